import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exampleFile } from './partners.js';

const programs = readdirSync(fileURLToPath(new URL('../../examples/partner-subgraph/', import.meta.url)))
  .filter((file) => file.endsWith('.mjs'))
  .map((program) => ({ program, text: exampleFile(program) }));

/** The rows of “In your own repository”: which packages a program needs. */
const needs = new Map(
  [...exampleFile('README.md').matchAll(/^\| `(\S+\.mjs)` +\| (.+?) +\|$/gmu)].map(([, program, packages = '']) => [
    program,
    [...packages.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name.replace(/(?<=.)@.*$/u, '')),
  ]),
);

describe('The page of the worked partner names what each program needs in a repository of its own', () => {
  test.each(programs)('$program', ({ program, text }) => {
    const imported = [...text.matchAll(/ from '((?:@[^/']+\/)?[^/'.:]+)[^':]*';$/gmu)].map(([, name]) => name);
    expect(imported).not.toEqual([]);
    expect(needs.get(program)).toEqual(expect.arrayContaining(imported));
  });

  test('and what Hive’s gateway loads only once it asks', () => {
    expect(needs.get('hive-gateway.mjs')).toContain('@graphql-mesh/transport-http');
  });
});
