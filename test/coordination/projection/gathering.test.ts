import { expect, test } from 'vitest';
import { gather, gatherAll, gatheredBy, merged } from '../../../src/coordination/projection/gathering.js';
import { workedOutOnce } from '../../../src/coordination/projection/worked-out.js';

test('What belongs to one key is gathered in the order in which it is met, and no list that was given is changed', () => {
  const given = ['b'];
  const found = merged([
    [2, given],
    [1, ['a']],
    [2, ['c', 'b']],
    [3, []],
  ]);
  gather(found, 1, 'd');
  gatherAll(found, 4, []);
  expect([...found]).toEqual([
    [2, ['b', 'c', 'b']],
    [1, ['a', 'd']],
    [3, []],
    [4, []],
  ]);
  expect(given).toEqual(['b']);
  expect([...gatheredBy([3, 1, 2, 5], (number) => number % 2)]).toEqual([
    [1, [3, 1, 5]],
    [0, [2]],
  ]);
});

test('What is asked for by a key is worked out once, also where it is nothing', () => {
  const known = new Map<string, number | null>();
  let times = 0;
  const ask = () =>
    workedOutOnce(known, 'key', () => {
      times += 1;
      return null;
    });
  expect([ask(), ask(), times]).toEqual([null, null, 1]);
});
