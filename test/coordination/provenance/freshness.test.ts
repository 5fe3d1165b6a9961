import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshness } from '../../../src/coordination/provenance/freshness.js';
import type { KnownClaim, Knowledge } from '../../../src/coordination/provenance/knowledge.js';
import { dateInWords } from '../../../src/coordination/provenance/values-in-words.js';
import { wantedFactNames } from '../../../src/coordination/provenance/wanted-facts.js';
import type { Day } from '../../../src/graph/records/dates.js';
import type { Confidence, Verb } from '../../../src/graph/vocabulary/index.js';
import { close, inWords } from '../expecting.js';
import { claim, organisation } from '../records.js';

const now = '2026-11-05' as Day;
const { id } = organisation('a');

const known = (verb: Verb, asOf: string | null, more: Partial<KnownClaim> = {}): KnownClaim => ({
  id: claim(verb, 'organisation:a', 'organisation:b').id,
  verb,
  outgoing: true,
  confidences: ['CONFIRMED', 'CONFIRMED'],
  asOf,
  sourced: true,
  ...more,
});

const knowledge = (claims: readonly KnownClaim[], more: Partial<Knowledge> = {}): Knowledge => ({
  version: 7,
  id,
  confidence: 'CONFIRMED',
  properties: ['kind', 'nameDa'],
  claims,
  unsure: 0,
  unseen: 0,
  sources: [],
  ...more,
});

const question = { minConfidence: 'INFERRED', asOf: null } as const;
const of = (...claims: KnownClaim[]) => freshness(knowledge(claims), question, now);

describe('How current it is', () => {
  const answer = of(
    known('MEMBER_OF', '2026-02'),
    known('OFFERS', '2025-11-04'),
    known('SEEKS', '2024'),
    known('USES', '2020'),
    known('HOSTS', '2008'),
    known('STATES', null),
  );

  test('is the share of dated claims not older than three years, the undated apart', () => {
    expect(answer).toMatchObject({
      score: close(3 / 5),
      band: 'MEDIUM',
      claimCount: 6,
      newest: '2026-02',
      median: '2024',
    });
    expect(answer.ages).toEqual({ upToOneYear: 1, upToThreeYears: 2, upToTenYears: 1, older: 1, undated: 1 });
  });

  test('has the same date in the middle whichever claims have it, of two ways to write the last day of a year too', () => {
    const [year, month] = ['2022', '2022-12'];
    const medians = [
      [year, month, month],
      [month, year, month],
      [month, month, year],
    ].map(([one = null, other = null, third = null]) =>
      of(known('HOSTS', one), known('OFFERS', other), known('USES', third)),
    );
    expect(medians.map(({ median }) => median)).toEqual([month, month, month]);
  });

  test('is told in words, and that it counts to today', () => {
    expect(inWords(answer.reasons, 'da').slice(0, 2)).toEqual([
      'Der er registreret seks oplysninger om A; den nyeste er fra februar 2026, og mindst halvdelen af de daterede er fra 2024 eller før.',
      'Om én af dem er det ikke registreret, hvornår de er fra.',
    ]);
    expect(inWords(answer.reasons, 'en').at(-1)).toBe(
      'Ages are counted to today, 5 November 2026, since no date was asked for.',
    );
    expect(answer.asOf).toBe(now);
  });

  test('says of what holds for some years when that is, as people say it', () => {
    const { reasons } = of(known('HOSTS', '2014/2021'));
    expect(inWords(reasons, 'da')[0]).toContain('den nyeste er fra 2014–2021.');
    expect(inWords(reasons, 'en')[0]).toContain('the newest is of 2014–2021.');
  });

  test('counts to another date where one is asked for, and leaves out what is from after it', () => {
    const claims = [known('MEMBER_OF', '2026-02'), known('HOSTS', '2008'), known('OFFERS', '2009-06')];
    const then = freshness(knowledge(claims), { ...question, asOf: '2009' }, now);
    expect(then).toMatchObject({
      score: 1,
      claimCount: 2,
      newest: '2009-06',
      excludedCount: { period: 1 },
      asOf: '2009',
    });
    expect(inWords(then.reasons, 'en').join(' ')).not.toContain('today');
  });

  test('a date that is just a year, three or ten years back is not older than that', () => {
    expect(of(known('HOSTS', '2025-11-05')).ages.upToOneYear).toBe(1);
    expect(of(known('HOSTS', '2025-11-04')).ages.upToThreeYears).toBe(1);
    expect(of(known('HOSTS', '2023-11-05')).score).toBe(1);
    expect(of(known('HOSTS', '2023-11-04')).score).toBe(0);
    expect(of(known('HOSTS', '2016-11-04')).ages.older).toBe(1);
  });

  test('without a dated claim there is no score: unknown is not old', () => {
    expect(of(known('STATES', null))).toMatchObject({ score: null, band: null, newest: null, median: null });
    const nothing = freshness(knowledge([], { unsure: 2 }), question, now);
    expect(nothing).toMatchObject({ score: null, claimCount: 0, completeness: 0, excludedCount: { confidence: 2 } });
    expect(inWords(nothing.reasons, 'en')[0]).toBe('Nothing that is sure enough to count is on record about A.');
  });
});

test.each([
  ['2014-12', 'december 2014', 'December 2014'],
  ['2025-09/2026-02', 'september 2025 til februar 2026', 'September 2025 to February 2026'],
  ['2017/..', '2017 og frem', '2017 onwards'],
  ['/2016', 'før udgangen af 2016', 'before the end of 2016'],
  ['2022~/2023~', 'omkring 2022 til omkring 2023', 'about 2022 to about 2023'],
])('The date %s is told with the precision that it has', (date, da, en) => {
  expect([dateInWords(date, 'da'), dateInWords(date, 'en')]).toEqual([da, en]);
});

describe('How complete it is', () => {
  test('is the share of the wanted kinds of statement on record; what is missing is named', () => {
    const answer = freshness(
      knowledge([known('IDENTIFIED_BY', '2020'), known('APPLIED', null)], { properties: ['size'] }),
      question,
      now,
    );
    expect(answer.recorded).toEqual(['IDENTIFIER', 'SIZE', 'UPTAKE']);
    expect(answer.completeness).toEqual(close(3 / 11));
    expect(inWords(answer.reasons, 'da').join(' ')).toContain(
      'er dette ikke registreret: medlemskaber; indsatser, den deltager i;',
    );
  });

  test('members are wanted of a network only', () => {
    const network = freshness(knowledge([], { properties: ['network'] }), question, now);
    expect(network.missing).toEqual(wantedFactNames);
    const one = freshness(knowledge([known('MEMBER_OF', null, { outgoing: false })]), question, now);
    expect([one.recorded, one.missing.includes('MEMBERSHIP')]).toEqual([['MEMBERS'], true]);
  });
});

test('Each claim is as sure as its weakest part', () => {
  const confidences: readonly [Confidence, Confidence] = ['CONFIRMED', 'REPORTED'];
  const answer = freshness(knowledge([known('HOSTS', null), known('HOSTS', null, { confidences })]), question, now);
  expect(answer.confidences).toEqual({ unconfirmed: 0, inferred: 0, reported: 1, confirmed: 1 });
  const unsure = freshness(knowledge([known('HOSTS', null)], { confidence: 'UNCONFIRMED' }), question, now);
  expect(unsure.confidences.unconfirmed).toBe(1);
  expect(inWords(unsure.reasons, 'da')).toContain('Én af oplysningerne er ikke bekræftet.');
});

test('Publishers count once, however they are written', () => {
  const [one, two, three] = ['x', 'y', 'z'].map((slug) => organisation(slug).id);
  if (!one || !two || !three) throw new Error('three ids');
  const sources = [
    { id: two, publisher: 'CISU' },
    { id: one, publisher: ' Cisu' },
    { id: three, publisher: null },
  ];
  const answer = freshness(knowledge([known('HOSTS', null)], { sources }), question, now);
  expect([answer.sources, answer.publishers.length]).toEqual([[one, two, three], 1]);
});

test('Ages, sureness and what is left out add up to what there is, whatever the dates', () => {
  const date = fc.option(fc.constantFrom('1999', '2014-12', '2025-01-31', '2026-11', '2024-02-29', '2027'));
  fc.assert(
    fc.property(fc.array(date), fc.constantFrom(null, '2024-02-29', '2026'), (dates, asOf) => {
      const claims = dates.map((each) => known('HOSTS', each));
      const { ages, confidences, claimCount, excludedCount, score } = freshness(
        knowledge(claims),
        { ...question, asOf },
        now,
      );
      const sum = (counts: object): number =>
        Object.values(counts).reduce((total: number, count) => total + Number(count), 0);
      expect([sum(ages), sum(confidences), claimCount + excludedCount.period]).toEqual([
        claimCount,
        claimCount,
        dates.length,
      ]);
      expect(score === null).toBe(ages.undated === claimCount);
      expect((score ?? 0) * (claimCount - ages.undated)).toBeCloseTo(ages.upToOneYear + ages.upToThreeYears);
    }),
  );
});
