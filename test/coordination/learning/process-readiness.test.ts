import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processReadiness } from '../../../src/coordination/processes/process-readiness.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { randomWorlds } from '../random-worlds.js';
import {
  claim,
  entity,
  initiative,
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
  entity('Process', 'cop', { period: '2026-12' }),
  entity('Process', 'earlier', { period: '2020-12' }),
  ...['a', 'b', 'c', 'd'].map((slug) => organisation(slug)),
  network('n'),
  ...['t', 'u'].map(theme),
  need('x'),
  initiative('i'),
  initiative('old', { status: 'COMPLETED', period: '2020' }),
]);
const of = (...parts: Part[]) => processReadiness.work(worldOf(base, ...parts), { process: 'process:cop' });

const prepares = (what: string, process = 'cop', values = {}) =>
  claim('PREPARES_FOR', `initiative:${what}`, `process:${process}`, values);
const isAbout = (what: string, topic = 't', values = {}) => claim('HAS_THEME', what, `theme:${topic}`, values);
const joins = (who: string, what: string, values = {}) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${what}`, values);
const product = (slug: string, kind: string, values = {}): Records =>
  together([entity('Practice', slug, { kind, ...values }), isAbout(`practice:${slug}`)]);

/** A prepares; B has the need; C has been there before. */
const told: readonly Part[] = [
  prepares('i'),
  isAbout('initiative:i'),
  joins('a', 'i'),
  isAbout('need:x'),
  ...['a', 'b'].map((who) => claim('STATES', `organisation:${who}`, 'need:x')),
  prepares('old', 'earlier'),
  joins('c', 'old'),
  product('paper', 'PAPER'),
  product('tool', 'TOOL'),
  product('retired', 'POLICY', { evidence: 'RETIRED' }),
];

describe('How ready organisations are', () => {
  test('is who prepares, who has experience, what there is, and who needs preparing', () => {
    expect(of(...told)).toMatchObject({
      time: 'TO_COME',
      initiatives: ['initiative:i'],
      themes: ['theme:t'],
      preparing: ['organisation:a'],
      experienced: ['organisation:c'],
      experience: ['initiative:old'],
      positions: ['practice:paper'],
      material: ['practice:tool'],
      toPrepare: [{ organisation: 'organisation:b', ground: 'NEED', because: ['need:x'] }],
      score: 1 / 2,
      band: 'MEDIUM',
      completeness: 1,
    });
  });

  test.each<readonly [string, readonly Part[], readonly string[]]>([
    [
      'advocacy on a theme that is over',
      [initiative('adv', { kind: 'ADVOCACY', status: 'COMPLETED' }), isAbout('initiative:adv'), joins('d', 'adv')],
      ['C', 'D'],
    ],
    [
      'no advocacy that goes on',
      [initiative('adv', { kind: 'ADVOCACY' }), isAbout('initiative:adv'), joins('d', 'adv')],
      ['C'],
    ],
    [
      'no advocacy on something else',
      [initiative('adv', { kind: 'ADVOCACY', status: 'COMPLETED' }), isAbout('initiative:adv', 'u'), joins('d', 'adv')],
      ['C'],
    ],
    [
      'no other work that is over',
      [
        initiative('course', { kind: 'COURSE', status: 'COMPLETED' }),
        isAbout('initiative:course'),
        joins('d', 'course'),
      ],
      ['C'],
    ],
    ['nobody who only paid', [joins('d', 'old', { role: 'FUNDER' })], ['C']],
    [
      'nobody who is gone, and no network',
      [joins('n', 'old'), claim('SUCCEEDS', 'organisation:d', 'organisation:c', { kind: 'MERGED' })],
      [],
    ],
  ])('experience is from %s', (_, parts, expected) => {
    expect(of(...told, ...parts).experienced.map(upper)).toEqual(expected);
  });

  test('what is planned prepares, what was cancelled does not', () => {
    const found = of(
      initiative('next', { status: 'PLANNED' }),
      initiative('stopped', { status: 'CANCELLED' }),
      ...['next', 'stopped'].map((slug) => prepares(slug)),
    );
    expect(found).toMatchObject({
      initiatives: ['initiative:next'],
      outside: ['initiative:stopped'],
      initiativesLeftOut: { cancelled: 1 },
    });
  });

  test('once it is over nobody needs preparing', () => {
    const past = processReadiness.work(worldOf(base, ...told, prepares('i', 'earlier')), {
      process: 'process:earlier',
    });
    expect(past).toMatchObject({ time: 'OVER', toPrepare: [], score: 1 / 2 });
    expect(past.experienced).toEqual([]);
  });

  test('nothing on record is nothing known', () => {
    const nothing = { initiatives: [], themes: [], preparing: [], toPrepare: [], score: null, completeness: 1 / 4 };
    expect(of()).toMatchObject(nothing);
    expect(of(prepares('i', 'cop', { confidence: 'UNCONFIRMED' }))).toMatchObject(nothing);
  });
});

describe('In words', () => {
  test('when it is, who prepares, who has experience, what there is, and who needs preparing', () => {
    expect(inWords(of(...told).reasons, 'da')).toEqual([
      'COP er i december 2026.',
      '»I« forbereder på det, og det handler om temaet T.',
      'Med i forberedelsen er A.',
      'C har erfaring: den var med i »OLD«.',
      'Holdninger, der er skrevet ned: »PAPER«.',
      'Andet at læse om det: »TOOL«.',
      'B er ikke registreret som med i forberedelsen, men det angår den: den har meldt behovet »X« ind.',
    ]);
    expect(inWords(of(...told).reasons, 'en')).toEqual([
      'COP will be in December 2026.',
      '“I” prepares for it, and it is about the theme T.',
      'A takes part in the preparation.',
      'C has experience, from “OLD”.',
      'Positions that are written down: “PAPER”.',
      'What else to read on it: “TOOL”.',
      'B is not on record as preparing, but it concerns it: it has stated the need “X”.',
    ]);
  });

  test('several are told together, and what is inferred as that', () => {
    const { reasons } = of(
      ...told,
      initiative('j'),
      prepares('j', 'cop', { confidence: 'INFERRED' }),
      joins('d', 'j'),
      joins('b', 'old'),
      claim('STATES', 'organisation:c', 'need:x'),
    );
    expect(inWords(reasons, 'da')).toEqual([
      'COP er i december 2026.',
      '»I« og »J« forbereder på det, og det handler om temaet T; en del af det er udledt.',
      'Med i forberedelsen er A og D.',
      'B og C har erfaring: de var med i »OLD«.',
      'Holdninger, der er skrevet ned: »PAPER«.',
      'Andet at læse om det: »TOOL«.',
      'B og C er ikke registreret som med i forberedelsen, men det angår dem: de har meldt behovet »X« ind.',
    ]);
  });

  test.each<readonly [string, readonly Part[], readonly string[]]>([
    [
      'nothing prepares for it',
      [],
      [
        'COP will be in December 2026.',
        'No initiative is on record as preparing for it, so whom it concerns cannot be told.',
      ],
    ],
    [
      'what prepares says nothing',
      [prepares('i')],
      [
        'COP will be in December 2026.',
        '“I” prepares for it; what it is about is not on record.',
        'Who takes part in the preparation is not on record.',
        'Nobody is on record as having experience from similar work that is over.',
      ],
    ],
    [
      'all prepare',
      [prepares('i'), isAbout('initiative:i'), joins('a', 'i')],
      [
        'COP will be in December 2026.',
        '“I” prepares for it, and it is about the theme T.',
        'A takes part in the preparation.',
        'Nobody is on record as having experience from similar work that is over.',
        'No policy, paper or response on it is on record.',
        'The only one that it concerns is preparing.',
      ],
    ],
  ])('%s', (_, parts, expected) => {
    expect(inWords(of(...parts).reasons, 'en')).toEqual(expected);
  });

  test('what is over is told in the past, and a date that is not known as that', () => {
    const past = processReadiness.work(
      worldOf(base, prepares('old', 'earlier'), isAbout('initiative:old'), joins('c', 'old')),
      { process: 'process:earlier' },
    );
    expect(inWords(past.reasons, 'da').slice(0, 3)).toEqual([
      'EARLIER var i december 2020.',
      '»OLD« forberedte på det, og det handler om temaet T.',
      'Med i forberedelsen var C.',
    ]);
    expect(inWords(past.reasons, 'en')[2]).toBe('C took part in the preparation.');
    const undated = processReadiness.work(worldOf(entity('Process', 'some')), { process: 'process:some' });
    expect(inWords(undated.reasons, 'en')[0]).toBe('When SOME is to be is not on record.');
  });
});

describe('The laws of readiness', () => {
  const few = { numRuns: 60, seed: 2026 };
  const withProcess = (world: Records): Records =>
    together([world, entity('Process', 'p', { period: '2027' }), ...['i0', 'i1'].map((slug) => prepares(slug, 'p'))]);
  const answerOf = (world: Records) =>
    processReadiness.work(projectionOf(withProcess(world), 1), { process: 'process:p' });

  test('nobody both prepares and needs preparing, and the share is one', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const { preparing, toPrepare, score, completeness } = answerOf(world);
        for (const { organisation: each } of toPrepare) expect(preparing).not.toContain(each);
        for (const share of [score ?? 0, completeness ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
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
  ['process:none', 'UNKNOWN_ID'],
  ['', 'UNKNOWN_ID'],
  ['theme:t', 'WRONG_KIND'],
])('“%s” is refused with %s', (wrong, code) => {
  expect(codeOf(() => processReadiness.work(worldOf(base), { process: wrong }))).toBe(code);
});
