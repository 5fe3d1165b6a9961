import { written, type Language } from '../words/written.js';

/** A period as it can be drawn. Months are counted from the year 0. */
export interface Span {
  /** Null where the beginning is not known. */
  readonly first: number | null;
  /** Null where it has no end yet, or none is known. */
  readonly last: number | null;
  /** Whether it goes on, which is something else than that its end is not known. */
  readonly open: boolean;
}

const dated = /(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2]))?/u;

/** The months that an EDTF period names; null where it names none. A year stands for all of its months. */
export function spanOf(period: string | null): Span | null {
  const [start = '', end] = (period ?? '').split('/');
  const [first] = monthsOf(start);
  const [, last] = monthsOf(end ?? start);
  return first === null && last === null ? null : { first, last, open: end?.startsWith('..') ?? false };
}

/** First and last month of a date; null where it is none. */
function monthsOf(date: string): readonly [number, number] | readonly [null, null] {
  const { year, month } = dated.exec(date)?.groups ?? {};
  if (year === undefined) return [null, null];
  const start = Number(year) * 12;
  return month === undefined ? [start, start + 11] : [start + Number(month) - 1, start + Number(month) - 1];
}

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
export function yearsAround(periods: readonly (string | null)[]): Years {
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
    about: (date: string) => `ca. ${date}`,
    since: (date: string) => `siden ${date}`,
    from: (date: string) => `fra ${date}`,
    until: (date: string) => `til ${date}, begyndelsen ukendt`,
    noEnd: (date: string) => `fra ${date}, slutningen ukendt`,
  },
  en: {
    about: (date: string) => `about ${date}`,
    since: (date: string) => `since ${date}`,
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}, its start not known`,
    noEnd: (date: string) => `from ${date}, its end not known`,
  },
} as const satisfies Record<Language, unknown>;

/** A period as people write it: »2022–2025«, »okt. 2021 – maj 2022«, »siden 2009«. */
export function periodInWords(period: string, language: Language): string {
  const words = told[language];
  const [start = '', end] = period.split('/');
  const date = (text: string): string => {
    const plain = written(language).shortDate(text.replace(/[~?%]+$/u, ''));
    return /[~?%]$/u.test(text) ? words.about(plain) : plain;
  };
  if (end === undefined) return date(start);
  if (!dated.test(start)) return words.until(date(end));
  if (dated.test(end)) return isYear(start) && isYear(end) ? `${start}–${end}` : `${date(start)} – ${date(end)}`;
  if (!end.startsWith('..')) return words.noEnd(date(start));
  return (spanOf(start)?.first ?? 0) > monthNow() ? words.from(date(start)) : words.since(date(start));
}

const isYear = (text: string): boolean => /^\d{4}$/u.test(text);
