import { written, type Language } from '../words/written.js';

/** When something was, as the API tells it: as it is on record (EDTF), and as it can be drawn. */
export interface Period {
  readonly period: string | null;
  /** Its first and last month, such as 2026-11, and whether it is known to go on. */
  readonly periodBounds: { readonly from: string | null; readonly to: string | null; readonly open: boolean } | null;
}

/** A period as it can be drawn. Months are counted from the year 0. */
export interface Span {
  /** Null where the beginning is not known. */
  readonly first: number | null;
  /** Null where it has no end yet, or none is known. */
  readonly last: number | null;
  /** Whether it goes on, which is something else than that its end is not known. */
  readonly open: boolean;
}

/** Null where neither its beginning nor its end is known. */
export function spanOf({ periodBounds }: Period): Span | null {
  if (!periodBounds) return null;
  const { from, to, open } = periodBounds;
  const at = (month: string | null) => (month === null ? null : monthOf(month));
  return from === null && to === null ? null : { first: at(from), last: at(to), open };
}

/** A month such as 2026-11, or the first of a year, as a number. */
export function monthOf(date: string): number {
  const [year, month = 1] = date.split('-').map(Number);
  return (year ?? 0) * MONTHS + month - 1;
}

/** The last month that a month or a year has. */
export const lastMonthOf = (date: string): number => monthOf(date) + (date.includes('-') ? 0 : MONTHS - 1);

/** Of what has no time of its own, or none on record. */
export const NO_PERIOD: Period = { period: null, periodBounds: null };

const MONTHS = 12;
export const yearOf = (month: number): number => Math.floor(month / MONTHS);

/** This month, counted alike. */
export function monthNow(): number {
  const now = new Date();
  return now.getFullYear() * MONTHS + now.getMonth();
}

/** From which year to which something is drawn, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** The years that all of these periods lie within, with this one, so that their bars can be compared. */
export function yearsAround(periods: readonly Period[]): Years {
  const months = periods.flatMap((period) => {
    const span = spanOf(period);
    return [span?.first, span?.last].filter((month) => month != null);
  });
  const years = [...months, monthNow()].map(yearOf);
  return { from: Math.min(...years), to: Math.max(...years) };
}

/** Where a month begins on an axis, in percent of its length. */
export const placeOn = (axis: Years, month: number): number =>
  ((month / MONTHS - axis.from) / (axis.to - axis.from + 1)) * 100;

/** Years of an axis for which there is room beside each other, at equal steps. */
export function yearsShown({ from, to }: Years, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil((to - from + 1) / most));
  return Array.from({ length: Math.ceil((to - from + 1) / step) }, (_, at) => from + at * step);
}

const told = {
  da: {
    since: (date: string) => `siden ${date}`,
    from: (date: string) => `fra ${date}`,
    until: (date: string) => `til ${date}, begyndelsen ukendt`,
    noEnd: (date: string) => `fra ${date}, slutningen ukendt`,
  },
  en: {
    since: (date: string) => `since ${date}`,
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}, its start not known`,
    noEnd: (date: string) => `from ${date}, its end not known`,
  },
} as const satisfies Record<Language, unknown>;

/** A period as people write it: »2022–2025«, »okt. 2021 – maj 2022«, »siden 2009«; null where none is on record. */
export function periodInWords(period: Period, language: Language): string | null {
  const span = spanOf(period);
  if (period.period === null || !span) return period.period;
  const words = told[language];
  const [start = '', end] = period.period.split('/');
  const date = (text: string): string => written(language).shortDate(text);
  if (end === undefined) return date(start);
  if (span.first === null) return words.until(date(end));
  if (span.last !== null) return isYear(start) && isYear(end) ? `${start}–${end}` : `${date(start)} – ${date(end)}`;
  if (!span.open) return words.noEnd(date(start));
  return span.first > monthNow() ? words.from(date(start)) : words.since(date(start));
}

const isYear = (text: string): boolean => /^\d{4}$/u.test(text);
