import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextMark, type Place } from '../../explorer/src/pictures/next-mark.js';

const at = (row: number, column: number): Place => ({ row, column });
/** Two lines of marks with an empty one between. */
const places = [at(0, -1), at(0, 0), at(0, 3), at(2, -1), at(2, 1)];

test.each([
  [0, 'ArrowRight', 1],
  [2, 'ArrowRight', null],
  [1, 'ArrowLeft', 0],
  [0, 'ArrowLeft', null],
  [2, 'ArrowDown', 4],
  [0, 'ArrowDown', 3],
  [4, 'ArrowUp', 1],
  [1, 'ArrowUp', null],
  [4, 'ArrowDown', null],
  [1, 'Home', 0],
  [1, 'End', 2],
  [1, 'Enter', null],
  [9, 'ArrowUp', null],
])('From mark %i the key %s leads to %s', (from, key, to) => {
  expect(nextMark(places, from, key)).toBe(to);
});

test('Whichever mark one is at, arrow keys lead to every other', () => {
  const lines = fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, selector: String });
  fc.assert(
    fc.property(lines, (pairs) => {
      const drawn = pairs
        .toSorted(([row, column], [otherRow, other]) => row - otherRow || column - other)
        .map(([row, column]) => at(row, column));
      const reached = new Set([0]);
      for (const from of reached)
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const next = nextMark(drawn, from, key);
          if (next !== null) reached.add(next);
        }
      expect(reached.size).toBe(drawn.length);
    }),
  );
});
