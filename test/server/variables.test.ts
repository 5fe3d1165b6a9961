import { GraphQLError, GraphQLInt, GraphQLNonNull, GraphQLScalarType } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { ask, closeServers, littleSchema, serveSchema } from './servers.js';

afterAll(closeServers);

describe('The variables of a request', () => {
  let looks = 0;
  const Even = new GraphQLScalarType({
    name: 'Even',
    parseValue: (value) => {
      looks += 1;
      if (typeof value === 'number' && value % 2 === 0) return value;
      throw new GraphQLError(`${String(value)} is odd`);
    },
  });
  const schema = littleSchema({
    half: {
      type: GraphQLInt,
      args: { of: { type: new GraphQLNonNull(Even) } },
      resolve: (_root, { of }: Record<string, unknown>) => Number(of) / 2,
    },
  });
  const query = 'query ($a: Even!, $b: Even = 6) { a: half(of: $a) b: half(of: $b) }';

  it('are looked at once, for what it may cost and for its answer', async () => {
    const { url } = await serveSchema(schema, (told) => told);
    looks = 0;
    const { answer } = await ask(url, 'query ($of: Even!) { half(of: $of) }', { variables: { of: 4 } });
    expect({ data: answer.data, looks }).toEqual({ data: { half: 2 }, looks: 1 });
  });

  it('are those of this request, however often the same is asked', async () => {
    const { url } = await serveSchema(schema, (told) => told);
    for (const a of [2, 4, 2]) {
      const { answer } = await ask(url, query, { variables: { a } });
      expect(answer.data).toEqual({ a: a / 2, b: 3 });
    }
  });

  it('are all told where several are wrong', async () => {
    const { url } = await serveSchema(schema, (told) => told);
    const { status, answer } = await ask(url, query, { variables: { a: 1, b: 3 } });
    expect(status).toBe(400);
    expect(answer.errors?.map(({ message, extensions }) => [extensions['code'], message])).toEqual([
      ['BAD_USER_INPUT', 'Variable "$a" got invalid value 1; 1 is odd'],
      ['BAD_USER_INPUT', 'Variable "$b" got invalid value 3; 3 is odd'],
    ]);
  });
});
