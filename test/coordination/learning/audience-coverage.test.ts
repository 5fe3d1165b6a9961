import { describe, expect, test } from 'vitest';
import { audienceCoverage } from '../../../src/coordination/audiences/audience-coverage.question.js';
import { close, codeOf, inWords } from '../expecting.js';
import { claim, entity, initiative, network, organisation, theme, worldOf, worldOn, type Part } from '../records.js';

const base = [
  entity('Audience', 'leaders', { tier: 'LEADERSHIP' }),
  theme('t'),
  theme('u'),
  network('net'),
  ...['a', 'b', 'c'].map((slug) => organisation(slug)),
];
const forLeaders = (which: string, values = {}) => claim('TARGETS', `initiative:${which}`, 'audience:leaders', values);
const about = (what: string, slug = 't') => claim('HAS_THEME', what, `theme:${slug}`);
const joins = (who: string, which: string, role = 'PARTNER') =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${which}`, { role });
const belongs = (who: string) =>
  claim('MEMBER_OF', `organisation:${who}`, 'organisation:net', { from: '2020', current: true });
type Question = Parameters<typeof audienceCoverage.work>[1];
const of = (parts: readonly Part[], question: Partial<Question> = {}) =>
  audienceCoverage.work(worldOf(...base, ...parts), { audience: 'audience:leaders', ...question });

const course = [initiative('i'), forLeaders('i'), about('initiative:i'), joins('a', 'i', 'LEAD'), belongs('b')];
const trends = [
  entity('Trend', 'x'),
  entity('Trend', 'y'),
  entity('Trend', 'z'),
  about('trend:x'),
  about('trend:y', 'u'),
];

describe('What an audience is offered', () => {
  const answer = of([...course, ...trends]);

  test('covers the trends that share a theme with it; what a trend is about may not be known', () => {
    expect(answer).toMatchObject({
      initiatives: ['initiative:i'],
      covered: [{ trend: 'trend:x', initiatives: ['initiative:i'] }],
      uncovered: ['trend:y'],
      trendsUnknown: ['trend:z'],
      trendCoverage: 0.5,
    });
  });

  test('reaches who takes part; of whom nothing is known is not counted as left behind', () => {
    expect(answer).toMatchObject({
      reached: ['organisation:a'],
      notReached: ['organisation:b'],
      reachUnknown: ['organisation:c'],
      reach: 0.5,
      score: 0.5,
      band: 'MEDIUM',
      completeness: close((1 + 2 + 2) / (1 + 3 + 3)),
    });
  });

  test('as a coordinator reads it', () => {
    expect(inWords(answer.reasons, 'da')).toEqual([
      '»I« henvender sig til målgruppen LEADERS.',
      'Af tendenserne tager den »X« op.',
      'Det er ikke registreret, at den tager »Y« op.',
      'A er med.',
      'Det er ikke registreret, at B har været med i den.',
      'Om C er med i noget som helst, vides ikke.',
    ]);
    expect(answer.reasons[1]?.claims).toEqual(['HAS_THEME initiative:i theme:t', 'HAS_THEME trend:x theme:t']);
  });

  test('is told in its tense, what goes on first', () => {
    const later = [
      initiative('j', { period: '2027-01/2027-12' }),
      forLeaders('j'),
      joins('b', 'j'),
      about('initiative:j', 'u'),
    ];
    const told = (day: string, language: 'da' | 'en') =>
      inWords(
        audienceCoverage.work(worldOn(day, ...base, ...course, ...trends, ...later), { audience: 'audience:leaders' })
          .reasons,
        language,
      );
    expect(told('2026-08-15', 'da').slice(0, 4)).toEqual([
      '»I« henvender sig til målgruppen LEADERS, og »J« kommer til at henvende sig til den.',
      'Af tendenserne tager de »X« op.',
      'Af tendenserne kommer de til at tage »Y« op.',
      'A er med.',
    ]);
    expect(told('2027-08-15', 'en').slice(0, 4)).toEqual([
      '“J” is for the audience LEADERS, and “I” was for it.',
      'Of the trends they take up “Y”.',
      'Of the trends they took up “X”.',
      'B takes part.',
    ]);
    expect(told('2028-08-15', 'da').slice(0, 3)).toEqual([
      '»J« og »I« henvendte sig til målgruppen LEADERS.',
      'Af tendenserne tog de »X« og »Y« op.',
      'A og B var med.',
    ]);
    expect(told('2025-08-15', 'en').slice(0, 3)).toEqual([
      '“J” and “I” will be for the audience LEADERS.',
      'Of the trends they will take up “X” and “Y”.',
      'A and B will take part.',
    ]);
  });

  test('is not asked to cover what is on its way out', () => {
    const fading = entity('Trend', 'old', { stage: 'FADING' });
    expect(of([...course, ...trends, fading, about('trend:old', 'u')]).uncovered).toEqual(['trend:y']);
  });

  test('does not reach a funder, nor a network of whose members it is asked', () => {
    const world = [...course, joins('b', 'i', 'FUNDER'), belongs('c')];
    expect(of(world)).toMatchObject({ notReached: ['organisation:b', 'organisation:c'] });
    expect(of(world, { network: 'organisation:net' })).toMatchObject({
      reached: [],
      notReached: ['organisation:b', 'organisation:c'],
      reach: 0,
      band: null,
    });
  });
});

describe('What counts as offered', () => {
  test('nothing on record: unknown, not zero', () => {
    const answer = of([...trends, belongs('b')]);
    expect(answer).toMatchObject({ initiatives: [], trendCoverage: null, reach: null, score: null, band: null });
    expect(inWords(answer.reasons, 'en')).toEqual(['No initiative is on record as being for the audience LEADERS.']);
  });

  test.each([
    [{ status: 'PLANNED' }, {}, '»I« er kun planlagt og tæller ikke med.'],
    [{ status: 'CANCELLED' }, {}, '»I« er aflyst og tæller ikke med.'],
    [
      { period: '2020' },
      { window: { from: '2025' } },
      '»I« ligger uden for den dato, der er spurgt om, og tæller ikke med.',
    ],
  ])('not an initiative that is %j, which is named', (values, question, reason) => {
    const answer = of([initiative('i', values), forLeaders('i'), belongs('b'), ...trends], question);
    expect(answer).toMatchObject({ initiatives: [], outside: ['initiative:i'], reach: 0, trendCoverage: 0 });
    expect(inWords(answer.reasons, 'da')).toEqual([
      'Ingen indsats, der tæller med, henvender sig til målgruppen LEADERS.',
      reason,
    ]);
  });

  test('not what is less sure than asked for, which is counted', () => {
    const world = [initiative('i'), forLeaders('i', { confidence: 'UNCONFIRMED' })];
    expect(of(world)).toMatchObject({ initiatives: [], outside: [], excludedCount: { confidence: 1 } });
    expect(of(world, { minConfidence: 'UNCONFIRMED' }).initiatives).toEqual(['initiative:i']);
  });
});

test.each([
  ['audience:none', {}, 'UNKNOWN_ID'],
  ['organisation:a', {}, 'WRONG_KIND'],
  ['audience:leaders', { network: 'organisation:a' }, 'WRONG_KIND'],
  ['audience:leaders', { asOf: '2024', window: { from: '2024' } }, 'BAD_PERIOD'],
])('%s with %j is refused with %s', (audience, question, code) => {
  expect(codeOf(() => audienceCoverage.work(worldOf(...base), { audience, ...question }))).toBe(code);
});
