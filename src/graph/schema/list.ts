import { Args, ArgsType, Ctx, Field, InputType, Query, Resolver, type ClassType } from 'type-graphql';
import { cypherQuery } from '../../database/index.js';
import { SamspilError } from '../../errors.js';
import {
  alternatives,
  compare,
  type AnyOf,
  type Question,
  type Context,
  type Countable,
  entitiesMeant,
  isForCypher,
  type EntityAt,
  entityNode,
  type GraphInMemory,
  sliceOf,
  storedOf,
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
import { atLeast, Confidence, kinds, term, termSet, type Kind } from '../vocabulary/index.js';
import { ConnectionArguments } from './connection.js';
import { entityConnectionType } from './entity-connection.js';
import { filterType, questionOf, type Filter } from './filter.js';
import { periodProperties } from './filter-fields.js';
import type { Sight } from '../records/index.js';
import { countable, notInMemory } from './facets.js';
import { enumOf } from './scalars.js';

interface EntityRow {
  readonly key: string;
  readonly entity: StoredEntity;
}

interface ListQuestion {
  readonly kind: Kind;
  readonly anyOf: AnyOf;
  readonly confidences: readonly Confidence[];
  readonly sortBy: string;
  readonly descending: boolean;
  readonly page: Page;
}

interface EntitiesParameters extends ListQuestion {
  readonly given: { readonly sight: Sight };
}

const entitiesPage = cypherQuery<EntitiesParameters, Slice<EntityRow>>('graph/entities-page');

const OrderDirection = termSet('OrderDirection', 'Which way a list runs.', {
  ASC: term('stigende', 'ascending', 'From the first to the last.'),
  DESC: term('faldende', 'descending', 'From the last to the first.'),
});
const OrderDirectionEnum = enumOf(OrderDirection);

/** How a list is sorted: by one of what its kind has, and which way. */
export type Order = Readonly<Partial<Record<OrderField, keyof typeof OrderDirection.values>>>;

type OrderField = 'name' | 'id' | 'start' | 'evidence';

const orderFields: Readonly<Record<OrderField, string>> = {
  name: 'By name as Danish sorts: æ, ø, å last.',
  id: 'By id.',
  start: 'By first day; what has none on record comes first.',
  evidence: 'By how well it is shown to work, the best first; then what nothing is recorded of, then what is RETIRED.',
};

/** What the list of a kind can be sorted by, and the property that each order goes by. */
const sortProperties = (kind: Kind): ReadonlyMap<OrderField, string> => {
  const start = periodProperties(kind)?.firstDay;
  return new Map<OrderField, string>([
    ['name', 'sortName'],
    ['id', 'id'],
    ...(start === undefined ? [] : [['start', start] as const]),
    ...(kind === 'Practice' ? [['evidence', 'evidenceRank'] as const] : []),
  ]);
};

function orderType(kind: Kind): ClassType {
  @InputType(`${kind}Order`, { description: `What ${kinds[kind].plural} are sorted by, and which way: one of these.` })
  class OrderInput {}
  for (const field of sortProperties(kind).keys())
    Field(() => OrderDirectionEnum, { nullable: true, description: orderFields[field] })(OrderInput.prototype, field);
  return OrderInput;
}

/** The arguments of a list of entities. */
export interface ListArguments extends PageArguments {
  readonly filter?: Filter;
  readonly orderBy?: Order;
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

    @Field(() => orderOfKind, { nullable: true, description: 'How it is sorted; by name where it is left out.' })
    orderBy?: Order;

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
 * @throws BAD_USER_INPUT for several orders at once
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
    ...sortedBy(kind, orderBy),
    page: readPage(page, list),
  };
  const graph = await context.loaders.findGraph();
  const edgeOf = ({ key, node }: ListedRow): ListEdge => new ListedEntity(node, key, list);
  if (!graph) {
    if (!isForCypher(question.anyOf)) notInMemory();
    const read = connectionOf(await readEntitiesPage(question, context), edgeOf);
    return { ...read, facets: notInMemory };
  }
  const { slice, meant } = pageInMemory(graph, question, sight);
  const counting = { confidences: question.confidences, sight };
  return { ...connectionOf(slice, edgeOf), facets: () => countable(graph, meant, counting) };
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

function pageInMemory(
  graph: GraphInMemory,
  { kind, anyOf, confidences, sortBy, descending, page }: ListQuestion,
  sight: Sight,
): { slice: Slice<ListedRow>; meant: readonly EntityAt[] } {
  const keyOf = (entity: EntityAt): string => {
    const key = storedOf(entity)[sortBy];
    return typeof key === 'string' ? key : '';
  };
  const meant = entitiesMeant(graph, kind, anyOf, { confidences, sight });
  if (sortBy !== 'sortName')
    meant.sort((one, other) => compare(keyOf(one), keyOf(other)) || compare(one.node.id, other.node.id));
  if (descending) meant.reverse();
  const slice = sliceOf(meant, page, (entity) => [keyOf(entity), entity.node.id], descending);
  const rows = slice.rows.map((entity) => ({ key: keyOf(entity), node: entity.node }));
  return { slice: { ...slice, rows }, meant };
}

async function readEntitiesPage(
  question: ListQuestion,
  { database, signal, sight, loaders }: Context,
): Promise<Slice<ListedRow>> {
  const [slice] = await database.read(entitiesPage, { ...question, given: { sight } }, { signal });
  if (!slice) throw new Error('entities-page gave no row');
  const rows = slice.rows.map(({ key, entity }) => ({ key, node: entityNode(entity) }));
  for (const { node } of rows) loaders.entities.prime(node.id, node);
  return { ...slice, rows };
}

/** The property that a list is sorted by, and whether it runs backwards. @throws BAD_USER_INPUT for several */
function sortedBy(kind: Kind, orderBy: Order = {}): Pick<EntitiesParameters, 'sortBy' | 'descending'> {
  const properties = sortProperties(kind);
  const asked = [...properties.keys()].filter((field) => orderBy[field] !== undefined);
  const [field = 'name', other] = asked;
  if (other !== undefined)
    throw new SamspilError('BAD_USER_INPUT', `\`orderBy\`: give one of ${asked.join(' and ')}, not both.`);
  return { sortBy: properties.get(field) ?? 'sortName', descending: orderBy[field] === 'DESC' };
}
