import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methodDiffusion } from '../../../src/coordination/methods/method-diffusion.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { claim, initiative, method, organisation, together, worldOf, type Part, type Records } from '../records.js';
import { toyProjection } from '../toy.js';
import { spreadingWorlds } from './spreading-worlds.js';

const base = [method('m'), theOthers('a', 'b', 'c', 'd', 'e')];
const asked = { method: 'method:m' };
const of = (...parts: Part[]) => methodDiffusion.work(worldOf(...base, ...parts), asked);

function theOthers(...slugs: readonly string[]): Records {
  return together(slugs.map((slug) => organisation(slug)));
}

const joins = (who: string, what: string, values = {}) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${what}`, values);

/** An initiative of a period with those who take part in it. */
const work = (slug: string, period: string, who: string, values = {}): Records =>
  together([
    initiative(slug, { period, status: 'UNKNOWN', ...values }),
    ...who.split('').map((each) => joins(each, slug)),
  ]);

/** The same, and it uses the method. */
const uses = (slug: string, period: string, who: string, values = {}): Records =>
  together([work(slug, period, who, values), claim('USES', `initiative:${slug}`, 'method:m')]);

/** `B 2015 TOGETHER from A` */
const shown = ({ adopters }: ReturnType<typeof of>): string[] =>
  adopters.map(({ organisation: who, since, channel, earlierUsers }) =>
    [upper(who), since ?? '?', channel, ...(earlierUsers.length > 0 ? ['from', ...earlierUsers.map(upper)] : [])].join(
      ' ',
    ),
  );

describe('A method comes from', () => {
  test('whoever is on record as using it first, in the order of years', () => {
    expect(shown(of(uses('i', '2015', 'ab'), uses('j', '2018', 'c')))).toEqual([
      'A 2015 FIRST',
      'B 2015 FIRST',
      'C 2018 NO_TIE',
    ]);
  });

  test.each([
    ['2015', '2015-03', 'FIRST'],
    ['2015-03', '2015-03-02', 'FIRST'],
    ['2015', '2016-01', 'NO_TIE'],
    ['2015-03', '2015-04-01', 'NO_TIE'],
  ])('%s is before %s only where it surely is: %s', (one, other, channel) => {
    expect(shown(of(uses('i', one, 'a'), uses('j', other, 'b')))).toEqual([`A ${one} FIRST`, `B ${other} ${channel}`]);
  });

  test('nobody who only pays for it, plans it, had it cancelled or has yet to begin', () => {
    const found = of(
      uses('paid', '2015', 'b'),
      joins('a', 'paid', { role: 'FUNDER' }),
      uses('plan', '2014', 'c', { status: 'PLANNED' }),
      uses('stopped', '2013', 'd', { status: 'CANCELLED' }),
      uses('next', '2027', 'e'),
    );
    expect(shown(found)).toEqual(['B 2015 FIRST']);
    expect(found).toMatchObject({
      outside: ['initiative:next', 'initiative:plan', 'initiative:stopped'],
      initiativesLeftOut: { planned: 2, cancelled: 1 },
    });
  });
});

describe('By which way it has spread', () => {
  const first = uses('i', '2015', 'a');

  test.each<readonly [string, readonly Part[], string]>([
    ['it began in an initiative with one', [uses('j', '2018', 'ab')], 'B 2018 TOGETHER from A'],
    [
      'it had an earlier initiative in common',
      [uses('j', '2018', 'b'), work('k', '2016', 'ab')],
      'B 2018 KNOWN_BEFORE from A',
    ],
    ['one that is only later', [uses('j', '2018', 'b'), work('k', '2019', 'ab')], 'B 2018 NO_TIE'],
    ['one that may be later', [uses('j', '2018-03', 'b'), work('k', '2018', 'ab')], 'B 2018-03 NO_TIE'],
    [
      'one that was cancelled',
      [uses('j', '2018', 'b'), work('k', '2016', 'ab', { status: 'CANCELLED' })],
      'B 2018 NO_TIE',
    ],
    [
      'it coordinated with one',
      [uses('j', '2018', 'b'), claim('COORDINATES_WITH', 'organisation:a', 'organisation:b', { from: '2017' })],
      'B 2018 KNOWN_BEFORE from A',
    ],
    [
      'since nobody knows when',
      [uses('j', '2018', 'b'), claim('COORDINATES_WITH', 'organisation:b', 'organisation:a')],
      'B 2018 NO_TIE',
    ],
    [
      'through a third that does not use it',
      [uses('j', '2018', 'b'), work('k', '2016', 'ac'), work('l', '2016', 'bc')],
      'B 2018 NO_TIE',
    ],
    ['since when is not on record', [uses('j', '/2018', 'b')], 'B ? UNDATED'],
  ])('%s', (_, parts, expected) => {
    expect(shown(of(first, ...parts))).toEqual(['A 2015 FIRST', expected]);
  });

  test('goes by what somebody began with, whatever came later', () => {
    const found = of(first, uses('j', '2016', 'b'), uses('k', '2018', 'ab'), uses('l', '/2014', 'b'));
    expect(shown(found)).toEqual(['A 2015 FIRST', 'B 2016 NO_TIE']);
    expect(found.adopters[1]).toMatchObject({
      initiatives: ['initiative:j'],
      claims: ['PARTICIPATES_IN organisation:b initiative:j', 'USES initiative:j method:m'],
    });
  });

  test('the score is the share of those that came later by a way that is on record', () => {
    const found = of(first, uses('j', '2018', 'abc'), uses('k', '2019', 'd'), uses('l', '/2019', 'e'));
    expect(found).toMatchObject({ score: 2 / 3, band: 'HIGH', completeness: 7 / 8 });
    expect(of(first)).toMatchObject({ score: null, band: null, completeness: 1 });
    expect(of()).toMatchObject({ score: null, band: null, completeness: null, adopters: [] });
  });

  test('on the toy graph: A, B and C began together; D has it from what it did with B', () => {
    expect(shown(methodDiffusion.work(toyProjection, { method: 'method:toc' }))).toEqual([
      'A 2026-01 FIRST',
      'B 2026-01 FIRST',
      'C 2026-01 FIRST',
      'D 2026-07 TOGETHER from B',
    ]);
  });
});

describe('In words', () => {
  const spread = [
    uses('i', '2015', 'a'),
    uses('j', '2018-03', 'ab'),
    uses('k', '2019', 'c'),
    work('n', '2017', 'ac'),
    uses('l', '2020', 'd'),
    uses('u', '/2020', 'e'),
  ];

  test('each is told by which way it may have come, and nothing is said to have caused it', () => {
    expect(inWords(of(...spread).reasons, 'da')).toEqual([
      'A er registreret som den første, der brugte metoden M: i »I« fra 2015.',
      'B tog den op i 2018 i »J« med A, der allerede brugte den, og kan have den derfra.',
      'Før C tog den op i 2019, havde de arbejdet sammen med A, der allerede brugte den, så de kan have den derfra.',
      'D tog den op i 2020; det er ikke registreret, hvem de kan have den fra.',
      'E bruger den eller har brugt den; det er ikke registreret, siden hvornår.',
    ]);
    expect(inWords(of(...spread).reasons, 'en')).toEqual([
      'A is on record as the first to use the method M: in “I” from 2015.',
      'B took it up in 2018 in “J” with A, which already used it, and may have it from there.',
      'Before C took it up in 2019, they had worked with A, which already used it, so they may have it from there.',
      'D took it up in 2020; whom they may have it from is not on record.',
      'E uses it or has used it; since when is not on record.',
    ]);
  });

  test('several are told together, and that each has not met all', () => {
    const found = of(uses('i', '2015', 'ab'), uses('j', '2018', 'ac'), uses('k', '2019', 'bd'), uses('l', '2024', 'e'));
    expect(inWords(found.reasons, 'en').slice(0, 2)).toEqual([
      'A and B are on record as the first to use the method M: in “I” from 2015.',
      'C and D took it up in 2018 and 2019 in “J” and “K” with at least one of A and B, which already used it, and may have it from there.',
    ]);
  });

  test('what is inferred is told as inferred', () => {
    const inferred = { confidence: 'INFERRED' };
    const found = of(
      work('i', '2015', 'a'),
      claim('USES', 'initiative:i', 'method:m', inferred),
      uses('j', '2018', 'a'),
      joins('b', 'j', inferred),
    );
    expect(inWords(found.reasons, 'da').slice(1)).toEqual([
      'B tog den op i 2018 i »J« med A, der allerede brugte den, og kan have den derfra; det er udledt.',
      'For »I« er forbindelsen til metoden udledt.',
    ]);
  });

  test.each<readonly [readonly Part[], string]>([
    [[], 'Det er ikke registreret, at nogen indsats bruger metoden M.'],
    [[uses('i', '2027', 'a')], 'Ingen indsats, der tæller med, bruger metoden M.'],
    [[uses('i', '2015', '')], 'Det er ikke registreret, hvem der er med, hvor metoden M bliver eller er blevet brugt.'],
    [[uses('i', '/2015', 'a')], 'Det er ikke registreret, hvem der brugte metoden M først.'],
  ])('where no beginning is on record, it is said why', (parts, expected) => {
    expect(inWords(of(...parts).reasons, 'da')[0]).toBe(expected);
  });
});

describe('The laws of how methods spread', () => {
  const few = { numRuns: 100, seed: 2026 };
  const answerOf = (world: Records) => methodDiffusion.work(projectionOf(world, 1), asked);

  test('whom it may be from began before, somebody is first where any date is known, and the share is one', () => {
    fc.assert(
      fc.property(spreadingWorlds, (world) => {
        const { adopters, score, completeness } = answerOf(world);
        const since = new Map(adopters.map((each) => [each.organisation, each.since]));
        for (const { since: own, earlierUsers, channel } of adopters) {
          expect(earlierUsers.length > 0).toBe(channel === 'TOGETHER' || channel === 'KNOWN_BEFORE');
          expect(own === null).toBe(channel === 'UNDATED');
          for (const earlier of earlierUsers) expect(String(since.get(earlier)) < String(own)).toBe(true);
        }
        const isDated = adopters.some((each) => each.since !== null);
        expect(adopters.some(({ channel }) => channel === 'FIRST')).toBe(isDated);
        for (const share of [score ?? 0, completeness ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(spreadingWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answerOf(turned)).toEqual(answerOf(world));
      }),
      few,
    );
  });

  test('one more tie takes no way away', () => {
    fc.assert(
      fc.property(spreadingWorlds, (world) => {
        const added = claim('COORDINATES_WITH', 'organisation:o0', 'organisation:o1', { from: '2001' }, 'added');
        const known = (records: Records) => answerOf(records).adopters.flatMap((each) => each.earlierUsers).length;
        expect(known(together([world, added]))).toBeGreaterThanOrEqual(known(world));
      }),
      few,
    );
  });
});

test.each([
  ['method:none', 'UNKNOWN_ID'],
  ['', 'UNKNOWN_ID'],
  ['organisation:a', 'WRONG_KIND'],
])('“%s” is refused with %s', (wrong, code) => {
  expect(codeOf(() => methodDiffusion.work(worldOf(...base), { method: wrong }))).toBe(code);
});
