import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageByPurpose } from '../../../src/coordination/gaps/coverage-by-purpose.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { onDay } from '../../../src/coordination/projection/projection.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { oracleDay } from '../questions.js';
import { randomWorlds } from '../random-worlds.js';
import { claim, initiative, need, organisation, together, worldOf, type Part, type Records } from '../records.js';
import { withPurposes } from './purpose-worlds.js';

type Question = Parameters<typeof coverageByPurpose.work>[1];
const base: Part[] = [
  ...['a', 'b', 'c', 'd'].map((slug) => organisation(slug)),
  ...['n', 'm'].map((slug) => need(slug)),
];
const states = (who: string, purpose?: string, what = 'n', key?: string) =>
  claim('STATES', `organisation:${who}`, `need:${what}`, purpose === undefined ? {} : { purpose }, key);
const effort = (slug: string, who: string, what = 'n', values = {}): Records =>
  together([
    initiative(slug, values),
    claim('ADDRESSES', `initiative:${slug}`, `need:${what}`),
    ...who.split('').map((each) => claim('PARTICIPATES_IN', `organisation:${each}`, `initiative:${slug}`)),
  ]);
const of = (parts: readonly Part[], more: Question = {}) => coverageByPurpose.work(worldOf(...base, ...parts), more);
/** `PROGRAMME 1/2` */
const shown = ({ purposes }: ReturnType<typeof of>): string[] =>
  purposes
    .filter(({ stated }) => stated > 0)
    .map(({ purpose, served, stated, unknown }) => `${purpose ?? '?'} ${served}/${stated - unknown}`);

describe('Needs for a kind of work are served', () => {
  const parts = [
    states('a', 'PROGRAMME'),
    states('b', 'PROGRAMME'),
    states('c', 'PROGRAMME', 'm'),
    states('a', 'ADVOCACY', 'm'),
    states('b', 'ADVOCACY', 'm'),
    states('d'),
    effort('i', 'ab'),
    effort('j', 'a', 'm'),
  ];

  test('as far as whoever states them takes part in something on them, each counted for itself', () => {
    const answer = of(parts);
    expect(shown(answer)).toEqual(['PROGRAMME 2/3', 'ADVOCACY 1/2', '? 0/1']);
    expect(answer.score).toBeCloseTo(2 / 3 - 1 / 2, 12);
    expect(answer).toMatchObject({ band: 'LOW', completeness: 5 / 6 });
    expect(
      answer.purposes.map(({ needs, unserved }) => [needs, unserved].map((ids) => ids.map(upper).join(''))),
    ).toEqual([
      ['MN', 'M'],
      ['M', ''],
      ['', ''],
      ['N', 'N'],
    ]);
  });

  test('for each that it is stated for, and once however often it is', () => {
    const twice = [
      states('a', 'PROGRAMME'),
      states('a', 'ADVOCACY', 'n', 'again'),
      states('a', undefined, 'n', 'more'),
    ];
    expect(shown(of([...twice, effort('i', 'a')]))).toEqual(['PROGRAMME 1/1', 'ADVOCACY 1/1']);
  });

  test('not by what is only planned, was cancelled or has nobody on record: of the last that is not known', () => {
    const asked = [states('a', 'PROGRAMME'), states('b', 'ADVOCACY', 'm')];
    expect(shown(of([...asked, effort('i', 'a', 'n', { status: 'PLANNED' })]))).toEqual([
      'PROGRAMME 0/1',
      'ADVOCACY 0/1',
    ]);
    expect(shown(of([...asked, effort('i', 'a', 'n', { status: 'CANCELLED' })]))).toEqual([
      'PROGRAMME 0/1',
      'ADVOCACY 0/1',
    ]);
    expect(of([...asked, effort('i', '')])).toMatchObject({
      score: null,
      purposes: [{ coverage: null, stated: 1, served: 0, unknown: 1, unserved: [] }, { coverage: 0 }, {}, {}],
    });
  });

  test('as a coordinator reads it', () => {
    expect(inWords(of(parts).reasons, 'da')).toEqual([
      'Til programmer i det Globale Syd er der meldt tre behov ind, talt organisation for organisation; for to af dem er eller var den, der meldte det ind, med i en indsats om det.',
      'Til fortalerarbejde er der meldt to behov ind; for én af dem er eller var den, der meldte det ind, med i en indsats om det.',
      'Behov til fortalerarbejde er dermed dækket dårligere end behov til programmer i det Globale Syd: 50 mod 67 procent.',
      'Ingen af dem, der har meldt »M« ind til programmer i det Globale Syd, er registreret i en indsats om det.',
      'For én af i alt seks er det ikke registreret, hvad behovet er til: »N«.',
    ]);
    expect(inWords(of(parts).reasons, 'en')).toEqual([
      'Three needs for programmes in the Global South are on record, counted organisation by organisation; for two of them whoever stated it takes or took part in an initiative on it.',
      'Two needs for advocacy are on record; for one of them whoever stated it takes or took part in an initiative on it.',
      'So needs for advocacy are served less than needs for programmes in the Global South: 50 against 67 per cent.',
      'None of those who stated “M” for programmes in the Global South is on record in an initiative on it.',
      'Of one of six in all it is not on record what the need is for: “N”.',
    ]);
  });

  test.each<readonly [readonly Part[], string, string]>([
    [
      [states('a', 'PROGRAMME'), states('b', 'ADVOCACY'), effort('i', 'ab')],
      'Behov til programmer i det Globale Syd og til fortalerarbejde er dermed dækket lige godt: 100 procent.',
      'So needs for programmes in the Global South and for advocacy are served equally: 100 per cent.',
    ],
    [
      [states('a', 'PROGRAMME'), effort('i', 'a')],
      'De to kan ikke sammenlignes: om behov til fortalerarbejde er der ikke noget registreret at tælle.',
      'The two cannot be compared: nothing that could be counted is on record of needs for advocacy.',
    ],
    [
      [states('a')],
      'Det er ikke registreret, hvad noget af behovene er til, så det kan ikke siges, om de er dækket lige godt.',
      'What any of the needs is for is not on record, so whether they are served equally cannot be told.',
    ],
    [[], 'Det er ikke registreret, at nogen har meldt behov ind.', 'Nobody is on record as having stated needs.'],
  ])('what can be compared, and what cannot, is told', (some, da, en) => {
    expect(inWords(of(some).reasons, 'da')).toContain(da);
    expect(inWords(of(some).reasons, 'en')).toContain(en);
  });

  test('what is inferred is told as inferred, and what is less sure is left out', () => {
    const stating = (confidence: string) =>
      claim('STATES', 'organisation:a', 'need:n', { purpose: 'ADVOCACY', confidence });
    expect(inWords(of([stating('INFERRED')]).reasons, 'da')[0]).toMatch(/; det er udledt\.$/u);
    expect(of([stating('UNCONFIRMED')])).toMatchObject({ completeness: null, excludedCount: { confidence: 1 } });
  });
});

describe('The laws of coverage by purpose', () => {
  const few = { numRuns: 60, seed: 2026 };
  const answerOf = (world: Records) => coverageByPurpose.work(onDay(projectionOf(world, 1), oracleDay), {});

  test('served and unknown are among what is stated, and shares are shares', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const { purposes, score, completeness } = answerOf(withPurposes(world));
        for (const { coverage, stated, served, unknown } of purposes) {
          expect(served + unknown).toBeLessThanOrEqual(stated);
          expect(coverage).toBe(stated === unknown ? null : served / (stated - unknown));
        }
        for (const share of [score ?? 0, completeness ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
      }),
      few,
    );
  });

  test('that nobody says what needs are for changes how many there are of none', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const [told, untold] = [answerOf(withPurposes(world)), answerOf(world)];
        const all = ({ purposes }: typeof told): Set<string> => new Set(purposes.flatMap(({ needs }) => needs));
        expect(all(told)).toEqual(all(untold));
        expect(untold).toMatchObject({ score: null, completeness: all(untold).size === 0 ? null : 0 });
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(randomWorlds, (drawn) => {
        const world = withPurposes(drawn);
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answerOf(turned)).toEqual(answerOf(world));
      }),
      { ...few, numRuns: 30 },
    );
  });
});

test.each([
  [{ asOf: '2024/2025' }, 'BAD_DATE'],
  [{ asOf: '2024', window: { from: '2023' } }, 'BAD_PERIOD'],
])('%j is refused with %s', (wrong, code) => {
  expect(codeOf(() => of([], wrong))).toBe(code);
});
