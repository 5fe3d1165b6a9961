import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonMonths } from '../../../src/coordination/facts/months.js';
import { periodInWords } from '../../../src/coordination/facts/time-words.js';
import {
  latestTime,
  tenseOf,
  timeOf,
  timeOfBoth,
  timeOfClaim,
  timeOfExchange,
  timeOfInitiative,
  times,
  type Lifetime,
} from '../../../src/coordination/facts/time.js';
import type { Question, ReferenceDate } from '../../../src/coordination/answer/question.js';
import { claimBounds, dayNumber, periodBounds } from '../../../src/coordination/projection/days.js';
import { View } from '../../../src/coordination/answer/view.js';
import { onDay } from '../../../src/coordination/projection/projection.js';
import { today, type Day } from '../../../src/graph/records/dates.js';
import { entity, initiative, worldOf } from '../records.js';

const atDay = (day: string, past = false): ReferenceDate => {
  const number = dayNumber(day as Day);
  return { first: number, last: number, past };
};
const august = atDay('2026-08-15');

const lifetime = (status: Lifetime['status'], period: string | null, seen: string | null = null): Lifetime => ({
  status,
  period: period === null ? null : periodBounds(period, status === 'RUNNING'),
  lastSeen: seen === null ? null : dayNumber(seen as Day),
});

describe('The time of an initiative where no date is asked for', () => {
  test.each([
    // status, period, newest source, time
    ['RUNNING', '2026-01/2026-12', null, 'NOW'],
    ['RUNNING', '2026-01/2026-07', null, 'OVER'],
    ['RUNNING', '2018/..', '2019-01-01', 'NOW'],
    ['RUNNING', '2018/', null, 'NOW'],
    ['RUNNING', '2027', null, 'TO_COME'],
    ['RUNNING', null, null, 'NOW'],
    ['PLANNED', null, null, 'TO_COME'],
    ['PLANNED', '2027', null, 'TO_COME'],
    ['PLANNED', '2026-08-16/2027', null, 'TO_COME'],
    ['PLANNED', '2026-01/2027', null, 'UNKNOWN'],
    ['PLANNED', '2018/..', '2026-08-01', 'UNKNOWN'],
    ['PLANNED', '2019', null, 'OVER'],
    ['COMPLETED', '2026-01/2026-12', null, 'OVER'],
    ['COMPLETED', '2018/', null, 'OVER'],
    ['COMPLETED', null, null, 'OVER'],
    ['CANCELLED', '2026-01/2026-12', null, 'OVER'],
    ['UNKNOWN', '2026-08', null, 'NOW'],
    ['UNKNOWN', '2026', null, 'NOW'],
    ['UNKNOWN', '2008', null, 'OVER'],
    ['UNKNOWN', '2009/..', null, 'UNKNOWN'],
    ['UNKNOWN', '2009/..', '2024-08-15', 'UNKNOWN'],
    ['UNKNOWN', '2009/..', '2024-08-16', 'NOW'],
    ['UNKNOWN', '2009/..', '2026-08-01', 'NOW'],
    ['UNKNOWN', '2009/', '2026-08-01', 'UNKNOWN'],
    ['UNKNOWN', '2026/..', null, 'NOW'],
    ['UNKNOWN', null, '2026-08-01', 'UNKNOWN'],
  ] as const)('%s, %s, last seen %s: %s', (status, period, seen, time) => {
    expect(timeOf(lifetime(status, period, seen), august)).toBe(time);
  });

  test.each([
    ['COMPLETED', '2026-01/2026-12', 'NOW'],
    ['COMPLETED', null, 'OVER'],
    ['PLANNED', '2026-01/2026-12', 'NOW'],
    ['RUNNING', '2026-06/2026-12', 'TO_COME'],
    ['RUNNING', '2025', 'OVER'],
    ['RUNNING', null, 'NOW'],
  ] as const)('and at a past date its period decides: %s, %s: %s', (status, period, time) => {
    expect(timeOf(lifetime(status, period), atDay('2026-03-01', true))).toBe(time);
  });

  test('each day of a partial date is meant', () => {
    const year = { first: dayNumber('2014-01-01' as Day), last: dayNumber('2014-12-31' as Day), past: true };
    expect(timeOf(lifetime('UNKNOWN', '2014-03/2014-04'), year)).toBe('NOW');
    expect(timeOf(lifetime('UNKNOWN', '2013'), year)).toBe('OVER');
    expect(timeOf(lifetime('UNKNOWN', '2015'), year)).toBe('TO_COME');
  });
});

describe('The time of a pair', () => {
  test.each([
    ['NOW', 'NOW', 'NOW'],
    ['NOW', 'TO_COME', 'TO_COME'],
    ['TO_COME', 'UNKNOWN', 'UNKNOWN'],
    ['UNKNOWN', 'OVER', 'OVER'],
    ['TO_COME', 'OVER', 'OVER'],
  ] as const)('%s and %s: %s', (one, other, time) => {
    expect(timeOfBoth(one, other)).toBe(time);
    expect(timeOfBoth(other, one)).toBe(time);
  });

  test('of several that each would do it is the one to act on first', () => {
    expect(latestTime(['OVER', 'UNKNOWN', 'NOW'])).toBe('NOW');
    expect(latestTime(['OVER', 'TO_COME'])).toBe('TO_COME');
    expect(latestTime([])).toBe('UNKNOWN');
  });

  test('is that of one of them, in whatever order they are looked at', () => {
    assert(
      property(constantFrom(...times), constantFrom(...times), constantFrom(...times), (one, other, third) => {
        expect(timeOfBoth(one, timeOfBoth(other, third))).toBe(timeOfBoth(timeOfBoth(one, other), third));
        expect([one, other]).toContain(timeOfBoth(one, other));
      }),
    );
  });
});

describe('The time of an offer and a wish', () => {
  test.each([
    [{ current: true, from: '2020' }, 'NOW'],
    [{ from: '2020', to: '2030' }, 'NOW'],
    [{ from: '2020', to: '2024' }, 'OVER'],
    [{ from: '2020', asOf: '2021' }, 'UNKNOWN'],
    [{ from: '2027' }, 'TO_COME'],
    [{}, 'UNKNOWN'],
  ] as const)('by its own dates %o: %s', (dates, time) => {
    expect(timeOfClaim(claimBounds(dates), august)).toBe(time);
  });

  test('is over where either is, and now only where both are known to hold', () => {
    expect(timeOfExchange('NOW', 'NOW')).toBe('NOW');
    expect(timeOfExchange('NOW', 'UNKNOWN')).toBe('UNKNOWN');
    expect(timeOfExchange('UNKNOWN', 'OVER')).toBe('OVER');
  });
});

describe('Months in common', () => {
  const months = (one: string, other: string, running = false) =>
    commonMonths(periodBounds(one, running), periodBounds(other, running));

  test.each([
    ['2009/..', '2012/2013'],
    ['2009/', '2012/2013'],
    ['2012/2013', '2009/..'],
  ])('%s and %s: not known, since the earlier may have gone on', (one, other) => {
    expect(months(one, other)).toMatchObject({ found: 'UNKNOWN', count: null, ofShorter: null });
  });

  test.each([
    ['2009', '2012/..'],
    ['2009/2010', '2012/'],
  ])('%s and %s: none, since the earlier has ended', (one, other) => {
    expect(months(one, other)).toMatchObject({ found: 'NONE', count: 0 });
  });

  test.each([
    ['2018', '2018-01/2018-12', 12, 12],
    ['2018', '2018', 12, 12],
    ['2018-01/2018-12', '2018-03/2019-01', 10, null],
    ['2017/2019', '2018-03/2018-05', 3, null],
  ])('%s and %s: %i, at most %s', (one, other, count, countAtMost) => {
    expect(months(one, other)).toMatchObject({ found: 'SOME', count, countAtMost });
  });
});

describe('The tense of a sentence', () => {
  const told = (status: Lifetime['status'], text: string, seen: string | null = null) => {
    const { period, ...rest } = lifetime(status, text, seen);
    return tenseOf(timeOf({ period, ...rest }, august), period, august);
  };

  test.each([
    ['RUNNING', '2026-01/2026-12', null, 'PRESENT'],
    ['UNKNOWN', '2008', null, 'PAST'],
    ['COMPLETED', '2026', null, 'PAST'],
    ['PLANNED', '2027', null, 'FUTURE'],
    ['UNKNOWN', '2026', null, 'NONE'],
    ['UNKNOWN', '2025/2026', null, 'NONE'],
    ['UNKNOWN', '2009/..', '2026-08-01', 'PRESENT'],
    ['UNKNOWN', '2009/..', null, 'NONE'],
  ] as const)('%s, %s, last seen %s: %s', (status, period, seen, tense) => {
    expect(told(status, period, seen)).toBe(tense);
  });
});

describe('A period in words', () => {
  test.each([
    ['2008', 'i 2008', 'in 2008'],
    ['2008-03', 'i marts 2008', 'in March 2008'],
    ['2015/2018', 'fra 2015 til 2018', 'from 2015 to 2018'],
    ['2015-07/2015-12', 'fra juli til december 2015', 'from July to December 2015'],
    ['2015-07-03/2016-01-01', 'fra juli 2015 til januar 2016', 'from July 2015 to January 2016'],
    ['2015-07/2018', 'fra juli 2015 til 2018', 'from July 2015 to 2018'],
    ['2009/..', 'registreret som i gang siden 2009', 'on record as going on since 2009'],
    ['2009/', 'sidst registreret i 2009', 'last on record in 2009'],
  ])('%s: %s', (text, da, en) => {
    const period = periodBounds(text, false);
    expect(period && periodInWords(period, 'da')).toBe(da);
    expect(period && periodInWords(period, 'en')).toBe(en);
  });

  test('that is known to go on has a start alone', () => {
    const period = periodBounds('2009/..', true);
    expect(period && periodInWords(period, 'en')).toBe('since 2009');
  });
});

describe('The date that time is told from', () => {
  const day = (text: string) => dayNumber(text as Day);
  const at = (question: Question, now: string) => new View(onDay(worldOf(), now as Day), question).reference;

  test('is today where none is asked for', () => {
    expect(at({}, '2026-08-15')).toEqual({ first: day('2026-08-15'), last: day('2026-08-15'), past: false });
  });

  test('is the one asked for, a past one or not', () => {
    expect(at({ asOf: '2019' }, '2026-08-15')).toEqual({
      first: day('2019-01-01'),
      last: day('2019-12-31'),
      past: true,
    });
    expect(at({ asOf: '2027-01-01' }, '2026-08-15')).toMatchObject({ first: day('2027-01-01'), past: false });
  });

  test('is the last day of a window, but not later than today', () => {
    expect(at({ window: { from: '2015', to: '2018' } }, '2026-08-15')).toMatchObject({
      first: day('2018-12-31'),
      past: true,
    });
    expect(at({ window: { from: '2015' } }, '2026-08-15')).toMatchObject({ first: day('2026-08-15'), past: false });
  });
});

describe('What is on record as going on', () => {
  const world = (seen: string) =>
    onDay(
      worldOf(
        initiative('news', { status: 'UNKNOWN', period: '2009/..', sources: ['source:page', 'source:old'] }),
        entity('Source', 'page', { kind: 'PAGE', retrieved: '2026-12-01', published: seen }),
        entity('Source', 'old', { kind: 'PAGE', retrieved: '2012' }),
      ),
      '2026-08-15' as Day,
    );
  const time = (seen: string) => {
    const view = new View(world(seen), {});
    return timeOfInitiative(view, view.projection.entities.indexOf('initiative:news'));
  };

  test('is taken at its word for 24 months by its newest source, which is of the day when it was published', () => {
    expect(time('2025-01')).toBe('NOW');
    expect(time('2024-06')).toBe('UNKNOWN');
  });
});

test.each([
  ['2026-08-14T22:30:00Z', '2026-08-15'],
  ['2026-12-31T22:30:00Z', '2026-12-31'],
])('Today is the day in Copenhagen: at %s it is %s', (now, day) => {
  expect(today(new Date(now))).toBe(day);
});
