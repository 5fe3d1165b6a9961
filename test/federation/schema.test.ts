import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { kindNames } from '../../src/graph/vocabulary/index.js';

/** What partners read; `npm run check` holds it to the code. */
const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');

describe('The schema as it is published', () => {
  test.each(kindNames)('says that a %s is found by its id', (kind) => {
    expect(sdl).toMatch(new RegExp(`^type ${kind} .*@key\\(fields: "id"\\)`, 'mu'));
  });

  test('says that organisations are found by their public identifier, and anything as an entity', () => {
    expect(sdl).toMatch(/^type Organisation .*@key\(fields: "orgId"\)/mu);
    expect(sdl).toMatch(/^interface Entity .*@key\(fields: "id"\)/mu);
  });

  test('shares what is a value and nobody’s own', () => {
    expect(sdl).toMatch(/^type BilingualText @shareable/mu);
    expect(sdl).toMatch(/^type PageInfo @shareable/mu);
  });

  test('can be read without knowing federation: it defines its directives, and does not extend itself', () => {
    expect(buildSchema(sdl).getDirectives().map(String)).toEqual(
      expect.arrayContaining(['@link', '@key', '@shareable']),
    );
    expect(parse(sdl).definitions.map(({ kind }) => kind)).not.toContain(Kind.SCHEMA_EXTENSION);
  });

  test('composes by itself with neither an error nor a hint', () => {
    const { errors, hints } = composeServices([{ name: 'samspil', typeDefs: parse(sdl), url: 'http://samspil' }]);
    expect(errors).toBeUndefined();
    expect(hints).toEqual([]);
  });
});
