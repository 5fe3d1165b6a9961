import { OPEN_END } from '../records/index.js';
import type { Kind, Verb } from '../vocabulary/index.js';
import { claimCounts, counts, type Counting } from './entities-meant.js';
import { storedOf, type ClaimAt, type EntityAt, type GraphInMemory } from './graph-in-memory.js';

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

export function countedBy(facet: Facet, countable: Countable): FacetCounts {
  const found = new Map<string, number>();
  let without = 0;
  for (const entity of countable.entities) {
    const values = new Set(valuesOf(entity, facet, countable));
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
      return endsOf(graph, entity, { verb: facet.verb, outgoing: false }, counting)
        .filter(({ node }) => node.type === 'Organisation')
        .flatMap((organisation) => endsOf(graph, organisation, { verb: 'MEMBER_OF', outgoing: true }, counting))
        .filter((network) => storedOf(network)['network'] === true)
        .map(({ node }) => node.id);
    case 'years': {
      const { [facet.firstDay]: first, [facet.lastDay]: last } = storedOf(entity);
      return typeof first === 'string' && typeof last === 'string' ? yearsFrom(first, last, thisYear) : [];
    }
  }
}

function endsOf(
  graph: GraphInMemory,
  entity: EntityAt,
  { verb, outgoing }: { readonly verb: Verb; readonly outgoing: boolean },
  counting: Counting,
): EntityAt[] {
  const claims: readonly ClaimAt[] = (outgoing ? entity.from : entity.to)[verb] ?? [];
  return claims.flatMap((claim) => {
    const end = graph.at(outgoing ? claim.object : claim.subject);
    return end && claimCounts(claim, counting) && counts(end, counting) ? [end] : [];
  });
}

function yearsFrom(first: string, last: string, thisYear: number): string[] {
  const from = yearOf(first);
  const to = last === OPEN_END ? thisYear : yearOf(last);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_each, at) => String(from + at).padStart(4, '0'));
}

const yearOf = (day: string): number => Number(day.slice(0, 'YYYY'.length));
