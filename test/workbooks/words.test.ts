import { describe, expect, test } from 'vitest';
import { kindNames, kinds } from '../../src/graph/vocabulary/index.js';
import { andOthers, newAndKnown, newNames, rowsIn, words } from '../../src/workbooks/words.js';

/** The kinds of which Danish says »et«. */
const neuter = new Set(['sted', 'tema', 'behov', 'svar på et forslag']);

describe('What is new and what is known', () => {
  test.each(kindNames.map((kind) => kinds[kind]))('of $da is counted as Danish and English do', (noun) => {
    const { da, en } = noun;
    const counts = [0, 1, 2].map((count) => newAndKnown(noun, count, count));
    expect(counts).toEqual([
      words(`${da}: 0 nye, 0 kendte`, `${en}: 0 new, 0 known`),
      words(`${da}: 1 ${neuter.has(da) ? 'nyt' : 'ny'}, 1 kendt`, `${en}: 1 new, 1 known`),
      words(`${da}: 2 nye, 2 kendte`, `${en}: 2 new, 2 known`),
    ]);
  });

  test('is told without what is known where that is not looked for', () => {
    expect(newAndKnown({ da: 'steder', en: 'places', neuter: true }, 1)).toEqual(
      words('steder: 1 nyt', 'places: 1 new'),
    );
  });
});

test('Of many things some are named, and of the others it is told how many they are', () => {
  expect([0, 1, 2].map(andOthers)).toEqual([
    words('', ''),
    words(' og 1 mere', ' and 1 other'),
    words(' og 2 andre', ' and 2 others'),
  ]);
  expect(newNames([], 2)).toEqual([]);
  expect(newNames(['A', 'B', 'C'], 2)).toEqual([words('Nye: »A«, »B« og 1 mere.', 'New: “A”, “B” and 1 other.')]);
  expect(rowsIn([2])).toEqual(words('række 2', 'row 2'));
  expect(rowsIn(Array.from({ length: 11 }, (_, n) => n + 2))).toEqual(
    words('række 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 og 1 mere', 'rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 1 other'),
  );
});
