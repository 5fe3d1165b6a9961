// cspell:ignore january february june july october
import { monthNames } from './month-names.js';

/** Danish and English names of months by their first three letters; `maj` and `okt` beside `may` and `oct`. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  maj: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};

const MS_PER_DAY = 86_400_000;
/** The day that spreadsheets count as 0; right from March 1900 on, since they hold 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** How many days the month has; 0 for what is no month. */
export const daysInMonth = (year: number, month: number): number =>
  month < 1 || month > 12 ? 0 : new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/**
 * What to write in the place of a text that is no date, where what it means can be told; null where it can't. It never
 * guesses: of what could be two days both are named.
 */
export function rightDate(text: string): string | null {
  const written = text.trim().toLowerCase();
  for (const read of [dayNumber, bareDigits, yearFirst, yearLast, named, years, about]) {
    const right = read(written);
    if (right !== null) return right;
  }
  return null;
}

/** The number under which a spreadsheet keeps a day, from 1954 to 2064: others are rather an amount or a code. */
function dayNumber(text: string): string | null {
  const number = /^(?<number>[2-6]\d{4})(?:[.,]\d+)?$/u.exec(text)?.groups?.['number'];
  if (number === undefined || Number(number) < 20_000 || Number(number) > 60_000) return null;
  const day = new Date(DAY_ZERO + Number(number) * MS_PER_DAY).toISOString().slice(0, 10);
  return `${day}, if this is the number under which a spreadsheet keeps that day`;
}

function bareDigits(text: string): string | null {
  const { year = '', month = '', day } = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})?$/u.exec(text)?.groups ?? {};
  return dateOf(year, month, day);
}

/** 2024-1-5, 2024/01/05, 2024.01.05, and any of them with the time of day that programs put behind it. */
function yearFirst(text: string): string | null {
  const found =
    /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?(?:[ t]\d{1,2}[:.]\d{2}.*)?$/u;
  const { year = '', sign, month = '', day } = found.exec(text)?.groups ?? {};
  // 2014/12 could be a period of which the end has two digits.
  return sign !== '-' && day === undefined ? null : dateOf(year, month, day);
}

/** Danes write the day first, with any sign between; with a slash Americans write the month first. */
function yearLast(text: string): string | null {
  const found =
    /^(?<one>\d{1,2})\s*(?<sign>[-/.])\s*(?<other>\d{1,2})\s*\k<sign>\s*(?<year>\d{4})(?: \d{1,2}[:.]\d{2}.*)?$/u;
  const { one = '', sign, other = '', year = '' } = found.exec(text)?.groups ?? {};
  const dayFirst = dateOf(year, other, one);
  const monthFirst = sign === '/' ? dateOf(year, one, other) : null;
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
    return `${dayFirst} or ${monthFirst}, whichever it is`;
  const month = /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/u.exec(text)?.groups;
  return dayFirst ?? monthFirst ?? dateOf(month?.['year'] ?? '', month?.['month'] ?? '', undefined);
}

/** 31. december 2024, December 31, 2024, dec 2024, and `dec-14` as a spreadsheet makes it of 2014-12. */
function named(text: string): string | null {
  const word = /\p{L}+/u.exec(text)?.[0] ?? '';
  const month = months[word.slice(0, 3)];
  if (month === undefined || !isMonthName(word)) return null;
  const rest = text.replace(word, ' ');
  if (/\p{L}/u.test(rest)) return null;
  const [one, other, ...more] = rest.match(/\d+/gu) ?? [];
  if (one === undefined || more.length > 0) return null;
  if (other === undefined) {
    if (one.length === 4) return dateOf(one, String(month), undefined);
    const short = one.length === 2 && text.startsWith(word) ? dateOf(`20${one}`, String(month), undefined) : null;
    return short === null ? null : `${short}, if this month of this year is meant`;
  }
  const [year, day] = one.length === 4 ? [one, other] : [other, one];
  return year.length === 4 ? dateOf(year, String(month), day) : null;
}

/** 2014-2016, 2014–16, and what has an end that is left open by a dash. */
function years(text: string): string | null {
  const { from, to } = /^(?<from>\d{4})\s*[-–—]\s*(?<to>\d{4}|\d{2})?$/u.exec(text)?.groups ?? {};
  if (from === undefined) return null;
  if (to === undefined) return `${from}/.. where it goes on, ${from}/ where its end is not known`;
  const last = to.length === 2 ? `${from.slice(0, 2)}${to}` : to;
  return last > from ? `${from}/${last}` : null;
}

/** c. 2014, ca. 2014-12 */
function about(text: string): string | null {
  const date = /^(?:c\.?|ca\.?|circa|cirka|omkring|around|about)\s*(?<date>\d{4}(?:-\d{2}){0,2})$/u.exec(text)
    ?.groups?.['date'];
  if (date === undefined) return null;
  const [year = '', month, day] = date.split('-');
  return month === undefined || dateOf(year, month, day) !== null ? `${date}~` : null;
}

const knownMonths = new Set([
  'sept',
  ...Object.values(monthNames)
    .flat()
    .map((name) => name.toLowerCase()),
]);
const isMonthName = (word: string): boolean => word.length === 3 || knownMonths.has(word);

/** A date as EDTF writes it; null where there is none. */
function dateOf(year: string, month: string, day: string | undefined): string | null {
  const days = /^\d{4}$/u.test(year) && Number(year) > 0 ? daysInMonth(Number(year), Number(month)) : 0;
  if (days === 0) return null;
  const inMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return inMonth;
  return Number(day) >= 1 && Number(day) <= days ? `${inMonth}-${day.padStart(2, '0')}` : null;
}
