import { SamspilError } from '../../errors.js';
import { daysIn, parseDate, type Day, type Days } from '../../graph/records/index.js';
import type { Confidence, Kind } from '../../graph/vocabulary/index.js';
import { dayNumber, OPEN, type Span } from '../projection/days.js';
import { NONE } from '../projection/columns.js';
import type { Projection } from '../projection/projection.js';

/** What a question may leave out, or say to be null. */
export type Optional<Value> = Value | null | undefined;

/** A period that a question is about: EDTF dates, an end that is left out being open. */
export interface Window {
  readonly from?: Optional<string>;
  readonly to?: Optional<string>;
}

/** What every question may say: how sure its claims must be, and about which date or period it asks. */
export interface Question {
  /** INFERRED where nothing is said. */
  readonly minConfidence?: Optional<Confidence>;
  /** What held on this date; a partial date such as “2014” is touched. Not together with `window`. */
  readonly asOf?: Optional<string>;
  /** What touched this period. */
  readonly window?: Optional<Window>;
}

/** What a question with a list of answers that somebody acts on may say beside. */
export interface ActedOn {
  /** RELEVANCE where nothing is said. */
  readonly orderBy?: Optional<'RELEVANCE' | 'SCORE'>;
  /** NOW leaves out what is over; EVER where nothing is said. */
  readonly when?: Optional<'NOW' | 'EVER'>;
}

/**
 * The days that time is told from: today, or the date that is asked for. Of a partial date, such as “2014”, each of its
 * days is meant.
 */
export interface ReferenceDate extends Span {
  /** Whether it lies before today: what is known today, such as that something is COMPLETED, need not have held then. */
  readonly past: boolean;
}

/** The date that a question is asked for: of a window its last day, but not later than today; today where it asks for none. */
export function referenceDate(span: Span | null, isWindow: boolean, today: Day): ReferenceDate {
  const now = dayNumber(today);
  const last = Math.min(span?.last ?? now, now);
  const { first, last: end } = span && !isWindow ? span : { first: last, last };
  return { first, last: end, past: end < now };
}

const EVER = -OPEN;

/**
 * The days that a question is about; null where it asks for no date.
 * @throws BAD_PERIOD for `asOf` together with `window`, and for a window that is empty or ends before it starts
 * @throws BAD_DATE for what is no date
 */
export function spanAsked({ asOf, window }: Question): Span | null {
  if (asOf != null && window != null) {
    throw new SamspilError('BAD_PERIOD', 'Ask for a date with `asOf` or for a period with `window`, not for both.');
  }
  if (asOf != null) return spanOf(dateIn(asOf));
  return window == null ? null : spanOfWindow(window);
}

function spanOfWindow({ from, to }: Window): Span {
  if (from == null && to == null) {
    throw new SamspilError('BAD_PERIOD', 'A window wants `from`, `to` or both.');
  }
  const first = from == null ? EVER : dayNumber(dateIn(from).first);
  const last = to == null ? OPEN : dayNumber(dateIn(to).last);
  if (first > last) {
    throw new SamspilError('BAD_PERIOD', `The window ends (${String(to)}) before it starts (${String(from)}).`);
  }
  return { first, last };
}

/**
 * The first day from which something is asked for.
 * @throws BAD_DATE
 */
export const dayFrom = (since: string): number => dayNumber(dateIn(since, 'Write one date, such as 2024-06.').first);

function dateIn(text: string, whatToWrite = 'Write one date, or ask with `window`.'): Days {
  const date = parseDate(text);
  const days = date.isInterval ? null : daysIn(date);
  if (!days) throw new SamspilError('BAD_DATE', `“${text}” is a period. ${whatToWrite}`);
  return days;
}

const spanOf = ({ first, last }: Days): Span => ({ first: dayNumber(first), last: dayNumber(last) });

/** Whether a filter lets a value through: a list that is left out limits nothing, one that is empty lets none through. */
export const admits = <Value>(list: Optional<readonly Value[]>, value: Value | undefined): boolean =>
  list == null || (value !== undefined && list.includes(value));

/**
 * The index of an entity that a question names.
 * @throws UNKNOWN_ID where it isn't on record, WRONG_KIND where it is of another kind
 */
export function indexNamed(projection: Projection, id: string, kind: Kind): number {
  const index = knownIndex(projection, id);
  if (!projection.entities.isKind(index, kind)) throw wrongKind(projection, index, kind);
  return index;
}

/**
 * The index of an entity; the id of what was merged means what it was merged into.
 * @throws UNKNOWN_ID where it isn't on record
 */
export function knownIndex({ entities, merged }: Projection, id: string): number {
  const index = entities.indexOf(merged.get(id) ?? id);
  if (index === NONE) throw new SamspilError('UNKNOWN_ID', `No entity with the id “${id}” is on record.`);
  return index;
}

/** @param wanted what the id should have named, in words or as a kind */
export const wrongKind = ({ entities }: Projection, index: number, wanted: string): SamspilError =>
  new SamspilError(
    'WRONG_KIND',
    `“${entities.idOf(index)}” is of the kind ${entities.kindAt(index)}; asked for: ${wanted}.`,
  );
