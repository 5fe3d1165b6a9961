import { Args, ArgsType, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { SamspilError } from '../errors.js';
import {
  ConnectionArguments,
  entityConnectionType,
  entityType,
  enumOf,
  listArgumentsType,
  listEntities,
  type Filter,
  type ListArguments,
  type ListEdge,
} from '../graph/schema/index.js';
import type { Connection, Context, PageArguments } from '../graph/reading/index.js';
import type { EntityId } from '../graph/records/index.js';
import { kinds, terms, valuesOf } from '../graph/vocabulary/index.js';

export const Practice = entityType('Practice');

type Evidence = keyof typeof terms.Evidence.values;
const PracticeConnection = entityConnectionType('Practice');

@ObjectType('PracticeListConnection', { description: 'A page of practices, and what evidence leaves out of the list.' })
class PracticeListConnection extends PracticeConnection {}

@ArgsType()
class PracticesArguments extends listArgumentsType('Practice') {
  @Field(() => ID, {
    nullable: true,
    description: 'The best examples on this theme: sorted by `evidence`, with what is RETIRED apart.',
  })
  theme?: string;

  @Field(() => enumOf(terms.Evidence), {
    nullable: true,
    description:
      'Only those shown to work at least this well, from OBSERVED to STANDARD: sorted by `evidence`, with what is RETIRED and what nothing is recorded of apart.',
  })
  minEvidence?: Evidence;
}

/** A page of the list, with what is left out of it. */
interface Practices extends Connection<ListEdge> {
  readonly leftOut: LeftOut;
}

/** Lists of what evidence leaves out of a list. */
interface LeftOut {
  readonly retired: Listed;
  readonly evidenceUnknown: Listed;
}

/** Which practices are in a list, and in which order. */
type Listed = Pick<ListArguments, 'filter' | 'orderBy' | 'minConfidence'>;

const recorded = valuesOf(terms.Evidence);
/** From the least to the most. */
const levels = recorded.filter((evidence) => evidence !== 'RETIRED');
const nothing: Filter = { or: [] };

/** The practices: a list as every kind has one, which can be asked for the best examples. */
@Resolver(() => PracticeListConnection)
export class PracticeListResolver {
  @Query(() => PracticeListConnection, {
    nullable: true,
    name: kinds.Practice.plural,
    description: `The practices on record. ${kinds.Practice.about} With \`theme\` or \`minEvidence\` the best examples, the best shown first; \`Practice.whomToAsk\` says which organisation to ask.`,
  })
  async practices(
    @Args(() => PracticesArguments) { theme, minEvidence, filter, ...question }: PracticesArguments,
    @Ctx() context: Context,
  ): Promise<Practices> {
    if (theme != null) await checkTheme(context, theme);
    const best = theme != null || minEvidence != null;
    const filters = [...(filter ? [filter] : []), ...(theme == null ? [] : [{ themes: [theme] }])];
    const where = (evidence: Filter): Listed => ({
      filter: { and: [...filters, evidence] },
      orderBy: question.orderBy ?? [{ [best ? 'evidence' : 'name']: 'ASC' }],
      minConfidence: question.minConfidence,
    });
    const limit = minEvidence == null ? { not: { evidence: ['RETIRED'] } } : { evidence: atLeast(minEvidence) };
    return {
      ...(await pageOf(context, where(best ? limit : {}), question)),
      leftOut: {
        retired: where(best ? { evidence: ['RETIRED'] } : nothing),
        evidenceUnknown: where(minEvidence == null ? nothing : { not: { evidence: recorded } }),
      },
    };
  }

  @FieldResolver(() => PracticeConnection, {
    description: 'Those that `theme` or `minEvidence` leaves out of the list because they are RETIRED.',
  })
  async retired(
    @Root() { leftOut }: Practices,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<Connection<ListEdge>> {
    return pageOf(context, leftOut.retired, page);
  }

  @FieldResolver(() => PracticeConnection, {
    description:
      'Those that `minEvidence` leaves out of the list because nothing is recorded of how well they are shown to work.',
  })
  async evidenceUnknown(
    @Root() { leftOut }: Practices,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<Connection<ListEdge>> {
    return pageOf(context, leftOut.evidenceUnknown, page);
  }
}

const pageOf = async (
  context: Context,
  listed: Listed,
  { first, after, last, before }: PageArguments,
): Promise<Connection<ListEdge>> => listEntities(context, 'Practice', { ...listed, first, after, last, before });

/** @throws BAD_USER_INPUT for RETIRED */
function atLeast(minEvidence: Evidence): Evidence[] {
  if (minEvidence === 'RETIRED') {
    throw new SamspilError(
      'BAD_USER_INPUT',
      '`minEvidence: RETIRED` is no level of evidence: they go from OBSERVED to STANDARD. Ask with `filter: { evidence: [RETIRED] }`.',
    );
  }
  return levels.slice(levels.indexOf(minEvidence));
}

/** @throws UNKNOWN_ID, WRONG_KIND */
async function checkTheme({ loaders }: Context, id: string): Promise<void> {
  const found = await loaders.entities.load(id as EntityId);
  if (!found) throw new SamspilError('UNKNOWN_ID', `No entity with the id “${id}” is on record.`);
  if (found.type !== 'Theme') {
    throw new SamspilError('WRONG_KIND', `“${id}” is of the kind ${found.type}; asked for: Theme.`);
  }
}
