import { monthOf, OPEN, type Bounds } from '../projection/days.js';

/** The calendar months that two periods both touch. */
export interface CommonMonths {
  /**
   * NONE in common, SOME, or UNKNOWN where a period is, or where the one that began first has no end on record and none
   * of its known months is in common: then it may still have gone on. Two that both go on have SOME.
   */
  readonly found: 'SOME' | 'NONE' | 'UNKNOWN';
  /** Null where that is unknown, and where both go on without an end. */
  readonly count: number | null;
  /** The same where it may be less, since a date is not known to the month; null where the count is exact. */
  readonly countAtMost: number | null;
  /** The share of the shorter period's months; null where there is no count. */
  readonly ofShorter: number | null;
  /** The first and the last of them, as `monthOf` numbers them; the last is null where there is no count. */
  readonly first: number | null;
  readonly last: number | null;
  /** Whether `found` could be otherwise if partial dates were read more narrowly. */
  readonly hangsOnPartialDate: boolean;
}

const unknown: CommonMonths = {
  found: 'UNKNOWN',
  count: null,
  countAtMost: null,
  ofShorter: null,
  first: null,
  last: null,
  hangsOnPartialDate: false,
};

const none: CommonMonths = { ...unknown, found: 'NONE', count: 0, ofShorter: 0 };

export function commonMonths(one: Bounds | null, other: Bounds | null): CommonMonths {
  if (!one || !other) return unknown;
  const first = Math.max(monthOf(one.first), monthOf(other.first));
  const last = Math.min(monthOf(one.last), monthOf(other.last));
  if (first > last) return earlier(one, other).end === 'KNOWN' ? none : unknown;
  const surely = surelyLast(one, other) - surelyFirst(one, other) + 1;
  const hangsOnPartialDate = surely <= 0;
  if (one.last === OPEN && other.last === OPEN) {
    return { ...unknown, found: 'SOME', first, hangsOnPartialDate };
  }
  const count = last - first + 1;
  return {
    found: 'SOME',
    count,
    countAtMost: surely < count ? count : null,
    ofShorter: count / Math.min(months(one), months(other)),
    first,
    last,
    hangsOnPartialDate,
  };
}

/** The one that is over first, as far as is known. */
const earlier = (one: Bounds, other: Bounds): Bounds => (one.last <= other.last ? one : other);

const months = ({ first, last }: Bounds): number => monthOf(last) - monthOf(first) + 1;

const surelyFirst = (one: Bounds, other: Bounds): number =>
  monthOf(Math.max(one.first + one.firstSlack, other.first + other.firstSlack));

const surelyLast = (one: Bounds, other: Bounds): number =>
  monthOf(Math.min(one.last - one.lastSlack, other.last - other.lastSlack));

/** The period from the first start to the last end of those that are known; null where none is. */
export function hull(periods: readonly (Bounds | null)[]): Bounds | null {
  let result: Bounds | null = null;
  for (const period of periods) {
    if (period) result = result ? { ...earlierStart(result, period), ...laterEnd(result, period) } : period;
  }
  return result;
}

const earlierStart = (one: Bounds, other: Bounds) => {
  const { first, firstSlack } = other.first < one.first ? other : one;
  return { first, firstSlack };
};

const laterEnd = (one: Bounds, other: Bounds) => {
  const { last, lastSlack } = other.last > one.last ? other : one;
  // Where the end of one is not known, that of both isn't.
  return { last, lastSlack, end: one.end === 'KNOWN' ? other.end : one.end };
};
