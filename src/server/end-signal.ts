import type { FastifyReply } from 'fastify';

/**
 * Fires when nobody waits for an answer any more: the client has it or hangs up before, or so many seconds are over. A
 * field that fails can end an answer while others of it are still worked on.
 * Fastify's own `request.signal` never fires for a POST whose body has been read (5.12, Node 20): it listens for the end
 * of the request, not of the response. `AbortSignal.any` forgets a timeout that is garbage-collected (nodejs/node#57736).
 */
export function endSignal({ raw }: FastifyReply, seconds: number): AbortSignal {
  if (raw.destroyed) return AbortSignal.abort();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(timeUp(seconds)), seconds * 1_000).unref();
  raw.once('close', () => {
    clearTimeout(timer);
    controller.abort();
  });
  return controller.signal;
}

/** Why something ends whose time is up. */
export const timeUp = (seconds: number): DOMException => new DOMException(`${seconds} s are over`, 'TimeoutError');
