import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EdtfScalar } from '../../graph/index.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { AnswerObject } from './answer.types.js';
import { entityFields, many } from './entity-fields.types.js';
import type { Freshness } from '../provenance/freshness.js';
import type { Ages } from '../provenance/knowledge.js';
import { wantedFact, wantedFactNames, type WantedFact } from '../provenance/wanted-facts.js';

export const WantedFactEnum = Object.fromEntries(wantedFactNames.map((fact) => [fact, fact]));
registerEnumType(WantedFactEnum, {
  name: 'WantedFact',
  description: 'A kind of statement that an organisation is wanted to have, since some question needs it.',
  valuesConfig: Object.fromEntries(
    wantedFactNames.map((fact) => {
      const { about, da } = wantedFact(fact);
      return [fact, { description: `${about} (da: ${da})` }];
    }),
  ),
});

@ObjectType('Ages', { description: 'How many claims are how old, each counted once.' })
class AgesObject implements Ages {
  @Field(() => Int, { description: 'Not older than a year.' })
  upToOneYear!: number;

  @Field(() => Int, { description: 'Older than a year, not older than three.' })
  upToThreeYears!: number;

  @Field(() => Int, { description: 'Older than three years, not older than ten.' })
  upToTenYears!: number;

  @Field(() => Int, { description: 'Older than ten years.' })
  older!: number;

  @Field(() => Int, { description: 'It is not on record as of when they are. They are not in the score.' })
  undated!: number;
}

@ObjectType('ConfidenceCounts', { description: 'How many claims are how sure, each as its weakest part.' })
class ConfidenceCountsObject implements Readonly<Record<Confidence, number>> {
  @Field(() => Int, { name: 'confirmed', description: 'Stated in a source that is named.' })
  CONFIRMED!: number;

  @Field(() => Int, { name: 'reported', description: 'Said by an organisation.' })
  REPORTED!: number;

  @Field(() => Int, { name: 'inferred', description: 'Concluded from what a source says.' })
  INFERRED!: number;

  @Field(() => Int, { name: 'unconfirmed', description: 'General knowledge or a guess; 0 unless asked for.' })
  UNCONFIRMED!: number;
}

@ObjectType('Freshness', {
  implements: AnswerObject,
  description:
    'How current and complete is what is known of an organisation. Its score is the share of its dated claims that are not older than three years, null where none is dated; `completeness` is the share of the kinds of statement wanted of it that are on record. `asOf` is the date to which ages are counted.',
})
export class FreshnessObject extends AnswerObject implements Omit<Freshness, 'sources'> {
  @Field(() => Int, { description: 'How many claims on it count.' })
  claimCount!: number;

  @Field(() => EdtfScalar, { nullable: true, description: 'The date of the newest claim; null where none is dated.' })
  newest!: string | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'The date of the claim in the middle of all dated ones; null where none is dated.',
  })
  median!: string | null;

  @Field(() => AgesObject, { description: 'How old they are.' })
  ages!: Ages;

  @Field(() => ConfidenceCountsObject, { description: 'How sure they are.' })
  confidences!: Readonly<Record<Confidence, number>>;

  @Field(() => [String], { description: 'Who published the sources, by name; each once.' })
  publishers!: readonly string[];

  @Field(() => Int, { description: 'How many claims name no source.' })
  unsourced!: number;

  @Field(() => [WantedFactEnum], { description: 'Which of the kinds of statement wanted of it are on record.' })
  recorded!: readonly WantedFact[];

  @Field(() => [WantedFactEnum], { description: 'Which are not: what to ask for.' })
  missing!: readonly WantedFact[];
}

export const freshnessEntityFields = entityFields(FreshnessObject, {
  sources: many('What its claims and its own record rest on, by id.'),
});
