import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trendGaps } from '../../../src/coordination/trends/trend-gaps.question.js';
import { trendRelevance } from '../../../src/coordination/trends/trend-relevance.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { onDay } from '../../../src/coordination/projection/projection.js';
import { codeOf, inWords } from '../expecting.js';
import { oracleDay } from '../questions.js';
import { randomWorlds } from '../random-worlds.js';
import {
  claim,
  entity,
  initiative,
  need,
  network,
  organisation,
  theme,
  together,
  worldOf,
  type Part,
  type Records,
} from '../records.js';

type Question = Parameters<typeof trendRelevance.work>[1];
const base: Part[] = [
  entity('Trend', 'x'),
  ...['t', 'u'].map((slug) => theme(slug)),
  ...['a', 'b', 'c'].map((slug) => organisation(slug)),
];
const pair = { trend: 'trend:x', organisation: 'organisation:a' };
const about = (what: string, values = {}, of = 't') => claim('HAS_THEME', what, `theme:${of}`, values);
const of = (parts: readonly Part[], more: Partial<Question> = {}) =>
  trendRelevance.work(worldOf(...base, ...parts), { ...pair, ...more });
const effort = (slug: string, who: string, values = {}): Records =>
  together([
    initiative(slug, values),
    about(`initiative:${slug}`),
    ...who.split('').map((each) => claim('PARTICIPATES_IN', `organisation:${each}`, `initiative:${slug}`)),
  ]);
const asks = (values = {}): Records =>
  together([need('n'), about('need:n', values), claim('STATES', 'organisation:a', 'need:n')]);
const member = (values = {}): Records =>
  together([network('w'), about('organisation:w'), claim('MEMBER_OF', 'organisation:a', 'organisation:w', values)]);
const knows = (who: string) => claim('AWARE_OF', `organisation:${who}`, 'trend:x');
const working = about('organisation:a', {}, 'u');

describe('A trend concerns an organisation', () => {
  test.each<readonly [string, readonly Part[], boolean | null, readonly string[]]>([
    ['by a theme of its own', [about('organisation:a')], true, ['OWN_THEME']],
    ['by an initiative that it takes part in', [effort('i', 'a')], true, ['WORK']],
    ['by one that is planned', [effort('i', 'a', { status: 'PLANNED' })], true, ['WORK']],
    ['by a need that it states', [asks()], true, ['NEED']],
    ['not by what was cancelled', [working, effort('i', 'a', { status: 'CANCELLED' })], false, []],
    ['not by what only others are in', [working, effort('i', 'b')], false, []],
    [
      'not by what it seeks, though that is told',
      [working, claim('SEEKS', 'organisation:a', 'theme:t')],
      false,
      ['WISH'],
    ],
    [
      'not by its networks, though that is told',
      [working, member({ current: true, from: '2020' })],
      false,
      ['NETWORK'],
    ],
    ['nor by one that it has left', [working, member({ from: '2010', to: '2014' })], false, []],
    ['and where nothing is on record of the organisation, that is not known', [], null, []],
  ])('%s', (_, parts, concerns, grounds) => {
    const answer = of([about('trend:x'), ...parts]);
    expect(answer).toMatchObject({ concerns, score: concerns === null ? null : Number(concerns) });
    expect(answer.ties.map(({ ground }) => ground)).toEqual(grounds);
  });

  test('is not known where the trend has no theme on record', () => {
    expect(of([about('organisation:a')])).toMatchObject({ concerns: null, score: null, themes: [], ties: [] });
  });

  test('as far as its themes are those of the organisation', () => {
    const answer = of([about('trend:x'), about('trend:x', {}, 'u'), effort('i', 'a'), asks(), knows('b')]);
    expect(answer).toMatchObject({ score: 1 / 2, band: 'MEDIUM', shared: ['theme:t'], completeness: 4 / 5 });
    expect(answer.ties).toEqual([
      {
        ground: 'WORK',
        theme: 'theme:t',
        through: 'initiative:i',
        claims: ['HAS_THEME initiative:i theme:t', 'PARTICIPATES_IN organisation:a initiative:i'],
      },
      {
        ground: 'NEED',
        theme: 'theme:t',
        through: 'need:n',
        claims: ['HAS_THEME need:n theme:t', 'STATES organisation:a need:n'],
      },
    ]);
  });
});

test('Who knows the trend can tell it: first those whom it works with, and no network that is gone', () => {
  const answer = of([
    about('trend:x'),
    effort('i', 'ab'),
    knows('b'),
    claim('SPOTTED', 'organisation:c', 'trend:x'),
    network('w'),
    knows('w'),
    claim('SUCCEEDS', 'organisation:b', 'organisation:w', { kind: 'MERGED' }),
  ]);
  expect(answer).toMatchObject({
    awareness: 'NOT_ON_RECORD',
    contacts: ['organisation:b'],
    othersAware: ['organisation:c'],
  });
  expect(of([about('trend:x'), knows('a')]).awareness).toBe('AWARE');
  expect(of([about('trend:x'), knows('a'), claim('SPOTTED', 'organisation:a', 'trend:x')]).awareness).toBe('SPOTTED');
});

describe('As a coordinator reads it', () => {
  test('why it concerns the organisation, in the tense of each, and who can tell', () => {
    const answer = of([
      about('trend:x'),
      about('organisation:a'),
      effort('i', 'ab'),
      effort('j', 'a', { period: '2015', status: 'COMPLETED' }),
      asks({ confidence: 'INFERRED' }),
      claim('SEEKS', 'organisation:a', 'theme:t'),
      member({ current: true, from: '2020' }),
      knows('b'),
      knows('c'),
    ]);
    expect(inWords(answer.reasons, 'da')).toEqual([
      '»X« handler om temaet T og vedrører A.',
      'A arbejder selv med det.',
      'A er med i »I«, der handler om det.',
      'A var med i »J«, der handlede om det.',
      'A har meldt »N« ind som behov, der handler om det; hvad behovet handler om, er udledt.',
      'A søger viden om det.',
      'W, som A er medlem af, arbejder med det.',
      'Det er ikke registreret, at A kender den.',
      'B, som A arbejder eller har arbejdet sammen med, kender den og kan fortælle om den.',
      'C kender den også og kan fortælle om den.',
    ]);
    expect(inWords(answer.reasons, 'en')).toEqual([
      '“X” is about the theme T and concerns A.',
      'A works on it itself.',
      'A takes part in “I”, which is about it.',
      'A took part in “J”, which was about it.',
      'A has stated “N” as a need about it; what the need is about is inferred.',
      'A seeks knowledge of it.',
      'W, of which A is a member, works on it.',
      'A is not on record as knowing of it.',
      'B, with which A works or has worked, knows of it and can tell about it.',
      'C knows of it too and can tell about it.',
    ]);
  });

  test('of several themes each is named, and that not each has all', () => {
    const answer = of([
      about('trend:x'),
      about('trend:x', {}, 'u'),
      effort('i', 'a'),
      effort('j', 'a'),
      about('initiative:j', {}, 'u'),
    ]);
    expect(inWords(answer.reasons, 'en').slice(0, 2)).toEqual([
      '“X” is about the themes T and U and concerns A.',
      'A takes part in “I” and “J”, which are about at least one of the themes T and U.',
    ]);
  });

  test.each<readonly [readonly Part[], string, string]>([
    [
      [],
      'Det er ikke registreret, hvad »X« handler om, og derfor heller ikke, om den vedrører A.',
      'What “X” is about is not on record, and so neither is whether it concerns A.',
    ],
    [[about('trend:x')], 'Hvad A arbejder med, er ikke registreret.', 'What A works on is not on record.'],
    [
      [about('trend:x'), working],
      'Det er ikke registreret, at A arbejder med det eller har meldt et behov ind om det.',
      'A is not on record as working on it or having stated a need about it.',
    ],
  ])('what is not on record is told as that', (parts, da, en) => {
    expect(inWords(of(parts).reasons, 'da')).toContain(da);
    expect(inWords(of(parts).reasons, 'en')).toContain(en);
    expect(inWords(of(parts).reasons, 'da').at(-1)).toBe('Det er ikke registreret, at nogen kender den.');
  });

  test('what is inferred is told as inferred, and what is less sure is left out', () => {
    const inferred = of([
      about('trend:x', { confidence: 'INFERRED' }),
      about('organisation:a', { confidence: 'INFERRED' }),
    ]);
    expect(inWords(inferred.reasons, 'da').slice(0, 2)).toEqual([
      '»X« handler om temaet T og vedrører A; det er udledt.',
      'A arbejder selv med det; det er udledt.',
    ]);
    expect(of([about('trend:x'), about('organisation:a', { confidence: 'UNCONFIRMED' })])).toMatchObject({
      concerns: null,
      excludedCount: { confidence: 1 },
    });
  });
});

describe('The laws of relevance', () => {
  test('a trend concerns whom it concerns in the list of gaps, and shares are shares', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const projection = onDay(projectionOf(world, 1), oracleDay);
        const { items, unknown } = trendGaps.work(projection, {});
        for (const gap of [...items, ...unknown]) {
          for (const { id } of world.entities.filter(({ kind }) => kind === 'Organisation')) {
            const answer = trendRelevance.work(projection, { trend: gap.trend, organisation: id });
            expect([id, answer.concerns === true]).toEqual([id, gap.relevant.includes(id)]);
            expect((answer.score ?? 0) > 0).toBe(answer.concerns === true);
            expect((answer.score ?? 0) <= 1 && (answer.completeness ?? 0) <= 1).toBe(true);
            expect(answer.contacts.filter((other) => answer.othersAware.includes(other))).toEqual([]);
          }
        }
      }),
      { numRuns: 20, seed: 2026 },
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        const asked = { trend: 'trend:x0', organisation: 'organisation:o0' };
        expect(trendRelevance.work(projectionOf(turned, 1), asked)).toEqual(
          trendRelevance.work(projectionOf(world, 1), asked),
        );
      }),
      { numRuns: 30, seed: 2026 },
    );
  });
});

test.each([
  [{ trend: 'trend:none' }, 'UNKNOWN_ID'],
  [{ trend: 'theme:t' }, 'WRONG_KIND'],
  [{ organisation: 'organisation:none' }, 'UNKNOWN_ID'],
  [{ organisation: 'trend:x' }, 'WRONG_KIND'],
  [{ asOf: '2024/2025' }, 'BAD_DATE'],
])('%j is refused with %s', (wrong, code) => {
  expect(codeOf(() => of([], wrong))).toBe(code);
});
