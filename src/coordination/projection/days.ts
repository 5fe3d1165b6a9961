import {
  claimDays,
  daysIn,
  OPEN_END,
  parseDate,
  periodDays,
  type ClaimDates,
  type Day,
  type Days,
  type ParsedDate,
  monthNames,
} from '../../graph/records/index.js';

/** A first and a last day as day numbers (days since 1970-01-01), both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * A span read generously, and how much narrower it could be: a date known to the year starts up to 364 days after its
 * first day. What a question about a date hangs on lies in this slack.
 */
export interface Bounds extends Span {
  readonly firstSlack: number;
  readonly lastSlack: number;
  readonly end: End;
}

/**
 * What is on record of an end: the day itself, that there is none (`..`, or `current` on a claim), or nothing. Where it
 * is not KNOWN, `last` is the last day of which something is known.
 */
export type End = 'KNOWN' | 'OPEN' | 'UNKNOWN';

const DAY = 86_400_000;
const LARGEST_SLACK = 0xffff;

/** From 1 March of the year 0 to 1 January 1970, and in any 400 years. */
const [DAYS_BEFORE, DAYS_OF_400_YEARS] = [719_468, 146_097];

/** Reckoned several times faster than a Date is read: years begin in March here (Hinnant, `days_from_civil`). */
export function dayNumber(day: Day): number {
  const month = digitsOf(day, 'YYYY-'.length, 'YYYY-MM'.length);
  const year = digitsOf(day, 0, 'YYYY'.length) - (month < 3 ? 1 : 0);
  const cycle = Math.floor(year / 400);
  const inCycle = year - cycle * 400;
  const monthsSinceMarch = (month + 9) % 12;
  const inYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + digitsOf(day, 'YYYY-MM-'.length, day.length) - 1;
  const leapDays = Math.floor(inCycle / 4) - Math.floor(inCycle / 100);
  return cycle * DAYS_OF_400_YEARS + inCycle * 365 + leapDays + inYear - DAYS_BEFORE;
}

function digitsOf(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = number * 10 + text.charCodeAt(at) - ZERO;
  return number;
}

const ZERO = '0'.charCodeAt(0);

const REMEMBERED = 20_000;
const remembered = new Map<string, Bounds | null>();

/**
 * Millions of claims share some thousands of dates, so that the last ones are remembered. The same dates have the same
 * bounds, by which a column finds their place without comparing them.
 */
function boundsOnce(dates: string, read: () => Bounds | null): Bounds | null {
  const known = remembered.get(dates);
  if (known !== undefined) return known;
  const found = read();
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(dates, found);
  return found;
}

/** The last day of what is known to go on. */
export const OPEN = dayNumber(OPEN_END);

/** When a claim holds; null where its validity is unknown. The rule is that of `claimDays`. */
export const claimBounds = (dates: ClaimDates): Bounds | null =>
  boundsOnce(`${dates.from} ${dates.to} ${dates.asOf} ${dates.current}`, () => readClaimBounds(dates));

function readClaimBounds(dates: ClaimDates): Bounds | null {
  const days = claimDays(dates);
  if (!days) return null;
  const start = dates.from === undefined ? null : daysIn(parseDate(dates.from));
  const ends = [dates.to, dates.to === undefined ? dates.asOf : undefined, dates.from];
  const end = dates.to !== undefined ? 'KNOWN' : dates.current === true ? 'OPEN' : 'UNKNOWN';
  return { ...bounds(days, start ?? days, endingOn(days.last, ends)), end };
}

/** When something with a period takes place; null where its start is unknown. The rule is that of `periodDays`. */
export const periodBounds = (period: string, running: boolean): Bounds | null =>
  boundsOnce(running ? `${period} running` : period, () => readPeriodBounds(period, running));

function readPeriodBounds(period: string, running: boolean): Bounds | null {
  const parsed = parseDate(period);
  const days = periodDays(parsed, running);
  if (!days || typeof parsed.start === 'string') return null;
  const last = typeof parsed.end === 'string' ? parsed.start : parsed.end;
  return { ...bounds(days, parsed.start, days.last === OPEN_END ? null : last), end: endOf(parsed) };
}

const ends = { open: 'OPEN', unknown: 'UNKNOWN' } as const;

const endOf = ({ end }: ParsedDate): End => (typeof end === 'string' ? ends[end] : 'KNOWN');

/** The date, of those that may bound a claim, that does end it on this day; null where it is open. */
function endingOn(last: Day, dates: readonly (string | undefined)[]): Days | null {
  for (const date of dates) {
    const days = date === undefined ? null : daysIn(parseDate(date));
    if (days?.last === last) return days;
  }
  return null;
}

function bounds(days: Days, start: Days, end: Days | null): Omit<Bounds, 'end'> {
  return {
    first: dayNumber(days.first),
    last: dayNumber(days.last),
    firstSlack: Math.min(dayNumber(start.last) - dayNumber(start.first), LARGEST_SLACK),
    lastSlack: end ? Math.min(dayNumber(end.last) - dayNumber(end.first), LARGEST_SLACK) : 0,
  };
}

export const touches = (one: Span, other: Span): boolean => one.first <= other.last && one.last >= other.first;

/** Whether the two touch however narrowly the partial dates of the first are read. */
export const surelyTouches = ({ first, last, firstSlack, lastSlack }: Bounds, span: Span): boolean =>
  first + firstSlack <= span.last && last - lastSlack >= span.first;

/** Whether something surely starts before another, however their dates are read: 2015 does not before March 2015. */
export const startsBefore = (one: Bounds | null, other: Bounds): boolean =>
  one !== null && one.first + one.firstSlack < other.first;

/** By when they start, what is known to the year before what is known to its first month; what has no start last. */
export const byStart = (one: Bounds | null, other: Bounds | null): number =>
  one && other ? one.first - other.first || other.firstSlack - one.firstSlack : Number(!one) - Number(!other);

/**
 * The calendar month of a day, as a number that grows by one each month. Reckoned several times faster than a Date is
 * made: years begin in March here, so that a leap day is the last of its year (Hinnant, `civil_from_days`).
 */
export function monthOf(day: number): number {
  const since = day + DAYS_BEFORE;
  const cycle = Math.floor(since / DAYS_OF_400_YEARS);
  const inCycle = since - cycle * DAYS_OF_400_YEARS;
  const leapDays = Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const year = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (year * 365 + Math.floor(year / 4) - Math.floor(year / 100));
  // From March on every five months have 153 days.
  const month = Math.floor((inYear * 5 + 2) / 153);
  return (cycle * 400 + year) * 12 + month + 2;
}

/** The days of some calendar months, as `monthOf` numbers them; without a last one they have no end. */
export const daysOfMonths = (first: number, last: number | null): Span => ({
  first: firstDayOf(first),
  last: last === null ? OPEN : firstDayOf(last + 1) - 1,
});

const firstDayOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12) / DAY;

export const yearOf = (day: number): number => Math.floor(monthOf(day) / 12);

/** A month in words: `juli 2026`. */
export const monthInWords = (month: number, language: 'da' | 'en'): string =>
  `${monthNames[language][month % 12] ?? ''} ${Math.floor(month / 12)}`;

/** Months in words: `juli 2026`, `juli til december 2026`, `juli 2026 til juni 2027`. */
export function monthsInWords(first: number, last: number, language: 'da' | 'en'): string {
  if (first === last) return monthInWords(first, language);
  const sameYear = Math.floor(first / 12) === Math.floor(last / 12);
  const start = sameYear ? (monthNames[language][first % 12] ?? '') : monthInWords(first, language);
  return `${start} ${language === 'da' ? 'til' : 'to'} ${monthInWords(last, language)}`;
}

/** A month as EDTF: `2026-07`. */
export const monthText = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The first day of some days as EDTF, as precise as it is known: `2026`, `2026-07`, `2026-07-01`. */
export const startText = ({ first, firstSlack }: Bounds): string => precise(first, firstSlack);

/** The last day likewise; null where there is no end. */
export const endText = ({ last, lastSlack }: Bounds): string | null =>
  last >= OPEN ? null : precise(last - lastSlack, lastSlack);

/** @param slack how many days later it may be */
function precise(day: number, slack: number): string {
  const text = new Date(day * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
  if (slack >= 364) return text.slice(0, 'YYYY'.length);
  return slack >= 27 ? text.slice(0, 'YYYY-MM'.length) : text;
}

/** A day in words: `1. oktober 2026`, `1 October 2026`. */
export const dayInWords = (day: number, language: 'da' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    day * DAY,
  );
