import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trendGaps } from '../../../src/coordination/trends/trend-gaps.question.js';
import { trendsSpotted } from '../../../src/coordination/trends/trends-spotted.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { onDay } from '../../../src/coordination/projection/projection.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { oracleDay } from '../questions.js';
import { datedWorlds } from '../random-worlds.js';
import { claim, entity, organisation, theme, worldOf, type Part, type Records } from '../records.js';

type Question = Parameters<typeof trendsSpotted.work>[1];
const base: Part[] = [theme('t'), ...['a', 'b', 'c', 'd'].map((slug) => organisation(slug))];
const trend = (slug: string, values = {}) => entity('Trend', slug, values);
const spots = (who: string, from?: string, values = {}, what = 'x') =>
  claim('SPOTTED', `organisation:${who}`, `trend:${what}`, { ...(from !== undefined && { from }), ...values });
const knows = (who: string, what = 'x') => claim('AWARE_OF', `organisation:${who}`, `trend:${what}`);
const about = (what: string, values = {}) => claim('HAS_THEME', what, 'theme:t', values);
const of = (parts: readonly Part[], more: Partial<Question> = {}) =>
  trendsSpotted.work(worldOf(...base, ...parts), { since: '2026-05', ...more });
const letters = (ids: readonly string[]): string => ids.map(upper).join('');

describe('A trend was spotted since the last meeting', () => {
  test.each<readonly [string, string | undefined, string]>([
    ['2026-05', '2026-05-12', 'spotted'],
    ['2026-05', '2026-06', 'spotted'],
    ['2026-05', '2026-04', 'before'],
    ['2026-05', '2026', 'undated'],
    ['2026', '2026', 'spotted'],
    ['2026-05', '2025', 'before'],
    ['2026-05', undefined, 'undated'],
  ])('since %s where it was in %s: %s', (since, from, expected) => {
    const { items, undated } = of([trend('x'), spots('a', from)], { since });
    expect(items.length > 0 ? 'spotted' : undated.length > 0 ? 'undated' : 'before').toBe(expected);
  });

  test('by those who did since then, the first of them first; others had, or may have', () => {
    const answer = of([trend('x'), spots('c', '2026-06'), spots('b', '2026-05-12'), spots('a', '2024'), spots('d')]);
    expect(answer.items).toMatchObject([
      {
        spotted: [
          { organisation: 'organisation:b', since: '2026-05-12', claims: ['SPOTTED organisation:b trend:x'] },
          { organisation: 'organisation:c', since: '2026-06' },
        ],
        earlier: ['organisation:a', 'organisation:d'],
      },
    ]);
    expect(answer.completeness).toBe(3 / 5);
  });

  test('or was first observed since then, and nobody is on record as having spotted it', () => {
    const answer = of([
      trend('x', { observed: '2026-05/..' }),
      trend('y', { observed: '2026' }),
      trend('z', { observed: '2026-06', observedConfidence: 'UNCONFIRMED' }),
      trend('w', { observed: '2026-06' }),
      spots('a', '2024', {}, 'w'),
    ]);
    expect(answer).toMatchObject({ items: [], undated: [], spotterUnknown: ['trend:x'] });
  });
});

describe('Who was told', () => {
  const parts = [
    trend('x'),
    spots('a', '2026-05'),
    knows('b'),
    about('trend:x'),
    ...['b', 'c', 'd'].map((who) => about(`organisation:${who}`)),
  ];

  test('is who knows it without having spotted it; untold whom it concerns and nobody has', () => {
    const [item] = of(parts).items;
    expect(item).toMatchObject({ told: ['organisation:b'], score: 2 / 3, band: 'HIGH', completeness: 1 });
    expect([item?.relevant ?? [], item?.untold ?? []].map(letters)).toEqual(['BCD', 'CD']);
    expect(of([trend('x'), spots('a', '2026-05')]).items).toMatchObject([
      { score: null, untold: [], completeness: 1 / 2 },
    ]);
  });

  test('as a coordinator reads it', () => {
    const [item] = of([...parts, spots('d', '2024')]).items;
    expect(inWords(item?.reasons ?? [], 'da')).toEqual([
      'A sporede »X« i maj 2026.',
      'D havde sporet den før.',
      'Den handler om temaet T.',
      'B kender den også.',
      'Den vedrører C; det er ikke registreret, at C kender den.',
    ]);
    expect(inWords(item?.reasons ?? [], 'en')).toEqual([
      'A spotted “X” in May 2026.',
      'D had spotted it before.',
      'It is about the theme T.',
      'B knows of it too.',
      'It concerns C, who is not on record as knowing of it.',
    ]);
  });

  test.each<readonly [readonly Part[], readonly string[]]>([
    [[], ['Det er ikke registreret, hvad den handler om.', 'Det er ikke registreret, at andre kender den.']],
    [
      [about('trend:x', { confidence: 'INFERRED' }), knows('b'), knows('c')],
      ['Den handler om temaet T; det er udledt.', 'B og C kender den også.', 'Hvem den vedrører, er ikke registreret.'],
    ],
    [
      [about('trend:x'), about('organisation:a'), spots('b', '2026-06', { confidence: 'INFERRED' })],
      [
        'B sporede den også i juni 2026; det er udledt.',
        'Den handler om temaet T.',
        'Det er ikke registreret, at andre kender den.',
        'Alle, den vedrører, kender den: A.',
      ],
    ],
    [
      [about('trend:x'), about('organisation:c'), about('organisation:d'), spots('b', '2026'), spots('d')],
      [
        'B og D kan have sporet den før.',
        'Den handler om temaet T.',
        'Det er ikke registreret, at andre kender den.',
        'Den vedrører C; det er ikke registreret, at C kender den.',
      ],
    ],
  ])('what is not known, or only inferred, is told as that', (more, expected) => {
    const [item] = of([trend('x'), spots('a', '2026-05'), ...more]).items;
    expect(inWords(item?.reasons ?? [], 'da').slice(1)).toEqual(expected);
  });

  test('the least known come first, and what is less sure than asked for is left out', () => {
    const more = [trend('y'), spots('b', '2026-06', {}, 'y'), about('trend:y'), knows('c', 'y'), knows('d', 'y')];
    const all = of([...parts, ...more]);
    expect(all.items.map((each) => upper(each.trend))).toEqual(['X', 'Y']);
    const second = trendsSpotted.work(
      worldOf(...base, ...parts, ...more),
      { since: '2026-05' },
      { offset: 1, limit: 1 },
    );
    expect(second).toEqual({ ...all, items: all.items.slice(1) });
    expect(of([trend('x'), spots('a', '2026-05', { confidence: 'UNCONFIRMED' })])).toMatchObject({
      items: [],
      excludedCount: { confidence: 1 },
    });
    expect(of([trend('x')])).toMatchObject({ totalCount: 0, completeness: null });
  });
});

describe('The laws of what was spotted', () => {
  const answerOf = (world: Records, since: string) =>
    trendsSpotted.work(onDay(projectionOf(world, 1), oracleDay), { since });

  test('who is untold does not know it in the list of gaps either, and what is spotted since a date is so since any before', () => {
    fc.assert(
      fc.property(datedWorlds, (world) => {
        const gaps = trendGaps.work(onDay(projectionOf(world, 1), oracleDay), {});
        const unaware = new Map([...gaps.items, ...gaps.unknown].map((gap) => [gap.trend, gap]));
        const [early, late] = [answerOf(world, '2023'), answerOf(world, '2024-02')];
        for (const { trend: id, untold, relevant } of early.items) {
          expect(untold).toEqual(unaware.get(id)?.unaware ?? []);
          expect(relevant).toEqual(unaware.get(id)?.relevant ?? relevant);
        }
        const ids = (list: typeof early): string[] => list.items.map((each) => each.trend);
        expect(ids(early)).toEqual(expect.arrayContaining(ids(late)));
        expect(new Set([...ids(late), ...late.undated, ...late.spotterUnknown]).size).toBe(
          late.totalCount + late.undated.length + late.spotterUnknown.length,
        );
      }),
      { numRuns: 40, seed: 2026 },
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(datedWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answerOf(turned, '2024')).toEqual(answerOf(world, '2024'));
      }),
      { numRuns: 20, seed: 2026 },
    );
  });
});

test.each(['2026/2027', 'the last meeting', ''])('“%s” is refused as no date', (since) => {
  expect(codeOf(() => of([], { since }))).toBe('BAD_DATE');
});
