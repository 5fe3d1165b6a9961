import { daysIn, parseDate, type Value } from '../../graph/records/index.js';
import { dateTypes } from '../codes.js';
import type { Activity, Budget } from '../reading/activity.js';
import { SamspilError } from '../../errors.js';

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  try {
    return parseDate(text).edtf === text;
  } catch (error) {
    if (error instanceof SamspilError) return false;
    throw error;
  }
}

/** When an activity takes place: as it came about where that is told, else as planned. */
export interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export function periodOf({ dates }: Activity): Period {
  const on = (wanted: string) => dates.find(({ type }) => dateTypes[type] === wanted)?.day;
  return { from: on('START') ?? on('PLANNED_START'), to: on('END') ?? on('PLANNED_END') };
}

/** A period as it is recorded; undefined where neither end is told. */
export function edtfOf({ from, to }: Period, isRunning: boolean): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === to) return from;
  return `${from ?? '..'}/${to ?? (isRunning ? '..' : '')}`;
}

/**
 * What an activity may spend in all: told where there is one budget, and it is of the whole time. Several are never added:
 * one may be a revision of another, or of another currency.
 */
export function wholeBudget({ budgets }: Activity, { from, to }: Period): Budget | null {
  const [budget, ...others] = budgets;
  if (!budget || others.length > 0 || from === undefined || to === undefined) return null;
  return budget.from <= from &&
    budget.to >= to &&
    /^\d+(?:\.\d+)?$/u.test(budget.value) &&
    /^[A-Z]{3}$/u.test(budget.currency)
    ? budget
    : null;
}

/** The later of two dates, of which the first may be of any precision. */
export function laterOf(before: Value | undefined, day: string): string | undefined {
  if (typeof before !== 'string') return day === '' ? undefined : day;
  const last = daysIn(parseDate(before))?.last;
  return day !== '' && (last === undefined || last < day) ? day : before;
}
