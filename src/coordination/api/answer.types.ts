import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import { EdtfScalar, Entity, enumOf, ExcludedCountObject, ClaimObject } from '../../graph/schema/index.js';
import { loadClaim, type Context, type EntityNode, type RecordedClaim } from '../../graph/reading/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import {
  Band,
  type Answer,
  type Basis,
  type ExcludedClaims,
  type InitiativesLeftOut,
  type Metric,
} from '../answer/answer.js';
import { entitiesOf } from './entities.js';
import type { EntityId } from '../../graph/records/index.js';
import { namesApart } from '../answer/short-name.js';
import {
  entitiesIn,
  languageOf,
  partsOf,
  render,
  type Language,
  type Part,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';

enumOf(Band);

@ObjectType('Reason', { description: 'Why: a sentence, and what it rests on.' })
export class ReasonObject {
  @Field(() => [ID], { description: 'The claims that it rests on.' })
  claims!: readonly string[];
}

@ObjectType('ReasonPart', {
  description:
    'A part of a sentence: words, a name that can be a link, or those who are only counted. Together they are the sentence.',
})
class ReasonPartObject {
  @Field(() => String, { description: 'How it reads, with the spaces around it.' })
  text!: string;
}

@Resolver(() => ReasonPartObject)
export class ReasonPartResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'Whom or what the text names; null for words and for those who are only counted.',
  })
  async entity(@Root() { entity }: Part, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return entity && loaders.entities.load(entity);
  }

  @FieldResolver(() => [Entity], { description: 'Who is only counted, as in “5 others”.' })
  async others(@Root() { others }: Part, @Ctx() context: Context): Promise<EntityNode[]> {
    return entitiesOf(context, others);
  }
}

/** Fills the names into a sentence, so that it reads as one would write it, and shows what it rests on. */
@Resolver(() => ReasonObject)
export class ReasonResolver {
  @FieldResolver(() => String, { description: 'The sentence in Danish.' })
  async da(@Root() { da }: Sentence, @Ctx() context: Context): Promise<string> {
    return phraseInWords(da, 'da', context);
  }

  @FieldResolver(() => String, { description: 'The sentence in English.' })
  async en(@Root() { en }: Sentence, @Ctx() context: Context): Promise<string> {
    return phraseInWords(en, 'en', context);
  }

  @FieldResolver(() => [ReasonPartObject], {
    description: 'The sentence in its parts, in their order, so that a page can make links of its names.',
  })
  async parts(
    @Root() reason: Sentence,
    @Arg('language', () => enumOf(terms.Language), { defaultValue: 'DA', description: 'In which language.' })
    called: keyof typeof terms.Language.values,
    @Ctx() context: Context,
  ): Promise<Part[]> {
    const language = languageOf[called];
    const phrase = reason[language];
    return partsOf(phrase, language, await namesOf(context, entitiesIn(phrase)));
  }

  @FieldResolver(() => [Entity], { description: 'Every entity that it names.' })
  async entities(@Root() { entities }: Sentence, @Ctx() context: Context): Promise<EntityNode[]> {
    return entitiesOf(context, entities);
  }

  @FieldResolver(() => [ClaimObject], {
    description: 'The claims that it rests on, each with its sources: why, in one request.',
  })
  async recordedClaims(@Root() { claims }: Sentence, @Ctx() context: Context): Promise<RecordedClaim[]> {
    const found = await Promise.all(claims.map(async (id) => loadClaim(context, id, 'UNCONFIRMED')));
    return found.filter((claim) => claim !== null);
  }
}

/** A sentence with its names filled in. */
export const sentenceInWords = async (
  { da, en }: Pick<Sentence, Language>,
  context: Context,
): Promise<Record<Language, string>> => ({
  da: await phraseInWords(da, 'da', context),
  en: await phraseInWords(en, 'en', context),
});

/** A phrase as text, with the names of its entities filled in. */
export async function phraseInWords(phrase: Phrase, language: Language, context: Context): Promise<string> {
  return render(phrase, language, await namesOf(context, entitiesIn(phrase)));
}

/** What entities that are named together are called in running text (see `namesApart`). */
export async function namesOf(
  context: Context,
  ids: readonly EntityId[],
): Promise<(id: EntityId, language: Language) => string> {
  return namesApart(await entitiesOf(context, ids));
}

@ObjectType('Metric', { description: 'What a number is called, and how it was computed.' })
class MetricObject {
  @Field(() => String, { description: 'Its name; docs/analysis.md has its definition.' })
  name!: string;

  @Field(() => Int, { description: 'The version of its definition.' })
  version!: number;

  @Field(() => GraphQLJSONObject, {
    description: 'The parameters that were used, those left out in the question included.',
  })
  parameters!: object;
}

@ObjectType('InitiativesLeftOut', {
  description: 'How many initiatives an answer would have looked at but for one reason.',
})
class InitiativesLeftOutObject implements InitiativesLeftOut {
  @Field(() => Int, { description: 'Less sure than was asked for.' })
  confidence!: number;

  @Field(() => Int, { description: 'Cancelled.' })
  cancelled!: number;

  @Field(() => Int, { description: 'Only planned.' })
  planned!: number;

  @Field(() => Int, { description: 'Outside the date or period asked for.' })
  period!: number;

  @Field(() => Int, { description: 'Not known when, where a date or period is asked for.' })
  periodUnknown!: number;
}

/** What every answer and every list of answers rests on. */
@InterfaceType('Basis', { description: 'What an answer rests on.' })
export abstract class BasisObject implements Basis {
  @Field(() => MetricObject, { description: 'What was computed, and how.' })
  metric!: Metric;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'The date asked for, for which it is true; null where none was.',
  })
  asOf!: string | null;

  @Field(() => Int, { description: 'The state of the graph that it was computed on.' })
  graphVersion!: number;

  @Field(() => ExcludedCountObject, { description: 'The claims that were left out, by why.' })
  excludedCount!: ExcludedClaims;

  @Field(() => InitiativesLeftOutObject, { description: 'The initiatives that were left out, by why.' })
  initiativesLeftOut!: InitiativesLeftOut;

  @Field(() => Float, {
    nullable: true,
    description: 'Of what the metric wants to know the share on record, 0 to 1.',
  })
  completeness!: number | null;
}

/** What every answer carries, in the order in which it is to be read. */
@InterfaceType('Answer', {
  implements: BasisObject,
  description: 'A computed answer: why, roughly how much, how much, and what it rests on.',
})
export abstract class AnswerObject extends BasisObject implements Answer {
  @Field(() => [ReasonObject], { description: 'Why. Read these first.' })
  reasons!: readonly Sentence[];

  @Field(() => enumOf(Band), {
    nullable: true,
    description: 'Roughly how much; null for nothing, or where that is not known.',
  })
  band!: Answer['band'];

  @Field(() => Float, { nullable: true, description: 'How much, 0 to 1; null where nothing can be said.' })
  score!: number | null;
}
