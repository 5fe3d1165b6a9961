import type { FastifyInstance } from 'fastify';

/** Where log lines go. */
export interface LogTarget {
  write(line: string): void;
}

/**
 * What the log shows of a request and of an error. Never the query, its variables, headers or cookies: they may hold
 * tokens and whatever people searched for.
 */
const serializers = {
  err: ({ name, message, stack }: Error) => ({ type: name, message, stack: stack ?? '' }),
};

/** The log as JSON lines, from “info” on. */
export const logger = (stream: LogTarget | undefined) => ({ level: 'info', serializers, ...(stream && { stream }) });

/** Writes a line when a request has its answer, or when its client hung up before. */
export function logRequests(http: FastifyInstance): void {
  http.addHook('onRequest', async ({ method, url, log }, reply) => {
    const [path] = url.split('?');
    // Fastify's own hook for this is not called where the client hung up.
    reply.raw.once('close', () => {
      const line = { method, path, milliseconds: Math.round(reply.elapsedTime) };
      if (reply.raw.writableFinished) log.info({ ...line, status: reply.statusCode }, 'Answered');
      else log.info(line, 'Client hung up');
    });
  });
}
