import { once } from 'node:events';
import { GraphQLList, GraphQLObjectType, GraphQLString } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { allowedByDefault } from '../../src/server/server.js';
import { ask, closeServers, littleSchema, serveAllowing } from './servers.js';

/** Anywhere else in the tests a promise that nobody waits for fails the run: vitest listens for it. */
const watchers = process.listeners('unhandledRejection');
beforeEach(() => process.removeAllListeners('unhandledRejection'));
afterEach(async () => {
  await closeServers();
  for (const watcher of watchers) process.on('unhandledRejection', watcher);
});

describe('A promise that fails and that nobody waits for', () => {
  const schema = littleSchema({
    careless: {
      type: GraphQLString,
      resolve: () => {
        void Promise.reject(new TypeError('left alone'));
        return 'answered';
      },
    },
  });

  it('is none of a heavy answer whose entry fails before its turn has come', async () => {
    const Entry = new GraphQLObjectType({ name: 'Entry', fields: { name: { type: GraphQLString } } });
    const failing = async () => Promise.reject(new SamspilError('UNKNOWN_ID', 'There is none.'));
    const entries = littleSchema({
      entries: { type: new GraphQLList(Entry), resolve: () => [{ name: 'A' }, failing(), failing(), { name: 'B' }] },
    });
    const { url, log } = await serveAllowing(entries, {
      ...allowedByDefault,
      weigh: ({ name }) => ({ cost: 0, each: 0, heavy: name === 'entries' }),
    });
    const { answer } = await ask(url, '{ entries { name } }');
    expect(answer.data).toEqual({ entries: [{ name: 'A' }, null, null, { name: 'B' }] });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNKNOWN_ID', 'UNKNOWN_ID']);
    expect(log.filter((line) => line.includes('nobody waited'))).toEqual([]);
  });

  it('ends nothing: the log tells it as a fault of ours with the request, and the metrics count it', async () => {
    const { url, log } = await serveAllowing(schema, allowedByDefault, { measure: async () => [] });
    const lost = once(process, 'unhandledRejection');
    const { answer, headers } = await ask(url, '{ careless }');
    await lost;
    expect(answer.data).toEqual({ careless: 'answered' });
    expect((await ask(url, '{ name }')).answer.data).toEqual({ name: 'Samspil' });
    const lines = log.filter((line) => line.includes('left alone')).map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([expect.objectContaining({ level: 50, reqId: headers.get('x-request-id') })]);
    const metrics = await (await fetch(new URL('/metrics', url))).text();
    expect(metrics).toContain('samspil_lost_promises_total 1');
  });
});
