import { Args, ArgsType, Ctx, Field, Query, Resolver, type ClassType } from 'type-graphql';
import { cypherQuery } from '../../database/index.js';
import {
  alternatives,
  type AnyOf,
  type Question,
  type Context,
  type Countable,
  type Counting,
  countingFor,
  entitiesMeant,
  inTurns,
  isForCypher,
  type EntityAt,
  entityNode,
  lastChanges,
  positionOf,
  positionsCompared,
  type Position,
  sliceOf,
  type Sorted,
  type SortedBy,
  sortedByKeysInSteps,
  sortKeysOf,
  type EntityNode,
  type StoredEntity,
  connectionOf,
  cursorOf,
  ListName,
  readPage,
  type Connection,
  type Page,
  type PageArguments,
  type Slice,
} from '../reading/index.js';
import { atLeast, Confidence, kinds, type Kind } from '../vocabulary/index.js';
import { ConnectionArguments } from './connection.js';
import { entityConnectionType } from './entity-connection.js';
import { filterType, questionOf, type Filter } from './filter.js';
import { goesByChange, orderType, sortingOf, type OrderBy } from './order.js';
import type { Sight } from '../records/index.js';
import { countable, notInMemory } from './facets.js';
import { sumsOf } from './sums.js';
import { enumOf } from './scalars.js';

interface EntityRow {
  readonly key: string;
  readonly entity: StoredEntity;
}

interface ListQuestion {
  readonly kind: Kind;
  readonly anyOf: AnyOf;
  readonly confidences: readonly Confidence[];
  readonly sorting: readonly SortedBy[];
  readonly page: Page;
}

interface EntitiesParameters extends Omit<ListQuestion, 'sorting'> {
  readonly sortBy: string;
  readonly descending: boolean;
  readonly given: { readonly sight: Sight };
}

const entitiesPage = cypherQuery<EntitiesParameters, Slice<EntityRow>>('graph/entities-page');

/** The arguments of a list of entities. */
export interface ListArguments extends PageArguments {
  readonly filter?: Filter;
  readonly orderBy?: OrderBy;
  readonly minConfidence: Confidence;
}

/** An edge of a list: an entity and its place. */
export interface ListEdge {
  readonly node: EntityNode;
  readonly cursor: string;
}

/** A page of a list, and what its facets are counted from. */
interface List extends Connection<ListEdge> {
  /** @throws NOT_IN_MEMORY */
  readonly facets: () => Countable;
  /** @throws NOT_IN_MEMORY */
  readonly sums: () => object[];
}

const argumentTypes = new Map<Kind, ClassType<ListArguments>>();

/** Makes the arguments of the list of a kind of entity. */
export function listArgumentsType(kind: Kind): ClassType<ListArguments> {
  const known = argumentTypes.get(kind);
  if (known) return known;
  const filterOfKind = filterType(kind);
  const orderOfKind = orderType(kind);
  @ArgsType()
  class ListArgumentsObject extends ConnectionArguments {
    @Field(() => filterOfKind, { nullable: true, description: 'Which ones; all where it is left out.' })
    filter?: Filter;

    @Field(() => [orderOfKind], {
      nullable: true,
      description: 'How it is sorted: by one thing, or by several one after the other; by name where it is left out.',
    })
    orderBy?: OrderBy;

    @Field(() => enumOf(Confidence), {
      defaultValue: 'INFERRED',
      description: 'Only records, and claims in filters, at least this sure.',
    })
    minConfidence!: Confidence;
  }
  argumentTypes.set(kind, ListArgumentsObject);
  return ListArgumentsObject;
}

/** A resolver with the root list of a kind of entity, under its plural. */
export function listResolver(kind: Kind): new () => object {
  const { plural } = kinds[kind];
  const type = entityConnectionType(kind);
  const argumentsType = listArgumentsType(kind);
  @Resolver()
  class ListResolver {
    @Query(() => type, {
      name: plural,
      nullable: true,
      description: `The ${plural} on record. ${kinds[kind].about}`,
    })
    async list(
      @Args(() => argumentsType) question: ListArguments,
      @Ctx() context: Context,
    ): Promise<Connection<ListEdge>> {
      return listEntities(context, kind, question);
    }
  }
  return ListResolver;
}

/**
 * Answers a list of entities of one kind.
 * @param also what must hold beside the filter
 * @throws PAGE_OUT_OF_RANGE, BAD_CURSOR, UNKNOWN_ID, BAD_DATE, BAD_PERIOD, FILTER_TOO_COMPLEX
 * @throws BAD_USER_INPUT for several orders at once, NOT_IN_MEMORY
 */
export async function listEntities(
  context: Context,
  kind: Kind,
  { filter, orderBy, minConfidence, ...page }: ListArguments,
  also?: Question,
): Promise<List> {
  const { sight } = context;
  const list = new ListName(kinds[kind].plural, { filter, also, orderBy, minConfidence }, sight);
  const asked = questionOf(kind, filter);
  const question = {
    kind,
    anyOf: alternatives(also ? { and: [asked, also] } : asked),
    confidences: atLeast(minConfidence),
    sorting: sortingIn(kind, orderBy),
    page: readPage(page, () => list),
  };
  const graph = await context.loaders.findGraph();
  const edgeOf = ({ key, node }: ListedRow): ListEdge => new ListedEntity(node, key, list);
  if (!graph) {
    const read = connectionOf(await readEntitiesPage(question, context), edgeOf);
    return { ...read, facets: notInMemory, sums: notInMemory };
  }
  const changes = goesByChange(question.sorting) ? await lastChanges(context.database, graph.state) : null;
  const counting = countingFor(question.confidences, sight);
  const { slice, meant } = await pageInMemory({ graph, changes }, question, counting);
  const whole = (): Countable => countable(graph, meant, counting);
  return { ...connectionOf(slice, edgeOf), facets: whole, sums: () => sumsOf(kind, whole()) };
}

/** An entity of a list. Its cursor is worked out only where somebody asks. */
class ListedEntity implements ListEdge {
  readonly #key: string;
  readonly #list: ListName;

  constructor(
    readonly node: EntityNode,
    key: string,
    list: ListName,
  ) {
    this.#key = key;
    this.#list = list;
  }

  get cursor(): string {
    return cursorOf([this.#key, this.node.id], this.#list);
  }
}

interface ListedRow {
  readonly key: string;
  readonly node: EntityNode;
}

async function pageInMemory(
  sorted: Sorted,
  { kind, anyOf, sorting, page }: ListQuestion,
  counting: Counting,
): Promise<{ slice: Slice<ListedRow>; meant: readonly EntityAt[] }> {
  const keysOf = sortKeysOf(sorted, sorting, counting);
  const ways = sorting.map(({ descending }) => descending);
  // What stands at one place by all that was asked for runs as the last of that does.
  const directions = [...ways, ways.at(-1) === true];
  const found = await entitiesMeant(sorted.graph, kind, anyOf, counting);
  const [only, ...others] = sorting;
  const isByName = others.length === 0 && only?.by === 'property' && only.property === 'sortName';
  const meant = isByName
    ? only.descending
      ? found.toReversed()
      : found
    : await inTurns(sortedByKeysInSteps(found, (entity) => [...keysOf(entity), entity.node.id], directions));
  const placeOf = (entity: EntityAt): Position => positionOf(keysOf(entity), entity.node.id);
  const slice = sliceOf(meant, page, placeOf, positionsCompared(directions));
  const rows = slice.rows.map((entity) => ({ key: placeOf(entity)[0], node: entity.node }));
  return { slice: { ...slice, rows }, meant };
}

async function readEntitiesPage(
  { sorting, ...question }: ListQuestion,
  { database, signal, sight, loaders }: Context,
): Promise<Slice<ListedRow>> {
  const [order, another] = sorting;
  if (!isForCypher(question.anyOf) || order?.by !== 'property' || another) return notInMemory();
  const { property: sortBy, descending } = order;
  const [slice] = await database.read(entitiesPage, { ...question, sortBy, descending, given: { sight } }, { signal });
  if (!slice) throw new Error('entities-page gave no row');
  const rows = slice.rows.map(({ key, entity }) => ({ key, node: entityNode(entity) }));
  for (const { node } of rows) loaders.entities.prime(node.id, node);
  return { ...slice, rows };
}

const byName: SortedBy = { by: 'property', property: 'sortName', descending: false };

/** What a list is sorted by: by name where nobody says. @throws BAD_USER_INPUT for several at once */
function sortingIn(kind: Kind, orderBy: OrderBy): readonly SortedBy[] {
  const sorting = sortingOf(kind, orderBy);
  return sorting.length > 0 ? sorting : [byName];
}
