import { AsyncLocalStorage } from 'node:async_hooks';
import { SamspilError } from '../errors.js';
import { unlessEnded } from '../unless-ended.js';
import { isUnavailable, orUnsure } from './errors.js';
import type { ReadOptions, Transaction } from './transaction.js';

/** How many writes share a transaction at most, so that none waits long for those after it. */
const MOST_TOGETHER = 16;

/** What transactions are made with: a `Database`. */
interface Committing {
  readonly address: string;
  awaiting<Result>(signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result>;
  write<Result>(work: (tx: Transaction) => Promise<Result>, options: ReadOptions): Promise<Result>;
}

/** A write that somebody waits for. */
interface Member {
  /** Does its work, for the request that it belongs to. @returns what tells whoever waits, once it is committed */
  readonly begin: (tx: Transaction) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
  /** The transaction that it is in; null while it waits for one. */
  group: Group | null;
  /** Whether nobody waits for it any more. */
  isGone: boolean;
}

/** Writes that are committed together. */
class Group {
  /** Ends the transaction. */
  readonly ending = new AbortController();
  /** Whether its commit was sent: whoever leaves after that does not know what became of the write. */
  isSent = false;

  constructor(readonly members: Member[] = []) {}

  /** Takes back what those who left have done, which takes the others along: they are done again without them. */
  left(): void {
    if (!this.isSent || this.members.every(({ isGone }) => isGone)) this.ending.abort(new Error('A writer has left.'));
  }
}

/**
 * Commits together what is written at the same time, as databases do with their logs (group commit): a commit costs more
 * than most writes, and one does for several. Each is done after the other as if it were alone, sees what those before
 * it did, and is all done or not at all. What one is refused before it has written anything is its own affair; where one
 * fails after that, the transaction is taken back and each gets one of its own.
 */
export class GroupCommit {
  #waiting: Member[] = [];
  #isAtWork = false;

  constructor(private readonly database: Committing) {}

  /** @throws what the work throws, and what `Database.write` throws */
  async write<Result>(work: (tx: Transaction) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted();
    const forItsRequest = AsyncLocalStorage.snapshot();
    const { promise, resolve, reject } = withResolvers<Result>();
    const member: Member = {
      begin: async (tx) => {
        const result = await forItsRequest(work, tx);
        return () => resolve(result);
      },
      fail: reject,
      group: null,
      isGone: false,
    };
    this.#waiting.push(member);
    void this.#commitAll();
    try {
      return await this.database.awaiting(signal, async () =>
        signal
          ? unlessEnded(
              signal,
              async () => promise,
              () => this.#leave(member),
            )
          : promise,
      );
    } catch (error) {
      throw member.isGone && member.group?.isSent ? orUnsure(error, this.database.address, signal) : error;
    }
  }

  #leave(member: Member): void {
    member.isGone = true;
    this.#waiting = this.#waiting.filter((other) => other !== member);
    member.group?.left();
  }

  async #commitAll(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    while (this.#waiting.length > 0) await this.#commit(new Group(), MOST_TOGETHER);
    this.#isAtWork = false;
  }

  /** @param most how many it may have once those who come meanwhile have joined it */
  async #commit(group: Group, most: number): Promise<void> {
    let attempts = 0;
    try {
      const told = await this.database.write(
        async (tx) => {
          attempts += 1;
          return this.#doAll(tx, group, most, attempts === 1);
        },
        { signal: group.ending.signal },
      );
      for (const tell of told) tell();
    } catch (error) {
      await this.#doAgain(group, error);
    }
  }

  /** @param isFirst whether no attempt was made before, whose commit may have been lost on its way */
  async #doAll(tx: Transaction, group: Group, most: number, isFirst: boolean): Promise<(() => void)[]> {
    const { members, ending } = group;
    const told: (() => void)[] = [];
    for (let at = 0; at < members.length || this.#joins(group, most); at += 1) {
      const member = members[at];
      ending.signal.throwIfAborted();
      if (member) told.push(await doOne(tx, member, isFirst));
    }
    ending.signal.throwIfAborted();
    group.isSent = true;
    return told;
  }

  /** Whether one who waits has joined. */
  #joins(group: Group, most: number): boolean {
    const next = group.members.length < most ? this.#waiting.shift() : undefined;
    if (!next) return false;
    next.group = group;
    group.members.push(next);
    return true;
  }

  /** After a transaction that was not committed, or of which that is not known. */
  async #doAgain({ members, ending }: Group, error: unknown): Promise<void> {
    const rest = members.filter(({ isGone }) => !isGone);
    const isOver = isUnavailable(error) || (error instanceof SamspilError && error.code === 'OUTCOME_UNKNOWN');
    if (ending.signal.aborted) {
      for (const member of rest) member.group = null;
      this.#waiting.unshift(...rest);
    } else if (isOver || members.length === 1) {
      for (const { fail } of rest) fail(error);
    } else {
      for (const member of rest) {
        member.group = new Group([member]);
        await this.#commit(member.group, 1);
      }
    }
  }
}

async function doOne(tx: Transaction, member: Member, isFirst: boolean): Promise<() => void> {
  let hasWritten = false;
  const own: Transaction = {
    read: async (query, parameters) => tx.read(query, parameters),
    run: async (query, parameters) => {
      hasWritten = true;
      return tx.run(query, parameters);
    },
  };
  try {
    return await member.begin(own);
  } catch (error) {
    if (hasWritten || !isFirst || !(error instanceof SamspilError)) throw error;
    return () => member.fail(error);
  }
}

/** A promise, and what settles it. (`Promise.withResolvers` comes with Node 22.) */
function withResolvers<Result>() {
  let resolve!: (result: Result) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<Result>((...settle) => {
    [resolve, reject] = settle;
  });
  return { promise, resolve, reject };
}
