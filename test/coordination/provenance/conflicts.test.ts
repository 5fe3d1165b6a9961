import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictReason } from '../../../src/coordination/provenance/conflict-reasons.js';
import { disagreements } from '../../../src/coordination/provenance/conflicts.js';
import { storedClaim } from '../../../src/graph/records/stored.js';
import type { Day } from '../../../src/graph/records/dates.js';
import type { Values } from '../../../src/graph/records/records.js';
import type { Verb } from '../../../src/graph/vocabulary/index.js';
import { inWords } from '../expecting.js';
import { claim } from '../records.js';

const [subject, object] = ['organisation:a', 'organisation:b'];
const stored = (verb: Verb, values: Values, key = 'k') => storedClaim(claim(verb, subject, object, values, key));
const properties = (verb: Verb, one: Values, other: Values) =>
  disagreements(verb, stored(verb, one), stored(verb, other)).map(({ property }) => property);

describe('Two claims of one verb between the same two disagree', () => {
  test.each<[string, Verb, Values, Values, string[]]>([
    ['on a number', 'SEEKS', { weight: 4 }, { weight: 2 }, ['weight']],
    ['on a term', 'PARTICIPATES_IN', { role: 'LEAD' }, { role: 'PARTNER' }, ['role']],
    [
      'on a start without a common day',
      'MEMBER_OF',
      { from: '2014', current: true },
      { from: '2015', current: true },
      ['from'],
    ],
    [
      'on the end, where one says that it goes on',
      'MEMBER_OF',
      { from: '2015', current: true },
      { from: '2015', to: '2024' },
      ['to'],
    ],
    [
      'on several things',
      'FUNDED_BY',
      { amount: 1, currency: 'DKK' },
      { amount: 2, currency: 'EUR' },
      ['amount', 'currency'],
    ],
  ])('%s', (_, verb, one, other, expected) => {
    expect(properties(verb, one, other)).toEqual(expected);
    expect(properties(verb, other, one)).toEqual(expected);
  });

  test.each<[string, Verb, Values, Values]>([
    ['one says more than the other', 'MEMBER_OF', { from: '2014' }, {}],
    ['one is only more precise', 'MEMBER_OF', { from: '2014', current: true }, { from: '2014-05', current: true }],
    ['they speak of two times', 'PARTNER_OF', { from: '2018', to: '2021' }, { from: '2022', to: '2025' }],
    [
      'they speak of two occasions',
      'RATES',
      { assessment: 'assessment:2024', rank: 1 },
      { assessment: 'assessment:2025', rank: 2 },
    ],
    ['both may hold at once', 'PARTNER_OF', { role: 'STRATEGIC' }, { role: 'PROGRAMME' }],
    [
      'only texts, sources, dates and sureness differ',
      'APPLIED',
      { proof: 'a', note: 'b', asOf: '2020' },
      { proof: 'c', asOf: '2024', confidence: 'INFERRED' },
    ],
    [
      'neither has ended',
      'MEMBER_OF',
      { from: '2014', current: true, asOf: '2020' },
      { from: '2014', current: true, asOf: '2024' },
    ],
  ])('not where %s', (_, verb, one, other) => {
    expect(properties(verb, one, other)).toEqual([]);
    expect(properties(verb, other, one)).toEqual([]);
  });

  test('always both ways, and never one with itself', () => {
    const year = fc.constantFrom('2014', '2015-03', '2019');
    const values = fc.record(
      {
        from: year,
        to: fc.constantFrom('2019', '2020-01', '2024'),
        weight: fc.constantFrom(0, 1, 2),
        current: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, values, (one, other) => {
        expect(properties('OFFERS', one, other)).toEqual(properties('OFFERS', other, one));
        expect(properties('OFFERS', one, one)).toEqual([]);
      }),
    );
  });
});

test('A sentence says on what, how sure each is and of when', () => {
  const one = stored('MEMBER_OF', { from: '2015', to: '2024-12', asOf: '2026-02' }, 'x');
  const other = stored('MEMBER_OF', { from: '2015', current: true, asOf: '2024-02-05', confidence: 'REPORTED' }, 'y');
  const said = {
    verb: 'MEMBER_OF',
    subject: claim('MEMBER_OF', subject, object).subject,
    object: claim('MEMBER_OF', subject, object).object,
  } as const;
  const reason = conflictReason(said, one, other, disagreements('MEMBER_OF', one, other), '2026-08-15' as Day);
  expect(inWords([reason], 'da')).toEqual([
    'A er medlem af B: Kilderne er uenige om ophøret (december 2024 over for »gælder stadig«). Den første oplysning er bekræftet (februar 2026); den anden er oplyst (5. februar 2024).',
  ]);
  expect(inWords([reason], 'en')).toEqual([
    'A is a member of B: the sources disagree on the end (December 2024 against “still holds”). The first statement is confirmed (February 2026); the second is reported (5 February 2024).',
  ]);
  const ended = stored('MEMBER_OF', { from: '2014', to: '2020' }, 'y');
  const past = conflictReason(said, one, ended, disagreements('MEMBER_OF', one, ended), '2026-08-15' as Day);
  expect(inWords([past], 'da')[0]).toMatch(
    /^A var medlem af B: Kilderne er uenige om begyndelsen \(2015 over for 2014\) og ophøret /u,
  );
  expect(reason.claims).toEqual([
    'MEMBER_OF organisation:a organisation:b x',
    'MEMBER_OF organisation:a organisation:b y',
  ]);
});
