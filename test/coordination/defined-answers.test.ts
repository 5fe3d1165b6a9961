import { describe, expect, test } from 'vitest';
import { gapCandidates } from '../../src/coordination/gaps/gap-candidates.question.js';
import { needGaps } from '../../src/coordination/gaps/need-gaps.question.js';
import { needTrail } from '../../src/coordination/gaps/need-trail.question.js';
import { carriers, networkOverlap, sharedThemes } from '../../src/coordination/networks/network-overlap.question.js';
import { removalImpact } from '../../src/coordination/networks/removal-impact.question.js';
import { consortium } from '../../src/coordination/synergy/consortium.question.js';
import { synergies } from '../../src/coordination/synergy/synergies.question.js';
import { inWords } from './expecting.js';
import { claim, method, need, network, organisation, worldOf, type Part } from './records.js';

const offers = (who: string, what: string, values = {}) =>
  claim('OFFERS', `organisation:${who}`, `method:${what}`, values);
const seeks = (who: string, what: string, values = {}) =>
  claim('SEEKS', `organisation:${who}`, `method:${what}`, values);
const base: Part[] = [organisation('a'), organisation('b'), method('m'), method('k'), need('n')];

// Each case of a question about nothing, or about what nothing is recorded of, has an answer that says so.
describe('What is sought with a weight of zero', () => {
  const given = (...parts: Part[]) => synergies.work(worldOf(...base, ...parts), { kinds: ['COMPLEMENTARITY'] }).items;

  test('counts for nothing beside the rest', () => {
    const found = given(
      seeks('a', 'm', { weight: 0 }),
      seeks('a', 'k'),
      offers('b', 'm'),
      seeks('b', 'k'),
      offers('a', 'k'),
    );
    expect(found).toMatchObject([{ giveAToB: 1, giveBToA: 0, mutual: 0 }]);
  });

  test('is no ground for a share where nothing else is sought', () => {
    const found = given(seeks('a', 'm', { weight: 0 }), offers('b', 'm'), seeks('b', 'k'), offers('a', 'k'));
    expect(found).toMatchObject([{ giveAToB: 1, giveBToA: null, mutual: null, score: null }]);
    expect(given(seeks('a', 'm', { weight: 0 }), offers('b', 'm'))).toEqual([]);
  });
});

describe('A need that nobody states', () => {
  const world = worldOf(...base, claim('REQUIRES', 'need:n', 'method:m'), offers('a', 'm'));

  test('is unknown and no gap', () => {
    const { items: gaps, covered, unknown } = needGaps.work(world, {});
    expect([gaps, covered]).toEqual([[], []]);
    expect(unknown).toMatchObject([{ type: 'UNKNOWN', coverage: null, priority: null, score: null }]);
    expect(inWords(unknown[0]?.reasons ?? [], 'da')[0]).toBe('Det er ikke registreret, at nogen har bedt om »N«.');
  });

  test('stops before it is raised', () => {
    expect(needTrail.work(world, { need: 'need:n' })).toMatchObject({ stoppedAt: 'RAISED' });
  });

  test('may have candidates all the same, and a consortium', () => {
    expect(gapCandidates.work(world, { need: 'need:n' }).items).toMatchObject([{ organisation: 'organisation:a' }]);
    expect(consortium.work(world, { need: 'need:n' }).members).toMatchObject([{ organisation: 'organisation:a' }]);
  });
});

describe('An organisation that is in nothing', () => {
  const world = worldOf(...base);

  test('is not said to cost nothing if it withdraws', () => {
    const found = removalImpact.work(world, { organisation: 'organisation:a' });
    expect(found).toMatchObject({ score: null, band: null, needsLost: [], cutOff: [], completeness: null });
    expect(inWords(found.reasons, 'da')).toEqual([
      'A er ikke registreret i nogen indsats, så det vides ikke, hvad der hviler på den.',
    ]);
  });

  test('has no synergies, and the answer says that nothing is recorded', () => {
    expect(synergies.work(world, { organisation: 'organisation:a' })).toMatchObject({
      items: [],
      totalCount: 0,
      completeness: 0,
    });
  });
});

test('A consortium that nobody can join is empty, and says what is missing and which rules are not met', () => {
  const world = worldOf(...base, claim('REQUIRES', 'need:n', 'method:m'), offers('a', 'k'));
  const found = consortium.work(world, { need: 'need:n' });
  expect(found).toMatchObject({
    members: [],
    gains: [],
    coverage: 0,
    score: 0,
    band: null,
    missing: ['method:m'],
    rules: [
      { rule: 'MIN_ORGANISATIONS', met: false },
      { rule: 'MIXED_SIZES', met: false },
    ],
  });
  expect(found.reasons.length).toBeGreaterThan(1);
});

test('Two networks without members share nothing that is known', () => {
  const world = worldOf(network('n'), network('m'));
  const networks = ['organisation:n', 'organisation:m'] as const;
  const [a, b] = networks;
  const { items: pairs, completeness } = networkOverlap.work(world, { networks });
  expect(pairs).toMatchObject([{ jaccard: null, score: null, band: null, containment: null, missingLinks: [] }]);
  expect(sharedThemes.work(world, { a, b })).toMatchObject({ totalCount: 0, items: [] });
  expect(carriers.work(world, { a, b })).toMatchObject({ totalCount: 0, items: [] });
  expect(completeness).toBe(0);
  expect(inWords(pairs[0]?.reasons ?? [], 'da').join(' ')).toContain('medlem');
});
