import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { schema } from '../product-schema.js';
import { answer, ask, database, loadOnly } from '../world.js';

beforeAll(async () => loadOnly('seed/example'));

/** Text that would end a string of Cypher, of Lucene or of JSON, and go on with something else. */
const payloads = [
  `x'}) DETACH DELETE n //`,
  'x"}) MATCH (n) DETACH DELETE n RETURN 1 //',
  '`) SET n:Entity //',
  '\\u0027 OR 1=1 //',
  '*:* OR (a AND b)~ ^"',
  '${7*7} {{7*7}} $__proto__',
];

/** A value of a type in which every text is the payload; undefined where an input object asks for none. */
function filled(type: GraphQLInputType, payload: string, depth = 0): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [filled(inner.ofType, payload, depth)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter((field) => depth < 1 && (isNonNullType(field.type) || isText(field.type)))
        .map((field) => [field.name, filled(field.type, payload, depth + 1)]),
    );
  const { name } = getNamedType(inner);
  if (name === 'Int' || name === 'Float') return 1;
  return name === 'Boolean' ? true : payload;
}

const isText = (type: GraphQLInputType): boolean => ['String', 'ID'].includes(getNamedType(type).name);
const takesText = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()).some((field) => isText(field.type)) : isText(type);
};

const asked = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
  field.args
    .filter(({ type }) => takesText(type))
    .map((argument) => ({
      field: field.name,
      argument: argument.name,
      args: field.args.filter(
        (each) => each === argument || (isNonNullType(each.type) && each.defaultValue === undefined),
      ),
    })),
);

const onRecord =
  '{ organisations(minConfidence: UNCONFIRMED) { totalCount } initiatives(minConfidence: UNCONFIRMED) { totalCount } }';
const known = new Set(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

test('Every argument that takes text is looked at', () => {
  expect(asked.length).toBeGreaterThan(60);
  expect(asked).toContainEqual(expect.objectContaining({ field: 'search', argument: 'text' }));
});

test.each(asked)('`$argument` of `$field` is only text, whatever it holds', async ({ field, args }) => {
  const before = await answer(onRecord);
  for (const payload of payloads) {
    const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
    const variables = Object.fromEntries(args.map(({ name, type }) => [name, filled(type, payload)]));
    const { errors = [] } = await ask(`query (${declared}) { ${field}(${given}) { __typename } }`, variables);
    for (const error of errors) {
      const { originalError } = error;
      const isOurs = originalError instanceof SamspilError && originalError.code !== 'INTERNAL';
      // What graphql-js finds wrong with a value has no code of ours and no cause.
      expect({
        field,
        payload,
        error:
          isOurs ||
          known.has(String(error.extensions['code'])) ||
          !originalError ||
          error.message.startsWith('Variable')
            ? null
            : error.message,
      }).toEqual({ field, payload, error: null });
    }
  }
  expect(await answer(onRecord)).toEqual(before);
  expect(await database.runStatement('MATCH (n) WHERE n:Entity AND n.type IS NULL RETURN count(n) AS strange')).toEqual(
    [{ strange: 0 }],
  );
});
