import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priorities } from '../../../src/coordination/gaps/priorities.question.js';
import { agreementOf } from '../../../src/coordination/gaps/ranking-agreement.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { claim, entity, need, organisation, worldOf } from '../records.js';
import { stated, toyProjection } from '../toy.js';

const assessment = 'assessment:r';
const rates = (letter: string, slug: string, values: Record<string, number>) =>
  claim('RATES', `organisation:${letter}`, `need:${slug}`, { assessment, ...values });
const base = [
  entity('Assessment', 'r', { period: '2025' }),
  ...['a', 'b', 'c'].map((letter) => organisation(letter)),
  ...['x', 'y', 'z'].map((slug) => need(slug)),
];

describe('The priorities of an assessment', () => {
  test('are those of the toy graph, with the agreement of A, B and C', () => {
    const found = priorities.work(toyProjection, { id: 'assessment:toy', ...stated });
    expect(
      found.items.map(({ need, discrepancy, bordaPoints, place }) => [upper(need), discrepancy, bordaPoints, place]),
    ).toEqual([
      ['N4', close(15.4375), 8, 1],
      ['N1', close(6.75), 6, 2],
      ['N2', close(4), 3, 3],
      ['N3', close(1.5), 1, 4],
    ]);
    expect(found.agreement).toEqual({ kendallsW: close(0.644444), respondents: 3 });
    expect(found.priorityBasis).toBe('RATINGS');
  });

  test('set what was computed beside what was decided', () => {
    const world = worldOf(
      ...base,
      claim('STATES', 'organisation:a', 'need:x', { assessment }),
      rates('a', 'x', { importance: 5, ability: 1 }),
      claim('PRIORITISES', assessment, 'need:x', { rank: 3 }),
      claim('PRIORITISES', assessment, 'need:y', { rank: 1 }),
    );
    const { items: needs } = priorities.work(world, { id: assessment });
    expect(needs.map(({ need, place, decidedRank, score }) => [upper(need), place, decidedRank, score])).toEqual([
      ['X', 1, 3, 1],
      ['Y', null, 1, null],
    ]);
    expect(inWords(needs[0]?.reasons ?? [], 'da')).toEqual([
      'A meldte behovet »X« ind i »R«.',
      'Én organisation gav det 5 af 5 for vigtighed og 1 af 5 for egen formåen; afstanden, ganget med vigtigheden, er 20.',
      'Beslutningen blev at prioritere det som nummer 3.',
    ]);
  });

  test('have no agreement below two who ranked everything', () => {
    const one = worldOf(
      ...base,
      rates('a', 'x', { rank: 1 }),
      rates('a', 'y', { rank: 2 }),
      rates('b', 'x', { rank: 1 }),
    );
    expect(priorities.work(one, { id: assessment }).agreement).toBeNull();
  });

  test('are none where nothing is recorded', () => {
    expect(priorities.work(worldOf(...base), { id: assessment })).toMatchObject({
      items: [],
      agreement: null,
      completeness: null,
    });
  });

  test('are refused for what is no assessment', () => {
    expect(codeOf(() => priorities.work(toyProjection, { id: 'need:n1' }))).toBe('WRONG_KIND');
    expect(codeOf(() => priorities.work(toyProjection, { id: 'assessment:nowhere' }))).toBe('UNKNOWN_ID');
  });
});

describe('Agreement on a ranking', () => {
  const ranking = (m: number) => fc.array(fc.integer({ min: 1, max: m }), { minLength: m, maxLength: m });

  test('is 1 where all rank alike and 0 where two rank the other way round', () => {
    expect(
      agreementOf([
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toEqual({ kendallsW: 1, respondents: 3 });
    expect(
      agreementOf([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toEqual({ kendallsW: 0, respondents: 2 });
  });

  test('is corrected for equal ranks', () => {
    expect(
      agreementOf([
        [1, 1, 3],
        [1, 1, 3],
      ])?.kendallsW,
    ).toBeCloseTo(1);
  });

  test('is unknown for one ranking, for one thing, and where all is equal to all', () => {
    expect(agreementOf([])).toBeNull();
    expect(agreementOf([[1, 2]])).toBeNull();
    expect(agreementOf([[1], [1]])).toBeNull();
    expect(
      agreementOf([
        [1, 1],
        [2, 2],
      ]),
    ).toBeNull();
  });

  test('lies between 0 and 1, whoever is asked first', () => {
    fc.assert(
      fc.property(fc.array(ranking(4), { minLength: 2, maxLength: 6 }), (rankings) => {
        const found = agreementOf(rankings)?.kendallsW ?? 0;
        expect(found).toBeGreaterThanOrEqual(-1e-9);
        expect(found).toBeLessThanOrEqual(1 + 1e-9);
        expect(agreementOf(rankings.toReversed())?.kendallsW ?? 0).toBeCloseTo(found);
      }),
    );
  });
});
