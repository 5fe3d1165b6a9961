import { GraphQLCountryCode, GraphQLCurrency } from 'graphql-scalars';
import { dateToWrite, parseDate, isEntityId, prefixOf, type Value } from '../graph/records/index.js';
import { valuesOf, type Property, type Terms } from '../graph/vocabulary/index.js';
import { SamspilError } from '../errors.js';
import type { FaultCode } from './fault.js';
import { LIST_DIVIDER } from './format.js';
import { nearest } from './nearest.js';

/** A cell that was understood, or what would be right, under a code of its own where it isn’t BAD_VALUE. */
export type Reading = { readonly value: Value } | { readonly wrong: string; readonly code?: FaultCode };

/** What Excel shows in the place of a value, in English and in Danish, and for a column that is too narrow. */
const failedFormula =
  /^#(?:n\/a|i\/t|name\?|navn\?|ref!|reference!|div\/0!|division\/0!|value!|værdi!|num!|nul!|null!|spill!|overløb!|calc!|beregn!|#+)$/iu;

/** What spreadsheets write for a tick, in English and in Danish. */
const yes = new Set(['yes', 'ja', 'true', 'sand']);
const no = new Set(['no', 'nej', 'false', 'falsk']);
const formerName = /^[^[\]]+\[(?<period>[^\]]+)\]$/u;
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Reads a cell that is not empty as a value of its property. */
export function readValue(cell: string, property: Property): Reading {
  if (failedFormula.test(cell)) return { wrong: 'a formula of the spreadsheet failed here: write what it should give' };
  switch (property.type) {
    case 'text':
    case 'bilingual':
      return { value: cell };
    case 'texts':
      return { value: itemsOf(cell) };
    case 'codes':
      return readCodes(cell);
    case 'formerNames':
      return readFormerNames(cell);
    case 'sources':
      return readIds(cell);
    case 'reference':
      return isEntityId(cell, property.kind)
        ? { value: cell }
        : { wrong: `write an id such as ${prefixOf(property.kind)}:2025` };
    case 'url':
      return isWebAddress(cell)
        ? { value: cell }
        : { wrong: 'write a web address that starts with https:// or http://' };
    case 'country':
      return isCountry(cell)
        ? { value: cell }
        : { wrong: 'write a country code of two capital letters (ISO 3166-1), such as DK' };
    case 'currency':
      return isCurrency(cell)
        ? { value: cell }
        : { wrong: 'write a currency code of three capital letters (ISO 4217), such as DKK' };
    case 'language':
      return isLanguage(cell) ? { value: cell } : { wrong: 'write a language code (BCP 47), such as da or en' };
    case 'date':
    case 'period':
      return readDate(cell, property.type);
    case 'yesNo':
      return readYesNo(cell);
    case 'integer':
    case 'number':
      return readNumber(cell, property);
    case 'term':
      return readTerm(cell, property.terms);
  }
}

/** The items of a list. */
export const itemsOf = (cell: string): string[] =>
  cell
    .split(LIST_DIVIDER)
    .map((item) => item.trim())
    .filter((item) => item !== '');

function readCodes(cell: string): Reading {
  const items = itemsOf(cell);
  const wrong = items.find((item) => !/^[\w.-]+$/u.test(item));
  return wrong === undefined ? { value: items } : { wrong: `“${wrong}” is no code; divide several by ${LIST_DIVIDER}` };
}

function readIds(cell: string): Reading {
  const items = itemsOf(cell);
  const wrong = items.find((item) => !isEntityId(item, 'Source'));
  return wrong === undefined
    ? { value: items }
    : { wrong: `“${wrong}” is no id of a source; write source:… and divide several by ${LIST_DIVIDER}` };
}

function readFormerNames(cell: string): Reading {
  const items = itemsOf(cell);
  for (const item of items) {
    const period = formerName.exec(item)?.groups?.['period'];
    if (period === undefined) return { wrong: 'write a name with its period behind it, such as “DMRU [../2021]”' };
    const reading = readDate(period, 'period');
    if ('wrong' in reading) return { ...reading, wrong: `“${period}”: ${reading.wrong}` };
  }
  return { value: items };
}

function readDate(cell: string, type: 'date' | 'period'): Reading {
  try {
    const date = parseDate(cell);
    if (type === 'date' && date.isInterval)
      return { code: 'BAD_DATE', wrong: 'write one date, such as 2014, 2014-12 or 2014-12-05, not a period' };
    return { value: cell };
  } catch (error) {
    if (!(error instanceof SamspilError)) throw error;
    if (error.code === 'BAD_PERIOD') return { code: 'BAD_PERIOD', wrong: 'write a period that ends after it starts' };
    const right = asTold(dateToWrite(cell));
    const wrong = right.startsWith('write ') ? `${right}, in a column that the spreadsheet keeps as text` : right;
    return { code: 'BAD_DATE', wrong };
  }
}

/** A sentence as a part of a fault. */
const asTold = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/u, '');

function readYesNo(cell: string): Reading {
  const word = cell.toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : { wrong: 'write yes or no' };
}

/**
 * Danish writes a comma where English writes a point, and both may divide thousands by the other: what could be either,
 * such as 75.000, is refused.
 */
function readNumber(
  cell: string,
  { type, min = -Infinity, max = Infinity }: Property & { type: 'integer' | 'number' },
): Reading {
  const pattern = type === 'integer' ? /^-?\d+$/u : /^-?\d+(?:[.,]\d+)?$/u;
  const bounds = min > -Infinity ? ` from ${min}${max < Infinity ? ` to ${max}` : ''}` : '';
  const right = `write a ${type === 'integer' ? 'whole number' : 'number'}${bounds}`;
  if (couldDivideThousands(cell))
    return { wrong: `${right}, such as 75000 or 2.5: in this one the sign could divide thousands or decimals` };
  const value = Number(cell.replace(',', '.'));
  const fits = pattern.test(cell) && Number.isFinite(value) && value >= min && value <= max;
  return fits ? { value } : { wrong: `${right}, such as ${type === 'integer' ? '3' : '75000 or 2.5'}` };
}

const couldDivideThousands = (cell: string): boolean => /^-?[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(cell);

/** A number as a cell holds it, so that reading it gives the same number. */
export function numberCell(value: number): string {
  const text = String(value);
  return couldDivideThousands(text) ? `${text}0` : text;
}

/** A value as text, so that reading it gives the same value. */
export function plainCell(value: Value | undefined): string {
  switch (typeof value) {
    case 'undefined':
      return '';
    case 'boolean':
      return value ? 'yes' : 'no';
    case 'number':
      return numberCell(value);
    case 'string':
      return value;
    case 'object':
      return value.join(LIST_DIVIDER);
  }
}

/** A term stands by its name; its Danish or English word, or a slip of the pen, is answered with the name. */
function readTerm(cell: string, terms: Terms): Reading {
  const allowed = valuesOf(terms);
  if (allowed.includes(cell)) return { value: cell };
  const word = cell.toLowerCase().replaceAll(/[\s-]+/gu, '_');
  const meant = Object.entries(terms.values).find(
    ([name, { da, en }]) =>
      name.toLowerCase() === word || [da, en].some((known) => known.toLowerCase() === cell.toLowerCase()),
  );
  const near = meant ? [meant[0]] : nearest(word, allowed);
  return { wrong: near.length > 0 ? `write ${near.join(' or ')}` : `write one of ${allowed.join(', ')}` };
}

const isWebAddress = (cell: string): boolean => /^https?:\/\/\S+$/u.test(cell) && URL.canParse(cell);

/** The same checks that the API applies, so that whatever is stored can be shown. */
const isCountry = (cell: string): boolean => /^[A-Z]{2}$/u.test(cell) && accepts(GraphQLCountryCode, cell);
const isCurrency = (cell: string): boolean => /^[A-Z]{3}$/u.test(cell) && accepts(GraphQLCurrency, cell);

function accepts(scalar: { parseValue(value: unknown): unknown }, cell: string): boolean {
  try {
    scalar.parseValue(cell);
    return true;
  } catch {
    return false;
  }
}

/** Whether it is the code of a language that is known, in its usual spelling. */
export function isLanguage(cell: string): boolean {
  try {
    return Intl.getCanonicalLocales(cell)[0] === cell && languageNames.of(cell) !== undefined;
  } catch {
    return false;
  }
}
