import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceFor } from '../../../src/coordination/audiences/audience-for.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { randomWorlds } from '../random-worlds.js';
import {
  claim,
  entity,
  initiative,
  method,
  need,
  network,
  organisation,
  theme,
  together,
  worldOf,
  type Part,
  type Records,
} from '../records.js';

const base = together([
  entity('Practice', 'k', { kind: 'TOOL' }),
  ...['a', 'b', 'c', 'd', 'e'].map((slug) => organisation(slug)),
  network('n'),
  theme('t'),
  method('m'),
  need('x'),
  initiative('i'),
]);
const about = claim('HAS_THEME', 'practice:k', 'theme:t');
const asking =
  (asked = {}) =>
  (...parts: Part[]) =>
    audienceFor.work(worldOf(base, ...parts), { product: 'practice:k', ...asked });
const of = asking();

const states = (who: string, values = {}) => claim('STATES', `organisation:${who}`, 'need:x', values);
const joins = (who: string, what = 'i', values = {}) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${what}`, values);
const said = (verb: 'RECEIVED' | 'APPLIED' | 'PUBLISHED', who: string, values = {}) =>
  claim(verb, `organisation:${who}`, 'practice:k', values);
const isMember = (who: string) => claim('MEMBER_OF', `organisation:${who}`, 'organisation:n');

/** One organisation on each ground. */
const onEach: readonly Part[] = [
  about,
  claim('HAS_THEME', 'need:x', 'theme:t'),
  states('a'),
  claim('SEEKS', 'organisation:b', 'theme:t'),
  claim('HAS_THEME', 'initiative:i', 'theme:t'),
  joins('c'),
  claim('HAS_THEME', 'organisation:d', 'theme:t'),
];

/** `A NEED X`, with “has it”. */
const shown = ({ recipients }: ReturnType<typeof of>): string[] =>
  recipients.map(({ organisation: who, ground, because, has }) =>
    [upper(who), ground, ...because.map(upper), ...(has ? ['has it'] : [])].join(' '),
  );

describe('Who ought to get it', () => {
  test('has a need, seeks it, works on it or has its theme', () => {
    const found = of(...onEach);
    expect(shown(found)).toEqual(['A NEED X', 'B SEEKS T', 'C WORK I', 'D THEME T']);
    expect(found).toMatchObject({ score: 0, band: null, topics: ['theme:t'], having: [], completeness: 1 / 3 });
  });

  test('stands once, by the nearest ground', () => {
    expect(shown(of(...onEach, states('c'), states('d')))).toEqual(['A NEED X', 'C NEED X', 'D NEED X', 'B SEEKS T']);
  });

  test.each<readonly [string, readonly Part[], readonly string[]]>([
    [
      'whoever needs its method',
      [claim('USES', 'practice:k', 'method:m'), claim('REQUIRES', 'need:x', 'method:m'), states('a')],
      ['A NEED X'],
    ],
    [
      'whoever works by its method',
      [claim('USES', 'practice:k', 'method:m'), claim('USES', 'initiative:i', 'method:m'), joins('a')],
      ['A WORK I'],
    ],
    [
      'nobody whose work is over',
      [
        about,
        initiative('past', { status: 'COMPLETED' }),
        claim('HAS_THEME', 'initiative:past', 'theme:t'),
        joins('a', 'past'),
      ],
      [],
    ],
    [
      'whoever is to work on it',
      [
        about,
        initiative('next', { status: 'PLANNED', period: '2027' }),
        claim('HAS_THEME', 'initiative:next', 'theme:t'),
        joins('a', 'next'),
      ],
      ['A WORK NEXT'],
    ],
    [
      'nobody who only pays',
      [about, claim('HAS_THEME', 'initiative:i', 'theme:t'), joins('a', 'i', { role: 'FUNDER' })],
      [],
    ],
    [
      'nobody who sought it once',
      [about, claim('SEEKS', 'organisation:a', 'theme:t', { from: '2020', to: '2021' })],
      [],
    ],
    ['no network', [about, claim('HAS_THEME', 'organisation:n', 'theme:t')], []],
    [
      'nobody who is gone',
      [
        about,
        claim('HAS_THEME', 'organisation:a', 'theme:t'),
        claim('SUCCEEDS', 'organisation:b', 'organisation:a', { kind: 'MERGED' }),
      ],
      [],
    ],
    [
      'nobody by what is not confirmed',
      [about, claim('HAS_THEME', 'organisation:a', 'theme:t', { confidence: 'UNCONFIRMED' })],
      [],
    ],
  ])('%s', (_, parts, expected) => {
    expect(shown(of(...parts))).toEqual(expected);
  });

  test('is nobody where it is no longer recommended, or nobody knows what it is about', () => {
    const retired = worldOf(
      base,
      entity('Practice', 'old', { kind: 'TOOL', evidence: 'RETIRED' }),
      claim('HAS_THEME', 'practice:old', 'theme:t'),
      claim('HAS_THEME', 'organisation:a', 'theme:t'),
    );
    expect(audienceFor.work(retired, { product: 'practice:old' })).toMatchObject({ recipients: [], score: null });
    expect(of(states('a'))).toMatchObject({ recipients: [], score: null, completeness: 0 });
  });

  test('of a network are its members alone', () => {
    expect(shown(asking({ network: 'organisation:n' })(...onEach, isMember('b')))).toEqual(['B SEEKS T']);
  });
});

test('Who has it received, applied or published it, or took part in what left it; the share is of those that ought to', () => {
  const found = of(
    ...onEach,
    said('RECEIVED', 'a'),
    said('APPLIED', 'b'),
    said('PUBLISHED', 'e'),
    said('RECEIVED', 'd', { from: '2027' }),
    claim('PRODUCED', 'initiative:i', 'practice:k'),
    claim('TARGETS', 'initiative:i', 'audience:people'),
    entity('Audience', 'people'),
  );
  expect(shown(found)).toEqual(['A NEED X has it', 'B SEEKS T has it', 'C WORK I has it', 'D THEME T']);
  expect(found).toMatchObject({
    score: 3 / 4,
    band: 'HIGH',
    completeness: 1,
    having: ['a', 'b', 'c', 'e'].map((slug) => `organisation:${slug}`),
    audiences: ['audience:people'],
  });
});

describe('In words', () => {
  test('who ought to get it and why, through whom, and who has it', () => {
    const { reasons } = of(...onEach, ...['a', 'b', 'c'].map(isMember), said('PUBLISHED', 'e'));
    expect(inWords(reasons, 'da')).toEqual([
      '»K« handler om temaet T.',
      'A bør have den: den har meldt behovet »X« ind.',
      'B bør have den: den søger temaet T.',
      'C bør have den: den er med i »I«.',
      'D bør have den: den arbejder med temaet T.',
      'De fleste af dem er medlem af N, som kan sende den ud.',
      'E har den allerede.',
    ]);
    expect(inWords(reasons, 'en')).toEqual([
      '“K” is about the theme T.',
      'A ought to get it: it has stated the need “X”.',
      'B ought to get it: it seeks the theme T.',
      'C ought to get it: it takes part in “I”.',
      'D ought to get it: it works on the theme T.',
      'Most of them are members of N, which can pass it on.',
      'E already has it.',
    ]);
  });

  test('several are told together, in the tense of their work, and what is inferred as that', () => {
    const works = ['next', 'some'].flatMap((slug) => [
      initiative(
        slug,
        slug === 'next' ? { status: 'PLANNED', period: '2027' } : { status: 'UNKNOWN', period: '/2020' },
      ),
      claim('HAS_THEME', `initiative:${slug}`, 'theme:t', { confidence: 'INFERRED' }),
    ]);
    const { reasons } = of(
      ...onEach,
      ...works,
      states('e'),
      joins('b', 'next'),
      joins('d', 'next'),
      joins('c', 'some'),
      joins('d', 'some'),
    );
    expect(inWords(reasons, 'en').slice(1, -1)).toEqual([
      'A and E ought to get it: they have stated the need “X”.',
      'B ought to get it: it seeks the theme T.',
      'C and D ought to get it: they take, took or will take part in “SOME”, “I” and “NEXT”; some of it is inferred.',
    ]);
    expect(inWords(reasons, 'da')[3]).toBe(
      'C og D bør have den: de er, var eller skal være med i »SOME«, »I« og »NEXT«; en del af det er udledt.',
    );
  });

  test.each<readonly [readonly Part[], readonly string[]]>([
    [
      [],
      [
        'What “K” is about is not on record, so who ought to get it cannot be told.',
        'Nobody is on record as having it.',
      ],
    ],
    [
      [about, claim('HAS_THEME', 'organisation:a', 'theme:t'), said('RECEIVED', 'a')],
      ['“K” is about the theme T.', 'The only one that ought to get it has it.', 'A already has it.'],
    ],
    [
      [
        about,
        ...['a', 'b'].flatMap((who) => [claim('HAS_THEME', `organisation:${who}`, 'theme:t'), said('RECEIVED', who)]),
      ],
      ['“K” is about the theme T.', 'All two that ought to get it have it.', 'A and B already have it.'],
    ],
    [
      [
        claim('PRODUCED', 'initiative:i', 'practice:k'),
        ...['p', 'q'].flatMap((slug) => [
          entity('Audience', slug),
          claim('TARGETS', 'initiative:i', `audience:${slug}`),
        ]),
      ],
      [
        'What “K” is about is not on record, so who ought to get it cannot be told.',
        'Nobody is on record as having it.',
        'It comes from “I”, whose audiences are P and Q.',
      ],
    ],
  ])('what is not on record, and that all have it, is told', (parts, expected) => {
    expect(inWords(of(...parts).reasons, 'en')).toEqual(expected);
  });
});

describe('The laws of whom it is for', () => {
  const few = { numRuns: 60, seed: 2026 };
  const answerOf = (world: Records) => audienceFor.work(projectionOf(world, 1), { product: 'learning:l0' });

  test('each ought to get it once, and the share is of them', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const { recipients, having, score } = answerOf(world);
        const who = recipients.map((each) => each.organisation);
        expect(new Set(who).size).toBe(who.length);
        for (const { organisation: each, has, because } of recipients) {
          expect(having.includes(each)).toBe(has);
          expect(because.length).toBeGreaterThan(0);
        }
        expect(score).toBe(who.length === 0 ? null : recipients.filter(({ has }) => has).length / who.length);
      }),
      few,
    );
  });

  test('to receive it makes the share no smaller', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const added = claim('RECEIVED', 'organisation:o0', 'learning:l0', {}, 'added');
        expect(answerOf(together([world, added])).score ?? 0).toBeGreaterThanOrEqual(answerOf(world).score ?? 0);
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answerOf(turned)).toEqual(answerOf(world));
      }),
      few,
    );
  });
});

test.each([
  [{ product: 'practice:none' }, 'UNKNOWN_ID'],
  [{ product: 'theme:t' }, 'WRONG_KIND'],
  [{ product: 'practice:k', network: 'organisation:a' }, 'WRONG_KIND'],
  [{ product: 'practice:k', network: null }, 'no error'],
])('%o ends with %s', (asked, code) => {
  expect(codeOf(() => audienceFor.work(worldOf(base), asked))).toBe(code);
});
