import { once } from 'node:events';
import { GraphQLString } from 'graphql';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allowedByDefault } from '../../src/server/server.js';
import { ask, closeServers, littleSchema, serveAllowing } from './servers.js';

/** Anywhere else in the tests a promise that nobody waits for fails the run: vitest listens for it. */
const watchers = process.listeners('unhandledRejection');
beforeEach(() => process.removeAllListeners('unhandledRejection'));
afterEach(() => {
  for (const watcher of watchers) process.on('unhandledRejection', watcher);
});
afterAll(closeServers);

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
