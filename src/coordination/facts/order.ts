import { terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { placeOfInitiative } from './time.js';

const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

/** Initiatives as a list of names has them: what goes on first, within that what began last, then by id. */
export function currentFirst(view: View, initiatives: Iterable<number>): number[] {
  const keyed = [...initiatives].map((initiative) => ({
    initiative,
    time: placeOfInitiative(view, initiative),
    began: view.period(initiative)?.first ?? BEFORE_ALL,
  }));
  keyed.sort((one, other) => one.time - other.time || other.began - one.began || one.initiative - other.initiative);
  return keyed.map(({ initiative }) => initiative);
}

/** Entities as a list of names has them: those that occur most often first, then by id. */
export function oftenestFirst(entities: Iterable<number>): number[] {
  const counts = new Map<number, number>();
  for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return mostFirst(counts.keys(), (entity) => counts.get(entity) ?? 0);
}

/** Entities by how much there is of each, the most first, then by id. Many have as much as others. */
export function mostFirst(entities: Iterable<number>, countOf: (entity: number) => number): number[] {
  const byCount = new Map<number, number[]>();
  for (const entity of entities) {
    const count = countOf(entity);
    const known = byCount.get(count);
    if (known) known.push(entity);
    else byCount.set(count, [entity]);
  }
  const groups = [...byCount].sort(([one], [other]) => other - one);
  return groups.flatMap(([, group]) => group.sort((one, other) => one - other));
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
