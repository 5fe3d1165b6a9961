import type { Relation } from '../vocabulary/index.js';
import { edgesMeant, endsAlong, type Counting } from './entities-meant.js';
import { storedOf, type EntityAt, type GraphInMemory } from './graph-in-memory.js';
import { compare, type Position } from './page.js';

/** What a list is sorted by, and which way. */
export type SortedBy = { readonly descending: boolean } & (
  | { readonly by: 'property'; readonly property: string }
  | { readonly by: 'count'; readonly relation: Relation }
);

/** Stands between the keys of a place: no key has it. */
const BETWEEN = '\u0001';

/** So many digits that numbers sort as texts do. */
const DIGITS = 10;

/** Tells the keys by which an entity is sorted. What is not recorded comes first. */
export function sortKeysOf(
  graph: GraphInMemory,
  sorting: readonly SortedBy[],
  counting: Counting,
): (entity: EntityAt) => string[] {
  const keys = sorting.map((each): ((entity: EntityAt) => string) => {
    if (each.by === 'property')
      return (entity) => {
        const key = storedOf(entity)[each.property];
        return typeof key === 'string' ? key : '';
      };
    const edges = edgesMeant(graph, { relation: each.relation, asOf: null, claim: [], node: [[]] }, counting);
    const known = new Map<EntityAt, string>();
    return (entity) => {
      const count = known.get(entity) ?? String(endsAlong(edges(entity)).size).padStart(DIGITS, '0');
      known.set(entity, count);
      return count;
    };
  });
  return (entity) => keys.map((keyOf) => keyOf(entity));
}

/** Where something stands that is sorted by several keys and then by id. */
export const positionOf = (keys: readonly string[], id: string): Position => [keys.join(BETWEEN), id];

/** @param descending which of the keys run backwards, and after them whether the id does */
export const positionsCompared =
  (descending: readonly boolean[]) =>
  ([keys, id]: Position, [otherKeys, otherId]: Position): number =>
    comparedKeys(descending)([...keys.split(BETWEEN), id], [...otherKeys.split(BETWEEN), otherId]);

/** Compares keys one after the other, each in its direction. */
const comparedKeys =
  (descending: readonly boolean[]) =>
  (one: readonly string[], other: readonly string[]): number => {
    for (const [at, key] of one.entries()) {
      const order = compare(key, other[at] ?? '');
      if (order !== 0) return descending[at] === true ? -order : order;
    }
    return 0;
  };

/** Entries in the order of their keys. @param keysOf the id last */
export function sortedByKeys<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
  descending: readonly boolean[],
): Entry[] {
  const order = comparedKeys(descending);
  const keyed = entries.map((entry) => ({ entry, keys: keysOf(entry) }));
  return keyed.sort((one, other) => order(one.keys, other.keys)).map(({ entry }) => entry);
}
