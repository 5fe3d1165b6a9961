import { describe, expect, test } from 'vitest';
import { goalCoverage } from '../../../src/coordination/gaps/goal-coverage.question.js';
import { inWords, upper } from '../expecting.js';
import { claim, entity, initiative, organisation, theme, worldOf, worldOn } from '../records.js';
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
    const { items: goals, unserved, coverage, completeness } = goalCoverage.work(world, {});
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
    const { items: goals } = goalCoverage.work(world, {});
    expect(inWords(goals.at(-1)?.reasons ?? [], 'da')).toEqual([
      'Det er ikke registreret, at nogen indsats, der tæller med, bidrager til H.',
      '»PLAN« er kun planlagt og tæller ikke med.',
    ]);
  });

  test('are told in the tense of what serves them and of who takes part', () => {
    const parts = [
      theme('g'),
      organisation('a'),
      organisation('b'),
      initiative('i'),
      initiative('j', { period: '2024' }),
      ...['i', 'j'].map((slug) => claim('CONTRIBUTES_TO', `initiative:${slug}`, 'theme:g')),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
      claim('PARTICIPATES_IN', 'organisation:b', 'initiative:j'),
    ];
    const told = (day: string, language: 'da' | 'en') =>
      inWords(goalCoverage.work(worldOn(day, ...parts), {}).items[0]?.reasons ?? [], language);
    expect(told('2026-08-15', 'da')).toEqual([
      '»I« bidrager til G, og »J« bidrog til det.',
      'A er med i arbejdet.',
      'B var med i arbejdet.',
    ]);
    expect(told('2027-08-15', 'en')).toEqual(['“I” and “J” contributed to G.', 'A and B took part in that work.']);
    expect(told('2025-08-15', 'da')[0]).toBe('»I« kommer til at bidrage til G, og »J« bidrog til det.');
  });

  test('are none where none is on record', () => {
    expect(goalCoverage.work(toyProjection, {})).toMatchObject({ items: [], unserved: [], coverage: null });
  });
});
