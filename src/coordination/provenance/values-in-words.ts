import { daysIn, parseDate, isEntityId, type Value } from '../../graph/records/index.js';
import type { Property } from '../../graph/vocabulary/index.js';
import { decimal, name, phrase, quoted, type Language, type Phrase } from '../answer/sentence.js';
import { dayInWords, dayNumber, monthInWords, monthOf } from '../projection/days.js';

/** How much of a text a sentence shows. */
const SHOWN = 80;

/** A recorded value in running text: terms in their words, dates as they are spoken, texts in quotation marks. */
export function valueInWords(property: Property | undefined, value: Value, language: Language): Phrase {
  if (typeof value === 'boolean') return phrase`${yesOrNo[language][value ? 'yes' : 'no']}`;
  if (typeof value === 'number') return phrase`${decimal(value, language)}`;
  if (typeof value === 'object') return phrase`${value.map((each) => quoted(shortened(each), language)).join(', ')}`;
  switch (property?.type) {
    case 'term':
      return phrase`${property.terms.values[value]?.[language] ?? value}`;
    case 'date':
    case 'period':
      return phrase`${dateInWords(value, language)}`;
    case 'reference':
      return isEntityId(value) ? phrase`${name(value)}` : phrase`${value}`;
    case 'country':
    case 'currency':
    case 'language':
    case 'url':
      return phrase`${value}`;
    default:
      return phrase`${quoted(shortened(value), language)}`;
  }
}

const yesOrNo = { da: { yes: 'ja', no: 'nej' }, en: { yes: 'yes', no: 'no' } } as const;

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

/**
 * A date or period with the precision that it has: `2024`, `december 2024`, `5. december 2024`, `2014–2021`, `2017 og frem`;
 * whatever else as it is written.
 */
export function dateInWords(text: string, language: Language): string {
  const [start = '', end] = text.split('/');
  if (end === undefined) return oneDateInWords(start, language);
  const [first, last] = [oneDateInWords(start, language), oneDateInWords(end, language)];
  const { onwards, until, to } = periodWords[language];
  if (isBound(start) && isBound(end)) return [first, last].every(isYear) ? `${first}–${last}` : `${first}${to}${last}`;
  return isBound(start) ? `${first}${onwards}` : `${until}${last}`;
}

const isBound = (text: string): boolean => text !== '' && text !== '..';
const isYear = (text: string): boolean => /^\d{4}$/u.test(text);

const periodWords = {
  da: { onwards: ' og frem', until: 'før udgangen af ', to: ' til ', about: 'omkring ' },
  en: { onwards: ' onwards', until: 'before the end of ', to: ' to ', about: 'about ' },
} as const;

function oneDateInWords(text: string, language: Language): string {
  const plain = text.replace(/[~?%]$/u, '');
  return plain === text
    ? exactDateInWords(text, language)
    : `${periodWords[language].about}${exactDateInWords(plain, language)}`;
}

function exactDateInWords(text: string, language: Language): string {
  switch (precisionOf(text)) {
    case 'day':
      return dayInWords(firstDayOf(text), language);
    case 'month':
      return monthInWords(monthOf(firstDayOf(text)), language);
    default:
      return text;
  }
}

/** The same behind its preposition: `i december 2024`, `on 5 December 2024`. */
export function onDateInWords(text: string, language: Language): string {
  const preposition = precisionOf(text) === 'day' ? { da: 'den', en: 'on' } : { da: 'i', en: 'in' };
  return `${preposition[language]} ${dateInWords(text, language)}`;
}

const byLength = { 4: 'year', 7: 'month', 10: 'day' } as const;

function precisionOf(text: string): 'day' | 'month' | 'year' | undefined {
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(text) || parseDate(text).isInterval) return undefined;
  return text.length === 4 || text.length === 7 || text.length === 10 ? byLength[text.length] : undefined;
}

function firstDayOf(text: string): number {
  const days = daysIn(parseDate(text));
  return days ? dayNumber(days.first) : Number.NaN;
}
