import { describe, expect, test } from 'vitest';
import { atLeast, figureTable, ratioOf, under, withRatio, type Figure } from '../../bench/figures.js';

const timed: Figure = {
  what: 'ten best overlaps',
  size: 10_000,
  samspil: { value: 0.5, unit: 'ms', p95: 0.75 },
  peer: { name: 'Cypher', amount: { value: 140, unit: 'ms', p95: 163 } },
};
const rate: Figure = {
  what: 'import',
  size: 1_000,
  samspil: { value: 14_000, unit: 'rows/s' },
  peer: { name: 'UNWIND', amount: { value: 20_000, unit: 'rows/s' } },
};

describe('A ratio', () => {
  test('says how many times faster, of a time and of what is done in a second alike', () => {
    expect(ratioOf(timed)).toBe(280);
    expect(ratioOf(rate)).toBe(0.7);
  });

  test('needs a peer', () => {
    expect(ratioOf({ samspil: timed.samspil })).toBeNull();
  });
});

describe('A goal', () => {
  test('is met below a limit, from a limit on, or from a ratio on', () => {
    const amount = { value: 50, unit: 'ms' } as const;
    expect([under(amount, 50).met, under(amount, 50.1).met]).toEqual([false, true]);
    expect([atLeast(amount, 50.1).met, atLeast(amount, 50).met]).toEqual([false, true]);
    // What the process worked is what the clock would say if nothing else had run.
    expect([under({ ...amount, cpu: 20 }, 50).met, under({ ...amount, cpu: 70 }, 50.1).met]).toEqual([true, true]);
    expect(atLeast({ value: 10, cpu: 30, unit: 'rows/s' }, 20).met).toBe(true);
    expect([withRatio(timed, 281).goal?.met, withRatio(timed, 280).goal?.met]).toEqual([false, true]);
    expect(withRatio({ ...timed, goal: under(amount, 1) }, 200).goal).toEqual({ says: '200 × or more', met: true });
  });
});

test('The table shows each figure with its peer, ratio and goal, its columns below each other', () => {
  const lines = figureTable([withRatio(timed, 200), { ...rate, goal: under(rate.samspil, 1) }]);
  expect(lines.map((line) => line.trim().split(/\s{2,}/u))).toEqual([
    ['initiatives', 'Samspil', 'p95', 'CPU', 'peer', 'p95', 'ratio', 'goal', 'what'],
    ['10,000', '0.5 ms', '0.75', '140 ms', '163', '280 ×', '200 × or more', 'met', 'ten best overlaps; peer: Cypher'],
    ['1,000', '14,000 rows/s', '20,000 rows/s', '0.7 ×', 'under 1 rows/s', 'NOT MET', 'import; peer: UNWIND'],
  ]);
  const ends = ['Samspil', '0.5 ms', '14,000 rows/s'].map((cell, at) => (lines[at] ?? '').indexOf(cell) + cell.length);
  expect(new Set(ends).size).toBe(1);
});
