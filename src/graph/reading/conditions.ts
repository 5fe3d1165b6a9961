import { SamspilError } from '../../errors.js';
import type { EntityId, LookedFor } from '../records/index.js';
import type { Relation, Verb } from '../vocabulary/index.js';
import type { ClaimsQuestion } from './claims-along.js';

/** From `min` to `max`, both among them; null where it has no bound on that side. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

/** What can be asked of one recorded value, of an entity or of a claim. */
export type ValueCondition =
  | { readonly on: 'property'; readonly property: string; readonly values: readonly (string | boolean)[] }
  | { readonly on: 'range'; readonly property: string; readonly range: Range };

/** Which claims along a relation are meant: what is asked of them, and of the entities to which they lead. */
export interface EdgesAsked {
  readonly relation: Relation;
  readonly asOf: ClaimsQuestion['asOf'];
  readonly claim: readonly ClaimCondition[];
  readonly node: AnyOf;
}

/** What can be asked of a claim beside when it holds. */
export type ClaimCondition =
  | ValueCondition
  | { readonly on: 'reference'; readonly property: string; readonly ids: readonly EntityId[] };

/**
 * One thing that can be asked of an entity. Cypher evaluates all but `edges` (`cypher/graph/entities-page.cypher`), which
 * may hold others of its kind.
 */
export type Condition =
  | ValueCondition
  | { readonly on: 'edges'; readonly edges: EdgesAsked; readonly count: Range }
  | { readonly on: 'ids'; readonly values: readonly string[] }
  | { readonly on: 'relation'; readonly verb: Verb; readonly outgoing: boolean; readonly values: readonly string[] }
  | { readonly on: 'behind'; readonly verb: Verb; readonly values: readonly string[] }
  | { readonly on: 'identifier'; readonly values: readonly string[] }
  | {
      readonly on: 'period';
      readonly firstDay: string;
      readonly lastDay: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly on: 'text'; readonly words: readonly LookedFor[] };

/** A condition or its opposite. */
export type Literal = Condition & { readonly holds: boolean };

/** Any of these groups, in each of which everything holds. An empty list of groups matches nothing, an empty group everything. */
export type AnyOf = readonly (readonly Literal[])[];

/** A question put together from conditions. */
export type Question =
  | { readonly condition: Condition }
  | { readonly and: readonly Question[] }
  | { readonly or: readonly Question[] }
  | { readonly not: Question };

const MOST_GROUPS = 50;
/** How many conditions a filter may have once it is multiplied out, and how many parts as it is written. */
export const MOST_CONDITIONS = 100;

/**
 * Multiplies a question out to alternatives (disjunctive normal form), which one static Cypher query can evaluate.
 * @throws FILTER_TOO_COMPLEX where that would come to too many.
 */
export function alternatives(question: Question, holds = true): AnyOf {
  if ('condition' in question) return bounded([[{ ...question.condition, holds }]]);
  if ('not' in question) return alternatives(question.not, !holds);
  const parts = ('and' in question ? question.and : question.or).map((part) => alternatives(part, holds));
  const everyPart = 'and' in question ? holds : !holds;
  return bounded(everyPart ? parts.reduce(product, [[]]) : parts.flat());
}

const product = (left: AnyOf, right: AnyOf): AnyOf =>
  bounded(left.flatMap((group) => right.map((other) => [...group, ...other])));

/** How many conditions there are in all, within others too. */
const sizeOf = (groups: AnyOf): number =>
  groups
    .flat()
    .reduce(
      (sum, literal) =>
        sum + 1 + (literal.on === 'edges' ? literal.edges.claim.length + sizeOf(literal.edges.node) : 0),
      0,
    );

function bounded(groups: AnyOf): AnyOf {
  const literals = sizeOf(groups);
  if (groups.length > MOST_GROUPS || literals > MOST_CONDITIONS) throw tooComplex();
  return groups;
}

/** Whether Cypher can evaluate them: it cannot follow what is asked of edges, however deep. */
export const isForCypher = (groups: AnyOf): boolean => groups.flat().every(({ on }) => on !== 'edges');

export const tooComplex = (): SamspilError =>
  new SamspilError(
    'FILTER_TOO_COMPLEX',
    `The filter comes to more than ${MOST_GROUPS} alternatives or ${MOST_CONDITIONS} conditions. Ask in several questions.`,
  );
