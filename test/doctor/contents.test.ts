import { expect, test } from 'vitest';
import { differenceOf, type Contents } from '../../src/doctor/index.js';

const contents = (themes: number, version = 7): Contents => ({
  graphs: [{ id: 'graph', version, key: 'k', secret: 's' }],
  nodes: new Map([['Entity Theme', themes]]),
  claims: new Map([['HAS_THEME', 3]]),
});

test('Two databases differ where there is more of something in one, or it is at another version', () => {
  expect(differenceOf(contents(5), contents(5))).toBeNull();
  expect(differenceOf(contents(5), contents(4))).toBe('nodes (Entity Theme) 5, restored 4');
  expect(differenceOf(contents(5), { ...contents(5, 6), claims: new Map() })).toBe(
    'version of “graph” 7, restored 6; claims (HAS_THEME) 3, restored none',
  );
});
