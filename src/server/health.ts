import type { FastifyInstance, FastifyReply } from 'fastify';
import { serveReaders } from './reading.js';

/** Something without which no question can be answered. */
export interface Lack {
  readonly what: 'DATABASE' | 'MIGRATIONS' | 'SCHEMA';
  /** For whoever looks after Samspil; anybody may read it, so it names no address. */
  readonly why: string;
}

/** Something that will be lacking before long. */
export interface Warning {
  readonly what: 'DISK';
  /** For whoever looks after Samspil; anybody may read it, so it names no folder. */
  readonly why: string;
}

/** What `/health/ready` tells. */
export interface Condition {
  readonly lacks: () => Promise<readonly Lack[]>;
  readonly warnings: () => readonly Warning[];
}

/**
 * Says how the server is, for whatever looks after it: `/health/live` answers as long as the process does, so a
 * restart would help where it does not; `/health/ready` has 503 and what is missing while questions cannot be answered,
 * so that none are sent here meanwhile.
 */
export function serveHealth(http: FastifyInstance, { lacks, warnings }: Condition): void {
  const serve = (url: string, answer: (reply: FastifyReply) => Promise<object>) =>
    serveReaders(http, url, async (_request, reply) => reply.send(await answer(reply)));
  serve('/health/live', async () => ({ live: true }));
  serve('/health/ready', async (reply) => {
    const missing = await lacks();
    if (missing.length > 0) reply.code(503);
    return { ready: missing.length === 0, missing, warnings: warnings() };
  });
}
