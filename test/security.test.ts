import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('SECURITY.md', 'utf8');
/** The rows of the table of promises. */
const promises = page.split('\n').filter((line) => /^\| (?!promise|-)/u.test(line));

test('each promise on security names tests that are there', () => {
  expect(promises.length).toBeGreaterThan(10);
  for (const promise of promises) {
    const named = [...promise.matchAll(/`(?<path>test\/[^`]+)`/gu)].map(({ groups }) => groups?.['path'] ?? '');
    expect([promise, named.filter((path) => existsSync(path))]).toEqual([promise, named]);
    expect([promise, named.length]).not.toEqual([promise, 0]);
  }
});
