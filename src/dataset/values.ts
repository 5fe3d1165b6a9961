import { daysIn, parseDate } from '../graph/dates.js';
import { isEntityId, prefixOf } from '../graph/ids.js';
import type { Value } from '../graph/records.js';
import { valuesOf, type Property } from '../graph/vocabulary/index.js';
import { SamspilError } from '../errors.js';
import { LIST_DIVIDER } from './format.js';

/** A cell that was understood, or what would be right. */
export type Reading = { readonly value: Value } | { readonly wrong: string };

const yes = new Set(['yes', 'ja', 'true', 'sand', '1']);
const no = new Set(['no', 'nej', 'false', 'falsk', '0']);
const formerName = /^[^[\]]+\[(?<period>[^\]]+)\]$/u;
const currencies = new Set(Intl.supportedValuesOf('currency'));
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Reads a cell that is not empty as a value of its property. */
export function readValue(cell: string, property: Property): Reading {
  switch (property.type) {
    case 'text':
    case 'bilingual':
      return { value: cell };
    case 'texts':
    case 'codes':
      return { value: itemsOf(cell) };
    case 'formerNames':
      return readFormerNames(cell);
    case 'sources':
      return readIds(cell);
    case 'reference':
      return isEntityId(cell, property.kind) ? { value: cell } : { wrong: `write an id such as ${prefixOf(property.kind)}:2025` };
    case 'url':
      return URL.canParse(cell) && /^https?:/u.test(cell) ? { value: cell } : { wrong: 'write a web address that starts with https:// or http://' };
    case 'country':
      return isCountry(cell) ? { value: cell } : { wrong: 'write a country code of two capital letters (ISO 3166-1), such as DK' };
    case 'currency':
      return currencies.has(cell) ? { value: cell } : { wrong: 'write a currency code of three letters (ISO 4217), such as DKK' };
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
    case 'term': {
      const allowed = valuesOf(property.terms);
      return allowed.includes(cell) ? { value: cell } : { wrong: `write one of ${allowed.join(', ')}` };
    }
  }
}

const itemsOf = (cell: string): string[] =>
  cell
    .split(LIST_DIVIDER)
    .map((item) => item.trim())
    .filter((item) => item !== '');

function readIds(cell: string): Reading {
  const items = itemsOf(cell);
  const wrong = items.find((item) => !isEntityId(item, 'Source'));
  return wrong === undefined ? { value: items } : { wrong: `“${wrong}” is no id of a source; write source:… and divide several by ${LIST_DIVIDER}` };
}

function readFormerNames(cell: string): Reading {
  const items = itemsOf(cell);
  const wrong = items.find((item) => {
    const period = formerName.exec(item)?.groups?.['period'];
    return period === undefined || !isDate(period);
  });
  return wrong === undefined ? { value: items } : { wrong: `write a name with its period behind it, such as “DMRU [../2021]”` };
}

function readDate(cell: string, type: 'date' | 'period'): Reading {
  try {
    const date = parseDate(cell);
    if (type === 'date' && !daysIn(date)) return { wrong: 'write a date without an open end, such as 2014, 2014-12 or 2014-12-05' };
    return { value: cell };
  } catch (error) {
    if (error instanceof SamspilError) return { wrong: 'write 2014, 2014-12 or 2014-12-05, a period as 2014/2016 or 2018/.. (EDTF)' };
    throw error;
  }
}

const isDate = (text: string): boolean => 'value' in readDate(text, 'period');

function readYesNo(cell: string): Reading {
  const word = cell.toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : { wrong: 'write yes or no' };
}

/** Danish writes a comma where English writes a point. Thousands are not divided. */
function readNumber(cell: string, property: Property & { type: 'integer' | 'number' }): Reading {
  const { type, min = -Infinity, max = Infinity } = property;
  const pattern = type === 'integer' ? /^-?\d+$/u : /^-?\d+(?:[.,]\d+)?$/u;
  const value = Number(cell.replace(',', '.'));
  if (pattern.test(cell) && value >= min && value <= max) return { value };
  const bounds = min > -Infinity ? ` from ${min}${max < Infinity ? ` to ${max}` : ''}` : '';
  return { wrong: `write a ${type === 'integer' ? 'whole number' : 'number'}${bounds}, without dividing thousands` };
}

const isCountry = (cell: string): boolean => /^[A-Z]{2}$/u.test(cell) && regionNames.of(cell) !== undefined;

function isLanguage(cell: string): boolean {
  try {
    return Intl.getCanonicalLocales(cell)[0] === cell;
  } catch {
    return false;
  }
}
