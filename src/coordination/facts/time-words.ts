import { inWords, type Language, type Phrase } from '../answer/sentence.js';
import { endText, monthInWords, monthOf, monthsInWords, OPEN, startText, type Bounds } from '../projection/days.js';
import type { Time } from './time.js';

/** A sentence in Danish and in English. */
type BothPhrases = readonly [da: Phrase, en: Phrase];

/** What is said of something of this time: what is said where it goes on, unless something else is. */
export const told = (
  time: Time,
  {
    else: otherwise,
    ...said
  }: Readonly<Partial<Record<Exclude<Time, 'NOW'>, BothPhrases>>> & { readonly else: BothPhrases },
): BothPhrases => (time === 'NOW' ? undefined : said[time]) ?? otherwise;

const YEAR = 'YYYY'.length;

/** A bound of a period as precise as it is known: `2015`, `marts 2015`. A day is told by its month. */
const dateInWords = (text: string, month: number, language: Language): string =>
  text.length === YEAR ? String(Math.floor(month / 12)) : monthInWords(month, language);

/** When something begins: `2015`, `March 2015`. */
export const startInWords = (period: Bounds, language: Language): string =>
  dateInWords(startText(period), monthOf(period.first), language);

/** When something ends, or was last on record: `2015`, `March 2015`; null where it goes on. */
export function endInWords(period: Bounds, language: Language): string | null {
  const text = endText(period);
  return text === null ? null : dateInWords(text, monthOf(period.last), language);
}

const within = { da: 'i', en: 'in' } as const;
const since = { da: 'siden', en: 'since' } as const;
const goingOn = { da: 'registreret som i gang siden', en: 'on record as going on since' } as const;
const lastSeen = { da: 'sidst registreret i', en: 'last on record in' } as const;

/**
 * When something takes place, to be said after “is”, “was” or “will be”: `in 2008`, `from 2015 to 2018`, `in March 2015`,
 * `from July to December 2015`, `since 2009`. An end that is not known is told as that: `on record as going on since
 * 2009`, `last on record in 2009`.
 */
export function periodInWords(period: Bounds, language: Language): string {
  const start = startInWords(period, language);
  if (period.last === OPEN) return `${since[language]} ${start}`;
  if (period.end === 'OPEN') return `${goingOn[language]} ${start}`;
  const end = endInWords(period, language) ?? start;
  if (period.end === 'UNKNOWN') return `${lastSeen[language]} ${end}`;
  if (start === end) return `${within[language]} ${start}`;
  const isExact = start.length > YEAR && end.length > YEAR;
  const span = isExact
    ? monthsInWords(monthOf(period.first), monthOf(period.last), language)
    : `${start} ${language === 'da' ? 'til' : 'to'} ${end}`;
  return `${language === 'da' ? 'fra' : 'from'} ${span}`;
}

const monthWords = { da: ['måned', 'måneder'], en: ['month', 'months'] } as const;

/** “tre måneder”. */
export const monthsCounted = (count: number, language: Language): string =>
  `${inWords(count, language)} ${monthWords[language][count === 1 ? 0 : 1]}`;

/** Some calendar months: `juli til december 2015`, or by their years where a date is known only to the year: `2018`. */
export function monthsOrYears(first: number, last: number, exact: boolean, language: Language): string {
  if (exact) return monthsInWords(first, last, language);
  const [start, end] = [Math.floor(first / 12), Math.floor(last / 12)];
  return start === end ? String(start) : `${start} ${language === 'da' ? 'til' : 'to'} ${end}`;
}
