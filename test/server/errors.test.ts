import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLInt, GraphQLNonNull, GraphQLString } from 'graphql';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { ask, closeServers, serve, type Running } from './servers.js';

const fail = (error: Error) => ({
  type: GraphQLString,
  resolve: () => {
    throw error;
  },
});
const secret = new TypeError('connection string bolt://neo4j:hemmeligt@localhost');

afterAll(closeServers);

describe('What a client learns of an error', () => {
  let running: Running;
  beforeAll(async () => {
    running = await serve({
      unknown: fail(new SamspilError('UNKNOWN_ID', 'No theme:vand is on record.', { details: { id: 'theme:vand' } })),
      unavailable: fail(
        new SamspilError('DATABASE_UNAVAILABLE', 'Neo4j does not answer. Nothing was changed; ask again.', {
          cause: secret,
        }),
      ),
      broken: fail(secret),
      alsoBroken: fail(secret),
      required: { ...fail(secret), type: new GraphQLNonNull(GraphQLString) },
      lost: { type: new GraphQLNonNull(GraphQLInt), resolve: () => null },
    });
  });

  it('of the catalogue: code, message and details', async () => {
    const { status, answer } = await ask(running.url, '{ name unknown }');
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      data: { name: 'Samspil', unknown: null },
      errors: [
        {
          message: 'No theme:vand is on record.',
          path: ['unknown'],
          locations: [{ line: 1, column: 8 }],
          extensions: { code: 'UNKNOWN_ID', details: { id: 'theme:vand' } },
        },
      ],
    });
  });

  it('of the database: that it does not answer, and nothing of what the driver said', async () => {
    const { answer } = await ask(running.url, '{ unavailable }');
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Neo4j does not answer. Nothing was changed; ask again.',
      extensions: { code: 'DATABASE_UNAVAILABLE' },
    });
    expect(JSON.stringify(answer)).not.toContain('hemmeligt');
  });

  it('of a fault of ours: an id that leads to the log, where it stands once for all fields it struck', async () => {
    const { answer, headers } = await ask(running.url, '{ broken alsoBroken }');
    const [id, other] = answer.errors?.map(({ extensions }) => extensions['id']) ?? [];
    expect(other).toBe(id);
    expect(answer.errors?.[0]).toMatchObject({
      message: `A fault of ours. The log has the details under ${String(id)}.`,
      extensions: { code: 'INTERNAL' },
    });
    expect(JSON.stringify(answer)).not.toMatch(/hemmeligt|TypeError|stack/u);
    const lines = running.log.filter((line) => line.includes(String(id)));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('hemmeligt');
    expect(lines[0]).toContain(`"reqId":"${headers.get('x-request-id') ?? ''}"`);
  });

  it('of a resolver that breaks the promise of the schema: a fault of ours too', async () => {
    const { answer } = await ask(running.url, '{ lost }');
    expect(answer.errors?.[0]?.extensions['code']).toBe('INTERNAL');
    expect(JSON.stringify(answer)).not.toContain('non-nullable');
  });

  it('of a wrong document or value: the codes that GraphQL clients know', async () => {
    const codeOf = async (query: string, variables = {}) =>
      (await ask(running.url, query, { variables })).answer.errors?.[0]?.extensions['code'];
    expect(await codeOf('{')).toBe('GRAPHQL_PARSE_FAILED');
    expect(await codeOf('{ nam }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await codeOf('{ twice(of: "two") }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await codeOf('query ($of: Int!) { twice(of: $of) }', { of: 'two' })).toBe('BAD_USER_INPUT');
    expect(await codeOf('query ($of: Int) { twice(of: $of) }', { of: null })).toBe('BAD_USER_INPUT');
  });

  it('repeats no more of a wrong value than a thousand characters', async () => {
    const variables = { of: 'x'.repeat(50_000) };
    const { answer } = await ask(running.url, 'query ($of: Int!) { twice(of: $of) }', { variables });
    expect(answer.errors?.map(({ message }) => message.length <= 1_001)).toEqual([true]);
  });

  it('has the status of the failure where the server could answer nothing, for clients that go by the status', async () => {
    expect((await ask(running.url, '{ required }')).status).toBe(500);
    expect((await ask(running.url, '{ unknown broken alsoBroken }')).status).toBe(500);
    expect((await ask(running.url, '{ unknown }')).status).toBe(200);
    expect((await ask(running.url, '{ required }', { accept: 'application/json' })).status).toBe(200);
    expect((await ask(running.url, '{ name broken }')).status).toBe(200);
  });
});

describe('When another time may be better', () => {
  it.each(['application/json', 'application/graphql-response+json'])(
    'the head of the answer says when, under %s and whatever the HTTP status',
    async (accept) => {
      const busy = new SamspilError('OVERLOADED', 'More is asked than can be answered.');
      const { url } = await serve({
        busy: fail(busy),
        late: { ...fail(new SamspilError('TIMEOUT', 'It takes too long.')), type: new GraphQLNonNull(GraphQLString) },
        away: fail(new SamspilError('DATABASE_UNAVAILABLE', 'Neo4j does not answer.')),
        wrong: fail(new SamspilError('UNKNOWN_ID', 'No such theme.')),
        broken: fail(secret),
      });
      const when = async (query: string) => {
        const { status, headers } = await ask(url, query, { accept });
        return [status, headers.get('retry-after')];
      };
      expect(await when('{ name busy }')).toEqual([200, '5']);
      expect(await when('{ name wrong away }')).toEqual([200, '5']);
      expect(await when('{ late }')).toEqual([accept === 'application/json' ? 200 : 504, '5']);
      expect(await when('{ name wrong broken }')).toEqual([200, null]);
    },
  );
});

it('The documentation has every code of Apollo Server that can come out', async () => {
  const documented = await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  // Faults have INTERNAL instead, and hashes are understood here.
  const { INTERNAL_SERVER_ERROR, PERSISTED_QUERY_NOT_SUPPORTED, ...rest } = ApolloServerErrorCode;
  for (const code of Object.values(rest)) expect(documented).toContain(`| \`${code}\``);
  for (const code of [INTERNAL_SERVER_ERROR, PERSISTED_QUERY_NOT_SUPPORTED]) expect(documented).not.toContain(code);
});

describe('When the context cannot be made', () => {
  it('a client learns of the catalogue’s error what it is, of any other its id', async () => {
    const known = await serve({}, () => {
      throw new SamspilError('DATABASE_UNAVAILABLE', 'Neo4j does not answer.');
    });
    const { status, answer } = await ask(known.url, '{ name }');
    expect([status, answer.errors?.[0]?.message, answer.errors?.[0]?.extensions]).toEqual([
      503,
      'Neo4j does not answer.',
      { code: 'DATABASE_UNAVAILABLE' },
    ]);
    const broken = await serve({}, () => {
      throw secret;
    });
    const failed = await ask(broken.url, '{ name }');
    expect([failed.status, failed.answer.errors?.[0]?.extensions['code']]).toEqual([500, 'INTERNAL']);
    expect(JSON.stringify(failed.answer)).not.toContain('hemmeligt');
  });
});

describe('The log', () => {
  it('has one line a request, with neither the query nor its variables nor a token', async () => {
    const { url, log, server } = await serve();
    await fetch(`${url}?query=${encodeURIComponent('{ name }')}&variables=${encodeURIComponent('{"x":"hemmeligt"}')}`, {
      headers: { accept: 'application/json', authorization: 'Bearer hemmeligt', 'apollo-require-preflight': '1' },
    });
    await server.close();
    const lines = log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ method }) => method !== undefined);
    expect(lines).toEqual([expect.objectContaining({ method: 'GET', path: '/graphql', status: 200, msg: 'Answered' })]);
    expect(log.join()).not.toMatch(/hemmeligt|query=/u);
  });
});
