import { describe, expect, test } from 'vitest';
import { installed } from '../src/licences.js';

/** Licences that let anybody run, change and pass on Samspil in whatever way, as its own does. */
const allowed: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
]);

const parts = (licence: string): string[] => licence.replaceAll(/[()]/gu, '').split(' AND ');

describe('Where Samspil runs', () => {
  test('no package is installed whose licence asks for more than to be named', () => {
    const others = installed().filter(({ licence }) => !parts(licence).every((part) => allowed.has(part)));
    expect(others).toEqual([]);
  });

  test('nothing of Apollo’s composition is installed, whose licence is Elastic’s', () => {
    const names = installed().map(({ name }) => name);
    expect(names).toContain('@apollo/server');
    expect(names).not.toContain('@apollo/federation-internals');
  });
});
