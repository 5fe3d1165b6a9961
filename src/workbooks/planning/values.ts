import { nearest, readIdentifier } from '../../dataset/index.js';
import {
  folded,
  isEntityId,
  parseDate,
  personalDataIn,
  rightDate,
  wrongLettersIn,
  cleanText,
} from '../../graph/records/index.js';
import { type Property, type Terms, valuesOf } from '../../graph/vocabulary/index.js';
import { textOf, type Cell } from '../reading/sheets.js';
import { words, type Words } from '../words.js';
import type { Asking } from './questions.js';

/** What a cell gives, why it can't be read, or that it waits for an answer. */
export type Given = { readonly value: unknown } | { readonly wrong: Words } | 'ASKED' | null;

/** A column whose cells are read. */
export interface ColumnRead {
  readonly header: string;
  /** What divides the items of a cell with several. */
  readonly divider: string;
  readonly asking: Asking;
}

export const LEAVE = 'LEAVE_OUT';
const leaveOut = { value: LEAVE, text: words('lad det ude', 'leave it out') };

const wrong = (da: string, en: string): Given => ({ wrong: words(da, en) });

/** Reads a cell as the value of a property, in the form in which changes are given. */
export function readCell(cell: Cell, property: Property, column: ColumnRead): Given {
  if (cell === null) return null;
  if (cell.type === 'error') return failed(cell.text);
  const text = cleanText(textOf(cell));
  if (text === '') return null;
  const letters = wrongLettersIn(text);
  if (letters !== null)
    return wrong(`bogstaverne i »${shown(text)}« er gået i stykker`, `the letters of “${shown(text)}” came out wrong`);
  if (isWords(property) && personalDataIn(text) !== null)
    return wrong('der står oplysninger om en person', 'it holds data on a person');
  switch (property.type) {
    case 'text':
      return { value: text };
    case 'bilingual':
      return { value: { da: text } };
    case 'texts':
    case 'codes':
      return { value: itemsIn(text, column.divider) };
    case 'url':
      return address(text);
    case 'country':
      return country(text);
    case 'currency':
      return currency(text);
    case 'date':
    case 'period':
      return date(cell, text, property.type, column);
    case 'yesNo':
      return yesNo(cell, text);
    case 'integer':
    case 'number':
      return number(cell, text, property, column);
    case 'term':
      return term(text, property.terms, column);
    case 'language':
    case 'sources':
    case 'formerNames':
      return wrong('det kan et ark ikke sige', 'that can’t be said by a sheet');
    case 'reference':
      return isEntityId(text, property.kind)
        ? { value: text }
        : wrong(`»${shown(text)}« er intet id`, `“${shown(text)}” is no id`);
  }
}

const isWords = ({ type }: Property): boolean =>
  type === 'text' || type === 'bilingual' || type === 'texts' || type === 'url';

export const failed = (text: string): Given =>
  text.startsWith('=')
    ? wrong(
        'en formel er ikke regnet ud: åbn arket, og gem det',
        'a formula was never worked out: open the sheet, and save it',
      )
    : wrong(`en formel gik galt (${shown(text)})`, `a formula failed (${shown(text)})`);

const SHOWN = 40;
export const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The items of a cell that holds several. */
export const itemsIn = (text: string, divider: string): string[] =>
  text
    .split(divider === '' ? /\r?\n|;|\|/u : divider)
    .map((item) => item.trim())
    .filter((item) => item !== '');

function address(text: string): Given {
  const whole = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s.]+\.\S+$/iu.test(whole) && URL.canParse(whole)
    ? { value: whole }
    : wrong(`»${shown(text)}« er ingen hjemmeside`, `“${shown(text)}” is no website`);
}

const countries = new Map<string, string>();

function country(text: string): Given {
  if (countries.size === 0)
    for (const language of ['da', 'en']) {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      for (const one of letters)
        for (const other of letters) {
          const name = names.of(one + other);
          if (name !== undefined) countries.set(folded(name), one + other).set(folded(one + other), one + other);
        }
    }
  const code = countries.get(folded(text));
  return code === undefined
    ? wrong(`»${shown(text)}« er intet land`, `“${shown(text)}” is no country`)
    : { value: code };
}

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

function currency(text: string): Given {
  const code =
    { kr: 'DKK', kroner: 'DKK', 'danske kroner': 'DKK', euro: 'EUR', dollar: 'USD' }[folded(text)] ??
    text.toUpperCase();
  return /^[A-Z]{3}$/u.test(code)
    ? { value: code }
    : wrong(`»${shown(text)}« er ingen valuta`, `“${shown(text)}” is no currency`);
}

const yes = new Set(['ja', 'yes', 'x', '1', 'true', 'sand', 'j', 'y', '✓', '✔']);
const no = new Set(['nej', 'no', '0', 'false', 'falsk', 'n', '-']);

function yesNo(cell: Cell, text: string): Given {
  if (cell?.type === 'yesNo') return { value: cell.yes };
  const word = text.toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word)
    ? { value: false }
    : wrong(`»${shown(text)}« er hverken ja eller nej`, `“${shown(text)}” is neither yes nor no`);
}

/** Reads a date where it can mean one day only; where it can mean two the column is asked about. */
function date(cell: Cell, text: string, type: 'date' | 'period', { header, asking }: ColumnRead): Given {
  if (cell?.type === 'date' && cell.shows === 'NO_YEAR') return monthOrDay(text, header, asking);
  if (isRead(text, type)) return { value: text };
  const right = rightDate(text) ?? danishDay(text);
  if (right === null) return noDate(text);
  if (isRead(right, type)) return { value: right };
  const [first = '', second = ''] = /^(?<one>\S+) or (?<other>[^ ,]+)/u.exec(right)?.slice(1) ?? [];
  if (second !== '') {
    const order = asking.ask({
      id: `dates:${header}`,
      text: words(
        `I kolonnen »${header}« står der »${shown(text)}«. Hvad kommer først, dagen eller måneden?`,
        `The column “${header}” has “${shown(text)}”. What comes first, the day or the month?`,
      ),
      options: [
        { value: 'DAY', text: words(`dagen: ${first}`, `the day: ${first}`) },
        { value: 'MONTH', text: words(`måneden: ${second}`, `the month: ${second}`) },
      ],
      suggested: 'DAY',
    });
    return order === null ? 'ASKED' : { value: order === 'DAY' ? first : second };
  }
  const [meant = ''] = right.split(',', 1);
  if (!isRead(meant, type)) return noDate(text);
  const isNumber = /^\d+(?:[.,]\d+)?$/u.test(text);
  const answer = asking.ask({
    id: `${isNumber ? 'dayNumbers' : 'months'}:${header}`,
    text: words(
      `I kolonnen »${header}« står der »${shown(text)}«. Er det ${meant}?`,
      `The column “${header}” has “${shown(text)}”. Is that ${meant}?`,
    ),
    options: [
      {
        value: 'YES',
        text: words('ja, og de andre af samme slags på samme måde', 'yes, and others of the kind likewise'),
      },
      leaveOut,
    ],
    suggested: 'YES',
  });
  return answer === null ? 'ASKED' : answer === LEAVE ? null : { value: meant };
}

/** 31/12-2024 and 31.12.24 are how Danes write days. */
function danishDay(text: string): string | null {
  const {
    day = '',
    month = '',
    year = '',
  } = /^(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4}|\d{2})$/u.exec(text)?.groups ?? {};
  if (year === '' || (year.length === 2 && Number(month) <= 12 && Number(day) <= 12 && text.includes('/'))) return null;
  const whole = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRead(whole, 'date') && (year.length === 4 || Number(day) > 0)
    ? year.length === 4
      ? whole
      : `${whole}, in short`
    : null;
}

/** “14-dec” without a year: a spreadsheet makes a day of this year of what was meant for a month of 2014. */
function monthOrDay(text: string, header: string, asking: Asking): Given {
  const [year = '', month = '', day = ''] = text.split('-');
  const asMonth = `20${day}-${month}`;
  const answer = asking.ask({
    id: `short:${header}`,
    text: words(
      `I kolonnen »${header}« vises en dato uden år. Regnearket har ${text}; var ${asMonth} ment?`,
      `The column “${header}” shows a date without its year. The spreadsheet has ${text}; was ${asMonth} meant?`,
    ),
    options: [
      { value: 'MONTH', text: words(`ja, måneden ${asMonth}`, `yes, the month ${asMonth}`) },
      { value: 'DAY', text: words(`nej, dagen ${text}`, `no, the day ${text}`) },
      leaveOut,
    ],
  });
  if (answer === null) return 'ASKED';
  return answer === LEAVE ? null : { value: answer === 'MONTH' && year !== '' ? asMonth : text };
}

const noDate = (text: string): Given => wrong(`»${shown(text)}« er ingen dato`, `“${shown(text)}” is no date`);

function isRead(text: string, type: 'date' | 'period'): boolean {
  try {
    const { isInterval } = parseDate(text);
    return type === 'period' || !isInterval;
  } catch {
    return false;
  }
}

const unit = /(?:^(?:kr\.?|dkk|eur|usd|€|\$)\s*)|(?:\s*(?:kr\.?|dkk|eur|usd|€|,-|%)\s*$)/giu;

function number(
  cell: Cell,
  text: string,
  property: Property & { type: 'integer' | 'number' },
  column: ColumnRead,
): Given {
  const value = cell?.type === 'number' ? cell.number : numberIn(text, column);
  if (value === 'ASKED') return 'ASKED';
  const { min = -Infinity, max = Infinity } = property;
  if (value === null || !Number.isFinite(value))
    return wrong(`»${shown(text)}« er intet tal`, `“${shown(text)}” is no number`);
  if (property.type === 'integer' && !Number.isInteger(value))
    return wrong(`»${shown(text)}« er ikke et helt tal`, `“${shown(text)}” is no whole number`);
  if (value < min || value > max)
    return wrong(`${value} ligger uden for ${min} til ${max}`, `${value} lies outside ${min} to ${max}`);
  return { value };
}

/** A number as people write it: 1.234.567,50 kr. is Danish, 1,234,567.50 English, 75.000 may be either. */
function numberIn(text: string, { header, asking }: ColumnRead): number | 'ASKED' | null {
  const plain = text.replaceAll(unit, '').replaceAll(/[\s\u{A0}]/gu, '');
  if (/^-?\d+$/u.test(plain)) return Number(plain);
  if (/^-?\d{1,3}(?:\.\d{3})*,\d+$|^-?\d+,\d{1,2}$/u.test(plain) && !/^-?\d{1,3}(?:,\d{3})+$/u.test(plain))
    return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}(?:,\d{3})*\.\d+$|^-?\d+\.\d{1,2}$/u.test(plain) && !/^-?\d{1,3}(?:\.\d{3})+$/u.test(plain))
    return Number(plain.replaceAll(',', ''));
  if (/^-?\d{1,3}(?:\.\d{3}){2,}$/u.test(plain)) return Number(plain.replaceAll('.', ''));
  if (/^-?\d{1,3}(?:,\d{3}){2,}$/u.test(plain)) return Number(plain.replaceAll(',', ''));
  if (!/^-?\d{1,3}[.,]\d{3}$/u.test(plain)) return null;
  const thousands = Number(plain.replace(/[.,]/u, ''));
  const answer = asking.ask({
    id: `thousands:${header}`,
    text: words(
      `I kolonnen »${header}« står der »${shown(text)}«. Deler tegnet tusinder?`,
      `The column “${header}” has “${shown(text)}”. Does the sign divide thousands?`,
    ),
    options: [
      { value: 'YES', text: words(`ja: ${thousands}`, `yes: ${thousands}`) },
      {
        value: 'NO',
        text: words(`nej, det er et komma: ${thousands / 1000}`, `no, it is a decimal point: ${thousands / 1000}`),
      },
    ],
    suggested: 'YES',
  });
  return answer === null ? 'ASKED' : answer === 'YES' ? thousands : thousands / 1000;
}

/** A term by its name, or its Danish or English word, in any case; another word is asked about once. */
function term(text: string, terms: Terms, { header, asking }: ColumnRead): Given {
  const word = folded(text);
  const known = Object.entries(terms.values).find(([name, { da, en }]) =>
    [name, da, en].some((each) => folded(each) === word),
  );
  if (known) return { value: known[0] };
  const near = nearest(
    text,
    Object.values(terms.values).flatMap(({ da, en }) => [da, en]),
  );
  const guess = Object.entries(terms.values).find(([, { da, en }]) => near.includes(da) || near.includes(en))?.[0];
  const answer = asking.ask({
    id: `word:${header}:${text}`,
    text: words(
      `Hvad betyder »${shown(text)}« i kolonnen »${header}«?`,
      `What does “${shown(text)}” mean in the column “${header}”?`,
    ),
    options: [
      ...valuesOf(terms).map((value) => ({ value, text: terms.values[value] ?? words(value, value) })),
      leaveOut,
    ],
    ...(guess !== undefined && { suggested: guess }),
  });
  if (answer === null) return 'ASKED';
  return answer === LEAVE ? null : { value: answer };
}

/** An identifier as its register writes it; a zero that a spreadsheet has lost is asked about once a column. */
export function readNumberOf(
  register: string,
  cell: Cell,
  { header, asking }: Pick<ColumnRead, 'header' | 'asking'>,
): Given {
  if (cell === null) return null;
  if (cell.type === 'error') return failed(cell.text);
  const text = cleanText(textOf(cell));
  if (text === '' || /^[-–?]+$/u.test(text)) return null;
  const read = readIdentifier(register, text);
  if ('value' in read) return { value: read.value };
  const digits = text.replaceAll(/\D/gu, '');
  const padded = digits.padStart(8, '0');
  if (register === 'DK-CVR' && /^\d{6,7}$/u.test(digits) && 'value' in readIdentifier(register, padded)) {
    const answer = asking.ask({
      id: `zero:${header}`,
      text: words(
        `»${text}« i kolonnen »${header}« mangler et ciffer. Er det ${padded}, som regnearket har taget nullet fra?`,
        `“${text}” in the column “${header}” lacks a digit. Is it ${padded}, of which the spreadsheet dropped the zero?`,
      ),
      options: [
        { value: 'YES', text: words('ja, og de andre på samme måde', 'yes, and the others likewise') },
        leaveOut,
      ],
      suggested: 'YES',
    });
    return answer === null ? 'ASKED' : answer === LEAVE ? null : { value: padded };
  }
  return wrong(
    `»${shown(text)}« er intet gyldigt nummer i ${register}`,
    `“${shown(text)}” is no valid number of ${register}`,
  );
}
