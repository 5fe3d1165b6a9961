import {
  type ClaimAlong,
  claimsAlong,
  type ClaimsQuestion,
  type Connection,
  type Countable,
  connectionOf,
  type Counting,
  cursorOf,
  endsAlong,
  type EntityAt,
  type EntityNode,
  excludedAlong,
  type GraphInMemory,
  type ListName,
  type Page,
  type Position,
  positionOf,
  positionsCompared,
  precedenceOf,
  type RecordedClaim,
  recordedClaimAt,
  sliceOf,
  type Sorted,
  type SortedBy,
  sortedByKeys,
  sortKeysOf,
  sortNameOf,
} from '../reading/index.js';
import { countable } from './facets.js';
import { sumsOf } from './sums.js';
import type { ExcludedClaims, Sight } from '../records/index.js';
import { verbOf, type Relation } from '../vocabulary/index.js';

/** Where a claim leads, its place in the list, and the claim itself with what it carries. */
export interface RelationEdge {
  readonly node: EntityNode;
  readonly cursor: string;
  readonly claim: RecordedClaim;
}

/** What is asked of a relation of one entity, and by whom. */
export interface RelationAsked {
  readonly relation: Relation;
  readonly question: ClaimsQuestion;
  readonly page: Page;
  readonly list: ListName;
  readonly sight: Sight;
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

/** A page of the claims that lead from an entity along a relation. What few ask for is worked out where it is asked for. */
export function relationInMemory(
  graph: GraphInMemory,
  entity: EntityAt,
  asked: RelationAsked,
): Connection<RelationEdge> & {
  readonly excludedCount: ExcludedClaims;
  readonly facets: () => Countable;
  readonly sums: () => object[];
} {
  const { relation, question, page, sight } = asked;
  const { choose, placing } = asked;
  const found = choose ? choose(entity) : claimsAlong(graph, entity, relation, question, sight);
  const claims = placing ? placing.sorted(found) : found;
  const slice = placing ? sliceOf(claims, page, placing.placeOf, placing.order) : sliceOf(claims, page, placeOf);
  const Edge = edgeOf(relation);
  const whole = (): Countable => countable(graph, [...endsAlong(claims)], { confidences: question.confidences, sight });
  const { edges, nodes, totalCount, pageInfo } = connectionOf(slice, (along) => new Edge(graph, along, asked));
  return {
    edges,
    nodes,
    totalCount,
    pageInfo,
    get excludedCount() {
      return excludedAlong(graph, entity, relation, question, sight);
    },
    facets: whole,
    sums: () => relation.kinds.flatMap((kind) => sumsOf(kind, whole())),
  };
}

const placeOf = ({ claim, end }: ClaimAlong): Position => [
  `${sortNameOf(end.node)}\u0001${precedenceOf(claim)}`,
  claim.values.id,
];

class EdgeInMemory implements RelationEdge {
  readonly node: EntityNode;

  constructor(
    private readonly graph: GraphInMemory,
    readonly along: ClaimAlong,
    private readonly asked: RelationAsked,
  ) {
    this.node = along.end.node;
  }

  get claim(): RecordedClaim {
    const { relation, question, sight } = this.asked;
    return recordedClaimAt(this.graph, this.along.claim, relation.verb, { ...question, sight });
  }

  get cursor(): string {
    const { placing, list } = this.asked;
    return cursorOf(placing ? placing.placeOf(this.along) : placeOf(this.along), list);
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
