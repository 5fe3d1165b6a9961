import { Webhook } from 'standardwebhooks';
import type { Message } from './message.js';

/** Where messages go, with what they are signed, and for how many milliseconds it may take to answer. */
export interface Receiver {
  readonly url: string;
  readonly secret: string;
  readonly patience: number;
}

/** What came of sending a message once. */
export type Sent =
  | { readonly isTaken: true }
  /** The receiver wants no more of it. */
  | { readonly isTaken: false; readonly isGone: true }
  /** @property after how many milliseconds it asks to be tried again; null where it does not say */
  | { readonly isTaken: false; readonly isGone: false; readonly why: string; readonly again: number | null };

/**
 * Sends a message once, signed by the Standard Webhooks. A receiver has it where it answers with 2xx in time; a redirect is
 * not followed.
 * @throws the reason of the signal when that fires
 */
export async function post(
  { url, secret, patience }: Receiver,
  { id, body }: Message,
  signal: AbortSignal,
): Promise<Sent> {
  const now = new Date();
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const late = setTimeout(end, patience);
  signal.addEventListener('abort', end);
  try {
    signal.throwIfAborted();
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'samspil',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign(id, now, body),
      },
      body,
      redirect: 'manual',
      signal: ending.signal,
    });
    // What it says beside its status is of no use here.
    await response.body?.cancel();
    if (response.ok) return { isTaken: true };
    if (response.status === 410) return { isTaken: false, isGone: true };
    return { isTaken: false, isGone: false, why: `status ${response.status}`, again: waitAsked(response) };
  } catch (error) {
    signal.throwIfAborted();
    return {
      isTaken: false,
      isGone: false,
      why: ending.signal.aborted ? 'no answer in time' : causeOf(error),
      again: null,
    };
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', end);
  }
}

function waitAsked({ headers }: Response): number | null {
  const seconds = headers.get('retry-after') ?? '';
  return /^\d{1,6}$/u.test(seconds) ? Number(seconds) * 1_000 : null;
}

/** The code of what lies behind, such as ECONNREFUSED: a message may name more of the address than a log should. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
}
