import { setMaxListeners } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SamspilError } from '../errors.js';
import type { Arrival, ContextMaker, Told } from './request.js';

/**
 * Makes the context of a request to the API or for a file. Where that fails since nobody knows who asks, the answer says
 * how to tell (RFC 6750), and where it fails for a reason of our own side, the log says which.
 * @param signal fires when nobody waits for the answer any more
 */
export async function knowingWhoAsks<Context extends Told>(
  context: ContextMaker<Context>,
  reply: FastifyReply,
  signal: AbortSignal,
): Promise<Context> {
  try {
    return await context(arrivalOf(reply.request, signal));
  } catch (error) {
    if (error instanceof SamspilError) {
      if (error.status === 401) reply.header('www-authenticate', challenge(error));
      if (error.status >= 500) reply.log.error({ code: error.code, err: error.cause }, error.message);
    }
    throw error;
  }
}

/** What is told of a request. @param signal fires when nobody waits for its answer any more */
export function arrivalOf({ raw, ip }: FastifyRequest, signal: AbortSignal): Arrival {
  // Each of the many reads of a request listens, and Node would take that for a leak.
  setMaxListeners(0, signal);
  const { authorization = [], 'last-event-id': events = [] } = raw.headersDistinct;
  return { signal, authorization, address: ip, lastEvent: events.at(-1) };
}

/** A request without a token is told no more than that it needs one, as the RFC has it. */
const challenge = ({ details, message }: SamspilError): string =>
  details['reason'] === 'NO_TOKEN'
    ? 'Bearer realm="samspil"'
    : `Bearer realm="samspil", error="invalid_token", error_description="${message}"`;
