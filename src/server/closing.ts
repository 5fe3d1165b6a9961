import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { SamspilError } from '../errors.js';

/** How long those under way may take once a close has begun, in milliseconds. */
const PATIENCE = 10_000;

/** Closes the HTTP server when Apollo ends. Whoever has no answer in time is cut off. */
export const endWith = (http: FastifyInstance): ApolloServerPlugin => ({
  serverWillStart: async () => ({
    drainServer: async () => {
      const patience = setTimeout(() => http.server.closeAllConnections(), PATIENCE);
      await http.close().finally(() => clearTimeout(patience));
    },
  }),
});

/**
 * Makes a close wait for requests under way and for nothing else. By itself it also waits for connections that carry
 * none: those that a browser opened in advance, and those whose request was answered after the close began. What still
 * comes on a connection that carries one is refused.
 */
export function closeOnceAnswered(http: FastifyInstance): void {
  let underWay = 0;
  let closing = false;
  const endIfIdle = () => {
    if (closing && underWay === 0) http.server.closeAllConnections();
  };
  http.addHook('onRequest', async (_request, { raw }) => {
    underWay += 1;
    raw.once('close', () => {
      underWay -= 1;
      endIfIdle();
    });
    if (closing) throw new SamspilError('SHUTTING_DOWN', 'This Samspil is about to end. Nothing was done; ask again.');
  });
  http.addHook('preClose', async () => {
    closing = true;
    endIfIdle();
  });
}
