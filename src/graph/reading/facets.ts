import { OPEN_END } from '../records/index.js';
import type { Kind, Verb } from '../vocabulary/index.js';
import { endsOf, networksBehind, type Counting } from './entities-meant.js';
import { storedOf, type EntityAt, type GraphInMemory } from './graph-in-memory.js';

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

export const countedBy = (facet: Facet, countable: Countable): FacetCounts =>
  frequencies(countable.entities.map((entity) => valuesOf(entity, facet, countable)));

/** How often each value occurs. @param each the values of one thing, in which one may stand several times */
export function frequencies(each: readonly (readonly string[])[]): FacetCounts {
  const found = new Map<string, number>();
  let without = 0;
  for (const own of each) {
    const values = new Set(own);
    if (values.size === 0) without += 1;
    for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  }
  const values = [...found].map(([value, count]) => ({ value, count }));
  values.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  return { values, without };
}

function valuesOf(entity: EntityAt, facet: Facet, { graph, counting, thisYear }: Countable): readonly string[] {
  switch (facet.by) {
    case 'property': {
      const value = storedOf(entity)[facet.property];
      if (typeof value === 'string' || typeof value === 'boolean') return [String(value)];
      return facet.absent === undefined ? [] : [facet.absent];
    }
    case 'relation':
      return endsOf(graph, entity, facet, counting)
        .filter(({ node }) => facet.kinds.includes(node.type))
        .map(({ node }) => node.id);
    case 'behind':
      return networksBehind(graph, entity, facet.verb, counting).map(({ node }) => node.id);
    case 'years': {
      const { [facet.firstDay]: first, [facet.lastDay]: last } = storedOf(entity);
      return typeof first === 'string' && typeof last === 'string' ? yearsFrom(first, last, thisYear) : [];
    }
  }
}

function yearsFrom(first: string, last: string, thisYear: number): string[] {
  const from = yearOf(first);
  const to = last === OPEN_END ? thisYear : yearOf(last);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_each, at) => String(from + at).padStart(4, '0'));
}

export const yearOf = (day: string): number => Number(day.slice(0, 'YYYY'.length));
