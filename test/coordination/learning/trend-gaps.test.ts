import { describe, expect, test } from 'vitest';
import { trendGaps } from '../../../src/coordination/trends/trend-gaps.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import {
  claim,
  entity,
  initiative,
  need,
  network,
  organisation,
  theme,
  worldOf,
  worldOn,
  type Part,
} from '../records.js';
import { stated, toyProjection } from '../toy.js';

const letters = (ids: readonly string[]): string => ids.map(upper).join(' ');

describe('Awareness on the toy graph', () => {
  const [gap] = trendGaps.work(toyProjection, stated).items;

  test('two of the five whom the trend concerns know it', () => {
    expect(gap).toMatchObject({ type: 'UNAWARE', awareness: close(0.4), score: close(0.6), band: 'MEDIUM' });
    expect([gap?.relevant ?? [], gap?.aware ?? [], gap?.unaware ?? []].map(letters)).toEqual([
      'A B C D F',
      'A B',
      'C D F',
    ]);
  });

  test('as a coordinator reads it', () => {
    expect(inWords(gap?.reasons ?? [], 'da')).toEqual([
      '»T« vedrører A, B, C, D og F, der arbejder med mindst ét af temaerne CLIMATE og DIGITAL.',
      'A og B kender den; det er ikke registreret, at C, D og F gør.',
      '»X1« og »P1« arbejder med mindst ét af temaerne CLIMATE og DIGITAL; dermed er den taget op.',
    ]);
    expect(gap?.reasons[1]?.claims).toEqual(['AWARE_OF organisation:a trend:t', 'AWARE_OF organisation:b trend:t']);
    expect(gap?.reasons[0]?.claims).toContain('HAS_THEME organisation:f theme:digital');
  });

  test('whom it concerns in one network', () => {
    const { items } = trendGaps.work(toyProjection, { ...stated, network: 'organisation:n92' });
    expect(items).toMatchObject([
      { awareness: 0, unaware: ['organisation:d'], othersAware: ['organisation:a', 'organisation:b'] },
    ]);
  });
});

const base = [entity('Trend', 'x'), theme('t'), ...['a', 'b'].map((slug) => organisation(slug))];
const about = (what: string, values = {}) => claim('HAS_THEME', what, 'theme:t', values);
const knows = (who: string, values = {}) => claim('AWARE_OF', `organisation:${who}`, 'trend:x', values);
const spots = (who: string) => claim('SPOTTED', `organisation:${who}`, 'trend:x');
type Question = Parameters<typeof trendGaps.work>[1];
const of = (parts: readonly Part[], question: Question = {}) => trendGaps.work(worldOf(...base, ...parts), question);
const one = (parts: readonly Part[], question: Question = {}) => {
  const { items, unknown } = of(parts, question);
  return [...items, ...unknown][0];
};

describe('Whom a trend concerns', () => {
  test('an organisation by a theme of its own, by an initiative of its own, or by a need that it states', () => {
    const world = [
      about('trend:x'),
      initiative('i'),
      about('initiative:i'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
      need('n'),
      about('need:n'),
      claim('STATES', 'organisation:b', 'need:n'),
      organisation('c'),
      about('organisation:c'),
      organisation('d'),
      knows('d'),
    ];
    expect(letters(one(world)?.relevant ?? [])).toBe('A B C');
    expect(letters(one(world)?.othersAware ?? [])).toBe('D');
  });

  test('says where it is only inferred what their need is about', () => {
    const inferred = claim('HAS_THEME', 'need:n', 'theme:t', { confidence: 'INFERRED' });
    const world = [about('trend:x'), need('n'), inferred, claim('STATES', 'organisation:b', 'need:n')];
    expect(inWords(one(world)?.reasons ?? [], 'da').slice(0, 2)).toEqual([
      '»X« vedrører B, der har meldt et behov ind om temaet T.',
      'Hvad behovet handler om, er udledt.',
    ]);
  });

  test('neither a funder nor who takes part in what was cancelled', () => {
    const world = [
      about('trend:x'),
      initiative('i', { status: 'CANCELLED' }),
      about('initiative:i'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
      initiative('j'),
      about('initiative:j'),
      claim('PARTICIPATES_IN', 'organisation:b', 'initiative:j', { role: 'FUNDER' }),
      knows('a'),
    ];
    expect(one(world)).toMatchObject({ type: 'UNKNOWN', relevant: [], awareness: null });
  });

  test('is not known where nothing is on record of what the trend is about', () => {
    const found = one([knows('a'), about('organisation:a')]);
    expect(found).toMatchObject({ type: 'UNKNOWN', aspects: [], themes: [], awareness: null });
    expect(inWords(found?.reasons ?? [], 'da')).toEqual([
      'Det er ikke registreret, hvad »X« handler om, og derfor heller ikke, hvem den vedrører.',
    ]);
  });
});

describe('What is told of a trend', () => {
  const work = [
    about('trend:x'),
    initiative('i', { period: '2024-01/2024-12' }),
    about('initiative:i'),
    claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
    initiative('j', { period: '2026-01/2026-12' }),
    about('initiative:j'),
    claim('PARTICIPATES_IN', 'organisation:b', 'initiative:j'),
    knows('a'),
  ];
  const told = (day: string, language: 'da' | 'en', parts: readonly Part[] = work) =>
    inWords(trendGaps.work(worldOn(day, ...base, ...parts), {}).items[0]?.reasons ?? [], language);

  test('is told in its tense: who works on it, and what takes it up', () => {
    expect(told('2026-08-15', 'da')).toEqual([
      '»X« vedrører B, der arbejder med temaet T.',
      'Den vedrører også A, der har arbejdet med det.',
      'A kender den; det er ikke registreret, at B gør.',
      '»J« arbejder med temaet T, og »I« arbejdede med det; dermed er den taget op.',
    ]);
    expect(told('2027-08-15', 'en')).toEqual([
      '“X” concerns A and B, who have worked on the theme T.',
      'A knows of it; B is not on record as doing so.',
      '“J” and “I” worked on the theme T; so it was taken up.',
    ]);
  });

  test('is told as inferred where it is', () => {
    const inferred = { confidence: 'INFERRED' };
    const world = [
      about('trend:x', inferred),
      initiative('j'),
      about('initiative:j', inferred),
      claim('PARTICIPATES_IN', 'organisation:b', 'initiative:j'),
      claim('AWARE_OF', 'organisation:a', 'trend:x'),
    ];
    expect(told('2026-08-15', 'da', world)).toEqual([
      '»X« vedrører B, der arbejder med temaet T.',
      'Hvad tendensen handler om, og hvem der arbejder med det, er udledt.',
      'Det er ikke registreret, at B kender den.',
      'A kender den og kan fortælle om den.',
      '»J« arbejder med temaet T; dermed er den taget op.',
    ]);
  });

  test('says nothing of a network that no longer exists, which lacks nothing', () => {
    const gone = [
      about('trend:x'),
      about('organisation:a'),
      network('old'),
      about('organisation:old'),
      claim('SUCCEEDS', 'organisation:b', 'organisation:old', { date: '2014' }),
      knows('b'),
    ];
    expect(one(gone)).toMatchObject({ relevant: ['organisation:a'], unaware: ['organisation:a'] });
    expect(one(gone, { asOf: '2013-05' })?.relevant).toEqual(['organisation:a', 'organisation:old']);
  });
});

describe('Who knows a trend', () => {
  const concerned = [about('trend:x'), about('organisation:a'), about('organisation:b')];

  test('nobody on record: unknown, not zero', () => {
    const answer = of(concerned);
    expect(answer.items).toEqual([]);
    expect(answer.unknown).toMatchObject([{ type: 'UNKNOWN', score: null, band: null, aspects: ['NOT_TAKEN_UP'] }]);
    expect(answer.takenUpByNobody).toEqual(['trend:x']);
  });

  test('who spotted it knows it and can tell the others', () => {
    const found = one([...concerned, spots('a')]);
    expect(found).toMatchObject({ awareness: 0.5, aware: ['organisation:a'], spottedBy: ['organisation:a'] });
    expect(inWords(found?.reasons ?? [], 'en')).toContain('A spotted it and can tell the others about it.');
  });

  test('known only to somebody whom it does not concern, awareness is zero', () => {
    const found = one([...concerned, organisation('c'), spots('c')]);
    expect(found).toMatchObject({
      type: 'UNAWARE',
      awareness: 0,
      score: 1,
      band: 'MEDIUM',
      othersAware: ['organisation:c'],
    });
    expect(inWords(found?.reasons ?? [], 'da')).toEqual([
      '»X« vedrører A og B, der arbejder med temaet T.',
      'Det er ikke registreret, at A og B kender den.',
      'C har sporet den og kan fortælle de andre om den.',
      'Der er ikke registreret nogen indsats, der tager den op.',
    ]);
  });

  test('an unconfirmed claim counts only where it is asked for by name', () => {
    const world = [...concerned, knows('a'), knows('b', { confidence: 'UNCONFIRMED' })];
    expect(one(world)).toMatchObject({ awareness: 0.5, excludedCount: { confidence: 1 } });
    expect(one(world, { minConfidence: 'UNCONFIRMED' })).toMatchObject({ awareness: 1, type: 'NOT_TAKEN_UP' });
  });
});

describe('A trend that all whom it concerns know', () => {
  const known = [about('trend:x'), about('organisation:a'), knows('a')];

  test('is a gap where nobody takes it up', () => {
    expect(one(known)).toMatchObject({ type: 'NOT_TAKEN_UP', aspects: [], awareness: 1, score: 0, band: null });
  });

  test('is none where somebody does, whatever the status that is on record', () => {
    const answer = of([...known, initiative('i', { status: 'UNKNOWN' }), about('initiative:i')]);
    expect(answer).toMatchObject({ items: [], unknown: [], known: ['trend:x'], takenUpByNobody: [] });
  });

  test.each([
    [{ status: 'PLANNED' }, {}, '»I« er kun planlagt og tæller ikke med.'],
    [{ status: 'CANCELLED' }, {}, '»I« er aflyst og tæller ikke med.'],
    [
      { period: '2020' },
      { window: { from: '2025' } },
      '»I« ligger uden for den dato, der er spurgt om, og tæller ikke med.',
    ],
  ])('is not taken up by an initiative that is %j, and it is named', (values, question, reason) => {
    const world = [
      ...known.slice(0, 2),
      knows('a', { from: '2020', current: true }),
      initiative('i', values),
      about('initiative:i'),
    ];
    const found = one(world, question);
    expect(found).toMatchObject({ type: 'NOT_TAKEN_UP', initiatives: [], outside: ['initiative:i'] });
    expect(inWords(found?.reasons ?? [], 'da').slice(-2)).toEqual([
      'Ingen indsats, der tæller med, tager den op.',
      reason,
    ]);
  });
});

test('Completeness counts themes and awareness of trends and themes of organisations', () => {
  expect(of([about('trend:x'), about('organisation:a')]).completeness).toBe(2 / 4);
});

test.each([
  [{ network: 'organisation:a' }, 'WRONG_KIND'],
  [{ network: 'organisation:none' }, 'UNKNOWN_ID'],
  [{ window: {} }, 'BAD_PERIOD'],
])('%j is refused with %s', (question, code) => {
  expect(codeOf(() => of([network('net')], question))).toBe(code);
});

describe('The types asked for', () => {
  const trend = (slug: string, ...parts: Part[]): Part[] => [
    entity('Trend', slug),
    claim('HAS_THEME', `trend:${slug}`, 'theme:t'),
    claim('AWARE_OF', 'organisation:a', `trend:${slug}`),
    ...parts,
  ];
  const world = [
    about('organisation:a'),
    about('organisation:b'),
    ...trend('unaware'),
    ...trend('waiting', claim('AWARE_OF', 'organisation:b', 'trend:waiting')),
  ];
  const listed = (types?: Question['types']) => {
    const { items, totalCount, ...beside } = of(world, { types });
    return { trends: items.map((gap) => gap.trend), totalCount, beside };
  };

  test('narrow what is listed and counted on all pages, and nothing of what stands beside', () => {
    const all = listed();
    expect(all).toMatchObject({ trends: ['trend:unaware', 'trend:waiting'], totalCount: 2 });
    expect(listed(['NOT_TAKEN_UP'])).toEqual({ ...all, trends: ['trend:waiting'], totalCount: 1 });
    expect(listed(['UNAWARE'])).toEqual({ ...all, trends: ['trend:unaware'], totalCount: 1 });
    expect(listed(['UNKNOWN', 'NOT_TAKEN_UP'])).toEqual(listed(['NOT_TAKEN_UP']));
    expect(listed([])).toEqual({ ...all, trends: [], totalCount: 0 });
  });
});
