import type { ExcludedClaims } from '../../graph/records/index.js';
import { term, termSet } from '../../graph/vocabulary/index.js';
import type { Sentence } from './sentence.js';

export type { ExcludedClaims } from '../../graph/records/index.js';

/** What a number is called, in which version of its definition, with which parameters it was computed. */
export interface Metric {
  readonly name: string;
  /** Moves on by one when the definition changes. */
  readonly version: number;
  readonly parameters: Parameters;
}

export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** Initiatives that the answer would have looked at but for one reason, the first that applies. */
export interface InitiativesLeftOut {
  readonly confidence: number;
  readonly cancelled: number;
  readonly planned: number;
  readonly period: number;
  readonly periodUnknown: number;
}

/** Of an answer that looks at no initiatives. */
export const noInitiativesLeftOut: InitiativesLeftOut = {
  confidence: 0,
  cancelled: 0,
  planned: 0,
  period: 0,
  periodUnknown: 0,
};

/** What an answer rests on. */
export interface Basis {
  readonly metric: Metric;
  /** The date that the answer is true for; null where none was asked for. */
  readonly asOf: string | null;
  readonly graphVersion: number;
  readonly excludedCount: ExcludedClaims;
  readonly initiativesLeftOut: InitiativesLeftOut;
  /** The share, 0 to 1, of the inputs that the metric wants which is recorded; null where it wants none. */
  readonly completeness: number | null;
}

export const Band = termSet(
  'Band',
  'Roughly how much: people act on reasons, and a bare number promises a precision that nobody has.',
  {
    HIGH: term('høj', 'high', 'A score from 0.66.'),
    MEDIUM: term('middel', 'medium', 'A score from 0.33.'),
    LOW: term('lav', 'low', 'A score above 0.'),
  },
);
export type Band = keyof typeof Band.values;

/** What every answer carries, in the order in which it is to be read: why, roughly how much, how much. */
export interface Answer extends Basis {
  readonly reasons: readonly Sentence[];
  /** HIGH from 0.66, MEDIUM from 0.33, LOW above 0; null for 0 and where nothing can be said. Little evidence is never HIGH. */
  readonly band: Band | null;
  /** 0 to 1; null where nothing can be said. */
  readonly score: number | null;
}

/** How many items, askers or cases a score must at least rest on for a band HIGH. */
const ENOUGH = 3;

/**
 * The band of a score.
 * @param evidence of how many items, askers or cases it is worked out: the denominator of a share. Fewer than three make
 *   a HIGH one MEDIUM
 */
export function bandOf(score: number | null, evidence = Number.POSITIVE_INFINITY): Band | null {
  if (score === null || score <= 0) return null;
  if (score >= 0.66 && evidence >= ENOUGH) return 'HIGH';
  return score >= 0.33 ? 'MEDIUM' : 'LOW';
}

/** A page of a list that is sorted as a whole. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** A list, of which a page is worked out in full. */
export interface Ranked<Item> extends Basis {
  readonly totalCount: number;
  readonly items: readonly Item[];
}

/** The page of a list that is worked out as a whole. */
export const pageOf = <Item>(basis: Basis, items: readonly Item[], page: Page): Ranked<Item> =>
  pageInFull(basis, items, page, (item) => item);

/** The page of a list that is sorted as a whole, and of which nothing else is worked out in full. */
export const pageInFull = <Found, Item>(
  basis: Basis,
  found: readonly Found[],
  { offset, limit }: Page,
  inFull: (found: Found) => Item,
): Ranked<Item> => ({
  ...basis,
  totalCount: found.length,
  items: found.slice(offset, offset + limit).map(inFull),
});

export const everything: Page = { offset: 0, limit: Number.POSITIVE_INFINITY };

/**
 * Sorts by a number descending; what differs by less than rounding can tell apart counts as equal and goes by id, so
 * that the order of adding up never decides.
 */
export const descending = (one: number, other: number): number => rounded(other) - rounded(one);

const rounded = (value: number): number => Math.round(value * 1e12);

/** A share of what is wanted; null where nothing is wanted. */
export const share = (recorded: number, wanted: number): number | null => (wanted === 0 ? null : recorded / wanted);

/** The share of several things that is recorded; null where nothing is wanted. */
export const shareRecorded = (recorded: readonly boolean[]): number | null =>
  share(recorded.filter(Boolean).length, recorded.length);
