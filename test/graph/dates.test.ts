import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { daysAskedFor, daysIn, monthsOf, parseDate } from '../../src/graph/records/dates.js';

/** The code and message with which a text is refused. */
function refusal(text: string): string {
  try {
    parseDate(text);
    return 'read';
  } catch (error) {
    if (error instanceof SamspilError) return `${error.code} ${error.message}`;
    throw error;
  }
}

describe('A picture is given the months of a period, and tells an end that is not known from one that there is not', () => {
  test.each([
    ['2014', true, '2014-01', '2014-12', false, '2014-12'],
    ['2014-12-05', null, '2014-12', '2014-12', false, '2014-12'],
    ['2008/2009-03', false, '2008-01', '2009-03', false, '2009-03'],
    ['2022~/2023~', false, '2022-01', '2023-12', false, '2023-12'],
    ['2014-12/..', true, '2014-12', null, true, null],
    ['2014-12/..', null, '2014-12', null, true, null],
    ['2014-12/..', false, '2014-12', null, false, '2014-12'],
    ['2018/', true, '2018-01', null, true, null],
    ['2018/', null, '2018-01', null, false, '2018-12'],
    ['2018/', false, '2018-01', null, false, '2018-12'],
    ['/2018', true, null, '2018-12', false, '2018-12'],
    ['../2018-02', null, null, '2018-02', false, '2018-02'],
  ])('%s, running: %s', (text, running, from, to, open, lastKnown) => {
    expect(monthsOf(parseDate(text), running)).toEqual({ from, to, open, lastKnown });
  });
});

describe('A text that is no date is refused, with the day that is meant', () => {
  test.each([
    ['45657', 'Write 2024-12-31, if this is the number under which a spreadsheet keeps that day.'],
    ['45657,5', 'Write 2024-12-31, if this is the number under which a spreadsheet keeps that day.'],
    ['39448', 'Write 2008-01-01, if this is the number under which a spreadsheet keeps that day.'],
    ['20241231', 'Write 2024-12-31.'],
    ['20080101', 'Write 2008-01-01.'],
    ['202412', 'Write 2024-12.'],
    ['12/31/2024', 'Write 2024-12-31.'],
    ['31/12/2024', 'Write 2024-12-31.'],
    ['05/12/2024', 'Write 2024-12-05 or 2024-05-12, whichever it is.'],
    ['05/05/2024', 'Write 2024-05-05.'],
    ['31-12-2024', 'Write 2024-12-31.'],
    ['5.12.2014', 'Write 2014-12-05.'],
    ['05. 12. 2014', 'Write 2014-12-05.'],
    ['31-12-2024 00:00', 'Write 2024-12-31.'],
    ['12-2014', 'Write 2014-12.'],
    ['2024-1-5', 'Write 2024-01-05.'],
    ['2024/01/05', 'Write 2024-01-05.'],
    ['2024-12-31T00:00:00', 'Write 2024-12-31.'],
    ['2024-12-31 00:00:00', 'Write 2024-12-31.'],
    ['dec-14', 'Write 2014-12, if this month of this year is meant.'],
    ['december 2014', 'Write 2014-12.'],
    ['31. december 2014', 'Write 2014-12-31.'],
    ['May 2019', 'Write 2019-05.'],
    ['December 31, 2014', 'Write 2014-12-31.'],
    ['2014-2016', 'Write 2014/2016.'],
    ['2014–16', 'Write 2014/2016.'],
    ['2018-', 'Write 2018/.. where it goes on, 2018/ where its end is not known.'],
    ['c. 2014', 'Write 2014~.'],
    ['ca. 2014-12', 'Write 2014-12~.'],
    ['20240101/20241231', 'Write 2024-01-01/2024-12-31.'],
    ['01-01-2024/2025', 'Write 2024-01-01/2025.'],
    ['2019-02-29', 'The month 2019-02 has 28 days.'],
    ['2024-04-31', 'The month 2024-04 has 30 days.'],
  ])('%s: %s', (text, right) => {
    expect(refusal(text)).toBe(`BAD_DATE “${text}” is not a date. ${right}`);
  });

  test.each([
    '12345',
    '99999',
    '12345678901',
    '31/13/2024',
    '32-12-2024',
    '31-12-24',
    '2019-02-29/2020',
    '2019-02-29~',

    '2024-13',
    '2024-21',
    'not stated',
    'martsbryg 2014',
    '',
    '..',
    '/',
    '2014/2015/2016',
    '0000',
    '-2014',
    'Y12024',
    '29-02-2019',
    '14-dec',
    '5 maj',
    '[2014,2016]',
    '2014T10:00',
    '201',
    '20',
  ])('“%s”, of which nothing better can be told', (text) => {
    expect(refusal(text)).toMatch(/^BAD_DATE .*(?:Write 2014, 2014-12 or 2014-12-05|The month 2019-02)/u);
  });
});

test('29 February is a day of leap years alone', () => {
  expect([2000, 2020, 2024, 2400].map((year) => refusal(`${year}-02-29`))).toEqual(['read', 'read', 'read', 'read']);
  expect([1900, 2019, 2023, 2100].map((year) => refusal(`${year}-02-29`).slice(0, 8))).toEqual(
    Array.from({ length: 4 }, () => 'BAD_DATE'),
  );
});

test.each([
  ['2016/2014', 'BAD_PERIOD'],
  ['2014-12-02/2014-12-01', 'BAD_PERIOD'],
  ['2016~/2014', 'BAD_PERIOD'],
])('%s is a period that ends before it starts', (text, code) => {
  expect(refusal(text).split(' ')[0]).toBe(code);
});

test.each([
  ['2014/2014', '2014-01-01', '2014-12-31'],
  ['2014-12/2014', '2014-12-01', '2014-12-31'],
  ['2014/2014-03', '2014-01-01', '2014-03-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['2014-XX', '2014-01-01', '2014-12-31'],
])('%s stands for %s to %s', (text, first, last) => {
  expect(daysIn(parseDate(text))).toEqual({ first, last });
});

test('who asks for an open period asks for all on that side', () => {
  expect(daysAskedFor(parseDate('../2024'))).toEqual({ first: '0001-01-01', last: '2024-12-31' });
  expect(daysAskedFor(parseDate('2024/..'))).toEqual({ first: '2024-01-01', last: '9999-12-31' });
});

test('every day that there is can be read, and no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const isDay = !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
        expect(refusal(text) === 'read').toBe(isDay);
      },
    ),
    { numRuns: 300 },
  );
});

test('a proposal can be read itself', () => {
  const part = fc.oneof(
    fc.integer({ min: 0, max: 3000 }).map(String),
    fc.constantFrom('-', '/', '.', ' ', 'dec', 'maj', 'ca.', '–'),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const told = /^BAD_DATE .* Write (?<right>\S+)\.$/u.exec(refusal(parts.join('')))?.groups?.['right'];
      expect(told === undefined ? 'read' : refusal(told)).toBe('read');
    }),
    { numRuns: 2000 },
  );
});
