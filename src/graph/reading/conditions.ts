import { SamspilError } from '../../errors.js';
import type { LookedFor } from '../records/index.js';
import type { Verb } from '../vocabulary/index.js';

/** One thing that can be asked of an entity. Cypher evaluates it (`cypher/graph/entities-page.cypher`). */
export type Condition =
  | { readonly on: 'property'; readonly property: string; readonly values: readonly (string | boolean)[] }
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
  if ('condition' in question) return [[{ ...question.condition, holds }]];
  if ('not' in question) return alternatives(question.not, !holds);
  const parts = ('and' in question ? question.and : question.or).map((part) => alternatives(part, holds));
  const everyPart = 'and' in question ? holds : !holds;
  return bounded(everyPart ? parts.reduce(product, [[]]) : parts.flat());
}

const product = (left: AnyOf, right: AnyOf): AnyOf =>
  bounded(left.flatMap((group) => right.map((other) => [...group, ...other])));

function bounded(groups: AnyOf): AnyOf {
  const literals = groups.reduce((sum, group) => sum + group.length, 0);
  if (groups.length > MOST_GROUPS || literals > MOST_CONDITIONS) throw tooComplex();
  return groups;
}

export const tooComplex = (): SamspilError =>
  new SamspilError(
    'FILTER_TOO_COMPLEX',
    `The filter comes to more than ${MOST_GROUPS} alternatives or ${MOST_CONDITIONS} conditions. Ask in several questions.`,
  );
