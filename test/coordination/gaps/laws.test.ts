import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needGaps } from '../../../src/coordination/gaps/need-gaps.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { consortium } from '../../../src/coordination/synergy/consortium.question.js';
import { datedWorlds, randomWorlds } from '../random-worlds.js';
import { claim, initiative, organisation, theme, together, type Records } from '../records.js';

const few = { numRuns: 20, seed: 2026 };
const of = (records: Records): Projection => projectionOf(records, 1);
const needs = Array.from({ length: 4 }, (_, at) => `need:n${at}`);
const questions = fc.constantFrom({}, { asOf: '2024' }, { window: { from: '2024-06' } });

/** What is known of the coverage of each need, covered ones included. */
function coverages(world: Records, question = {}): Map<string, number | null> {
  const { items: gaps, unknown, covered } = needGaps.work(of(world), question);
  return new Map<string, number | null>([
    ...[...gaps, ...unknown].map(({ need, coverage }) => [need, coverage] as const),
    ...covered.map((need) => [need, 1] as const),
  ]);
}

const withStranger = (world: Records): Records =>
  together([
    world,
    organisation('z'),
    initiative('z'),
    theme('z'),
    claim('HAS_THEME', 'initiative:z', 'theme:z'),
    claim('PARTICIPATES_IN', 'organisation:z', 'initiative:z'),
  ]);

const without = (world: Records, index: number): Records => ({
  ...world,
  claims: world.claims.filter((_, at) => at !== index),
});

describe('The laws of gaps and consortia', () => {
  test('coverage, priority, score and completeness lie between 0 and 1, at any date', () => {
    fc.assert(
      fc.property(datedWorlds, questions, (world, question) => {
        const { items: gaps, completeness } = needGaps.work(of(world), question);
        const consortia = needs.map((need) => consortium.work(of(world), { need, ...question }));
        const shares = [
          completeness,
          ...gaps.flatMap(({ coverage, priority, score }) => [coverage, priority, score]),
          ...consortia.flatMap(({ coverage, completeness: known }) => [coverage, known]),
          ...consortia.flatMap(({ gains }) => gains.map(({ gain }) => gain)),
        ];
        for (const value of shares) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(1);
        }
        for (const { score, priority, coverage } of gaps)
          expect(score).toBeCloseTo((priority ?? 0) * (1 - (coverage ?? 0)), 9);
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(datedWorlds, questions, (world, question) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(needGaps.work(of(turned), question)).toEqual(needGaps.work(of(world), question));
        for (const need of needs)
          expect(consortium.work(of(turned), { need, ...question })).toEqual(
            consortium.work(of(world), { need, ...question }),
          );
      }),
      few,
    );
  });

  test('a claim that is taken away never raises a coverage, unless it is that somebody asks', () => {
    fc.assert(
      fc.property(randomWorlds, fc.nat(), (world, choice) => {
        const index = choice % world.claims.length;
        fc.pre(world.claims[index]?.verb !== 'STATES');
        const before = coverages(world);
        for (const [need, coverage] of coverages(without(world, index)))
          expect(coverage ?? 0).toBeLessThanOrEqual(before.get(need) ?? 0);
      }),
      { ...few, numRuns: 60 },
    );
  });

  test('an offer that is taken away never raises what a consortium covers', () => {
    fc.assert(
      fc.property(randomWorlds, fc.nat(), (world, choice) => {
        const index = choice % world.claims.length;
        fc.pre(['OFFERS', 'USES', 'PARTICIPATES_IN', 'PUBLISHED'].includes(world.claims[index]?.verb ?? ''));
        for (const need of needs) {
          const fewer = consortium.work(of(without(world, index)), { need }).coverage ?? 0;
          expect(fewer).toBeLessThanOrEqual(consortium.work(of(world), { need }).coverage ?? 0);
        }
      }),
      { ...few, numRuns: 40 },
    );
  });

  test('an organisation and an effort on something else change no gap and no consortium', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const shown = (records: Records) => ({
          gaps: needGaps
            .work(of(records), {})
            .items.map(({ need, type, coverage, score }) => [need, type, coverage, score]),
          groups: needs.map((need) => consortium.work(of(records), { need }).members),
        });
        expect(shown(withStranger(world))).toEqual(shown(world));
      }),
      few,
    );
  });

  test('each member of a consortium brings something or fills a rule, and nobody is in it twice', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        for (const need of needs) {
          const { members, requires, missing } = consortium.work(of(world), { need });
          const who = members.map(({ organisation: id }) => id);
          expect(new Set(who).size).toBe(who.length);
          const brought = members.flatMap(({ brings }) => brings.map(({ item }) => item));
          expect(new Set(brought).size).toBe(brought.length);
          expect([...brought, ...missing].sort()).toEqual([...requires].sort());
        }
      }),
      few,
    );
  });
});
