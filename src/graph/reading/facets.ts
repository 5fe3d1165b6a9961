import { OPEN_END } from '../records/index.js';
import type { Kind, Verb } from '../vocabulary/index.js';
import { endsOf, networksBehind, type Counting } from './filter-tests.js';
import { storedOf, type EntityAt, type GraphInMemory } from './graph-in-memory.js';
import { inTurns, type Steps } from './turns.js';

/** By what entities can be counted. Each has the values that a filter on the same takes. */
export type Facet =
  | { readonly by: 'property'; readonly property: string; readonly absent?: string }
  | { readonly by: 'relation'; readonly verb: Verb; readonly outgoing: boolean; readonly kinds: readonly Kind[] }
  | { readonly by: 'behind'; readonly verb: Verb }
  | { readonly by: 'years'; readonly firstDay: string; readonly lastDay: string };

/** How many entities have each value, and how many have none on record. One that has several counts for each. */
export interface FacetCounts {
  /** The most frequent first, then by value. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly without: number;
}

/** Entities to count, and who counts them. */
export interface Countable {
  readonly graph: GraphInMemory;
  readonly entities: readonly EntityAt[];
  readonly counting: Counting;
  /** Until which year something counts that is known to go on. */
  readonly thisYear: number;
}

/** Counts while others go on. */
export const countedBy = async (facet: Facet, countable: Countable): Promise<FacetCounts> =>
  frequencies(countable.entities, valuesBy(facet, countable));

/** How often each value occurs. @param valuesOf the values of one thing, in which one may stand several times */
export const frequencies = async <Thing>(
  things: readonly Thing[],
  valuesOf: (thing: Thing) => readonly string[],
): Promise<FacetCounts> => inTurns(counted(things, valuesOf));

function* counted<Thing>(things: readonly Thing[], valuesOf: (thing: Thing) => readonly string[]): Steps<FacetCounts> {
  const found = new Map<string, { count: number; last: number }>();
  let without = 0;
  for (const [at, thing] of things.entries()) {
    const own = valuesOf(thing);
    if (own.length === 0) without += 1;
    for (const value of own) {
      const known = found.get(value);
      if (known === undefined) found.set(value, { count: 1, last: at });
      else if (known.last !== at) {
        known.count += 1;
        known.last = at;
      }
    }
    yield;
  }
  const values = [...found].map(([value, { count }]) => ({ value, count }));
  values.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  return { values, without };
}

function valuesBy(facet: Facet, { graph, counting, thisYear }: Countable): (entity: EntityAt) => readonly string[] {
  switch (facet.by) {
    case 'property': {
      const absent = facet.absent === undefined ? [] : [facet.absent];
      return (entity) => {
        const value = storedOf(entity)[facet.property];
        return typeof value === 'string' || typeof value === 'boolean' ? [String(value)] : absent;
      };
    }
    case 'relation': {
      const kinds = new Set<Kind>(facet.kinds);
      return (entity) =>
        endsOf(graph, entity, facet, counting).flatMap(({ node }) => (kinds.has(node.type) ? [node.id] : []));
    }
    case 'behind': {
      const networksOf = networksBehind(graph, facet.verb, counting);
      return (entity) => networksOf(entity).map(({ node }) => node.id);
    }
    case 'years':
      return (entity) => {
        const { [facet.firstDay]: first, [facet.lastDay]: last } = storedOf(entity);
        return typeof first === 'string' && typeof last === 'string' ? yearsFrom(first, last, thisYear) : [];
      };
  }
}

function yearsFrom(first: string, last: string, thisYear: number): string[] {
  const from = yearOf(first);
  const to = last === OPEN_END ? thisYear : yearOf(last);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_each, at) => String(from + at).padStart(4, '0'));
}

export const yearOf = (day: string): number => Number(day.slice(0, 'YYYY'.length));
