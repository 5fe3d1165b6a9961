import { createHmac, randomUUID } from 'node:crypto';
import { cypherQuery, type Sender, type Transaction } from '../../database/index.js';
import { SamspilError } from '../../errors.js';

/** A request to write, by which it is known again when it comes a second time. */
export interface Once {
  /** Of whoever asks, which chose it; another caller may have chosen the same. */
  readonly key: string;
  /** All that was asked. */
  readonly content: string;
}

/** The same as it is stored: nothing that was asked, and no key that somebody chose. */
interface KnownRequest {
  readonly id: string;
  readonly content: string;
}

const answeredRequest = cypherQuery<{ id: string; days: number; spared: number }, { content: string; outcome: string }>(
  'graph/answered-request',
);
const rememberRequest = cypherQuery<KnownRequest & { version: number; outcome: string }, never>(
  'graph/remember-request',
);
const forgetRequests = cypherQuery<{ days: number; spared: number; most: number }, never>('graph/forget-requests');

/** For how many days a request is known again. */
export const DAYS_KNOWN = 7;
/** A request is known for the writes after it too, so that a clock that jumps makes nobody's request a new one. */
const WRITES_KNOWN = 1_000;
/** Requests that were answered after this version are known, however old they are by the clock. */
export const sparedAt = (version: number): number => version - WRITES_KNOWN;
/** Each write forgets more than it remembers, so that there are never more than those of these days. */
const FORGOTTEN_AT_ONCE = 1_000;

/** A write that nobody asks for a second time but the driver, where an answer of Neo4j is lost. */
export const onceHere = (): Once => ({ key: randomUUID(), content: '' });

/** @param caller stands for whoever asks, so that nobody meets the keys of others */
export const knownAs = ({ key, content }: Once, caller: string, secret: string): KnownRequest => ({
  id: digest(secret, JSON.stringify([caller, key])),
  content: digest(secret, content),
});

const digest = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url');

/**
 * What a request was answered before; undefined where it is new.
 * @param version the version that the graph has now
 * @throws IDEMPOTENCY_KEY_REUSED where its key came with something else
 */
export async function answeredBefore<Outcome>(
  tx: Transaction,
  { id, content }: KnownRequest,
  version: number,
): Promise<Outcome | undefined> {
  const [known] = await tx.read(answeredRequest, { id, days: DAYS_KNOWN, spared: sparedAt(version) });
  if (!known) return undefined;
  if (known.content !== content)
    throw new SamspilError(
      'IDEMPOTENCY_KEY_REUSED',
      'This `idempotencyKey` came with another request before. Nothing was changed: send a new key with what is new.',
    );
  const outcome: Outcome = JSON.parse(known.outcome);
  return outcome;
}

/** Keeps what a request was answered, in the transaction that does what was asked, and forgets what is old. */
export function remember(send: Sender, request: KnownRequest, version: number, outcome: object): void {
  send(rememberRequest, { ...request, version, outcome: JSON.stringify(outcome) });
  send(forgetRequests, { days: DAYS_KNOWN, spared: sparedAt(version), most: FORGOTTEN_AT_ONCE });
}
