/** What a client’s cache wants to know of Samspil’s schema, read from the file that is published. */
import { readFileSync } from 'node:fs';
import { buildSchema, isAbstractType, isObjectType } from 'graphql';

export const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

/** Which types each interface stands for: without it `... on Entity` and `... on Network` find nothing in a cache. */
export const possibleTypes = Object.fromEntries(
  types.filter(isAbstractType).map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

/** The types without an id: a cache keeps them inside whatever they belong to. */
export const typesWithoutKey = types
  .filter((type) => isObjectType(type) && !type.getFields().id)
  .map(({ name }) => name)
  .filter((name) => name !== schema.getQueryType().name && name !== schema.getMutationType().name);
