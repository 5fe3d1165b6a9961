import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestScope } from '../telemetry/index.js';

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

/** The logger's own way to standard output would end the process where the disk that it leads to is full. */
const standardOutput: LogTarget = { write: (line) => void process.stdout.write(line) };

/** The log as JSON lines, from “info” on. */
export const logger = (stream = standardOutput) => ({ level: 'info', serializers, stream });

/** Clients name requests as they like, and the log is no place for novels. */
const LONGEST_NAME = 100;

const scopes = new WeakMap<FastifyRequest, RequestScope>();

/** What is told of a request when it has its answer. */
export function scopeOf(request: FastifyRequest): RequestScope {
  const known = scopes.get(request) ?? { id: request.id, queries: 0, errors: [], causes: [] };
  scopes.set(request, known);
  return known;
}

/** Ids that no client can choose, and that are unique beyond this process. */
export const newRequestId = (): string => randomUUID();

/** A request that has its answer, or whose client hung up before. */
export interface Ended {
  readonly request: FastifyRequest;
  /** Null where the client hung up. */
  readonly status: number | null;
  readonly milliseconds: number;
  readonly scope: RequestScope;
}

/** Gives each request that comes its id, and tells of it once, when it has ended. */
export const tellWhenEnded =
  (tell: (ended: Ended) => void) =>
  (request: FastifyRequest, reply: FastifyReply): void => {
    reply.header('x-request-id', request.id);
    // Fastify's own hook for this is not called where the client hung up.
    reply.raw.once('close', () => tell(endedBy(request, reply)));
  };

const endedBy = (request: FastifyRequest, reply: FastifyReply): Ended => ({
  request,
  status: reply.raw.writableFinished ? reply.statusCode : null,
  milliseconds: Math.round(reply.elapsedTime),
  scope: scopeOf(request),
});

/** Writes the line of a request. */
export function logRequest({ request, status, milliseconds, scope }: Ended): void {
  const { method, url, log } = request;
  const [path] = url.split('?');
  const { operation, by, ended, cost, queries, errors, causes, trace } = scope;
  const line = {
    method,
    path,
    milliseconds,
    ...(operation && { operation: operation.type, name: operation.name?.slice(0, LONGEST_NAME) }),
    ...(by && { by }),
    ...(ended !== undefined && { ended }),
    ...(cost !== undefined && { cost }),
    ...(queries > 0 && { queries }),
    ...(errors.length > 0 && { errors: [...new Set(errors)] }),
    ...(causes.length > 0 && { causes: [...new Set(causes)] }),
    ...(trace !== undefined && { trace }),
  };
  if (status === null) log.info(line, 'Client hung up');
  else log.info({ ...line, status }, 'Answered');
}
