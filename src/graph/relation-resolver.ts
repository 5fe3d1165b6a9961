import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, Args, Ctx, Field, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import { claimConnectionType, type ClaimEdge } from './claim.js';
import { atLeast } from './confidence.js';
import { ConnectionArguments } from './connection.js';
import type { Context } from './context.js';
import { daysIn, parseDate } from './dates.js';
import { typeOf } from './entity.js';
import type { ExcludedClaims } from './excluded.js';
import { entityNode, entityNodeOf, type EntityNode, type StoredEntity } from './entity-node.js';
import { SamspilError } from '../errors.js';
import type { EntityId } from './ids.js';
import type { Read, Reading } from './loading.js';
import type { Sight } from './guard.js';
import { connectionOf, cursorOf, ListName, readPage, type Connection, type Page } from './page.js';
import { relationsOf, type Relation } from './relations.js';
import { EdtfScalar, enumOf } from './scalars.js';
import { namesOfClaim, shownBy, type StoredNames } from './selection.js';
import { Confidence, verbOf, type Kind } from './vocabulary/index.js';

/** The arguments of every field that reads claims. */
@ArgsType()
export class ClaimArguments extends ConnectionArguments {
  @Field(() => enumOf(Confidence), {
    defaultValue: 'INFERRED',
    description: 'Only claims that are at least this sure, their two ends included. UNCONFIRMED shows everything.',
  })
  minConfidence!: Confidence;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      'Only claims known to hold on this date; “2014” means touched by 2014. A claim of unknown validity is left out, and counted in `excludedCount`.',
  })
  asOf?: string;
}

/** A resolver with a connection for each relation that the vocabulary gives this kind of entity. */
export function relationResolver(kind: Kind): new () => object {
  @Resolver(() => typeOf(kind))
  class RelationResolver {}
  for (const relation of relationsOf(kind)) addRelationField(RelationResolver, relation);
  return RelationResolver;
}

function addRelationField(resolver: ClassType, relation: Relation): void {
  const prototype = resolver.prototype;
  const { field, about, verb } = relation;
  const resolve = async (
    root: EntityNode,
    question: ClaimArguments,
    { loaders, sight }: Context,
    info: GraphQLResolveInfo,
  ) => {
    const page = readPage(question, listOf(relation, root.id, question, sight));
    return loaders.relation(info.fieldNodes, () => readingOf(relation, question, page, sight, info)).load(root.id);
  };
  Object.defineProperty(prototype, field, { value: resolve });
  const { en, da } = verbOf(verb);
  const type = claimConnectionType(relation);
  FieldResolver(() => type, { description: `${about} (${verb}: ${en}; da: ${da})` })(prototype, field, {});
  Root()(prototype, field, 0);
  Args(() => ClaimArguments)(prototype, field, 1);
  Ctx()(prototype, field, 2);
  Info()(prototype, field, 3);
}

/** A page of the claims that lead from an entity along a relation. */
interface ClaimPage extends Connection<ClaimEdge> {
  readonly excludedCount: ExcludedClaims;
}

/** The claims that lead from one entity along a relation: a cursor of those of another one is none here. */
const listOf = (
  { owner, field }: Relation,
  parent: EntityId,
  { minConfidence, asOf }: ClaimArguments,
  sight: Sight,
): ListName => new ListName(`${owner}.${field}`, { parent, minConfidence, asOf }, sight);

/** What a field that follows a relation asks for. @throws BAD_DATE */
function readingOf(
  relation: Relation,
  question: ClaimArguments,
  page: Page,
  sight: Sight,
  info: GraphQLResolveInfo,
): Reading<ClaimPage> {
  const { verb, kinds } = relation;
  const { minConfidence, asOf } = question;
  const shown = shownBy(info, kinds);
  const claim = namesOfClaim(verb, shown.edge);
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const node = shown.node && ['id', ...(kind === undefined ? ['type'] : []), ...shown.node];
  const claimNames = claim && shown.cursor ? [...new Set(['id', 'precedence', ...claim])] : claim;
  const nodeNames = node && shown.cursor ? ['sortName', ...node] : node;
  return {
    relation,
    question: {
      page,
      confidences: atLeast(minConfidence),
      asOf: asOf === undefined ? null : touchedBy(asOf),
    },
    claimNames,
    nodeNames,
    excludedShown: shown.excluded,
    resultOf: (parent, slice, excluded) => {
      const list = listOf(relation, parent, question, sight);
      return {
        ...connectionOf(slice, ([read, other]) => edgeOf(read, claimNames, entityOf(other, nodeNames, kind), list)),
        excludedCount: excluded,
      };
    },
  };
}

function touchedBy(date: string): { first: string; last: string } {
  const days = daysIn(parseDate(date));
  if (!days) throw new SamspilError('BAD_DATE', `\`asOf: "${date}"\` has an open end; give a date.`);
  return days;
}

const entityOf = (read: Read, names: StoredNames, kind: Kind | undefined): EntityNode =>
  isList(read) ? entityNodeOf(names ?? [], read, kind) : entityNode(read as StoredEntity);

function edgeOf(read: Read, names: StoredNames, node: EntityNode, list: ListName): ClaimEdge {
  const edge = new ReadEdge(node, list);
  if (!isList(read)) return Object.assign(edge, read);
  let at = 0;
  for (const name of names ?? []) {
    const value = read[at];
    // What is not recorded is absent.
    if (value !== null) edge[name] = value;
    at += 1;
  }
  return edge;
}

const isList = (read: Read): read is readonly unknown[] => Array.isArray(read);

/** An edge with the values of its claim as they are stored. What is derived from them is worked out only where somebody asks. */
class ReadEdge implements ClaimEdge {
  [name: string]: unknown;
  readonly #list: ListName;

  constructor(
    readonly node: EntityNode,
    list: ListName,
  ) {
    this.#list = list;
  }

  get claimId(): string {
    return this.#stored.id ?? '';
  }

  get sourceIds(): readonly EntityId[] {
    return this.#stored.sources ?? [];
  }

  /** What claims-from-entities and claims-to-entities sort by. */
  get cursor(): string {
    const { sortName = '' } = this.node as { readonly sortName?: string };
    return cursorOf([`${sortName}\u0001${this.#stored.precedence ?? ''}`, this.claimId], this.#list);
  }

  get #stored() {
    return this as { readonly id?: string; readonly sources?: readonly EntityId[]; readonly precedence?: string };
  }
}
