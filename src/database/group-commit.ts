import { AsyncLocalStorage } from 'node:async_hooks';
import { SamspilError } from '../errors.js';
import { unlessEnded } from '../unless-ended.js';
import { orUnsure } from './errors.js';
import type { Mode, ReadOptions, Transaction } from './transaction.js';

/** How many writes share a transaction at most, so that none waits long for those after it. */
const MOST_TOGETHER = 16;
/** After what nobody is done by itself: it is away, has no room, or what became of the commit is not known. */
const FOR_ALL = new Set(['DATABASE_UNAVAILABLE', 'DISK_FULL', 'OUTCOME_UNKNOWN']);

/** What transactions are made with: a `Database`. */
interface Committing {
  readonly address: string;
  awaiting<Result>(mode: Mode, signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result>;
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
  /** Whether it gets a transaction of its own, since one that it was in has failed. */
  isAlone: boolean;
}

/** Writes that are committed together. */
class Group {
  /** Ends the transaction. */
  readonly ending = new AbortController();
  /** Whether its commit was sent: whoever leaves after that does not know what became of the write. */
  isSent = false;

  readonly members: Member[] = [];

  /** Whether it may join: not once it has ended, nor after a commit that may have been made without it. */
  takes({ isAlone }: Member): boolean {
    if (this.isSent || this.ending.signal.aborted) return false;
    const [first] = this.members;
    return !first || (!first.isAlone && !isAlone && this.members.length < MOST_TOGETHER);
  }

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
      isAlone: false,
    };
    this.#waiting.push(member);
    void this.#commitAll();
    try {
      return await this.database.awaiting('WRITE', signal, async () =>
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
    while (this.#waiting.length > 0) await this.#commit(new Group());
    this.#isAtWork = false;
  }

  /** Commits a group of one who waits and of those who come meanwhile. */
  async #commit(group: Group): Promise<void> {
    this.#joins(group);
    try {
      const told = await this.database.write(async (tx) => this.#doAll(tx, group), { signal: group.ending.signal });
      for (const tell of told) tell();
    } catch (error) {
      this.#takeBack(group, error);
    }
  }

  async #doAll(tx: Transaction, group: Group): Promise<(() => void)[]> {
    const { members, ending } = group;
    const told: (() => void)[] = [];
    for (let at = 0; at < members.length || this.#joins(group); at += 1) {
      const member = members[at];
      ending.signal.throwIfAborted();
      if (member) told.push(await doOne(tx, member, group));
    }
    ending.signal.throwIfAborted();
    group.isSent = true;
    return told;
  }

  /** Whether one who waits has joined. */
  #joins(group: Group): boolean {
    const [next] = this.#waiting;
    if (!next || !group.takes(next)) return false;
    this.#waiting.shift();
    next.group = group;
    group.members.push(next);
    return true;
  }

  /** After a transaction that was not committed, or of which that is not known. */
  #takeBack({ members, ending }: Group, error: unknown): void {
    const rest = members.filter(({ isGone }) => !isGone);
    const hasLeft = ending.signal.aborted;
    const isForAll = error instanceof SamspilError && FOR_ALL.has(error.code);
    if (!hasLeft && (isForAll || members.length === 1)) {
      for (const { fail } of rest) fail(error);
      return;
    }
    for (const member of rest) {
      member.group = null;
      member.isAlone = !hasLeft;
    }
    this.#waiting.unshift(...rest);
  }
}

async function doOne(tx: Transaction, member: Member, { isSent }: Group): Promise<() => void> {
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
    if (hasWritten || isSent || !(error instanceof SamspilError)) throw error;
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
