import type { Property } from '../../graph/vocabulary/index.js';
import type { Cell } from '../reading/sheets.js';
import { words } from '../words.js';
import { shown, wrong, type ColumnRead, type Given } from './cells.js';

const unit = /(?:^(?:kr\.?|dkk|eur|usd|€|\$)\s*)|(?:\s*(?:kr\.?|dkk|eur|usd|€|,-|%)\s*$)/giu;

/** Reads a number within the bounds of its property. */
export function readNumber(
  cell: Cell,
  text: string,
  property: Property & { type: 'integer' | 'number' },
  column: ColumnRead,
): Given {
  const value = cell?.type === 'number' ? cell.number : numberIn(text, column);
  if (value === 'ASKED') return 'ASKED';
  const { min = -Infinity, max = Infinity } = property;
  if (value === null || !Number.isFinite(value))
    return wrong(`»${shown(text)}« er ikke et tal`, `“${shown(text)}” is no number`);
  if (property.type === 'integer' && !Number.isInteger(value))
    return wrong(`»${shown(text)}« er ikke et helt tal`, `“${shown(text)}” is no whole number`);
  if (value < min) return wrong(`${value} er mindre end ${min}`, `${value} is less than ${min}`);
  if (value > max) return wrong(`${value} er større end ${max}`, `${value} is more than ${max}`);
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
