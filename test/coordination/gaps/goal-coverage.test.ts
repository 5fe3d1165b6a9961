import { describe, expect, test } from 'vitest';
import { goalCoverage } from '../../../src/coordination/gaps/goal-coverage.js';
import { inWords, upper } from '../expecting.js';
import { claim, entity, initiative, organisation, theme, worldOf } from '../records.js';
import { toyProjection } from '../toy.js';

const world = worldOf(
  ...['g', 'h'].map((slug) => entity('Theme', slug, { goal: true })),
  theme('unmarked'),
  theme('other'),
  organisation('a'),
  initiative('i'),
  initiative('j'),
  initiative('plan', { status: 'PLANNED' }),
  claim('CONTRIBUTES_TO', 'initiative:i', 'theme:g'),
  claim('CONTRIBUTES_TO', 'initiative:j', 'theme:g'),
  claim('CONTRIBUTES_TO', 'initiative:i', 'theme:unmarked'),
  claim('CONTRIBUTES_TO', 'initiative:plan', 'theme:h'),
  claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
);

describe('Goals', () => {
  test('are served by the initiatives that contribute to them and count', () => {
    const { goals, unserved, coverage, completeness } = goalCoverage(world);
    expect(goals.map(({ goal, score, initiatives, planned }) => [upper(goal), score, initiatives, planned])).toEqual([
      ['G', 1, ['initiative:i', 'initiative:j'], []],
      ['UNMARKED', 0.5, ['initiative:i'], []],
      ['H', 0, [], ['initiative:plan']],
    ]);
    expect(unserved).toEqual(['theme:h']);
    expect(coverage).toBeCloseTo(2 / 3);
    expect(completeness).toBe(1);
  });

  test('that nobody serves say so, and name what is only planned', () => {
    const { goals } = goalCoverage(world);
    expect(inWords(goals.at(-1)?.reasons ?? [], 'da')).toEqual([
      'Det er ikke registreret, at nogen indsats, der tæller med, bidrager til H.',
      '»PLAN« er kun planlagt og tæller ikke med.',
    ]);
  });

  test('are none where none is on record', () => {
    expect(goalCoverage(toyProjection)).toMatchObject({ goals: [], unserved: [], coverage: null });
  });
});
