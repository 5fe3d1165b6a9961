import edtf, { type ExtDate } from 'edtf';
import { daysInMonth, rightDate } from './date-advice.js';
import { SamspilError } from '../../errors.js';

/** A calendar day, `YYYY-MM-DD`: as text it sorts as the days do. */
export type Day = string & { readonly __brand: 'Day' };

/** Text in the Extended Date/Time Format (ISO 8601-2): it keeps its precision, `2014` and `2014-12` alike. */
export type Edtf = string & { readonly __brand: 'Edtf' };

/** From the first to the last day, both included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** A date, or a period of which an end may be open (known to go on) or unknown. */
export interface ParsedDate {
  readonly edtf: Edtf;
  readonly isInterval: boolean;
  readonly start: Days | 'open' | 'unknown';
  readonly end: Days | 'open' | 'unknown';
}

/** The first day that there is. */
const FIRST_DAY = '0001-01-01' as Day;

/** The last day of what has no end. */
export const OPEN_END = '9999-12-31' as Day;

/** Where those are whom the graph is about: days begin there, also those of the change log. */
export const ZONE = 'Europe/Copenhagen';

const inZone = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });

/** Today, where those are whom the graph is about. */
export const today = (now: Date = new Date()): Day => inZone.format(now) as Day;

/** The longest of the dates and periods that can be read has some fifty characters, and the grammar is slow. */
const LONGEST = 60;
const REMEMBERED = 20_000;
const remembered = new Map<string, ParsedDate>();

/**
 * Reads EDTF: `2014`, `2014-12`, `2018/..`, `2022~/2023~`. A dataset says the same dates again and again and the
 * grammar is slow, so the last ones are remembered.
 * @throws BAD_PERIOD for a period that ends before it starts
 * @throws BAD_DATE for anything else, for a list of dates, a time of day, or a year outside 0001 to 9999.
 */
export function parseDate(text: string): ParsedDate {
  const known = remembered.get(text);
  if (known) return known;
  const parsed = read(text);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, parsed);
  return parsed;
}

function read(text: string): ParsedDate {
  if (text.length > LONGEST) throw badDate(`${text.slice(0, LONGEST)}…`);
  const [first = '', last, ...more] = text.split('/');
  if (more.length > 0) throw badDate(text);
  if (last === undefined) {
    const days = daysOf(first, text);
    return { edtf: text as Edtf, isInterval: false, start: days, end: days };
  }
  const start = bound(first, text);
  const end = bound(last, text);
  if (typeof start === 'string' && typeof end === 'string') throw badDate(text);
  if (typeof start === 'object' && typeof end === 'object' && end.last < start.first)
    throw new SamspilError('BAD_PERIOD', `The period “${text}” ends before it starts.`);
  return { edtf: text as Edtf, isInterval: true, start, end };
}

function bound(part: string, text: string): Days | 'open' | 'unknown' {
  if (part === '') return 'unknown';
  return part === '..' ? 'open' : daysOf(part, text);
}

/** The days of a date, or of an end of a period. */
function daysOf(part: string, text: string): Days {
  const date = understand(part, text);
  const isCalendarDate = date.type === 'Date' && Number.isFinite(date.min) && Number.isFinite(date.max);
  if (!isCalendarDate) throw badDate(text);
  const days = { first: dayOf(date.min), last: dayOf(date.max) };
  if (days.first.length !== 10 || days.last.length !== 10 || days.first < FIRST_DAY) throw badDate(text);
  return days;
}

function understand(part: string, text: string): ExtDate {
  // The library takes bare digits for milliseconds, and 29 February of any year for a day that there is.
  if (/^\d{5,}$/u.test(part) || part.includes('T') || !isDayThatIs(part)) throw badDate(text);
  try {
    return edtf(part);
  } catch {
    throw badDate(text);
  }
}

function isDayThatIs(part: string): boolean {
  const { year, month, day } = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/u.exec(part)?.groups ?? {};
  return day === undefined || Number(day) <= daysInMonth(Number(year), Number(month));
}

const dayOf = (time: number): Day => new Date(time).toISOString().split('T')[0] as Day;

/** What would be right in the place of a text that is no date: what it means, where that can be told. */
export function dateToWrite(text: string): string {
  const [first = '', last, ...more] = text.split('/');
  const whole = rightDate(text);
  if (whole !== null) return `Write ${whole}.`;
  if (last !== undefined && more.length === 0) {
    const ends = [first, last].map((end) => (isRead(() => bound(end, end)) ? end : rightDate(end)));
    const period = ends.join('/');
    if (period !== text && !ends.includes(null) && isRead(() => parseDate(period))) return `Write ${period}.`;
  }
  const { year = '', month = '' } = /^(?<year>\d{4})-(?<month>\d{2})-\d{2}$/u.exec(text)?.groups ?? {};
  const days = daysInMonth(Number(year), Number(month));
  if (days > 0) return `The month ${year}-${month} has ${days} days.`;
  return 'Write 2014, 2014-12 or 2014-12-05; a period as 2014/2016 or 2018/.. (EDTF).';
}

function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

const badDate = (text: string) => new SamspilError('BAD_DATE', `“${text}” is not a date. ${dateToWrite(text)}`);

/** The days that a date or a closed period stands for, generously: “2014” is each day of 2014; null where an end is missing. */
export function daysIn(date: ParsedDate): Days | null {
  if (typeof date.start === 'string' || typeof date.end === 'string') return null;
  return { first: date.start.first, last: date.end.last };
}

/**
 * When something with a period takes place. A missing end is open only where it is known to be `running`; otherwise
 * the period ends with the last date known. Without a start it is unknown: null.
 */
export function periodDays(period: ParsedDate, running: boolean): Days | null {
  if (typeof period.start === 'string') return null;
  if (typeof period.end !== 'string') return { first: period.start.first, last: period.end.last };
  return { first: period.start.first, last: running ? OPEN_END : period.start.last };
}

/** The first and the last month of a period, as a picture needs them: `2014-12`. */
export interface Months {
  /** Null where no start is on record. */
  readonly from: Edtf | null;
  /** Null where no end is on record, and where there is none. */
  readonly to: Edtf | null;
  /** Whether it is known to go on without an end. */
  readonly open: boolean;
  /** The last month of which something is known: of the end, else of the start; null where it goes on. */
  readonly lastKnown: Edtf | null;
}

/**
 * The months of a period, read generously: “2014” is all twelve of them. Told apart are an end, that there is none, and
 * that nothing is known of it.
 * @param running whether it is known to be under way; null where nothing but the period itself can say so
 */
export function monthsOf({ start, end }: ParsedDate, running: boolean | null): Months {
  const isOpen = typeof end === 'string' && (running ?? end === 'open');
  const to = typeof end === 'string' ? null : monthOfDay(end.last);
  const startEnds = typeof start === 'string' ? null : monthOfDay(start.last);
  return {
    from: typeof start === 'string' ? null : monthOfDay(start.first),
    to,
    open: isOpen,
    lastKnown: isOpen ? null : (to ?? startEnds),
  };
}

const monthOfDay = (day: Day): Edtf => day.slice(0, 'YYYY-MM'.length) as Edtf;

/** The days that somebody asks for with a period: of an end that is left out or open, all on that side. */
export const daysAskedFor = ({ start, end }: ParsedDate): Days => ({
  first: typeof start === 'string' ? FIRST_DAY : start.first,
  last: typeof end === 'string' ? OPEN_END : end.last,
});

/** What a claim says of its own validity. */
export interface ClaimDates {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
  readonly current?: boolean | undefined;
}

/**
 * When a claim holds. Without `to` it ends with the later of `from` and `asOf` unless it is `current`; with `to`
 * alone it holds on that date only; with neither its validity is unknown: null.
 */
export function claimDays({ from, to, asOf, current }: ClaimDates): Days | null {
  const start = from === undefined ? null : daysIn(parseDate(from));
  const end = to === undefined ? null : daysIn(parseDate(to));
  if (start && end) return { first: start.first, last: end.last };
  if (end) return end;
  if (!start) return null;
  if (current) return { first: start.first, last: OPEN_END };
  const seen = asOf === undefined ? null : daysIn(parseDate(asOf));
  return { first: start.first, last: seen && seen.last > start.last ? seen.last : start.last };
}
