import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMethods } from '../../../src/coordination/methods/new-methods.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords, upper } from '../expecting.js';
import {
  claim,
  entity,
  initiative,
  method,
  need,
  organisation,
  theme,
  together,
  worldOf,
  type Part,
  type Records,
} from '../records.js';
import { spreadingWorlds } from './spreading-worlds.js';

type Question = Parameters<typeof newMethods.work>[1];
const base: Part[] = [organisation('a'), theme('t'), ...['m', 'k'].map((slug) => method(slug))];
const of = (parts: readonly Part[], more: Partial<Question> = {}) =>
  newMethods.work(worldOf(...base, ...parts), { since: '2024', ...more });
const uses = (slug: string, period: string, what = 'm', values = {}): Records =>
  together([
    initiative(slug, { period, status: 'UNKNOWN', ...values }),
    claim('USES', `initiative:${slug}`, `method:${what}`),
    claim('PARTICIPATES_IN', 'organisation:a', `initiative:${slug}`),
  ]);

describe('A method is new', () => {
  const told = ({ items, unknown }: ReturnType<typeof of>): string =>
    items.length > 0 ? 'new' : unknown.length > 0 ? 'unknown' : 'not';

  test.each<readonly [string, readonly string[], string]>([
    ['2024', ['2024'], 'new'],
    ['2024', ['2023-12/2025'], 'not'],
    ['2024-03', ['2024'], 'unknown'],
    ['2024-03', ['2024-03'], 'new'],
    ['2024-03-02', ['2024-03'], 'unknown'],
    ['2024', ['2025', '2023'], 'not'],
    ['2024', ['2025', '/2025'], 'unknown'],
    ['2024', ['/2025', '2019'], 'not'],
    ['2024', ['/2025'], 'unknown'],
    ['2024', [], 'not'],
  ])('since %s where its uses start in %j: %s', (since, periods, expected) => {
    expect(
      told(
        of(
          periods.map((period, at) => uses(`i${at}`, period)),
          { since },
        ),
      ),
    ).toBe(expected);
  });

  test('whatever was planned or cancelled before, and what is to come makes none new', () => {
    expect(told(of([uses('i', '2024'), uses('j', '2022', 'm', { status: 'CANCELLED' })]))).toBe('new');
    expect(told(of([uses('i', '2027')]))).toBe('not');
  });

  test('on a theme where one of its uses is on it, and it is new by all of them', () => {
    const onTheme = claim('HAS_THEME', 'initiative:i', 'theme:t');
    expect(of([uses('i', '2025'), uses('j', '2025', 'k'), onTheme], { theme: 'theme:t' }).items).toMatchObject([
      { method: 'method:m', since: '2025', initiatives: ['initiative:i'], themes: ['theme:t'] },
    ]);
    expect(told(of([uses('i', '2025'), uses('j', '2020'), onTheme], { theme: 'theme:t' }))).toBe('not');
  });
});

describe('A new method is for prioritised needs', () => {
  const assessment = (year: string): Part => entity('Assessment', year, { period: year });
  const prioritises = (year: string, what: string, values = {}) =>
    claim('PRIORITISES', `assessment:${year}`, `need:${what}`, values);
  const parts = [
    ...['n1', 'n2', 'n3', 'n4'].map((slug) => need(slug)),
    ...['2023', '2024', '2025'].map(assessment),
    prioritises('2023', 'n4', { rank: 1 }),
    ...[1, 2, 3].map((rank) => prioritises('2024', `n${rank}`, { rank })),
    claim('REQUIRES', 'need:n3', 'method:m'),
    claim('REQUIRES', 'need:n4', 'method:m'),
    uses('i', '2024-05', 'm', { status: 'RUNNING', period: '2024-05/..' }),
    uses('j', '2025', 'k'),
    claim('ADDRESSES', 'initiative:i', 'need:n2'),
  ];
  const answer = of(parts);

  test('by the newest assessment that prioritised any: required ones and those that its initiatives address', () => {
    expect(answer).toMatchObject({ totalCount: 2, assessment: 'assessment:2024', completeness: 3 / 5 });
    expect(answer.items.map(({ method: id, score, band }) => [upper(id), score, band])).toEqual([
      ['M', 2 / 3, 'HIGH'],
      ['K', 0, null],
    ]);
    expect(answer.items[0]?.needs).toEqual([
      {
        need: 'need:n2',
        rank: 2,
        requires: false,
        initiatives: ['initiative:i'],
        claims: ['ADDRESSES initiative:i need:n2', 'PRIORITISES assessment:2024 need:n2'],
      },
      {
        need: 'need:n3',
        rank: 3,
        requires: true,
        initiatives: [],
        claims: ['PRIORITISES assessment:2024 need:n3', 'REQUIRES need:n3 method:m'],
      },
    ]);
  });

  test('as a coordinator reads it', () => {
    expect(answer.items.map(({ reasons }) => inWords(reasons, 'da'))).toEqual([
      [
        'Metoden M er første gang registreret i »I« fra maj 2024.',
        'A er med.',
        'Den hører med til det, der skal til for »N3« (nummer 3), som »2024« har prioriteret.',
        '»I« arbejder med »N2« (nummer 2), som »2024« har prioriteret.',
      ],
      [
        'Metoden K er første gang registreret i »J« fra 2025.',
        'A var med.',
        'Det er ikke registreret, at den hører til et behov, som »2024« har prioriteret.',
      ],
    ]);
    expect(answer.items.map(({ reasons }) => inWords(reasons, 'en'))).toEqual([
      [
        'The method M is first on record in “I” from May 2024.',
        'A takes part.',
        'It belongs to what it takes to meet “N3” (number 3), which “2024” prioritised.',
        '“I” works on “N2” (number 2), which “2024” prioritised.',
      ],
      [
        'The method K is first on record in “J” from 2025.',
        'A took part.',
        'It is not on record as belonging to a need that “2024” prioritised.',
      ],
    ]);
  });

  test('where nothing was prioritised there is no score, and needs without a place come last', () => {
    expect(of([uses('i', '2025')])).toMatchObject({ assessment: null, items: [{ score: null, needs: [] }] });
    expect(inWords(of([uses('i', '2025')]).items[0]?.reasons ?? [], 'da').at(-1)).toBe(
      'Det er ikke registreret, hvilke behov der er prioriteret.',
    );
    const unranked = of([
      ...['n1', 'n2'].map((slug) => need(slug)),
      assessment('2024'),
      prioritises('2024', 'n1'),
      prioritises('2024', 'n2', { rank: 1 }),
      claim('REQUIRES', 'need:n1', 'method:m', { confidence: 'INFERRED' }),
      uses('i', '2025'),
    ]).items[0];
    expect(unranked).toMatchObject({ score: 1 / 2, needs: [{ need: 'need:n1', rank: null }] });
    expect(inWords(unranked?.reasons ?? [], 'en').at(-1)).toBe(
      'It belongs to what it takes to meet “N1”, which “2024” prioritised; this is inferred.',
    );
  });
});

describe('The laws of new methods', () => {
  const answerOf = (world: Records, since: string) => newMethods.work(projectionOf(world, 1), { since });

  test('what is new since a date is new since any earlier one unless that is not known, and is never both', () => {
    fc.assert(
      fc.property(spreadingWorlds, (world) => {
        const [early, late] = [answerOf(world, '2012'), answerOf(world, '2014-06')];
        const ids = ({ items }: typeof early): string[] => items.map((each) => each.method);
        expect([...ids(early), ...early.unknown]).toEqual(expect.arrayContaining(ids(late)));
        const page = newMethods.work(projectionOf(world, 1), { since: '2012' }, { offset: 0, limit: 0 });
        expect(page).toEqual({ ...early, items: [] });
        for (const answer of [early, late])
          expect(new Set([...ids(answer), ...answer.unknown]).size).toBe(answer.totalCount + answer.unknown.length);
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(spreadingWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answerOf(turned, '2013')).toEqual(answerOf(world, '2013'));
      }),
      { numRuns: 30, seed: 2026 },
    );
  });
});

test.each([
  [{ since: '2024', theme: 'theme:none' }, 'UNKNOWN_ID'],
  [{ since: '2024', theme: 'method:m' }, 'WRONG_KIND'],
  [{ since: '2024/2025' }, 'BAD_DATE'],
  [{ since: 'last spring' }, 'BAD_DATE'],
])('%j is refused with %s', (wrong, code) => {
  expect(codeOf(() => newMethods.work(worldOf(...base), wrong))).toBe(code);
});
