import { parseDate, rightDate } from '../../graph/records/index.js';
import type { Cell } from '../reading/sheets.js';
import { words } from '../words.js';
import { LEAVE, leaveOut, shown, wrong, type ColumnRead, type Given } from './cells.js';
import type { Asking } from './questions.js';

/** Reads a date where it can mean one day only; where it can mean two the column is asked about. */
export function readDate(cell: Cell, text: string, type: 'date' | 'period', { header, asking }: ColumnRead): Given {
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

const noDate = (text: string): Given => wrong(`»${shown(text)}« er ikke en dato`, `“${shown(text)}” is no date`);

function isRead(text: string, type: 'date' | 'period'): boolean {
  try {
    const { isInterval } = parseDate(text);
    return type === 'period' || !isInterval;
  } catch {
    return false;
  }
}
