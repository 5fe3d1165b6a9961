import { describe, expect, test } from 'vitest';
import { generatedProjection } from '../../bench/generated-projection.js';
import { judgedGrowth, LATER_QUESTION } from '../../bench/growth.js';
import { compareBest, someInitiatives, tenBest, tenInFull } from '../../bench/overlaps.js';
import { measurePairs } from '../../bench/pairs.js';

const quiet = (): void => {};

describe('The ten best overlaps', () => {
  const projection = generatedProjection(300, 1, quiet);

  test('are the same as who and how much alone, and worked out in full', () => {
    for (const id of someInitiatives(300, 1)) compareBest(tenBest(projection, id), tenInFull(projection, id), id);
    expect(tenBest(projection, 'initiative:7')).toHaveLength(10);
  });

  test('are told apart by who, by how much and by how many they are', () => {
    const list = [
      { id: 'initiative:1', score: 0.5 },
      { id: 'initiative:2', score: 0.4 },
    ];
    const differing = [
      list.toReversed(),
      [{ id: 'initiative:1', score: 0.5 }],
      [...list, { id: 'initiative:3', score: 0.1 }],
      [list[0], { id: 'initiative:2', score: 0.400_001 }],
    ];
    for (const other of differing) {
      const others = other.flatMap((best) => best ?? []);
      expect(() => compareBest(list, others, 'initiative:9')).toThrow('initiative:9');
    }
  });
});

test('All pairs above a score and the best of all agree on a generated graph', async () => {
  const figures = await measurePairs(200, 1, quiet);
  expect(figures.map(({ what }) => what)).toContainEqual(expect.stringMatching(/^the best 100 of [\d,]+ pairs$/u));
});

describe('Growth', () => {
  const took = (size: number, value: number) =>
    ({ what: LATER_QUESTION, size, samspil: { value, unit: 'ms' } }) as const;

  test('is judged against the smallest graph', () => {
    const [smallest, good, bad] = judgedGrowth([took(10_000, 0.1), took(100_000, 1), took(1_000_000, 10.1)]);
    expect(smallest?.goal).toBeUndefined();
    expect(good?.goal).toEqual({ says: '10.0 × that of 10,000, at most 10', met: true });
    expect(bad?.goal?.met).toBe(false);
  });

  test('leaves other figures alone', () => {
    const other = { ...took(100_000, 1), what: 'something else' };
    expect(judgedGrowth([took(10_000, 0.1), other])[1]).toEqual(other);
  });
});
