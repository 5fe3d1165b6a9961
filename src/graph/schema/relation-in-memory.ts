import {
  type ClaimAlong,
  claimsAlong,
  type ClaimsCounted,
  type Connection,
  type Countable,
  type Counting,
  cursorOf,
  endsAlong,
  type EntityAt,
  type EntityNode,
  excludedAlong,
  type GraphInMemory,
  type ListName,
  type Page,
  type PageInfo,
  PageOfEdges,
  type Position,
  positionOf,
  positionsCompared,
  precedenceOf,
  type RecordedClaim,
  recordedClaimAt,
  type Slice,
  sliceOf,
  type Sorted,
  type SortedBy,
  sortedByKeys,
  sortKeysOf,
  sortNameOf,
} from '../reading/index.js';
import { countable } from './facets.js';
import { sumsOf } from './sums.js';
import type { EntityId, ExcludedClaims } from '../records/index.js';
import { verbOf, type Relation } from '../vocabulary/index.js';

/** Where a claim leads, its place in the list, and the claim itself with what it carries. */
export interface RelationEdge {
  readonly node: EntityNode;
  readonly cursor: string;
  readonly claim: RecordedClaim;
}

/** What is asked of a relation, of each entity on which a field of a request stands, and by whom. */
export interface RelationAsked {
  readonly relation: Relation;
  readonly question: ClaimsCounted;
  /** The claims of one entity, as its cursors know them. */
  readonly listOf: (parent: EntityId) => ListName;
  /** Tells which claims are meant; all that count where it is left out. */
  readonly choose?: (entity: EntityAt) => ClaimAlong[];
  /** How they are sorted; by the name of the other end, then the better claim first, where it is left out. */
  readonly placing?: Placing;
}

/** How the claims of a relation are sorted, and where each stands. */
interface Placing {
  readonly sorted: (claims: readonly ClaimAlong[]) => ClaimAlong[];
  readonly placeOf: (along: ClaimAlong) => Position;
  readonly order: (one: Position, other: Position) => number;
}

/** Sorts claims by what they lead to, those that are alike in that as they are sorted anyway. */
export function placingBy(sorted: Sorted, sorting: readonly SortedBy[], counting: Counting): Placing {
  const keysOf = sortKeysOf(sorted, sorting, counting);
  const ways = sorting.map(({ descending }) => descending);
  const allKeysOf = ({ claim, end }: ClaimAlong): string[] => [
    ...keysOf(end),
    sortNameOf(end.node),
    precedenceOf(claim),
  ];
  return {
    sorted: (claims) => sortedByKeys(claims, (along) => [...allKeysOf(along), along.claim.values.id], ways),
    placeOf: (along) => positionOf(allKeysOf(along), along.claim.values.id),
    order: positionsCompared(ways),
  };
}

/**
 * A page of the claims that lead from an entity along a relation. What few ask for is worked out where it is asked for: an
 * answer has thousands of such pages.
 */
export class RelationInMemory implements Connection<RelationEdge> {
  readonly #claims: readonly ClaimAlong[];
  readonly #slice: Slice<ClaimAlong>;
  #edges: readonly RelationEdge[] | undefined;
  #list: ListName | undefined;

  constructor(
    readonly graph: GraphInMemory,
    private readonly entity: EntityAt,
    readonly asked: RelationAsked,
    page: Page,
  ) {
    const { relation, question, choose, placing } = asked;
    const found = choose ? choose(entity) : claimsAlong(graph, entity, relation, question);
    this.#claims = placing ? placing.sorted(found) : found;
    this.#slice = placing
      ? sliceOf(this.#claims, page, placing.placeOf, placing.order)
      : sliceOf(this.#claims, page, placeOf);
  }

  get edges(): readonly RelationEdge[] {
    const Edge = edgeOf(this.asked.relation);
    return (this.#edges ??= this.#slice.rows.map((along) => new Edge(this, along)));
  }

  get nodes(): readonly EntityNode[] {
    return this.#slice.rows.map(({ end }) => end.node);
  }

  get totalCount(): number {
    return this.#slice.total;
  }

  get pageInfo(): PageInfo {
    return new PageOfEdges(this.edges, this.#slice.hasBefore, this.#slice.hasAfter);
  }

  get list(): ListName {
    return (this.#list ??= this.asked.listOf(this.entity.node.id));
  }

  get excludedCount(): ExcludedClaims {
    const { relation, question } = this.asked;
    return excludedAlong(this.graph, this.entity, relation, question);
  }

  facets(): Countable {
    return countable(this.graph, [...endsAlong(this.#claims)], this.asked.question);
  }

  sums(): object[] {
    return this.asked.relation.kinds.flatMap((kind) => sumsOf(kind, this.facets()));
  }
}

const placeOf = ({ claim, end }: ClaimAlong): Position => [
  `${sortNameOf(end.node)}\u0001${precedenceOf(claim)}`,
  claim.values.id,
];

class EdgeInMemory implements RelationEdge {
  constructor(
    private readonly page: RelationInMemory,
    readonly along: ClaimAlong,
  ) {}

  get node(): EntityNode {
    return this.along.end.node;
  }

  get claim(): RecordedClaim {
    const { graph, asked } = this.page;
    const { relation, question } = asked;
    return recordedClaimAt(graph, this.along.claim, relation.verb, question);
  }

  get cursor(): string {
    const { asked, list } = this.page;
    return cursorOf((asked.placing?.placeOf ?? placeOf)(this.along), list);
  }
}

const edges = new Map<Relation, typeof EdgeInMemory>();

/** The edges of a relation: beside what all have they show what claims of its verb carry. */
function edgeOf(relation: Relation): typeof EdgeInMemory {
  const known = edges.get(relation);
  if (known) return known;
  class EdgeOfRelation extends EdgeInMemory {}
  for (const name of Object.keys(verbOf(relation.verb).properties))
    Object.defineProperty(EdgeOfRelation.prototype, name, {
      get(this: EdgeInMemory) {
        return this.along.claim.values[name];
      },
    });
  edges.set(relation, EdgeOfRelation);
  return EdgeOfRelation;
}
