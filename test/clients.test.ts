import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  isAbstractType,
  KnownDirectivesRule,
  NoUndefinedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from './product-schema.js';

const folder = fileURLToPath(new URL('../examples/clients/', import.meta.url));

/** How a question stands in a program: as `gql`, `graphql()` and others mark it, in JavaScript and in Python. */
const marked = /(?:gql|graphql|GraphQL \*\/)[\s(]*(?:`|""")(\s*(?:query|fragment)\b.+?)(?:`|""")/gsu;

/** What is installed and made where somebody has tried the clients (.gitignore). */
const made =
  /node_modules|\.venv|\.houdini|__generated__|(?:^|\/)dist\/|codegen\/gql\/|graphql-env\.d\.ts|python\/samspil_/u;

const questions = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:graphql|mjs|js|ts|py)$/u.test(file) && !made.test(file))
  .map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const parts = [...text.matchAll(marked)].map(([, part]) => part);
    return { file, document: file.endsWith('.graphql') ? text : parts.join('\n') };
  })
  .filter(({ document }) => document !== '');

/** Relay and Houdini have directives of their own, one of which declares variables. */
const rules = specifiedRules.filter((rule) => rule !== KnownDirectivesRule && rule !== NoUndefinedVariablesRule);

describe('The clients in examples/clients', () => {
  test.each(questions)('$file asks what there is to ask', ({ document }) => {
    expect(validate(schema, parse(document), rules)).toEqual([]);
  });

  test('have a question each, but for the one that is written in Python', () => {
    expect(questions.map(({ file }) => file).toSorted()).toEqual([
      'apollo.mjs',
      'codegen/main.ts',
      'gql-tada/main.ts',
      'graphql-request.mjs',
      'houdini/src/organisations.js',
      'python/questions.graphql',
      'python/with_gql.py',
      'relay/organisation.js',
      'urql.mjs',
      'villus.mjs',
    ]);
  });

  test('read in the schema file what a cache wants to know, and docs/clients.md says the same', async () => {
    const page = readFileSync(new URL('../docs/clients.md', import.meta.url), 'utf8');
    const [, listed = ''] = page.split('<!-- generated: types without a key -->');
    const ofFederation = /^_/u;
    const abstract = Object.values(schema.getTypeMap()).filter(
      (type) => isAbstractType(type) && !ofFederation.test(type.name),
    );
    const read: unknown = await import(new URL('../examples/clients/schema.mjs', import.meta.url).href);
    expect(read).toMatchObject({
      possibleTypes: Object.fromEntries(
        abstract.map(({ name }) => [name, expect.arrayContaining([expect.any(String)])]),
      ),
      typesWithoutKey: expect.arrayContaining([...listed.matchAll(/`(\w+)`/gu)].map(([, name]) => name)),
    });
    for (const { name } of abstract) expect(page).toContain(`\`${name}\``);
  });
});
