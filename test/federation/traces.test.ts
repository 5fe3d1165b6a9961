import { GraphQLInt } from 'graphql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeServers, littleSchema, serveSchema } from '../server/servers.js';

afterAll(closeServers);

const MEGABYTE = 1_048_576;

describe('Traces for a gateway', () => {
  let url: string;
  let reads: number;
  beforeEach(async () => {
    reads = 0;
    const schema = littleSchema({
      counted: {
        type: GraphQLInt,
        resolve: () => {
          reads += 1;
          return reads;
        },
      },
      refused: { type: GraphQLInt, resolve: async () => Promise.reject(new Error('a secret')) },
    });
    const cache = { state: async () => 'one', lastState: () => 'one', audience: () => 'everybody', bytes: MEGABYTE };
    ({ url } = await serveSchema(schema, (told) => told, cache));
  });

  interface Traced {
    readonly data: object;
    readonly extensions?: { readonly ftv1?: string };
  }

  async function asked(query: string, headers: Readonly<Record<string, string>> = {}): Promise<Traced> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Traced;
  }
  const tracing = { 'apollo-federation-include-trace': 'ftv1' };
  const traceOf = ({ extensions }: Traced) => Buffer.from(extensions?.ftv1 ?? '', 'base64').toString('latin1');

  it('name the fields, where the gateway asks for one', async () => {
    const trace = traceOf(await asked('{ counted name }', tracing));
    expect(trace).toContain('counted');
    expect(trace).toContain('name');
  });

  it('do not tell what went wrong', async () => {
    const trace = traceOf(await asked('{ refused }', tracing));
    expect(trace).toContain('refused');
    expect(trace).not.toContain('a secret');
  });

  it('are in no answer to somebody who does not ask for one, kept answers too', async () => {
    await asked('{ counted }', tracing);
    expect(await asked('{ counted }')).toEqual({ data: { counted: 2 }, extensions: { cost: expect.anything() } });
    expect(await asked('{ counted }')).toEqual({ data: { counted: 2 }, extensions: { cost: expect.anything() } });
  });

  it('are of work that was done: a kept answer has none', async () => {
    await asked('{ counted }');
    expect(await asked('{ counted }', tracing)).toMatchObject({ data: { counted: 2 }, extensions: {} });
  });
});
