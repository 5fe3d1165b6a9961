import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapMatrix } from '../../../src/coordination/gaps/gap-matrix.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { close, codeOf, inWords } from '../expecting.js';
import { claim, entity, initiative, method, need, organisation, theme, worldOf, type Part } from '../records.js';
import { randomWorlds } from '../random-worlds.js';
import { stated, toyProjection } from '../toy.js';

const rowsOf = ({ items, columns }: ReturnType<typeof gapMatrix.work>) =>
  items.map((row) => [
    row.entity,
    Object.fromEntries(row.cells.map(({ count, gap }, at) => [columns[at]?.entity ?? columns[at]?.kind, [count, gap]])),
  ]);

describe('The toy graph', () => {
  const needsByMethod = gapMatrix.work(toyProjection, { rows: 'NEEDS', columns: 'METHOD', ...stated });

  test('needs against methods: what many ask for and nobody does comes first', () => {
    expect(needsByMethod.columns).toEqual([
      { entity: 'method:oh', kind: null, initiatives: 2 },
      { entity: 'method:toc', kind: null, initiatives: 2 },
      { entity: 'method:meal', kind: null, initiatives: 1 },
      { entity: 'method:advocacy', kind: null, initiatives: 0 },
    ]);
    expect(rowsOf(needsByMethod)).toEqual([
      [
        'need:n4',
        { 'method:oh': [0, true], 'method:toc': [0, true], 'method:meal': [0, true], 'method:advocacy': [0, true] },
      ],
      [
        'need:n1',
        { 'method:oh': [1, false], 'method:toc': [2, false], 'method:meal': [0, true], 'method:advocacy': [0, true] },
      ],
      [
        'need:n2',
        { 'method:oh': [2, false], 'method:toc': [1, false], 'method:meal': [0, true], 'method:advocacy': [0, true] },
      ],
      [
        'need:n3',
        { 'method:oh': [0, true], 'method:toc': [0, true], 'method:meal': [1, false], 'method:advocacy': [0, true] },
      ],
    ]);
    // Askers 4, 4, 3 and 2 of at most 4, times the share of the four methods that is missing; n2 and n3 are equal.
    expect(needsByMethod.items.map(({ score }) => score)).toEqual([1, 0.5, 0.375, 0.375].map(close));
    expect(needsByMethod).toMatchObject({ totalCount: 4, columnCount: 4, demandUnknown: [], completeness: 1 });
  });

  test('a row and its cells are put into words, with what they rest on', () => {
    const n3 = needsByMethod.items[3];
    expect(inWords(n3?.reasons ?? [], 'da')).toEqual([
      'B og E meldte behovet »N3« ind i 2026.',
      '»X2« arbejder med det.',
      'Tre af de fire metoder er ikke dækket.',
    ]);
    expect(inWords(n3?.cells[2]?.reasons ?? [], 'da')).toEqual(['»X2« arbejder med behovet »N3« via metoden MEAL.']);
    expect(inWords(n3?.cells[0]?.reasons ?? [], 'en')).toEqual([
      'No initiative that counts works on the need “N3” with the method OH, though it is on record for two organisations.',
    ]);
    expect(n3?.cells[2]?.claims).toEqual(['ADDRESSES initiative:x2 need:n3', 'USES initiative:x2 method:meal']);
  });

  test('of a row that nothing is done about, and of one that nobody asks for', () => {
    expect(inWords(needsByMethod.items[0]?.reasons ?? [], 'da')).toEqual([
      'C, D, E og F meldte behovet »N4« ind i 2026.',
      'Der er ikke registreret nogen indsats, der arbejder med det.',
      'Ingen af de fire metoder er dækket.',
    ]);
    const themes = gapMatrix.work(toyProjection, { rows: 'THEMES', columns: 'METHOD', ...stated }).items;
    expect(inWords(themes[0]?.reasons ?? [], 'en')[0]).toBe('D seeks the theme DIGITAL.');
    expect(inWords(themes[2]?.reasons ?? [], 'da')).toEqual([
      'Det er ikke registreret, at nogen beder om temaet CIVIC, så et tomt felt tæller hverken som hul eller som dækket.',
      '»X1« arbejder med det.',
    ]);
  });

  test('needs against kinds: a kind that nothing is of is no column', () => {
    const matrix = gapMatrix.work(toyProjection, { rows: 'NEEDS', columns: 'KIND', ...stated });
    expect(matrix.columns.map(({ kind, initiatives }) => [kind, initiatives])).toEqual([
      ['POOL_INITIATIVE', 2],
      ['CROSS_CUTTING_EFFORT', 2],
    ]);
    const n3 = matrix.items.find(({ entity: row }) => row === 'need:n3');
    expect(n3?.cells.map(({ count, gap }) => [count, gap])).toEqual([
      [0, true],
      [1, false],
    ]);
    expect(inWords(n3?.cells[1]?.reasons ?? [], 'da')).toEqual([
      '»X2« arbejder med behovet »N3« som »tværgående indsats«.',
    ]);
  });

  test('themes against methods: only what is sought is in demand, the rest is unknown', () => {
    const matrix = gapMatrix.work(toyProjection, { rows: 'THEMES', columns: 'METHOD', ...stated });
    expect(matrix.items.map(({ entity: row, score }) => [row, score])).toEqual([
      // D seeks digital, of which nothing is done; E seeks safeguarding, which X2 works on with one of four methods.
      ['theme:digital', 1],
      ['theme:safeguarding', 0.75],
      ['theme:civic', null],
      ['theme:climate', null],
      ['theme:gender', null],
    ]);
    expect(matrix.demandUnknown).toEqual(['theme:civic', 'theme:climate', 'theme:gender']);
    expect(matrix.items[2]).toMatchObject({ gaps: null, band: null, askers: [] });
    expect(matrix.items[2]?.cells.map(({ gap }) => gap)).toEqual([false, false, null, null]);
  });

  test('pages go through rows and through columns, which keep their totals', () => {
    const part = gapMatrix.work(
      toyProjection,
      { rows: 'NEEDS', columns: 'METHOD', columnLimit: 2, columnOffset: 1, ...stated },
      { offset: 1, limit: 1 },
    );
    expect(part).toMatchObject({ totalCount: 4, columnCount: 4 });
    expect(part.columns).toEqual(needsByMethod.columns.slice(1, 3));
    expect(part.items.map(({ entity: row }) => row)).toEqual(['need:n1']);
    expect(part.items[0]?.cells).toEqual(needsByMethod.items[1]?.cells.slice(1, 3));
    expect(part.items[0]?.gaps).toBe(2);
  });
});

describe('A cell', () => {
  const audience = (slug: string) => entity('Audience', slug, { tier: 'STAFF' });
  const base: Part[] = [
    organisation('o'),
    need('n'),
    audience('a'),
    audience('b'),
    claim('STATES', 'organisation:o', 'need:n'),
  ];
  const works = (slug: string, to?: string, values = {}): Part[] => [
    initiative(slug, values),
    claim('ADDRESSES', `initiative:${slug}`, 'need:n'),
    ...(to === undefined ? [] : [claim('TARGETS', `initiative:${slug}`, `audience:${to}`)]),
  ];
  const rowOf = (parts: readonly Part[], question: Partial<Parameters<typeof gapMatrix.work>[1]> = {}) =>
    gapMatrix.work(worldOf(...base, ...parts), { rows: 'NEEDS', columns: 'AUDIENCE', ...question }).items[0];

  test('tells what is over and what is to come in its tense', () => {
    const parts = [
      need('n'),
      initiative('i', { kind: 'COURSE', period: '2026-02/2026-04' }),
      initiative('j', { kind: 'COURSE', period: '2026-10/2026-12' }),
      initiative('s', { kind: 'STRATEGY', status: 'UNKNOWN', period: '2020/' }),
      ...['i', 'j', 's'].map((slug) => claim('ADDRESSES', `initiative:${slug}`, 'need:n')),
    ];
    const [row] = gapMatrix.work(worldOf(...parts), { rows: 'NEEDS', columns: 'KIND' }).items;
    expect(inWords(row?.reasons ?? [], 'da')[1]).toBe(
      '»J« kommer til at arbejde med det, »S« handler eller handlede om det, og »I« arbejdede med det.',
    );
    expect(inWords(row?.cells[0]?.reasons ?? [], 'en')).toEqual([
      '“J” will work on the need “N” as “course”, and “I” worked on it.',
    ]);
  });

  test('is not known where no initiative about the row says whom it is for', () => {
    const row = rowOf(works('i'));
    expect(row).toMatchObject({ gaps: null, score: null, completeness: 0, unplaced: ['initiative:i'] });
    expect(row?.cells.map(({ gap }) => gap)).toEqual([null, null]);
    expect(inWords(row?.reasons ?? [], 'da')).toEqual([
      'O har meldt behovet »N« ind; året er ikke registreret.',
      '»I« arbejder med det.',
      'Der er ikke registreret nogen målgruppe for »I«, som derfor kan dække et tomt felt.',
    ]);
    expect(inWords(row?.cells[0]?.reasons ?? [], 'en')).toEqual([
      'Whether anybody works on the need “N” for the audience A is not on record.',
    ]);
  });

  test('is a gap beside one that is filled, and says which initiative may yet fill it', () => {
    expect(rowOf([...works('i', 'b'), ...works('j')])).toMatchObject({
      gaps: 1,
      completeness: 0.5,
      unplaced: ['initiative:j'],
    });
  });

  test.each([
    ['PLANNED', 'er kun planlagt'],
    ['CANCELLED', 'er aflyst'],
  ])('counts no initiative that is %s', (status, why) => {
    const row = rowOf(works('i', 'a', { status }));
    expect(row).toMatchObject({ gaps: 2, initiatives: [], outside: ['initiative:i'] });
    expect(inWords(row?.reasons ?? [], 'da')).toContain(`»I« ${why} og tæller ikke med.`);
  });

  test('counts an initiative once, however many claims put it there', () => {
    const again = claim('ADDRESSES', 'initiative:i', 'need:n', { confidence: 'INFERRED' }, 'again');
    expect(rowOf([...works('i', 'a'), again])?.cells[0]).toMatchObject({ count: 1, initiatives: ['initiative:i'] });
  });

  test('at a date holds what was carried out then', () => {
    const parts = works('i', 'a', { period: '2020/2021' });
    expect(rowOf(parts, { asOf: '2020-05' })).toMatchObject({ gaps: 1 });
    expect(rowOf(parts, { asOf: '2024' })).toMatchObject({ gaps: 2, outside: ['initiative:i'] });
  });

  test('is in no row and no column where nothing is on record', () => {
    expect(gapMatrix.work(worldOf(), { rows: 'THEMES', columns: 'PLACE' })).toMatchObject({
      totalCount: 0,
      columns: [],
      columnCount: 0,
      completeness: null,
    });
    expect(gapMatrix.work(worldOf(theme('t'), method('m')), { rows: 'THEMES', columns: 'KIND' })).toMatchObject({
      columns: [],
      items: [{ cells: [], score: null, gaps: null }],
    });
  });
});

test.each([
  [{ columnLimit: 0 }, 'PAGE_OUT_OF_RANGE'],
  [{ columnLimit: 101 }, 'PAGE_OUT_OF_RANGE'],
  [{ columnOffset: -1 }, 'PAGE_OUT_OF_RANGE'],
  [{ asOf: '2026', window: { from: '2026' } }, 'BAD_PERIOD'],
  [{ asOf: '2026/..' }, 'BAD_DATE'],
] as const)('%o is refused with %s', (more, code) => {
  expect(codeOf(() => gapMatrix.work(toyProjection, { rows: 'NEEDS', columns: 'KIND', ...more }))).toBe(code);
});

const few = { numRuns: 60, seed: 2026 };
const questions = fc.constantFrom<Parameters<typeof gapMatrix.work>[1]>(
  { rows: 'NEEDS', columns: 'METHOD' },
  { rows: 'NEEDS', columns: 'KIND', minConfidence: 'UNCONFIRMED' },
  { rows: 'THEMES', columns: 'AUDIENCE' },
  { rows: 'THEMES', columns: 'METHOD', asOf: '2025-01' },
);

describe('Whatever is on record,', () => {
  test('a cell is a gap only where it is empty and somebody asks, and scores lie between 0 and 1', () => {
    fc.assert(
      fc.property(randomWorlds, questions, (world, question) => {
        for (const { score, gaps, askers, cells } of gapMatrix.work(projectionOf(world, 1), question).items) {
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 0).toBeLessThanOrEqual(1);
          for (const { gap, count, initiatives } of cells) {
            expect(count).toBe(new Set(initiatives).size);
            expect(gap !== true || (count === 0 && askers.length > 0)).toBe(true);
            expect(count === 0 || gap === false).toBe(true);
          }
          expect(cells.filter(({ gap }) => gap === true)).toHaveLength(gaps ?? 0);
        }
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(randomWorlds, questions, (world, question) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(gapMatrix.work(projectionOf(turned, 1), question)).toEqual(
          gapMatrix.work(projectionOf(world, 1), question),
        );
      }),
      few,
    );
  });
});
