import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { EntityId } from '../../graph/ids.js';
import { ConnectionArguments, enumOf, type Context } from '../../graph/index.js';
import { terms, type Confidence } from '../../graph/vocabulary/index.js';
import { alongWith, type Asking } from '../answer/asking.js';
import { rankedConnection, wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { OverlapClass } from '../overlap/pair.js';
import { analyse } from '../analysis/analyst.js';
import { entitiesOf } from '../answer/entity-fields.types.js';
import { draftOverlaps, type DraftOverlap } from './draft-overlaps.js';
import type { Draft } from './draft.js';
import { DraftInput } from './draft.types.js';
import type { EarlierApplication } from './earlier-applications.js';
import type { PartnerSuggestion } from './partners.js';
import type { Reading } from './reading.js';
import type { RecordedValues } from './rules.js';
import { recordsForScreening, screenApplication, type Screening } from './screening.js';
import {
  DraftOverlapConnection,
  EarlierApplicationConnection,
  PartnerConnection,
  ReadingConnection,
  ScreeningObject,
  ServedNeedConnection,
} from './screening.types.js';
import type { ServedNeed } from './served-needs.js';

@ArgsType()
class DraftOverlapArguments extends ConnectionArguments {
  @Field(() => [enumOf(OverlapClass)], {
    nullable: true,
    description: 'Only these classes; all where it is left out, none where it is empty.',
  })
  classes?: OverlapClass[];
}

/** A screening and the draft that it was made of, of which its lists are made again for the state that they were begun at. */
interface Screened extends Screening {
  readonly draft: Draft;
  readonly question: { readonly minConfidence: Confidence };
}

@Resolver(() => ScreeningObject)
export class ScreeningResolver {
  @Query(() => ScreeningObject, {
    description:
      'A new application came in: what overlaps, which need it serves, what went before, who would strengthen it, and whether it meets the rules of its round. Nothing is stored.',
  })
  async screenApplication(
    @Arg('draft', () => DraftInput, { description: 'The application as far as it is known.' }) draft: DraftInput,
    @Arg('minConfidence', () => enumOf(terms.Confidence), {
      defaultValue: 'INFERRED',
      description: 'Only claims that are at least this sure support the answer.',
    })
    minConfidence: Confidence,
    @Ctx() context: Context,
  ): Promise<Screened> {
    const question = { minConfidence };
    return { ...(await screened(context, context, draft, question)), draft, question };
  }

  @FieldResolver(() => DraftOverlapConnection, {
    description: 'The initiatives on record that share something with it.',
  })
  async overlaps(
    @Root() screening: Screened,
    @Args(() => DraftOverlapArguments) { classes, ...page }: DraftOverlapArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<DraftOverlap>> {
    const { draft, question } = screening;
    const asked = { field: 'screening.overlaps', question: [draft, question, classes], page };
    return rankedConnection(alongWith(context, screening), asked, async (part, asking) =>
      analyse(asking, draftOverlaps, draft, { ...question, classes }, part),
    );
  }

  @FieldResolver(() => ServedNeedConnection, { description: 'The needs that it serves, by how much they matter.' })
  async needs(
    @Root() screening: Screened,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<ServedNeed>> {
    return connection(context, screening, 'needs', page);
  }

  @FieldResolver(() => EarlierApplicationConnection, {
    description: 'Applications on the same, rejected ones as well: they are evidence of a need.',
  })
  async earlierApplications(
    @Root() screening: Screened,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<EarlierApplication>> {
    return connection(context, screening, 'earlierApplications', page);
  }

  @FieldResolver(() => ReadingConnection, { description: 'Learnings and practices to read first.' })
  async reading(
    @Root() screening: Screened,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<Reading>> {
    return connection(context, screening, 'reading', page);
  }

  @FieldResolver(() => PartnerConnection, { description: 'Organisations that would strengthen it.' })
  async partners(
    @Root() screening: Screened,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<PartnerSuggestion>> {
    return connection(context, screening, 'partners', page);
  }
}

type Question = Screened['question'];

/** @param asking which state of the graph it is screened against */
async function screened(context: Context, asking: Asking, draft: Draft, question: Question): Promise<Screening> {
  const records = new Map<EntityId, RecordedValues>();
  for (const record of await entitiesOf(context, await analyse(asking, recordsForScreening, draft, question))) {
    records.set(record.id, { ...record });
  }
  return analyse(asking, screenApplication, draft, records, question);
}

type List = 'needs' | 'earlierApplications' | 'reading' | 'partners';

async function connection<Of extends List>(
  context: Context,
  screening: Screened,
  list: Of,
  page: ConnectionArguments,
): Promise<RankedConnection<Screening[Of][number]>> {
  const { draft, question } = screening;
  const asked = { field: `screening.${list}`, question: [draft, question], page };
  return wholeConnection(context, asked, async (asking) => {
    const isBegun = asking.at !== undefined && asking.at.version !== screening.graphVersion;
    const begun: Screening = isBegun ? await screened(context, asking, draft, question) : screening;
    const { metric, asOf, graphVersion, excludedCount, initiativesLeftOut, completeness } = begun;
    return { metric, asOf, graphVersion, excludedCount, initiativesLeftOut, completeness, items: begun[list] };
  });
}
