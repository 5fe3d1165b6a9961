import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { path } from '../../../src/coordination/networks/path.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords } from '../expecting.js';
import { randomWorlds } from '../random-worlds.js';
import { claim, entity, initiative, network, organisation, theme, worldOf } from '../records.js';
import { organisationId, stated, toyProjection } from '../toy.js';
import { drawn, joins, member } from './drawn.js';

describe('A path', () => {
  const chain = worldOf(...drawn('abcde', 'ab', 'bc', 'cd'));

  test('is told step by step, each with the claims that say so', () => {
    const found = path.work(chain, { from: 'organisation:a', to: 'organisation:c' });
    expect(found.entities).toEqual([
      'organisation:a',
      'initiative:ab',
      'organisation:b',
      'initiative:bc',
      'organisation:c',
    ]);
    expect(found.score).toBe(0.25);
    expect(inWords(found.reasons, 'da')).toEqual([
      'A og C er forbundet i fire led: gennem »AB«, B og »BC«.',
      'A deltager i »AB«.',
      'B deltager i »AB«.',
      'B deltager i »BC«.',
      'C deltager i »BC«.',
    ]);
    expect(found.steps.map(({ claims }) => claims)).toEqual([
      ['PARTICIPATES_IN organisation:a initiative:ab'],
      ['PARTICIPATES_IN organisation:b initiative:ab'],
      ['PARTICIPATES_IN organisation:b initiative:bc'],
      ['PARTICIPATES_IN organisation:c initiative:bc'],
    ]);
  });

  test('says what is inferred, what is over, and that a donor joins many', () => {
    const world = worldOf(
      ...drawn('ab'),
      organisation('d', { kind: 'GOVERNMENT_DONOR' }),
      initiative('i', { period: '2020' }),
      claim('PARTNER_OF', 'organisation:d', 'organisation:a', { confidence: 'INFERRED' }),
      joins('d', 'i'),
      joins('b', 'i'),
    );
    expect(inWords(path.work(world, { from: 'organisation:a', to: 'organisation:b' }).reasons, 'en')).toEqual([
      'A and B are connected in three steps: through D and “I”.',
      'D funds many, so it does not say that they know each other.',
      expect.stringMatching(/^D .* A \(inferred\)\.$/u),
      'D took part in “I”.',
      'B took part in “I”.',
    ]);
  });

  test('says of a funder that it pays, and not that it takes part', () => {
    const world = worldOf(
      ...drawn('ab'),
      initiative('i', { period: '2020/..' }),
      joins('a', 'i', { role: 'FUNDER' }),
      joins('b', 'i'),
    );
    expect(inWords(path.work(world, { from: 'organisation:a', to: 'organisation:b' }).reasons, 'da').slice(1)).toEqual([
      'A er bevillingsgiver for »I«.',
      'B deltager i »I«.',
    ]);
    const past = worldOf(...drawn('a'), initiative('i', { period: '2020' }), joins('a', 'i', { role: 'FUNDER' }));
    expect(inWords(path.work(past, { from: 'organisation:a', to: 'initiative:i' }).reasons, 'en').slice(1)).toEqual([
      'A funded “I”.',
    ]);
  });

  test('tells what has ended as that, and membership of a network that is gone', () => {
    const world = worldOf(
      ...drawn('abcd'),
      network('n'),
      organisation('z'),
      member('a', 'n'),
      member('b', 'n'),
      claim('SUCCEEDS', 'organisation:z', 'organisation:n', { kind: 'MERGED', date: '2014' }),
      claim('PARTNER_OF', 'organisation:b', 'organisation:c', { from: '2010', to: '2012' }),
      claim('MEMBER_OF', 'organisation:d', 'organisation:c', { from: '2010', to: '2012' }),
    );
    expect(inWords(path.work(world, { from: 'organisation:a', to: 'organisation:d' }).reasons, 'da').slice(1)).toEqual([
      'A var medlem af N.',
      'B var medlem af N.',
      'B er partner med C (slut).',
      'D var medlem af C.',
    ]);
  });

  test('tells applications as people do', () => {
    const applying = ['a', 'b'].map((slug) => claim('APPLIES', `organisation:${slug}`, 'application:x'));
    const world = worldOf(
      organisation('a'),
      organisation('b'),
      entity('Application', 'x', { decision: 'REJECTED' }),
      ...applying,
    );
    const { reasons } = path.work(world, { from: 'organisation:a', to: 'organisation:b' });
    expect(inWords(reasons, 'da').slice(1)).toEqual(['A står bag »X«.', 'B står bag »X«.']);
  });

  test.each(['PLANNED', 'CANCELLED'])('does not lead through what is %s, but may end there', (status) => {
    const planned = initiative('ab', { status, period: '2028' });
    const world = worldOf(organisation('a'), organisation('b'), planned, joins('a', 'ab'), joins('b', 'ab'));
    expect(path.work(world, { from: 'organisation:a', to: 'organisation:b' }).entities).toEqual([]);
    expect(path.work(world, { from: 'organisation:a', to: 'initiative:ab' }).score).toBe(1);
    expect(path.work(world, { from: 'initiative:ab', to: 'organisation:b' }).score).toBe(1);
  });

  test('takes the shorter way, whichever way its claims point', () => {
    const shorter = worldOf(...drawn('abcd', 'ab', 'bc', 'cd'), member('a', 'd'));
    const found = path.work(shorter, { from: 'organisation:d', to: 'organisation:a' });
    expect(found.entities).toEqual(['organisation:d', 'organisation:a']);
    expect(inWords(found.reasons, 'en')).toEqual(['D and A are directly connected.', 'A is a member of D.']);
  });

  test('never leads through what both only have in common, but may end there', () => {
    const world = worldOf(
      organisation('a'),
      organisation('b'),
      theme('t'),
      claim('HAS_THEME', 'organisation:a', 'theme:t'),
      claim('HAS_THEME', 'organisation:b', 'theme:t'),
    );
    expect(path.work(world, { from: 'organisation:a', to: 'theme:t' }).score).toBe(1);
    const found = path.work(world, { from: 'organisation:a', to: 'organisation:b' });
    expect([found.score, found.band, found.entities, found.steps]).toEqual([null, null, [], []]);
    expect(inWords(found.reasons, 'en')).toEqual(['Nothing is on record that connects A and B.']);
  });

  test('is not said to be missing where too little is on record', () => {
    const { reasons } = path.work(chain, { from: 'organisation:a', to: 'organisation:e' });
    expect(inWords(reasons, 'en')).toEqual(['Too little is on record of A or E to say whether they are connected.']);
  });

  test('rests on what is sure enough only, and says what is unconfirmed', () => {
    const world = worldOf(organisation('a'), organisation('b'), member('a', 'b', { confidence: 'UNCONFIRMED' }));
    expect(path.work(world, { from: 'organisation:a', to: 'organisation:b' }).score).toBe(null);
    const found = path.work(world, { from: 'organisation:a', to: 'organisation:b', minConfidence: 'UNCONFIRMED' });
    expect(found.score).toBe(1);
    expect(inWords(found.reasons, 'en')).toContain('The answer also rests on unconfirmed statements about A.');
  });

  test('holds at the date asked for', () => {
    const world = worldOf(organisation('a'), organisation('b'), member('a', 'b', { from: '2019', to: '2020' }));
    expect(path.work(world, { from: 'organisation:a', to: 'organisation:b', asOf: '2019-05' }).score).toBe(1);
    expect(path.work(world, { from: 'organisation:a', to: 'organisation:b', asOf: '2022' }).score).toBe(null);
  });

  test('refuses an id that is not on record, and an entity with itself', () => {
    expect(codeOf(() => path.work(chain, { from: 'organisation:nobody', to: 'organisation:a' }))).toBe('UNKNOWN_ID');
    expect(codeOf(() => path.work(chain, { from: 'organisation:a', to: 'organisation:a' }))).toBe('BAD_USER_INPUT');
  });

  test('on the toy graph leads from A to E through B and D, not through the learning that A and D have in common', () => {
    const { reasons } = path.work(toyProjection, { from: organisationId('A'), to: organisationId('E'), ...stated });
    expect(inWords(reasons, 'da')).toEqual([
      'A og E er forbundet i seks led: gennem »P1«, B, »X1«, D og »X2«.',
      'A deltager i »P1«.',
      'B deltager i »P1«.',
      'B deltager i »X1«.',
      'D deltager i »X1«.',
      'D deltager i »X2«.',
      'E deltager i »X2«.',
    ]);
  });

  test('is as long from there to here, and each step has a claim', () => {
    fc.assert(
      fc.property(randomWorlds, (records) => {
        const world = projectionOf(records, 1);
        const there = path.work(world, { from: 'organisation:o0', to: 'organisation:o3' });
        const back = path.work(world, { from: 'organisation:o3', to: 'organisation:o0' });
        expect(back.steps.length).toBe(there.steps.length);
        for (const { claims } of there.steps) expect(claims.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
