import { describe, expect, it } from 'vitest';
import { NO_PERIOD, periodInWords, spanOf, type Period } from '../../explorer/src/parts/period.js';
import { stepOf, stepsUpTo } from '../../explorer/src/pictures/steps.js';
import { curveOf, layoutOf, MOST_ROWS, sheets } from '../../explorer/src/pictures/timeline-layout.js';
import { monthsOf, parseDate } from '../../src/graph/records/index.js';
import { written } from '../../explorer/src/words/written.js';
import { onDayOf } from '../clock.js';

onDayOf('2026-06-15');

const month = (year: number, month: number): number => year * 12 + month - 1;

/** A period as the API tells it, of what goes on where that is not said otherwise. */
function timeOf(period: string, running: boolean | null = null): Period {
  const { from, to, open } = monthsOf(parseDate(period), running);
  return { period, periodBounds: { from, to, open } };
}

describe('A period', () => {
  it.each([
    ['2015', month(2015, 1), month(2015, 12), false, '2015', '2015'],
    ['2022/2025', month(2022, 1), month(2025, 12), false, '2022–2025', '2022–2025'],
    ['2025-09/2026-12', month(2025, 9), month(2026, 12), false, 'sep. 2025 – dec. 2026', 'Sept 2025 – Dec 2026'],
    ['2025-11-06', month(2025, 11), month(2025, 11), false, '6. nov. 2025', '6 Nov 2025'],
    ['2009/..', month(2009, 1), null, true, 'siden 2009', 'since 2009'],
    ['2027-01/..', month(2027, 1), null, true, 'fra jan. 2027', 'from Jan 2027'],
    ['2020~/2021', month(2020, 1), month(2021, 12), false, 'ca. 2020 – 2021', 'about 2020 – 2021'],
    ['2014/', month(2014, 1), null, false, 'fra 2014, slutningen ukendt', 'from 2014, its end not known'],
    ['/2016', null, month(2016, 12), false, 'til 2016, begyndelsen ukendt', 'until 2016, its start not known'],
  ])('%s is drawn and told with no more than it says', (period, first, last, open, da, en) => {
    const time = timeOf(period);
    expect(spanOf(time)).toEqual({ first, last, open });
    expect([periodInWords(time, 'da'), periodInWords(time, 'en')]).toEqual([da, en]);
  });

  it('without an end goes on only where that is on record', () => {
    expect(periodInWords(timeOf('2017/..', true), 'da')).toBe('siden 2017');
    expect(periodInWords(timeOf('2017/..', false), 'da')).toBe('fra 2017, slutningen ukendt');
  });

  it('that is not on record has no bar and no words', () => {
    expect([spanOf(NO_PERIOD), periodInWords(NO_PERIOD, 'da')]).toEqual([null, null]);
  });
});

describe('The date of a statement', () => {
  it.each([
    ['2014-12', 'december 2014'],
    ['2014/2021', '2014–2021'],
    ['2017/..', '2017–'],
    ['2022~/2023~', '2022–2023'],
  ])('that is %s is told as one', (date, da) => {
    expect(written('da').month(date)).toBe(da);
  });

  it.each([
    ['2022~', null, 'ca. 2022 –'],
    ['2022~', '2024-05?', 'ca. 2022 – ca. maj 2024'],
    ['2021', '2021', '2021'],
  ])('from %s to %s is told as sure as it is', (from, to, da) => {
    expect(written('da').period(from, to)).toBe(da);
  });
});

describe('A picture of things through time', () => {
  const named = (id: string) => ({ id, name: { text: id, language: 'DA' as const } });
  const thing = (id: string, period: string | null, group?: string) => ({
    ...named(id),
    ...(period === null ? NO_PERIOD : timeOf(period)),
    group: group === undefined ? null : named(group),
  });

  it('has a row each in the order of time, those without one last', () => {
    const layout = layoutOf(
      [thing('later', '2020'), thing('never', null), thing('first', '2010/..')],
      new Set(),
      sheets.wide,
    );
    const { rows, bars } = layout;
    expect(rows.map(({ key, kind }) => [key, kind])).toEqual([
      ['first', 'one'],
      ['later', 'one'],
      ['never', 'undated'],
    ]);
    expect(bars.get('first')).toMatchObject({ x: sheets.wide.bars, width: sheets.wide.width - sheets.wide.bars });
    expect(curveOf({ a: 'first', b: 'never', class: 'SUCCESSION' }, layout)).toBeNull();
  });

  it.each(['wide', 'narrow'] as const)('keeps every bow within the sheet, %s', (size) => {
    const things = ['2010/2026', '2014', '2026', '2025/..'].map((period, at) => thing(`i${at}`, period));
    const layout = layoutOf(things, new Set(), sheets[size]);
    const pairs = things.flatMap((one, at) => things.slice(at + 1).map((other) => [one.id, other.id] as const));
    for (const [a, b] of pairs) {
      const numbers = [...(curveOf({ a, b, class: 'DUPLICATION_RISK' }, layout) ?? '').matchAll(/-?[\d.]+/gu)].map(
        Number,
      );
      const [start = 0, , lean = 0] = numbers;
      expect(start + 0.75 * (lean - start)).toBeLessThanOrEqual(sheets[size].width);
    }
  });

  it('puts many of one group in a row of its own until that is opened, side by side where they meet', () => {
    const years = Array.from({ length: MOST_ROWS }, (_, at) => thing(`i${at}`, '2020', 'pool'));
    const things = [...years, thing('alone', '2021')];
    const closed = layoutOf(things, new Set(), sheets.wide);
    expect(closed.rows.map(({ key, members }) => [key, members])).toEqual([
      ['pool', MOST_ROWS],
      ['alone', 1],
    ]);
    expect(new Set([...closed.bars.values()].map(({ y }) => y)).size).toBe(MOST_ROWS + 1);
    expect(layoutOf(things, new Set(['pool']), sheets.wide).rows).toHaveLength(MOST_ROWS + 2);
    expect(layoutOf(years, new Set(), sheets.wide).rows).toHaveLength(MOST_ROWS);
  });
});

describe('Steps of colour', () => {
  it.each([
    [1, [1]],
    [3, [1, 2]],
    [14, [1, 2, 3, 5, 8]],
    [187, [1, 3, 8, 23, 66]],
  ])('up to %d begin at %j', (largest, steps) => {
    expect(stepsUpTo(largest)).toEqual(steps);
    expect([stepOf(0, steps), stepOf(1, steps), stepOf(largest, steps)]).toEqual([0, 1, steps.length]);
  });
});
