import { expect, test } from 'vitest';
import { count, counts } from '../../bench/command-line.js';

test('Sizes are whole numbers, divided by commas', () => {
  expect(counts('1000')).toEqual([1_000]);
  expect(counts('1000, 1000000')).toEqual([1_000, 1_000_000]);
});

test.each(['', '0', '-1', '1.5', 'many', '1000,'])('%j is no list of sizes', (text) => {
  expect(() => counts(text)).toThrow('Give a whole number from 1.');
});

test('A seed is one whole number', () => {
  expect(count('7')).toBe(7);
  expect(() => count('7,8')).toThrow('Give a whole number from 1.');
});
