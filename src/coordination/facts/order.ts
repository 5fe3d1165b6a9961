import { terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { placesOf } from './time.js';

/** More than there are entities, and than there are days between any two on record. */
const MANY = 2 ** 25;

/** Initiatives as a list of names has them: what goes on first, within that what began last, then by id. */
export function currentFirst(view: View, initiatives: Iterable<number>): number[] {
  const placeOf = placesOf(view);
  return lowestFirst(initiatives, (initiative) => {
    const began = view.period(initiative)?.first;
    const beganLast = began === undefined ? MANY - 1 : MANY / 2 - began;
    return placeOf(initiative) * MANY + beganLast;
  });
}

/** Entities as a list of names has them: those that occur most often first, then by id. */
export function oftenestFirst(entities: Iterable<number>): number[] {
  const counts = new Map<number, number>();
  for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return mostFirst(counts.keys(), (entity) => counts.get(entity) ?? 0);
}

/** Entities by how much there is of each, the most first, then by id. */
export const mostFirst = (entities: Iterable<number>, countOf: (entity: number) => number): number[] =>
  lowestFirst(entities, (entity) => MANY - countOf(entity));

/**
 * Entities by a number of each, the lowest first, then by id. Both are put into one number: a list of numbers alone is
 * sorted many times faster than one that has to be compared by a function.
 * @param rankOf a whole number from 0, at most four times `MANY`
 */
function lowestFirst(entities: Iterable<number>, rankOf: (entity: number) => number): number[] {
  const ranked: number[] = [];
  for (const entity of entities) ranked.push(rankOf(entity) * MANY + entity);
  const sorted: number[] = [];
  for (const rank of Float64Array.from(ranked).sort()) sorted.push(rank - Math.floor(rank / MANY) * MANY);
  return sorted;
}

/** Entities as a list of names has them: those of whom something was said last first, those without a date last, then by id. */
export function newestFirst(view: View, said: ReadonlyMap<number, readonly ClaimAt[]>): number[] {
  const last = new Map(
    [...said].map(([entity, claims]) => [
      entity,
      Math.max(...claims.map(({ table, row }) => view.validity(table, row)?.first ?? Number.NEGATIVE_INFINITY)),
    ]),
  );
  const of = (entity: number): number => last.get(entity) ?? Number.NEGATIVE_INFINITY;
  return [...said.keys()].sort((one, other) => (of(one) === of(other) ? one - other : of(other) - of(one)));
}

/** Organisations as a list of names has them: those that are in most initiatives on record first, then by id. */
export function busiestFirst(view: View, organisations: Iterable<number>): number[] {
  const table = view.projection.claims('PARTICIPATES_IN');
  const busy = new Map<number, number>();
  for (const organisation of organisations) {
    const rows = [...table.from(organisation)].filter((row) => view.judge(table, row) === 'COUNTS');
    busy.set(organisation, new Set(rows.map((row) => table.objectOf(row))).size);
  }
  return [...busy].sort(([one, first], [other, second]) => second - first || one - other).map(([each]) => each);
}

const stages = (['EMERGING', 'SIGNAL', 'ESTABLISHED', 'FADING'] as const).map((stage) =>
  codeOf(terms.TrendStage, stage),
);

/** Trends as a list has them: those that are on their way first, those of an unknown stage last, then by id. */
export function comingFirst({ projection: { entities } }: View, trends: Iterable<number>): number[] {
  const rank = (trend: number): number => {
    const at = stages.indexOf(entities.codeOf('Trend', 'stage', trend));
    return at === -1 ? stages.length : at;
  };
  return [...trends].sort((one, other) => rank(one) - rank(other) || one - other);
}
