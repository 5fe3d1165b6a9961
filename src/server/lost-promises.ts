import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { currentRequest } from '../telemetry/index.js';

type Survive = (reason: unknown) => void;

const survivors = new Set<Survive>();
const tellAll: Survive = (reason) => {
  for (const survive of survivors) survive(reason);
};

/**
 * Goes on where a promise fails that nobody waits for: Node would end the process, and the managed Neo4j with it. It is
 * a fault of ours all the same, which the log tells beside the id of the request that it was made for.
 * @param count is told of each
 */
export function surviveLostPromises(http: FastifyInstance, count: () => void): void {
  const survive: Survive = (reason) => {
    const err = reason instanceof Error ? reason : new Error(String(reason));
    http.log.error({ id: randomUUID(), reqId: currentRequest()?.id, err }, 'A fault of ours: nobody waited for this');
    count();
  };
  if (survivors.size === 0) process.on('unhandledRejection', tellAll);
  survivors.add(survive);
  http.addHook('onClose', async () => {
    survivors.delete(survive);
    if (survivors.size === 0) process.off('unhandledRejection', tellAll);
  });
}
