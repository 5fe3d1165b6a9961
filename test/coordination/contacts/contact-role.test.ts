import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactRole } from '../../../src/coordination/contacts/contact-role.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { fundedWorlds } from '../funding/funded-worlds.js';
import {
  claim,
  entity,
  initiative,
  network,
  organisation,
  together,
  worldOf,
  type Part,
  type Records,
} from '../records.js';
import { toyProjection } from '../toy.js';

const base = together([
  ...['a', 'b', 'c', 'd', 'old', 'new'].map((slug) => organisation(slug)),
  ...['n', 'm'].map((slug) => network(slug)),
  initiative('i'),
  initiative('area', { kind: 'WORK_AREA' }),
  initiative('plan', { kind: 'STRATEGY' }),
  initiative('j'),
  entity('Pool', 'p'),
]);
const of = (...parts: Part[]) => contactRole.work(worldOf(base, ...parts), { initiative: 'initiative:i' });

const joins = (who: string, what: string, role?: string, values = {}) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${what}`, {
    ...(role !== undefined && { role }),
    ...values,
  });
const isPartOf = (part: string, whole: string) => claim('PART_OF', `initiative:${part}`, `initiative:${whole}`);
const isMember = (who: string, of: string) => claim('MEMBER_OF', `organisation:${who}`, `organisation:${of}`);
const cameAfter = (who: string, whom: string, values = {}) =>
  claim('SUCCEEDS', `organisation:${who}`, `organisation:${whom}`, { kind: 'MERGED', date: '2020', ...values });

/** `A LEAD of I`, with “in place of OLD”. */
const shown = ({ contacts }: ReturnType<typeof of>): string[] =>
  contacts.map(({ organisation: who, ground, of: what, inPlaceOf }) =>
    [upper(who), ground, 'of', upper(what), ...(inPlaceOf === null ? [] : ['in place of', upper(inPlaceOf)])].join(' '),
  );

const everything: readonly Part[] = [
  joins('a', 'i', 'LEAD'),
  joins('b', 'i', 'HOST'),
  isPartOf('i', 'area'),
  joins('c', 'area', 'LEAD'),
  claim('FUNDED_BY', 'initiative:i', 'pool:p'),
  claim('MANAGES', 'organisation:n', 'pool:p', { from: '2020', current: true }),
  claim('COORDINATES_WITH', 'initiative:j', 'initiative:i'),
  joins('d', 'j', 'LEAD'),
];

describe('Whom to ask', () => {
  test('is who leads it, hosts it, leads the whole, manages the pool, leads what it is coordinated with', () => {
    const found = of(...everything);
    expect(shown(found)).toEqual([
      'A LEAD of I',
      'B HOST of I',
      'C WHOLE of AREA',
      'N POOL of P',
      'D COORDINATED of J',
    ]);
    expect(found).toMatchObject({ score: null, band: null, completeness: 1, gone: [] });
    expect(found.contacts[3]?.claims).toEqual(['FUNDED_BY initiative:i pool:p', 'MANAGES organisation:n pool:p']);
  });

  test.each<readonly [string, readonly Part[], readonly string[]]>([
    [
      'each once, by the nearest role',
      [joins('a', 'i', 'LEAD'), isPartOf('i', 'area'), joins('a', 'area', 'LEAD')],
      ['A LEAD of I'],
    ],
    ['nobody who only pays', [joins('a', 'i', 'FUNDER')], []],
    [
      'those who take part where nobody leads',
      [joins('a', 'i'), joins('b', 'i', 'PARTNER')],
      ['A PARTNER of I', 'B PARTNER of I'],
    ],
    [
      'the network of most of them',
      [joins('a', 'i'), joins('b', 'i'), joins('c', 'i'), isMember('a', 'n'), isMember('b', 'n'), isMember('c', 'm')],
      ['N NETWORK of I'],
    ],
    [
      'no network of half of them',
      [joins('a', 'i'), joins('b', 'i'), isMember('a', 'n')],
      ['A PARTNER of I', 'B PARTNER of I'],
    ],
    [
      'the leads of what that is part of, the nearest first',
      [isPartOf('i', 'area'), isPartOf('area', 'plan'), joins('a', 'plan', 'LEAD'), joins('b', 'area', 'LEAD')],
      ['B WHOLE of AREA', 'A WHOLE of PLAN'],
    ],
    [
      'who leads it now, not who did before',
      [joins('a', 'i', 'LEAD', { to: '2025' }), joins('b', 'i', 'LEAD', { from: '2026', current: true })],
      ['B LEAD of I'],
    ],
    ['who led what is over', [joins('a', 'i', 'LEAD', { to: '2025' })], ['A LEAD of I']],
    [
      'who came after one that is gone',
      [joins('old', 'i', 'LEAD'), cameAfter('new', 'old')],
      ['NEW LEAD of I in place of OLD'],
    ],
    [
      'at whatever remove',
      [joins('old', 'i', 'LEAD'), cameAfter('b', 'old'), cameAfter('new', 'b', { kind: 'RENAMED', date: '2024' })],
      ['NEW LEAD of I in place of OLD'],
    ],
    [
      'one that another was split from',
      [joins('old', 'i', 'LEAD'), cameAfter('new', 'old', { kind: 'SPLIT' })],
      ['OLD LEAD of I'],
    ],
    [
      'one that will be followed',
      [joins('old', 'i', 'LEAD'), cameAfter('new', 'old', { date: '2027' })],
      ['OLD LEAD of I'],
    ],
    ['nobody by what is not confirmed', [joins('a', 'i', 'LEAD', { confidence: 'UNCONFIRMED' })], []],
  ])('%s', (_, parts, expected) => {
    expect(shown(of(...parts))).toEqual(expected);
  });

  test('where who leads it is dissolved and nobody came after it, who takes part is asked', () => {
    const found = contactRole.work(
      worldOf(base, organisation('x', { kind: 'DISSOLVED_NETWORK' }), joins('x', 'i', 'LEAD'), joins('a', 'i')),
      { initiative: 'initiative:i' },
    );
    expect(shown(found)).toEqual(['A PARTNER of I']);
    expect(found).toMatchObject({ gone: ['organisation:x'], completeness: 1 });
    expect(inWords(found.reasons, 'da')).toEqual([
      'Spørg A, der er med i »I«.',
      'X, der leder »I«, findes ikke længere.',
    ]);
  });

  test('on the toy graph is who leads', () => {
    expect(shown(contactRole.work(toyProjection, { initiative: 'initiative:x2' }))).toEqual(['D LEAD of X2']);
  });
});

describe('In words', () => {
  test('each role is told, the nearest first', () => {
    expect(inWords(of(...everything).reasons, 'da')).toEqual([
      'Spørg A, der leder »I«.',
      'Du kan også spørge B, der er vært for »I«.',
      'Du kan også spørge C, der leder »AREA«, som »I« er en del af.',
      'Du kan også spørge N, der forvalter P, som har givet støtte til »I«.',
      'Du kan også spørge D, der leder »J«, som »I« er koordineret med.',
    ]);
    expect(inWords(of(...everything).reasons, 'en')).toEqual([
      'Ask A, which leads “I”.',
      'You may also ask B, which hosts “I”.',
      'You may also ask C, which leads “AREA”, of which “I” is part.',
      'You may also ask N, which manages P, which has given support to “I”.',
      'You may also ask D, which leads “J”, with which “I” is coordinated.',
    ]);
  });

  test('several are told together, in the tense of the initiative, and what is inferred as that', () => {
    const over = initiative('past', { status: 'COMPLETED', period: '2014' });
    const found = (...parts: Part[]) =>
      contactRole.work(worldOf(base, over, ...parts), { initiative: 'initiative:past' }).reasons;
    const [a, b] = [joins('a', 'past', 'LEAD'), joins('b', 'past', 'LEAD', { confidence: 'INFERRED' })];
    expect(inWords(found(a, b), 'da')).toEqual(['Spørg A og B, der ledede »PAST«; en del af det er udledt.']);
    expect(inWords(found(a, b), 'en')).toEqual(['Ask A and B, which led “PAST”; some of it is inferred.']);
    expect(inWords(found(joins('a', 'past')), 'en')).toEqual([
      'Who leads or hosts “PAST” is not on record.',
      'Ask A, which took part in “PAST”.',
    ]);
  });

  test('who is gone is told, and who came after', () => {
    const { reasons } = of(joins('old', 'i', 'LEAD'), cameAfter('new', 'old'));
    expect(inWords(reasons, 'da')).toEqual(['OLD, der leder »I«, findes ikke længere; spørg NEW, der afløste den.']);
    expect(inWords(reasons, 'en')).toEqual([
      'OLD, which leads “I”, does not exist any more; ask NEW, which came after it.',
    ]);
  });

  test('a network is told by who is in it, and by name where that is one', () => {
    const parts = [joins('a', 'i'), isMember('a', 'n')];
    const [one, several] = [of(...parts), of(...parts, joins('b', 'i'), isMember('b', 'n'))];
    expect(inWords(one.reasons, 'da')[1]).toBe('Spørg N, som A, der er med i »I«, er medlem af.');
    expect(inWords(one.reasons, 'en')[1]).toBe('Ask N, of which A, which takes part in “I”, is a member.');
    expect(inWords(several.reasons, 'da')[1]).toBe('Spørg N, som de fleste af dem, der er med i »I«, er medlem af.');
    expect(inWords(several.reasons, 'en')[1]).toBe('Ask N, of which most of those who take part in “I” are members.');
  });

  test('where nobody is on record, that is said', () => {
    expect(inWords(of().reasons, 'da')).toEqual(['Det er ikke registreret, hvem man kan spørge om »I«.']);
    expect(inWords(of().reasons, 'en')).toEqual(['Whom to ask about “I” is not on record.']);
    expect(of()).toMatchObject({ contacts: [], completeness: 0 });
  });
});

describe('The laws of whom to ask', () => {
  const few = { numRuns: 100, seed: 2026 };
  const answerOf = (world: Records) => contactRole.work(projectionOf(world, 1), { initiative: 'initiative:i0' });

  test('each stands once, and nobody who is gone', () => {
    fc.assert(
      fc.property(fundedWorlds, (world) => {
        const { contacts, gone } = answerOf(world);
        const asked = contacts.map((contact) => contact.organisation);
        expect(new Set(asked).size).toBe(asked.length);
        for (const each of gone) expect(asked).not.toContain(each);
        for (const { inPlaceOf } of contacts) expect(asked).not.toContain(inPlaceOf);
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(fundedWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answerOf(turned)).toEqual(answerOf(world));
      }),
      few,
    );
  });
});

test.each([
  ['initiative:none', 'UNKNOWN_ID'],
  ['', 'UNKNOWN_ID'],
  ['organisation:a', 'WRONG_KIND'],
])('“%s” is refused with %s', (wrong, code) => {
  expect(codeOf(() => contactRole.work(worldOf(base), { initiative: wrong }))).toBe(code);
});
