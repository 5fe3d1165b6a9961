import { cypherQuery, type CypherQuery, type Sender, type Transaction } from '../../database/index.js';
import { ChangeLog } from '../history/index.js';
import { answeredBefore, knownAs, remember, type Once } from './once.js';
import { pseudonymOf } from './pseudonym.js';
import type { Caller } from '../records/index.js';

const lockGraph = cypherQuery<object, { version: number; secret: string; withdrawn: number }>('graph/lock-graph');
const moveVersion = cypherQuery<object, never>('graph/move-version');

/** Runs a query that reads, in a transaction or outside one. */
export type Reader = <Parameters, Row>(query: CypherQuery<Parameters, Row>, parameters: Parameters) => Promise<Row[]>;

/** The same reader for as long as nothing is written: what it was asked before it answers as then. */
export function remembering(read: Reader): Reader {
  const answers = new Map<string, Promise<unknown[]>>();
  return async <Parameters, Row>(query: CypherQuery<Parameters, Row>, parameters: Parameters) => {
    const asked = `${query.name} ${JSON.stringify(parameters)}`;
    const known = answers.get(asked);
    // The same query has rows of the same type.
    if (known) return known as Promise<Row[]>;
    const answer = read(query, parameters);
    answers.set(asked, answer);
    return answer;
  };
}

/** What a write is done with. */
export interface Writing {
  readonly tx: Transaction;
  readonly read: Reader;
  readonly log: ChangeLog;
  /** Writes without waiting for it: the write as a whole waits, and fails with it. */
  readonly send: Sender;
  /** Waits for what was sent before this was last called: the next is made ready while Neo4j works on the last. */
  readonly inStep: () => Promise<void>;
  /** The version of the graph that the write was begun on; what it changes leads to the next. */
  readonly version: number;
  /** How many entities were taken off the record before: something new may be one of them. */
  readonly withdrawn: number;
  /** Stands for whoever asks, so that what one has done is known again; null where nobody asks. */
  readonly pseudonym: string | null;
}

/** In which role somebody writes, never a person, and why, where that is for a person to say. */
export interface Writer {
  readonly role: string;
  /** Who asks for it; absent where nobody does but whoever runs Samspil. */
  readonly caller?: Caller;
  readonly reason?: string;
  /** By what the request is known again: it is done once, however often it comes. */
  readonly once?: Once;
}

/** What a write did, as JSON can keep it, and whether it has changed anything. */
export interface Outcome {
  readonly changed: boolean;
}

/**
 * One write: it waits for its turn, each change goes to the change log, and the graph's version moves on by one, all in
 * the transaction that it is given. Where the same was asked before, nothing is done and the outcome of then comes again.
 * @param work tells whether it has changed anything; if not, the version stays
 * @throws IDEMPOTENCY_KEY_REUSED
 */
export async function oneWrite<Result extends Outcome>(
  tx: Transaction,
  { role, caller, reason, once }: Writer,
  work: (writing: Writing) => Promise<Result>,
): Promise<Result & { readonly version: number }> {
  const [graph] = await tx.read(lockGraph, {});
  if (!graph) throw new Error('lock-graph gave no row');
  const { version, secret, withdrawn } = graph;
  const pseudonym = caller ? pseudonymOf(caller, secret) : null;
  const request = once && knownAs(once, pseudonym ?? role, secret);
  const before = request && (await answeredBefore<Result & { version: number }>(tx, request, version));
  if (before) return before;
  const writer = { role, networks: caller?.networks ?? null, pseudonym, reason: reason ?? null };
  const sent: Promise<unknown>[] = [];
  const send: Sender = (query, parameters, seen) => {
    const answer = tx.run(query, parameters).then(seen);
    // Where something else fails before, nobody waits for this.
    answer.catch(() => {});
    sent.push(answer);
  };
  let last = 0;
  const inStep = async (): Promise<void> => {
    const earlier = sent.slice(0, last);
    last = sent.length;
    await Promise.all(earlier);
  };
  const log = new ChangeLog(send, version + 1, writer);
  const read: Reader = async (query, parameters) => tx.read(query, parameters);
  const working = work({ tx, read, log, send, inStep, version, withdrawn, pseudonym });
  const result = await working.catch(async (error: unknown) => {
    // What comes after a query that failed is told no more than that: the failure says why, and whether to try again.
    await Promise.all(sent);
    throw error;
  });
  const outcome = { ...result, version: result.changed ? version + 1 : version };
  if (result.changed) {
    log.end();
    send(moveVersion, {});
  }
  if (request) remember(send, request, version, outcome);
  await Promise.all(sent);
  return outcome;
}
