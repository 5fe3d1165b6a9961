import { createHash } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { writesBetween } from '../coordination/index.js';
import { cypherQuery, type Database } from '../database/index.js';
import { graphMoved, graphState, type GraphState } from '../graph/reading/index.js';
import { sightOf, type Caller } from '../graph/records/index.js';
import { changed, replaced, type Message } from './message.js';
import { post } from './posting.js';

const readReceiver = cypherQuery<{ id: string }, GraphState>('webhooks/read-receiver');
const moveReceiver = cypherQuery<{ id: string } & GraphState, never>('webhooks/move-receiver');

/** Where the log of the server goes. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface WebhookOptions {
  readonly urls: readonly string[];
  /** With which messages are signed, as the Standard Webhooks write it: `whsec_` and base64. */
  readonly secret: string;
  /** At whose rights they are told. */
  readonly as: Caller;
  readonly log: Log;
  /** How many milliseconds pass before the second try: each wait is twice the one before, up to an hour. */
  readonly firstWait?: number;
  /** For how many milliseconds a receiver may take to answer; 15 s where it is left out. */
  readonly patience?: number;
}

const [FIRST_WAIT, LONGEST_WAIT] = [1_000, 3_600_000];
/** How long a database that is away is left alone at most, in milliseconds. */
const LONGEST_LOOK = 60_000;
/** For how many milliseconds a receiver may take to answer. */
const PATIENCE = 15_000;

/** How many versions of the graph are read at once. */
const VERSIONS = 100;

/**
 * Tells receivers what is written, each write as a message of its own, in their order, at least once: how far each was told
 * stands in the database, so that one that was away, or this process, goes on where it was. Each receiver waits for itself.
 */
export class Deliveries {
  readonly #ending = new AbortController();
  readonly #places = new Map<string, number>();
  readonly #running: Promise<unknown>;

  constructor(
    private readonly database: Database,
    private readonly options: WebhookOptions,
  ) {
    this.#running = Promise.all(options.urls.map(async (url) => this.#keepTelling(url)));
  }

  /** Up to which version of the graph all of them were told; undefined where that is not known yet. */
  get toldUpTo(): number | undefined {
    return this.#places.size < this.options.urls.length ? undefined : Math.min(...this.#places.values());
  }

  /** Lets go of all at once: what was not answered is sent again by the next start. */
  async close(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  /** Until the end, or until the receiver wants no more. */
  async #keepTelling(url: string): Promise<void> {
    const { signal } = this.#ending;
    const receiver = new URL(url).host;
    for (let failures = 0; !signal.aborted;) {
      const before = this.#places.get(url);
      try {
        await this.#tell(url, receiver);
        return;
      } catch (error) {
        if (signal.aborted) return;
        failures = this.#places.get(url) === before ? failures + 1 : 0;
        const wait = Math.min(waitAfter(failures, FIRST_WAIT), LONGEST_LOOK);
        this.options.log.warn({ receiver, err: error, wait }, 'What was written could not be read for a webhook');
        await pass(wait, undefined, { signal }).catch(() => {});
      }
    }
  }

  async #tell(url: string, receiver: string): Promise<void> {
    const { signal } = this.#ending;
    const id = createHash('sha256').update(url).digest('base64url');
    const stand = async (at: GraphState): Promise<void> => {
      await this.database.write(async (tx) => tx.run(moveReceiver, { id, key: at.key, version: at.version }));
      this.#places.set(url, at.version);
    };
    const [known] = await this.database.read(readReceiver, { id }, { signal });
    // One that is new is told what comes from now on.
    let at = known ?? (await graphState(this.database));
    await stand(at);
    for (;;) {
      const now = await graphMoved(this.database, at, signal);
      // A server of a cluster may lag behind another.
      if (now.key === at.key && now.version < at.version) continue;
      const isAnother = now.key !== at.key;
      const upTo = Math.min(now.version, at.version + VERSIONS);
      const messages: (readonly [number, Message])[] = isAnother
        ? [[now.version, replaced(now)]]
        : (await this.#writes(at, upTo, now)).map((write) => [write.version, changed(now.key, write)]);
      for (const [version, message] of messages) {
        if (!(await this.#deliver(url, receiver, message))) return;
        await stand({ key: now.key, version });
      }
      at = { key: now.key, version: isAnother ? now.version : upTo };
      await stand(at);
    }
  }

  async #writes(at: GraphState, upTo: number, now: GraphState) {
    const asking = { database: this.database, signal: this.#ending.signal, sight: sightOf(this.options.as) };
    return writesBetween(asking, { after: at.version, upTo, now: now.version });
  }

  /** @returns whether the receiver has it; it is not to be told any more where it does not */
  async #deliver(url: string, receiver: string, message: Message): Promise<boolean> {
    const { secret, log, firstWait = FIRST_WAIT, patience = PATIENCE } = this.options;
    const { signal } = this.#ending;
    for (let failures = 0; ; failures += 1) {
      const sent = await post({ url, secret, patience }, message, signal);
      if (sent.isTaken) {
        if (failures > 0) log.info({ receiver, message: message.id, failures }, 'A webhook was taken after all');
        return true;
      }
      if (sent.isGone) {
        log.warn({ receiver, message: message.id }, 'A webhook is gone (410): it is told nothing until the next start');
        return false;
      }
      const wait = Math.min(Math.max(sent.again ?? 0, waitAfter(failures, firstWait)), LONGEST_WAIT);
      log.warn(
        { receiver, message: message.id, why: sent.why, failures: failures + 1, wait },
        'A webhook was not taken',
      );
      await pass(wait, undefined, { signal });
    }
  }
}

const waitAfter = (failures: number, first: number): number =>
  Math.min(first * 2 ** Math.min(failures, 30), LONGEST_WAIT);
