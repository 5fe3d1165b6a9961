import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { buildSchema, findBreakingChanges, isSpecifiedDirective, Kind, parse, type BreakingChange } from 'graphql';
import { describe, expect, test } from 'vitest';
import { kindNames } from '../../src/graph/vocabulary/index.js';

/** What partners read; `npm run check` holds it to the code. */
const schemaFile = (name: string) => readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
const sdl = schemaFile('schema');

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

describe('The API as clients read it', () => {
  const api = buildSchema(schemaFile('api'));
  const whole = buildSchema(sdl);

  test('has the directives of GraphQL itself and no others', () => {
    expect(api.getDirectives().filter((directive) => !isSpecifiedDirective(directive))).toEqual([]);
    expect(schemaFile('api')).not.toMatch(/@key|@shareable|@link|link__|federation__/u);
  });

  test('says else what the subgraph says, to each field and argument, but for subscriptions, of which gateways are not told', () => {
    const told = ({ description }: BreakingChange) => description;
    expect(findBreakingChanges(api, whole).map(told)).toEqual([
      'Subscription was removed.',
      'LiveChanges was removed.',
    ]);
    const lost = findBreakingChanges(whole, api).map(told);
    expect(lost.filter((each) => !/link__|federation__|@?(?:link|key|shareable)\b/u.test(each))).toEqual([]);
  });
});
