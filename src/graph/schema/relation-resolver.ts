import { SamspilError } from '../../errors.js';
import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, Args, Ctx, Field, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import {
  type ClaimNode,
  type ClaimsQuestion,
  type Context,
  countingFor,
  edgesMeant,
  type GraphInMemory,
  lastChanges,
  type LastChanges,
  entityNode,
  entityNodeOf,
  type EntityNode,
  type StoredEntity,
  type Read,
  type Reading,
  connectionOf,
  cursorOf,
  ListName,
  readPage,
  type Connection,
  type Page,
  loadClaim,
  namesOfClaim,
  shownBy,
  type StoredNames,
} from '../reading/index.js';
import { atLeast, relationsOf, type Relation, Confidence, verbOf, type Kind } from '../vocabulary/index.js';
import { ConnectionArguments } from './connection.js';
import { type ExcludedClaims, type ClaimId, type EntityId, type Sight } from '../records/index.js';
import { resolvedDirectly } from './direct.js';
import { typeOf } from './entity.js';
import { notInMemory } from './facets.js';
import { daysHeld, type EdgeFilter, edgeFilterType, edgesOf } from './filter.js';
import { goesByChange, type OrderBy, orderType, sortingOf } from './order.js';
import { relationConnectionType } from './entity-connection.js';
import { placingBy, type RelationAsked, RelationInMemory } from './relation-in-memory.js';
import { EdtfScalar, enumOf } from './scalars.js';

/** The arguments of every field that reads claims. What they mean is said once, with their types. */
@ArgsType()
export class ClaimArguments extends ConnectionArguments {
  @Field(() => enumOf(Confidence), { defaultValue: 'INFERRED' })
  minConfidence!: Confidence;

  @Field(() => EdtfScalar, { nullable: true })
  asOf?: string;
}

/** The arguments of a relation: which of its edges, and how what it leads to is sorted where that is of one kind. */
interface RelationArguments extends ClaimArguments {
  readonly filter?: EdgeFilter | null;
  readonly orderBy?: OrderBy;
}

const argumentTypes = new Map<ClassType, ClassType<RelationArguments>>();

/** Makes the arguments of a relation, which those share that lead to one kind by claims that carry the same. */
function relationArgumentsType(relation: Relation): ClassType<RelationArguments> {
  const filter = edgeFilterType(relation);
  const known = argumentTypes.get(filter);
  if (known) return known;
  @ArgsType()
  class RelationArgumentsObject extends ClaimArguments {
    @Field(() => filter, { nullable: true })
    filter?: EdgeFilter | null;
  }
  const kind = kindAtEnd(relation);
  if (kind) {
    const order = orderType(kind);
    Field(() => [order], { nullable: true })(RelationArgumentsObject.prototype, 'orderBy');
  }
  argumentTypes.set(filter, RelationArgumentsObject);
  return RelationArgumentsObject;
}

/** The kind to which a relation leads, where it is one. */
const kindAtEnd = ({ kinds }: Relation): Kind | undefined => (kinds.length === 1 ? kinds[0] : undefined);

type Resolve = (
  root: EntityNode,
  question: RelationArguments,
  context: Context,
  info: GraphQLResolveInfo,
) => ClaimPage | Promise<ClaimPage>;

/** A resolver with a connection for each relation that the vocabulary gives this kind of entity. */
export function relationResolver(kind: Kind): new () => object {
  @Resolver(() => typeOf(kind))
  class RelationResolver {}
  for (const relation of relationsOf(kind))
    resolvedDirectly(kind, relation.field, addRelationField(RelationResolver, relation));
  return RelationResolver;
}

function addRelationField(resolver: ClassType, relation: Relation): Resolve {
  const prototype = resolver.prototype;
  const { field, about, verb } = relation;
  const resolve: Resolve = (root, question, context, info): ClaimPage | Promise<ClaimPage> => {
    const { loaders, sight } = context;
    const { graph } = loaders;
    if (graph === undefined) return onceGraphIsFound(root, question, context, info);
    const page = readPage(question, () => listOf(relation, root.id, question, sight));
    const entity = graph?.entity(root.id);
    if (graph && entity) {
      const asked = loaders.prepared(info.fieldNodes, (): RelationAsked | Promise<RelationAsked> =>
        askedInMemory(context, graph, relation, question),
      );
      return asked instanceof Promise
        ? asked.then((chosen) => new RelationInMemory(graph, entity, chosen, page))
        : new RelationInMemory(graph, entity, asked, page);
    }
    return isChosen(question)
      ? notInMemory()
      : loaders.relation(info.fieldNodes, () => readingOf(relation, question, page, context, info)).load(root.id);
  };
  const onceGraphIsFound = async (
    root: EntityNode,
    question: RelationArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    await context.loaders.findGraph();
    return resolve(root, question, context, info);
  };
  Object.defineProperty(prototype, field, { value: resolve });
  const { en, da } = verbOf(verb);
  const type = relationConnectionType(relation);
  FieldResolver(() => type, { description: `${about} (${verb}: ${en}; da: ${da})` })(prototype, field, {});
  Root()(prototype, field, 0);
  const argumentsType = relationArgumentsType(relation);
  Args(() => argumentsType)(prototype, field, 1);
  Ctx()(prototype, field, 2);
  Info()(prototype, field, 3);
  return resolve;
}

/** Where a claim leads, its place in the list, and the claim itself. */
interface RelationEdge {
  readonly node: EntityNode;
  readonly cursor: string;
  readonly claim: ClaimNode | Promise<ClaimNode | null>;
}

/** A page of the claims that lead from an entity along a relation. */
interface ClaimPage extends Connection<RelationEdge> {
  readonly excludedCount: ExcludedClaims;
}

/** The claims that lead from one entity along a relation: a cursor of those of another one is none here. */
const listOf = (
  { owner, field }: Relation,
  parent: EntityId,
  { minConfidence, asOf, filter, orderBy }: RelationArguments,
  sight: Sight,
): ListName => new ListName(`${owner}.${field}`, { parent, minConfidence, asOf, filter, orderBy }, sight);

/** Whether more is asked of a relation than which claims count. */
const isChosen = ({ filter, orderBy }: RelationArguments): boolean =>
  [filter ?? {}, ...(orderBy ?? [])].some((asked) => Object.values(asked).some((value) => value != null));

/**
 * What a field asks of each entity on which it stands. A promise where it takes what was changed last; others need not wait.
 * @throws BAD_USER_INPUT, UNKNOWN_ID, BAD_DATE, BAD_PERIOD, FILTER_TOO_COMPLEX
 */
function askedInMemory(
  { database, sight }: Context,
  graph: GraphInMemory,
  relation: Relation,
  question: RelationArguments,
): RelationAsked | Promise<RelationAsked> {
  const { confidences, asOf } = claimsAskedFor(question);
  const counting = countingFor(confidences, sight);
  const asked = {
    relation,
    question: { ...counting, asOf },
    listOf: (id: EntityId) => listOf(relation, id, question, sight),
  };
  if (!isChosen(question)) return asked;
  const edges = edgesOf(relation, question.filter ?? {});
  if (asOf && edges.asOf)
    throw new SamspilError('BAD_USER_INPUT', '`asOf`: give it or `filter: { claim: { asOf } }`, not both.');
  const kind = kindAtEnd(relation);
  const sorting = kind ? sortingOf(kind, question.orderBy) : [];
  const choose = edgesMeant(graph, { ...edges, asOf: edges.asOf ?? asOf }, counting);
  if (sorting.length === 0) return { ...asked, choose };
  const placed = (changes: LastChanges | null): RelationAsked => ({
    ...asked,
    choose,
    placing: placingBy({ graph, changes }, sorting, counting),
  });
  return goesByChange(sorting) ? lastChanges(database, graph.state).then(placed) : placed(null);
}

/** What a field that follows a relation asks for. @throws BAD_DATE */
function readingOf(
  relation: Relation,
  question: RelationArguments,
  page: Page,
  context: Context,
  info: GraphQLResolveInfo,
): Reading<ClaimPage> {
  const { verb, kinds } = relation;
  const { minConfidence } = question;
  const shown = shownBy(info, kinds);
  const named = namesOfClaim(verb, shown.claim);
  // What a room tells of a claim stands on more than is read along the relation.
  const whole = named ? undefined : async (id: ClaimId) => loadClaim(context, id, minConfidence);
  const onEdge = namesOfClaim(verb, shown.edge) ?? [];
  const placed = shown.cursor ? ['id', 'precedence'] : [];
  const claimNames = [...new Set([...(named ?? ['id']), ...onEdge, ...placed])];
  const kind = kindAtEnd(relation);
  const node = shown.node && ['id', ...(kind === undefined ? ['type'] : []), ...shown.node];
  const nodeNames = node && shown.cursor ? ['sortName', ...node] : node;
  return {
    relation,
    question: { page, ...claimsAskedFor(question) },
    claimNames,
    nodeNames,
    excludedShown: shown.excluded,
    resultOf: (parent, slice, excluded) => {
      const list = listOf(relation, parent, question, context.sight);
      return {
        ...connectionOf(slice, ([read, other]) => {
          const end = entityOf(other, nodeNames, kind);
          const claim = () => claimOf(relation, parent, end.id, valuesOf(read, claimNames));
          const edge = new ReadEdge(end, list, claim, whole);
          return onEdge.length > 0 ? Object.assign(edge, valuesOf(read, claimNames, onEdge)) : edge;
        }),
        excludedCount: excluded,
        facets: notInMemory,
        sums: notInMemory,
      };
    },
  };
}

/** @throws BAD_DATE */
const claimsAskedFor = ({ minConfidence, asOf }: ClaimArguments): ClaimsQuestion => ({
  confidences: atLeast(minConfidence),
  asOf: asOf === undefined ? null : daysHeld(asOf),
});

const entityOf = (read: Read, names: StoredNames, kind: Kind | undefined): EntityNode =>
  isList(read) ? entityNodeOf(names ?? [], read, kind) : entityNode(read as StoredEntity);

const isList = (read: Read): read is readonly unknown[] => Array.isArray(read);

/**
 * What is recorded, by name; what is not is absent.
 * @param names of what was read, in its order
 */
function valuesOf(read: Read, names: readonly string[], wanted = names): Readonly<Record<string, unknown>> {
  if (!isList(read)) return read;
  const values: Record<string, unknown> = {};
  for (const name of wanted) {
    const value = read[names.indexOf(name)];
    if (value !== null) values[name] = value;
  }
  return values;
}

/** A claim as it stands on the edge from one of its ends to the other. */
function claimOf(
  { verb, direction }: Relation,
  parent: EntityId,
  other: EntityId,
  values: Readonly<Record<string, unknown>> & {
    readonly id?: ClaimId;
    readonly sources?: readonly EntityId[];
  },
): ClaimNode {
  const [subject, object] = direction === 'outgoing' ? [parent, other] : [other, parent];
  return { ...values, id: values.id ?? ('' as ClaimId), verb, subject, object, sourceIds: values.sources ?? [] };
}

/** An edge of a relation. What is derived from what was read is worked out only where somebody asks: a page of pages has many. */
class ReadEdge implements RelationEdge {
  readonly #list: ListName;
  readonly #read: () => ClaimNode;
  readonly #whole: WholeClaim | undefined;

  constructor(
    readonly node: EntityNode,
    list: ListName,
    read: () => ClaimNode,
    whole: WholeClaim | undefined,
  ) {
    this.#list = list;
    this.#read = read;
    this.#whole = whole;
  }

  get claim(): ClaimNode | Promise<ClaimNode | null> {
    const claim = this.#read();
    return this.#whole?.(claim.id) ?? claim;
  }

  /** What claims-along-relations sorts by. */
  get cursor(): string {
    const { sortName = '' } = this.node as { readonly sortName?: string };
    const { precedence = '', id } = this.#read();
    return cursorOf([`${sortName}\u0001${String(precedence)}`, id], this.#list);
  }
}

/** Reads all that there is of a claim, where more of it is asked for than stands beside the entity that it leads to. */
type WholeClaim = (id: ClaimId) => Promise<ClaimNode | null>;
