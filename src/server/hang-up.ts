import type { FastifyReply } from 'fastify';

/**
 * Fires when the client hangs up before it has its answer. Fastify's own `request.signal` never does so for a POST
 * whose body has been read (5.12, Node 20): it listens for the end of the request, not of the response.
 */
export function hangUpSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  if (raw.destroyed) controller.abort();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
