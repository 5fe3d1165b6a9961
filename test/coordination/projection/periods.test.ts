import { expect, test } from 'vitest';
import { daysIn, parseDate } from '../../../src/graph/records/dates.js';
import { codeOf } from '../expecting.js';

test.each([
  ['2018-12/2018-12', '2018-12-01', '2018-12-31'],
  ['2018/2018', '2018-01-01', '2018-12-31'],
  ['2018-12-05/2018-12-05', '2018-12-05', '2018-12-05'],
])('the period %s, which ends with the date that it starts with, is that date', (text, first, last) => {
  const period = parseDate(text);
  expect([daysIn(period), period.isInterval]).toEqual([{ first, last }, true]);
});

test.each([
  ['2019/2018', 'BAD_PERIOD'],
  ['soon/soon', 'BAD_DATE'],
  ['../..', 'BAD_DATE'],
  ['/', 'BAD_DATE'],
  ['2018/2018/2018', 'BAD_DATE'],
])('%s is refused with %s', (text, code) => {
  expect(codeOf(() => parseDate(text))).toBe(code);
});

test('what is too long to be a date is refused before it is read, and not said again', () => {
  const long = '2015/'.repeat(100_000);
  expect(() => parseDate(long)).toThrow(/^“2015\/.{1,60}…” is not a date\. .{1,150}$/u);
});
