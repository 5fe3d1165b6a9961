import type { Relation } from '../vocabulary/index.js';
import { counts, type Counting } from './counting.js';
import { edgesMeant, endsAlong } from './filter-tests.js';
import { storedOf, type ClaimsByVerb, type EntityAt } from './entity-at.js';
import type { GraphInMemory } from './graph-in-memory.js';
import type { LastChanges } from './last-changes.js';
import { compare, type Position } from './page.js';
import { atOnce, sortedInSteps, type Steps } from './turns.js';

/** What a list is sorted by, and which way. */
export type SortedBy = { readonly descending: boolean } & (
  | { readonly by: 'property'; readonly property: string }
  | { readonly by: 'count'; readonly relation: Relation }
  | { readonly by: 'change' }
);

/** What lists are sorted from: the graph, and where they are sorted by change what was changed last. */
export interface Sorted {
  readonly graph: GraphInMemory;
  readonly changes: LastChanges | null;
}

/** Stands between the keys of a place: no key has it. */
const BETWEEN = '\u0001';

/** So many digits that numbers sort as texts do. */
const DIGITS = 10;

/** Tells the keys by which an entity is sorted. What is not recorded comes first. */
export function sortKeysOf(
  sorted: Sorted,
  sorting: readonly SortedBy[],
  counting: Counting,
): (entity: EntityAt) => string[] {
  const keys = sorting.map((each) => keyBy(sorted, each, counting));
  return (entity) => keys.map((keyOf) => keyOf(entity));
}

function keyBy(sorted: Sorted, by: SortedBy, counting: Counting): (entity: EntityAt) => string {
  switch (by.by) {
    case 'property':
      return (entity) => {
        const key = storedOf(entity)[by.property];
        return typeof key === 'string' ? key : '';
      };
    case 'count': {
      const edges = edgesMeant(sorted.graph, { relation: by.relation, asOf: null, claim: [], node: [[]] }, counting);
      return numberKey((entity) => endsAlong(edges(entity)).size);
    }
    case 'change':
      return numberKey((entity) => lastChangeOf(entity, sorted, counting));
  }
}

/** Numbers as texts that sort as they do, each worked out once. */
function numberKey(numberOf: (entity: EntityAt) => number): (entity: EntityAt) => string {
  const known = new Map<EntityAt, string>();
  return (entity) => {
    const key = known.get(entity) ?? String(numberOf(entity)).padStart(DIGITS, '0');
    known.set(entity, key);
    return key;
  };
}

/** A claim is told of from when on both it and what it leads to were there to be seen. */
function lastChangeOf(entity: EntityAt, { graph, changes }: Sorted, counting: Counting): number {
  if (!changes) throw new Error('What was changed last was not read');
  let last = changes.of(entity.node.id);
  const follow = (claims: ClaimsByVerb, end: 'subject' | 'object'): void => {
    for (const list of Object.values(claims))
      for (const claim of list) {
        const other = graph.at(claim[end]);
        if (other && counts(claim, counting) && counts(other, counting))
          last = Math.max(last, changes.of(claim.values.id), changes.opened(other.node.id));
      }
  };
  follow(entity.from, 'object');
  follow(entity.to, 'subject');
  return last;
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
    for (let at = 0; at < one.length; at += 1) {
      const order = compare(one[at] ?? '', other[at] ?? '');
      if (order !== 0) return descending[at] === true ? -order : order;
    }
    return 0;
  };

/** Entries in the order of their keys. @param keysOf the id last */
export const sortedByKeys = <Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
  descending: readonly boolean[],
): Entry[] => atOnce(sortedByKeysInSteps(entries, keysOf, descending));

/** The same in steps, for long lists. */
export function* sortedByKeysInSteps<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
  descending: readonly boolean[],
): Steps<Entry[]> {
  const order = comparedKeys(descending);
  const keyed: { entry: Entry; keys: readonly string[] }[] = [];
  for (const entry of entries) {
    keyed.push({ entry, keys: keysOf(entry) });
    yield;
  }
  const sorted = yield* sortedInSteps(keyed, (one, other) => order(one.keys, other.keys));
  return sorted.map(({ entry }) => entry);
}
