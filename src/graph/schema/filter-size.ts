import { MOST_CONDITIONS } from '../reading/index.js';
import { prefixOf } from '../records/index.js';
import { kindNames } from '../vocabulary/index.js';

/** How many alternatives a filter comes to, and how many conditions they have together. */
interface Size {
  readonly groups: number;
  readonly conditions: number;
}

const everything: Size = { groups: 1, conditions: 0 };
const none: Size = { groups: 0, conditions: 0 };
const one: Size = { groups: 1, conditions: 1 };

/**
 * How many conditions a filter asks of each entity once it is multiplied out (src/graph/conditions.ts). One that comes to
 * more than may be asked is refused before anything is.
 */
export const conditionsOf = (filter: unknown): number => Math.min(sizeOf(filter, true).conditions, MOST_CONDITIONS);

function sizeOf(filter: unknown, holds: boolean): Size {
  if (typeof filter !== 'object' || filter === null) return everything;
  const parts = Object.entries(filter).flatMap(([name, value]): Size[] => {
    if (value === null || value === undefined) return [];
    if (name === 'not') return [sizeOf(value, !holds)];
    if (name === 'some' || name === 'none') {
      const along = Object.values(value).filter(isGiven).map(edgesSize);
      return [holds ? along.reduce(product, everything) : along.reduce(sum, none)];
    }
    if (ofOneKind.has(name) && isFilter(value)) return [(holds ? product : sum)(one, sizeOf(value, holds))];
    if ((name !== 'and' && name !== 'or') || !Array.isArray(value)) return [one];
    const sizes = value.map((part: unknown) => sizeOf(part, holds));
    return [(name === 'and') === holds ? sizes.reduce(product, everything) : sizes.reduce(sum, none)];
  });
  return holds ? parts.reduce(product, everything) : parts.reduce(sum, none);
}

/** What is asked along a relation is one condition with those in it. */
const edgesSize = (filter: object): Size => ({ groups: 1, conditions: 1 + conditionsOfEdges(filter) });

/** What something is asked of by its kind, where it may be of several. */
const ofOneKind: ReadonlySet<string> = new Set(kindNames.map(prefixOf));

const isFilter = (value: unknown): value is object => isGiven(value) && !Array.isArray(value);

const isGiven = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** How many conditions a filter asks of the edges of a relation, and of what they lead to. */
export function conditionsOfEdges(filter: unknown): number {
  if (!isGiven(filter)) return 0;
  const { node, claim, count: _of, ...carried } = filter as Readonly<Record<string, unknown>>;
  const given = [...Object.values(carried), ...Object.values(isGiven(claim) ? claim : {})].filter(
    (each) => each != null,
  );
  return Math.min(given.length + sizeOf(node, true).conditions, MOST_CONDITIONS);
}

/** Whether a filter asks along relations of what is found. */
export const leadsOn = (filter: unknown): boolean =>
  isGiven(filter) &&
  Object.entries(filter).some(
    ([name, value]) => isGiven(value) && (name === 'some' || name === 'none' || leadsOn(value)),
  );

const product = (left: Size, right: Size): Size =>
  bounded({
    groups: left.groups * right.groups,
    conditions: left.conditions * right.groups + right.conditions * left.groups,
  });

const sum = (left: Size, right: Size): Size =>
  bounded({ groups: left.groups + right.groups, conditions: left.conditions + right.conditions });

/** More than that is too many anyhow, and multiplied on it would leave the numbers. */
const MANY = 1_000_000;
const bounded = ({ groups, conditions }: Size): Size => ({
  groups: Math.min(groups, MANY),
  conditions: Math.min(conditions, MANY),
});
