import { nearest, readIdentifier } from '../../dataset/index.js';
import { folded, isEntityId, personalDataIn, wrongLettersIn, cleanText } from '../../graph/records/index.js';
import { type Property, type Terms, valuesOf } from '../../graph/vocabulary/index.js';
import { textOf, type Cell } from '../reading/sheets.js';
import { words } from '../words.js';
import { readNumber } from './amounts.js';
import { LEAVE, leaveOut, shown, wrong, type ColumnRead, type Given } from './cells.js';
import { readDate } from './dates.js';

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
      return readDate(cell, text, property.type, column);
    case 'yesNo':
      return yesNo(cell, text);
    case 'integer':
    case 'number':
      return readNumber(cell, text, property, column);
    case 'term':
      return term(text, property.terms, column);
    case 'language':
    case 'sources':
    case 'formerNames':
      return wrong('det kan et ark ikke sige', 'that can’t be said by a sheet');
    case 'reference':
      return isEntityId(text, property.kind)
        ? { value: text }
        : wrong(`»${shown(text)}« er ikke et id`, `“${shown(text)}” is no id`);
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
    : wrong(`»${shown(text)}« er ikke en hjemmeside`, `“${shown(text)}” is no website`);
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
    ? wrong(`»${shown(text)}« er ikke et land`, `“${shown(text)}” is no country`)
    : { value: code };
}

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

function currency(text: string): Given {
  const code =
    { kr: 'DKK', kroner: 'DKK', 'danske kroner': 'DKK', euro: 'EUR', dollar: 'USD' }[folded(text)] ??
    text.toUpperCase();
  return /^[A-Z]{3}$/u.test(code)
    ? { value: code }
    : wrong(`»${shown(text)}« er ikke en valuta`, `“${shown(text)}” is no currency`);
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
  const isLike = (known: string): boolean => near.includes(known) || isCompound(word, folded(known));
  const guess = Object.entries(terms.values).find(([, { da, en }]) => isLike(da) || isLike(en))?.[0];
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

/** Fewer letters end too many words. */
const LEAST_OF_COMPOUND = 5;

/** Whether one ends with the other, as “folkehøjskole” does with “højskole”. */
const isCompound = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= LEAST_OF_COMPOUND && (one.endsWith(other) || other.endsWith(one));

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
    `»${shown(text)}« er ikke et gyldigt nummer i ${register}`,
    `“${shown(text)}” is no valid number of ${register}`,
  );
}
