import { term, termSet } from '../../graph/vocabulary/index.js';
import { NONE } from '../projection/columns.js';
import type { ClaimAt } from '../projection/projection.js';
import type { View } from '../answer/view.js';
import { newestAssessment } from '../facts/assessments.js';
import { gatheredBy } from '../projection/gathering.js';

export const PriorityBasis = termSet(
  'PriorityBasis',
  'What priorities are worked out from: the first for which every need that somebody asks for has a value.',
  {
    RATINGS: term(
      'vurderinger',
      'ratings',
      'Borich discrepancy: mean importance × (mean importance − mean ability), not below 0.',
    ),
    RANKING: term('rangordning', 'ranking', 'Borda points: among m ranked needs rank r gives m − r.'),
    DEMAND: term('antal, der beder om det', 'demand', 'How many organisations ask.'),
  },
);
export type PriorityBasis = keyof typeof PriorityBasis.values;

/** How much a need matters to those who were asked. */
export interface NeedPriority {
  /** 0 to 1: the value over the largest of the answer. */
  readonly priority: number;
  /** In the unit of the basis: a discrepancy, Borda points, or a number of organisations. */
  readonly value: number;
  readonly claims: readonly ClaimAt[];
  /** The means behind a discrepancy; null for another basis. */
  readonly ratings: Ratings | null;
}

export interface Ratings {
  readonly respondents: number;
  readonly importance: number;
  readonly ability: number;
}

export interface Priorities {
  readonly basis: PriorityBasis;
  /** The assessment that RATINGS and RANKING come from; null for DEMAND. */
  readonly assessment: number | null;
  /** Of each need with askers. */
  readonly of: ReadonlyMap<number, NeedPriority>;
  /** Whether all of them are rated, or all ranked, and yet none above 0: then DEMAND it is. */
  readonly allNothing: boolean;
}

/** A value of a need before it is set against the largest. */
export type NeedValue = Omit<NeedPriority, 'priority'>;

/**
 * Priorities of the needs that somebody asks for, on one basis: the first of RATINGS, RANKING and DEMAND for which each
 * of them has a value and the largest is above 0.
 *
 * - RATINGS: Borich discrepancy, mean importance × (mean importance − mean ability), not below 0 (Borich 1980).
 * - RANKING: Borda points (see `bordaPoints`).
 * - DEMAND: how many organisations ask.
 *
 * @param askers the claims that ask for each need, by organisation
 * @param asked the assessment that is asked for; the newest one serves where none is
 */
export function prioritiesOf(
  view: View,
  askers: ReadonlyMap<number, ReadonlyMap<number, readonly ClaimAt[]>>,
  asked: number | null,
): Priorities {
  const assessment = asked ?? newestAssessment(view);
  const needs = [...askers.keys()];
  // Where no assessment is on record at all, ratings that name none are one round.
  const answers = answersOf(view, assessment ?? NONE);
  const ratings = discrepancies(answers);
  if (serves(needs, ratings))
    return { basis: 'RATINGS', assessment, of: overLargest(needs, ratings), allNothing: false };
  const points = bordaPoints(answers);
  if (serves(needs, points)) return { basis: 'RANKING', assessment, of: overLargest(needs, points), allNothing: false };
  const allNothing = [ratings, points].some((values) => needs.every((need) => values.has(need)));
  return { basis: 'DEMAND', assessment: null, of: overLargest(needs, demand(askers)), allNothing };
}

const serves = (needs: readonly number[], values: ReadonlyMap<number, NeedValue>): boolean =>
  needs.every((need) => values.has(need)) && [...values.values()].some(({ value }) => value > 0);

function overLargest(needs: readonly number[], values: ReadonlyMap<number, NeedValue>): Map<number, NeedPriority> {
  const largest = Math.max(...[...values.values()].map(({ value }) => value));
  const result = new Map<number, NeedPriority>();
  for (const need of needs) {
    const value = values.get(need);
    if (value) result.set(need, { ...value, priority: value.value / largest });
  }
  return result;
}

/** What respondents said of each need in one assessment. */
export interface Answers {
  readonly respondent: number;
  readonly need: number;
  /** Of several claims on record those that rank first and have a value. */
  readonly rated: (ClaimAt & { readonly importance: number; readonly ability: number }) | null;
  readonly ranked: (ClaimAt & { readonly rank: number }) | null;
}

export function answersOf(view: View, assessment: number): Answers[] {
  const table = view.projection.claims('RATES');
  const answers = new Map<string, Answers>();
  const { start, end } = view.projection.entities.ofKind('Need');
  for (let need = start; need < end; need += 1) {
    for (const row of table.to(need)) {
      if (table.referenceOf('assessment', row) !== assessment || !view.reads(table, row)) continue;
      const respondent = table.subjectOf(row);
      const key = `${respondent} ${need}`;
      const known = answers.get(key);
      const [importance, ability, rank] = ['importance', 'ability', 'rank'].map((name) => table.numberOf(name, row));
      answers.set(key, {
        respondent,
        need,
        rated: known?.rated ?? (isNumber(importance) && isNumber(ability) ? { table, row, importance, ability } : null),
        ranked: known?.ranked ?? (isNumber(rank) ? { table, row, rank } : null),
      });
    }
  }
  return [...answers.values()];
}

const isNumber = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** Borich discrepancy of each need that is rated. Only respondents who gave both values count. */
export function discrepancies(answers: readonly Answers[]): Map<number, NeedValue> {
  const values = new Map<number, NeedValue>();
  for (const [need, rated] of byNeedOf(answers.flatMap(({ need, rated }) => (rated ? [{ need, ...rated }] : [])))) {
    const importance = mean(rated.map((rating) => rating.importance));
    const ability = mean(rated.map((rating) => rating.ability));
    values.set(need, {
      value: Math.max(0, importance * (importance - ability)),
      claims: rated,
      ratings: { respondents: rated.length, importance, ability },
    });
  }
  return values;
}

/**
 * Borda points: with m needs ranked by anybody, rank r gives m − r, a need that a respondent didn't rank 0; needs that
 * one respondent gave the same rank share the mean of the ranks that they take up.
 */
export function bordaPoints(answers: readonly Answers[]): Map<number, NeedValue> {
  const rankings = answers.flatMap(({ respondent, need, ranked }) => (ranked ? [{ respondent, need, ...ranked }] : []));
  const byNeed = byNeedOf(rankings);
  const equals = new Map<string, number>();
  const place = ({ respondent, rank }: (typeof rankings)[number]): string => `${respondent} ${rank}`;
  for (const ranking of rankings) equals.set(place(ranking), (equals.get(place(ranking)) ?? 0) + 1);
  const points = (ranking: (typeof rankings)[number]): number =>
    Math.max(0, byNeed.size - (ranking.rank + ((equals.get(place(ranking)) ?? 1) - 1) / 2));
  const values = new Map<number, NeedValue>();
  for (const [need, ranked] of byNeed) {
    values.set(need, {
      value: ranked.reduce((sum, ranking) => sum + points(ranking), 0),
      claims: ranked,
      ratings: null,
    });
  }
  return values;
}

function demand(askers: ReadonlyMap<number, ReadonlyMap<number, readonly ClaimAt[]>>): Map<number, NeedValue> {
  const values = new Map<number, NeedValue>();
  for (const [need, by] of askers) values.set(need, { value: by.size, claims: [...by.values()].flat(), ratings: null });
  return values;
}

const byNeedOf = <Item extends { readonly need: number }>(items: readonly Item[]): Map<number, Item[]> =>
  gatheredBy(items, ({ need }) => need);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
