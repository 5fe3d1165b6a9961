import { describe, expect, test } from 'vitest';
import { persistentNeeds } from '../../../src/coordination/gaps/persistent-needs.question.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { claim, entity, initiative, need, organisation, worldOf } from '../records.js';
import { stated, toyProjection } from '../toy.js';

const raised = (letter: string, slug: string, year: string) =>
  claim('STATES', `organisation:${letter}`, `need:${slug}`, { assessment: `assessment:${year}` });
const world = worldOf(
  ...['2022', '2023', '2024', '2025'].map((year) => entity('Assessment', year, { period: `${year}-10` })),
  ...['a', 'b'].map((letter) => organisation(letter)),
  ...['again', 'once', 'untried', 'met'].map((slug) => need(slug)),
  initiative('i', { status: 'COMPLETED', period: '2023-01/2023-12' }),
  initiative('late', { period: '2026-01/2026-12' }),
  claim('ADDRESSES', 'initiative:i', 'need:again'),
  claim('ADDRESSES', 'initiative:i', 'need:once'),
  claim('ADDRESSES', 'initiative:late', 'need:met'),
  raised('a', 'again', '2022'),
  raised('a', 'again', '2024'),
  raised('b', 'again', '2024'),
  raised('b', 'again', '2025'),
  raised('a', 'once', '2022'),
  raised('a', 'untried', '2022'),
  raised('a', 'untried', '2023'),
  raised('a', 'met', '2022'),
  raised('a', 'met', '2023'),
);

describe('Needs that come back', () => {
  test('were stated in several years, though somebody had begun to work on them', () => {
    const { items: needs } = persistentNeeds.work(world, {});
    expect(
      needs.map(({ need, score, years, efforts }) => [upper(need), score, years.map(({ year }) => year), efforts]),
    ).toEqual([['AGAIN', 0.75, [2022, 2024, 2025], ['initiative:i']]]);
    expect(inWords(needs[0]?.reasons ?? [], 'da')).toEqual([
      '»AGAIN« er meldt ind i 2022 af én, 2024 af to og 2025 af én.',
      'Det kom igen, selv om »I« havde arbejdet med det.',
    ]);
  });

  test('tell what was under way then from what had ended, and what a document was about', () => {
    const efforts = [
      initiative('on', { period: '2024-01/2026-12' }),
      initiative('since', { status: 'UNKNOWN', period: '2021/' }),
      initiative('strategy', { kind: 'STRATEGY', status: 'COMPLETED', period: '2022/2024' }),
    ];
    const { items: needs } = persistentNeeds.work(
      worldOf(
        ...['2024', '2025'].map((year) => entity('Assessment', year, { period: `${year}-10` })),
        organisation('a'),
        need('n'),
        raised('a', 'n', '2024'),
        raised('a', 'n', '2025'),
        ...efforts,
        ...efforts.map(({ id }) => claim('ADDRESSES', id, 'need:n')),
      ),
      {},
    );
    expect(inWords(needs[0]?.reasons ?? [], 'da')[1]).toBe(
      'Det kom igen, selv om »ON« arbejdede med det, »SINCE« arbejdede eller havde arbejdet med det, og »STRATEGY« havde handlet om det.',
    );
    expect(inWords(needs[0]?.reasons ?? [], 'en')[1]).toBe(
      'It came back though “ON” worked on it, “SINCE” worked or had worked on it, and “STRATEGY” had been about it.',
    );
  });

  test('are none where a need must have been stated in more years than it was', () => {
    expect(persistentNeeds.work(world, { minYears: 4 }).items).toEqual([]);
  });

  test('are none on the toy graph, which has one assessment only', () => {
    expect(persistentNeeds.work(toyProjection, stated).items).toEqual([]);
  });

  test.each([0, 1, 2.5, -3])('cannot be asked for %d years', (minYears) => {
    expect(codeOf(() => persistentNeeds.work(world, { minYears }))).toBe('BAD_USER_INPUT');
  });
});
