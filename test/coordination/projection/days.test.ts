import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, daysOfMonths, monthOf, monthText, OPEN } from '../../../src/coordination/projection/days.js';
import type { Day } from '../../../src/graph/records/index.js';

const DAY = 86_400_000;
const firstDay = Date.UTC(-1, 0) / DAY;

test('days are numbered from 1970 on as the calendar goes, whatever the year', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.parse('0001-01-01') / DAY, max: OPEN }), (day) => {
      expect(dayNumber(new Date(day * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length) as Day)).toBe(day);
    }),
  );
});

test('the month of a day is that of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: firstDay, max: OPEN }), (day) => {
      const date = new Date(day * DAY);
      expect(monthOf(day)).toBe(date.getUTCFullYear() * 12 + date.getUTCMonth());
    }),
  );
});

test.each([
  ['2000-02-29', '2000-02'],
  ['1900-02-28', '1900-02'],
  ['1900-03-01', '1900-03'],
  ['2024-02-29', '2024-02'],
  ['2024-12-31', '2024-12'],
  ['1969-12-31', '1969-12'],
  ['1970-01-01', '1970-01'],
  ['9999-12-31', '9999-12'],
])('%s lies in %s', (day, month) => {
  expect(monthText(monthOf(Date.parse(day) / DAY))).toBe(month);
});

test('the days of a month are those that lie in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100 * 12, max: 9998 * 12 }), (month) => {
      const { first, last } = daysOfMonths(month, month);
      expect([first - 1, first, last, last + 1].map(monthOf)).toEqual([month - 1, month, month, month + 1]);
    }),
  );
});
