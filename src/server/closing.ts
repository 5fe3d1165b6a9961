import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';

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
 * none: those that a browser opened in advance, and those whose request was answered after the close began.
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
  });
  http.addHook('preClose', async () => {
    closing = true;
    endIfIdle();
  });
}
