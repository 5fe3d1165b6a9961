import edtf, { type ExtDate, type Interval } from 'edtf';
import { SamspilError } from '../errors.js';

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

/** The last day of what has no end. */
export const OPEN_END = '9999-12-31' as Day;

/** Today, in Coordinated Universal Time. */
export const today = (): Day => dayOf(Date.now());

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
  const value = understand(withoutRepeatedEnd(text));
  if (value.type !== 'Interval') {
    const days = daysOf(value, text);
    return { edtf: text as Edtf, isInterval: text.includes('/'), start: days, end: days };
  }
  const start = bound(value.lower, text);
  const end = bound(value.upper, text);
  if (typeof start === 'string' && typeof end === 'string') throw badDate(text);
  return { edtf: text as Edtf, isInterval: true, start, end };
}

/** A period that ends with the date that it starts with, as that date: the library takes its end to lie before its start. */
function withoutRepeatedEnd(text: string): string {
  const [start = '', end, ...more] = text.split('/');
  return start === end && more.length === 0 && /^\d/u.test(start) ? start : text;
}

function understand(text: string): ExtDate | Interval {
  try {
    return edtf(text);
  } catch (error) {
    // The library throws this for an end before the start alone; whatever else it can't read is a syntax error.
    if (error instanceof RangeError && text.includes('/')) {
      throw new SamspilError('BAD_PERIOD', `The period “${text}” ends before it starts.`);
    }
    throw badDate(text);
  }
}

function bound(value: ExtDate | null | number, text: string): Days | 'open' | 'unknown' {
  if (value === null) return 'unknown';
  return typeof value === 'object' && 'type' in value ? daysOf(value, text) : 'open';
}

function daysOf(date: ExtDate, text: string): Days {
  const isCalendarDate =
    date.type === 'Date' && !text.includes('T') && Number.isFinite(date.min) && Number.isFinite(date.max);
  if (!isCalendarDate) throw badDate(text);
  const days = { first: dayOf(date.min), last: dayOf(date.max) };
  if (days.first.length !== 10 || days.last.length !== 10) throw badDate(text);
  return days;
}

const dayOf = (time: number): Day => new Date(time).toISOString().split('T')[0] as Day;

const badDate = (text: string) =>
  new SamspilError(
    'BAD_DATE',
    `“${text}” is not a date. Write 2014, 2014-12 or 2014-12-05; a period as 2014/2016 or 2018/.. (EDTF).`,
  );

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
