import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { EntityId } from '../../graph/ids.js';
import { ConnectionArguments, enumOf, type Context } from '../../graph/index.js';
import { terms, type Confidence } from '../../graph/vocabulary/index.js';
import type { Basis } from '../answer/answer.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import type { OverlapClass } from '../overlap/pair.js';
import { OverlapClassEnum } from '../overlap/overlap.types.js';
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
  @Field(() => [OverlapClassEnum], { nullable: true, description: 'Only these classes; all where it is left out.' })
  classes?: OverlapClass[];
}

/** A screening and the draft that it was made of, by which a cursor of another is refused. */
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
    const records = new Map<EntityId, RecordedValues>();
    for (const record of await entitiesOf(context, await analyse(context, recordsForScreening, draft, question))) {
      records.set(record.id, { ...record });
    }
    return { ...(await analyse(context, screenApplication, draft, records, question)), draft, question };
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
    return rankedConnection(page, orderOf(screening, `overlaps ${(classes ?? []).join(' ')}`), async (part) =>
      analyse(context, draftOverlaps, draft, { ...question, classes }, part),
    );
  }

  @FieldResolver(() => ServedNeedConnection, { description: 'The needs that it serves, by how much they matter.' })
  async needs(
    @Root() screening: Screened,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ): Promise<RankedConnection<ServedNeed>> {
    return connection(screening, 'needs', screening.needs, page);
  }

  @FieldResolver(() => EarlierApplicationConnection, {
    description: 'Applications on the same, rejected ones as well: they are evidence of a need.',
  })
  async earlierApplications(
    @Root() screening: Screened,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ): Promise<RankedConnection<EarlierApplication>> {
    return connection(screening, 'earlierApplications', screening.earlierApplications, page);
  }

  @FieldResolver(() => ReadingConnection, { description: 'Learnings and practices to read first.' })
  async reading(
    @Root() screening: Screened,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ): Promise<RankedConnection<Reading>> {
    return connection(screening, 'reading', screening.reading, page);
  }

  @FieldResolver(() => PartnerConnection, { description: 'Organisations that would strengthen it.' })
  async partners(
    @Root() screening: Screened,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ): Promise<RankedConnection<PartnerSuggestion>> {
    return connection(screening, 'partners', screening.partners, page);
  }
}

const orderOf = ({ draft, metric, graphVersion }: Screened, list: string): string =>
  `screening ${graphVersion} ${JSON.stringify([draft, metric.parameters])} ${list}`;

async function connection<Item>(
  screening: Screened,
  list: string,
  items: readonly Item[],
  page: ConnectionArguments,
): Promise<RankedConnection<Item>> {
  const { metric, asOf, graphVersion, excludedCount, initiativesLeftOut, completeness } = screening;
  const basis: Basis = { metric, asOf, graphVersion, excludedCount, initiativesLeftOut, completeness };
  return rankedConnection(page, orderOf(screening, list), (part) => pageOf(basis, items, part));
}
