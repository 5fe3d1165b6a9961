import { setTimeout as pass } from 'node:timers/promises';
import type { Database } from '../../database/index.js';
import { unlessEnded } from '../../unless-ended.js';
import { graphState, isSameState, type GraphState } from './version.js';

/** How many milliseconds pass between two looks. */
const INTERVAL = 1_000;

/** Looks whether a graph has moved, as long as somebody waits for it. */
class Watch {
  #waiting = 0;
  #next: Promise<GraphState> | undefined;

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
      await pass(INTERVAL, undefined, { ref: false });
      const state = await graphState(this.database).catch(() => undefined);
      if (state) return state;
      if (this.#waiting === 0) throw new Error('Nobody waits any more');
    }
  }
}

const watches = new WeakMap<Database, Watch>();

/**
 * Waits until the graph is in another state than the one that is known. It is looked at once a second, however many wait
 * and whoever writes: this process, another one or an import.
 * @throws the reason of the signal when that fires
 */
export async function graphMoved(database: Database, known: GraphState, signal: AbortSignal): Promise<GraphState> {
  const watch = watches.get(database) ?? new Watch(database);
  watches.set(database, watch);
  return watch.movedFrom(known, signal);
}
