import { setTimeout as delay } from 'node:timers/promises';

/**
 * Lets one go first where many ask the same of a Neo4j that has not planned it yet. Neo4j plans a query when it first
 * sees it, each time that it is asked before there is a plan: fifty who read a page at once from a Neo4j that has just
 * started wait for 19 s, and for 6 s where one of them goes first (two cores).
 */
export class Plans {
  readonly #made = new Set<string>();
  readonly #making = new Map<string, Promise<void>>();

  /** @param patience for how many milliseconds anybody is waited for: there is a plan by then, or their connection is dead */
  constructor(private readonly patience = 10_000) {}

  /** Asks, once somebody else who asks the same for the first time has the answer. If they are cut off, the next goes first. */
  async after<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> {
    if (this.#made.has(name)) return ask();
    const making = this.#making.get(name);
    if (making) {
      await making;
      return this.after(name, ask);
    }
    const first = ask();
    this.#making.set(name, this.#settled(name, first));
    return first;
  }

  /** Neo4j was away: it may have forgotten its plans. */
  forget(): void {
    this.#made.clear();
  }

  async #settled(name: string, first: Promise<unknown>): Promise<void> {
    try {
      await Promise.race([first, delay(this.patience, undefined, { ref: false })]);
      this.#made.add(name);
    } catch {
      // Whoever went first is told.
    } finally {
      this.#making.delete(name);
    }
  }
}
