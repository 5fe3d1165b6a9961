import type { Database } from '../../database/index.js';
import { unlessEnded } from '../../unless-ended.js';
import { graphState, isSameState, type GraphState } from './version.js';

/** How many milliseconds pass between two looks. */
const INTERVAL = 1_000;

/** Looks whether a graph has moved, as long as somebody waits for it. */
class Watch {
  #waiting = 0;
  #next: Promise<GraphState> | undefined;
  #last: GraphState | undefined;
  /** When it was last seen to have moved. */
  #moved = -INTERVAL;

  constructor(private readonly database: Database) {}

  async movedFrom(known: GraphState, signal: AbortSignal): Promise<GraphState> {
    this.#waiting += 1;
    try {
      for (;;) {
        const state = await unlessEnded(signal, async () => this.#look());
        if (!isSameState(state, known)) return state;
      }
    } finally {
      this.#waiting -= 1;
    }
  }

  /** The next look, which all who wait by then share. */
  async #look(): Promise<GraphState> {
    this.#next ??= this.#lookLater().finally(() => (this.#next = undefined));
    return this.#next;
  }

  /** A database that is away is looked for again: whoever listens has nothing better to do. */
  async #lookLater(): Promise<GraphState> {
    for (;;) {
      await this.#pause();
      const state = await graphState(this.database).catch(() => undefined);
      if (state) {
        if (this.#last && !isSameState(state, this.#last)) this.#moved = performance.now();
        this.#last = state;
        return state;
      }
      if (this.#waiting === 0) throw new Error('Nobody waits any more');
    }
  }

  /** Until the next look: at once after a write of this process, unless others are being told of one already. */
  async #pause(): Promise<void> {
    const ending = new AbortController();
    const passed = new Promise<void>((resolve) => setTimeout(resolve, INTERVAL).unref());
    const isQuiet = performance.now() - this.#moved >= INTERVAL;
    await Promise.race([passed, ...(isQuiet ? [this.database.nextWrite(ending.signal)] : [])]);
    ending.abort();
  }
}

const watches = new WeakMap<Database, Watch>();

/**
 * Waits until the graph is in another state than the one that is known. It is looked at once a second, however many wait
 * and whoever writes: this process, another one or an import. What this process writes after a quiet second is seen at
 * once.
 * @throws the reason of the signal when that fires
 */
export async function graphMoved(database: Database, known: GraphState, signal: AbortSignal): Promise<GraphState> {
  const watch = watches.get(database) ?? new Watch(database);
  watches.set(database, watch);
  return watch.movedFrom(known, signal);
}
