import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolPortfolio } from '../../../src/coordination/funding/pool-portfolio.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords } from '../expecting.js';
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
import { fundedWorlds } from './funded-worlds.js';
import { readingOf } from './stated.js';

const base = together([
  entity('Pool', 'p'),
  entity('Pool', 'q'),
  ...['big', 'small', 'little', 'x'].map((slug) =>
    organisation(slug, slug === 'x' ? {} : { size: slug === 'big' ? 'LARGE' : 'SMALL' }),
  ),
  ...['a', 'b', 'c', 'other'].map((slug) => initiative(slug)),
  ...['climate', 'water', 'wells', 'youth', 'art'].map(theme),
  ...['toc', 'oh'].map(method),
  need('n'),
]);

const has = (what: string, topic: string, values = {}) =>
  claim('HAS_THEME', `initiative:${what}`, `theme:${topic}`, values);
const uses = (what: string, topic: string) => claim('USES', `initiative:${what}`, `method:${topic}`);
const grant = (what: string, values = {}, pool = 'p') =>
  claim('FUNDED_BY', `initiative:${what}`, `pool:${pool}`, values);
const joins = (who: string, what: string, role = 'PARTNER') =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${what}`, { role });

async function of(asked: { readonly window?: { readonly from: string } }, ...parts: Part[]) {
  const given = { pool: 'pool:p', minConfidence: 'INFERRED', ...asked } as const;
  const found = poolPortfolio.work(worldOf(base, ...parts), given);
  return poolPortfolio.written(found, given, readingOf(together([base, ...parts])));
}

/** Two grants that are told of in full, and what is asked for and done elsewhere. */
const told: readonly Part[] = [
  grant('a', { amount: 100_000, currency: 'DKK' }),
  grant('b', { amount: 250_000.5, currency: 'DKK' }),
  has('a', 'climate'),
  has('b', 'climate'),
  has('b', 'wells'),
  uses('a', 'toc'),
  uses('b', 'toc'),
  joins('big', 'a', 'LEAD'),
  joins('small', 'a'),
  joins('little', 'b'),
  joins('x', 'b'),
  claim('BROADER', 'theme:wells', 'theme:water'),
  has('other', 'art'),
  has('other', 'water'),
  claim('STATES', 'organisation:big', 'need:n'),
  claim('HAS_THEME', 'need:n', 'theme:youth'),
  claim('REQUIRES', 'need:n', 'theme:climate'),
  claim('REQUIRES', 'need:n', 'method:oh'),
];

describe('What a pool has supported', () => {
  test('is told by theme, method, amount and size, and what never', async () => {
    const found = await of({}, ...told);
    expect(found).toMatchObject({
      initiatives: ['initiative:a', 'initiative:b'],
      themes: [
        { topic: 'theme:climate', initiatives: ['initiative:a', 'initiative:b'] },
        { topic: 'theme:wells', initiatives: ['initiative:b'] },
      ],
      methods: [{ topic: 'method:toc', initiatives: ['initiative:a', 'initiative:b'] }],
      amounts: [{ currency: 'DKK', grants: 2, total: 350_000.5, least: 100_000, most: 250_000.5 }],
      sizes: [
        { size: 'LARGE', organisations: ['organisation:big'] },
        { size: 'SMALL', organisations: ['organisation:little', 'organisation:small'] },
      ],
      sizeUnknown: ['organisation:x'],
      neverThemes: [
        { topic: 'theme:youth', needs: ['need:n'], initiatives: [] },
        { topic: 'theme:art', needs: [], initiatives: ['initiative:other'] },
      ],
      neverMethods: [{ topic: 'method:oh', needs: ['need:n'], initiatives: [] }],
      score: 1 / 3,
      completeness: 1,
    });
  });

  test('amounts in two currencies, and none, are never added', async () => {
    const found = await of(
      {},
      grant('a', { amount: 5, currency: 'EUR' }),
      grant('b', { amount: 7, currency: 'DKK' }),
      grant('c'),
      grant('other', { amount: 9 }),
    );
    expect(found).toMatchObject({
      amounts: [
        { currency: 'DKK', grants: 1, total: 7 },
        { currency: 'EUR', grants: 1, total: 5 },
        { currency: null, grants: 1, total: 9 },
      ],
      amountUnknown: ['initiative:c'],
    });
  });

  test('what was cancelled, is outside the window or has its grant from another pool does not count; what is planned does', async () => {
    const parts = [
      initiative('stopped', { status: 'CANCELLED' }),
      initiative('next', { status: 'PLANNED', period: '2027' }),
      initiative('old', { period: '2014' }),
      ...['stopped', 'next', 'old'].map((slug) => grant(slug)),
      grant('c', {}, 'q'),
    ];
    const whole = await of({}, ...parts);
    expect(whole).toMatchObject({
      initiatives: ['initiative:next', 'initiative:old'],
      outside: ['initiative:stopped'],
    });
    const since = await of({ window: { from: '2015' } }, ...parts);
    expect(since).toMatchObject({ initiatives: ['initiative:next'], initiativesLeftOut: { cancelled: 1, period: 1 } });
  });

  test('where of less than half a theme is on record, nobody can tell what was never supported', async () => {
    const parts = [grant('a'), grant('b'), grant('c'), has('a', 'climate'), has('other', 'art')];
    const found = await of({}, ...parts);
    expect(found).toMatchObject({ neverThemes: null, neverMethods: null, score: null, completeness: 1 / 12 });
    const half = await of({}, ...parts, has('b', 'climate'));
    expect(half.neverThemes).toEqual([{ topic: 'theme:art', needs: [], initiatives: ['initiative:other'] }]);
  });

  test('nothing on record is nothing known', async () => {
    const found = await of({});
    expect(found).toMatchObject({ initiatives: [], amounts: [], score: null, band: null, completeness: null });
    expect(inWords(found.reasons, 'da')).toEqual(['Det er ikke registreret, at P har støttet nogen indsats.']);
    const unsure = await of({}, grant('a', { confidence: 'UNCONFIRMED' }));
    expect(unsure).toMatchObject({ initiatives: [], excludedCount: { confidence: 1 } });
  });
});

describe('In words', () => {
  test('what, on which themes, how much, who, and what never', async () => {
    const { reasons } = await of({}, ...told);
    expect(inWords(reasons, 'da')).toEqual([
      'P har givet støtte til to indsatser: »A« og »B«.',
      'De hyppigste temaer er CLIMATE (to indsatser) og WELLS (én).',
      'Den eneste metode, der er registreret, er TOC (to indsatser).',
      'Der er registreret beløb for dem alle: i alt 350.000,5 DKK, fra 100.000 til 250.000,5 DKK.',
      'Blandt deltagerne er én stor og to små organisationer; for én er størrelsen ikke registreret.',
      'Det er ikke registreret, at P har støttet temaet YOUTH og metoden OH, som nogen har meldt behov ind om.',
      'Det er heller ikke registreret, at den har støttet temaet ART, som forekommer i andre indsatser.',
    ]);
    expect(inWords(reasons, 'en')).toEqual([
      'P has given support to two initiatives: “A” and “B”.',
      'The most frequent themes are CLIMATE (two initiatives) and WELLS (one).',
      'The only method on record is TOC (two initiatives).',
      'For all of them an amount is on record: 350,000.5 DKK in all, from 100,000 to 250,000.5 DKK.',
      'Among the participants are one large and two small organisations; of one the size is not on record.',
      'P is not on record as having supported the theme YOUTH and the method OH, on which somebody has stated needs.',
      'It is not on record either that it has supported the theme ART, which occurs in other initiatives.',
    ]);
  });

  test('one grant, an amount, a theme and a size are told as one', async () => {
    const parts = [
      grant('a', { amount: 5, currency: 'DKK' }),
      has('a', 'climate', { confidence: 'INFERRED' }),
      joins('big', 'a'),
    ];
    const { reasons } = await of({}, ...parts);
    expect(inWords(reasons, 'da')).toEqual([
      'P har givet støtte til én indsats: »A«.',
      'Det eneste tema, der er registreret, er CLIMATE (én indsats).',
      'Hvilke metoder den har, er ikke registreret, så hvad der aldrig er støttet af dem, kan ikke siges.',
      'Beløbet er 5 DKK.',
      'Blandt deltagerne er én stor organisation.',
      'Forbindelsen til temaet er udledt.',
    ]);
    expect(inWords(reasons, 'en').slice(2, 5)).toEqual([
      'Which methods it has is not on record, so which of them were never supported cannot be told.',
      'The amount is 5 DKK.',
      'Among the participants is one large organisation.',
    ]);
  });

  test('of many themes and methods four are named of each', async () => {
    const slugs = ['1', '2', '3', '4', '5', '6'];
    const many = [
      ...slugs.flatMap((slug) => [theme(`t${slug}`), has('other', `t${slug}`)]),
      ...slugs.flatMap((slug) => [method(`m${slug}`), uses('other', `m${slug}`)]),
    ];
    const { reasons } = await of({}, grant('a'), has('a', 'climate'), uses('a', 'toc'), ...many);
    expect(inWords(reasons, 'en').at(-1)).toBe(
      'It is not on record that it has supported the themes T1, T2, T3, T4 and 2 others and the methods M1, M2, M3, M4 and 2 others, which occur in other initiatives.',
    );
  });

  test('what is lacking is told', async () => {
    const { reasons } = await of(
      {},
      grant('a', { amount: 5, currency: 'DKK' }),
      grant('b', { amount: 5, currency: 'DKK' }),
      grant('c'),
      has('a', 'climate'),
      joins('x', 'a'),
    );
    expect(inWords(reasons, 'en').slice(1)).toEqual([
      'The only theme on record is CLIMATE (one initiative); for two of the initiatives no theme is on record, so which of them were never supported cannot be told.',
      'Which methods they have is not on record, so which of them were never supported cannot be told.',
      'For two of them an amount is on record: 10 DKK in all, 5 DKK each.',
      'How large the participants are is not on record.',
    ]);
    expect(inWords((await of({}, grant('a'))).reasons, 'da')).toContain('Der er ikke registreret noget beløb.');
    expect(
      inWords(
        (await of({}, grant('a'), grant('stopped'), initiative('stopped', { status: 'CANCELLED' }))).reasons,
        'da',
      ).at(-1),
    ).toBe('»STOPPED« er aflyst og tæller ikke med.');
  });
});

describe('The laws of a portfolio', () => {
  const few = { numRuns: 60, seed: 2026 };
  const answerOf = (world: Records) => poolPortfolio.work(projectionOf(world, 1), { pool: 'pool:p0' });

  test('nothing is both supported and never, and shares are shares', () => {
    fc.assert(
      fc.property(fundedWorlds, (world) => {
        const { themes, methods, neverThemes, neverMethods, score, completeness } = answerOf(world);
        const supported = [...themes, ...methods].map(({ topic }) => topic);
        for (const { topic } of [...(neverThemes ?? []), ...(neverMethods ?? [])])
          expect(supported).not.toContain(topic);
        for (const share of [score ?? 0, completeness ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
      }),
      few,
    );
  });

  test('one more grant takes nothing from what is supported', () => {
    fc.assert(
      fc.property(fundedWorlds, (world) => {
        const added = claim('FUNDED_BY', 'initiative:i0', 'pool:p0', {}, 'added');
        const of = (records: Records) => answerOf(records).themes.map(({ topic }) => topic);
        expect(of(together([world, added]))).toEqual(expect.arrayContaining(of(world)));
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
  ['pool:none', 'UNKNOWN_ID'],
  ['', 'UNKNOWN_ID'],
  ['theme:art', 'WRONG_KIND'],
])('“%s” is refused with %s', (wrong, code) => {
  expect(codeOf(() => poolPortfolio.work(worldOf(base), { pool: wrong }))).toBe(code);
});

test('a period that ends before it starts is refused', () => {
  expect(
    codeOf(() => poolPortfolio.work(worldOf(base), { pool: 'pool:p', window: { from: '2015', to: '2014' } })),
  ).toBe('BAD_PERIOD');
});
