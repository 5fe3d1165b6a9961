/** How often Neo4j is asked for a sign of life while nothing is heard of it, in milliseconds. */
const BEAT = 500;
/** For how long it may leave that unanswered: a question of one word takes a busy Neo4j less. */
const SILENCE = 1_000;

/**
 * Tells a Neo4j that is silent from one that is at work for long: while something is awaited from it and nothing comes,
 * it is asked for a word now and then.
 */
export class Pulse {
  #awaited = 0;
  #timer: NodeJS.Timeout | undefined;
  #heard = 0;
  /** Since when it owes a word; undefined where it does not. */
  #owes: number | undefined;
  #isAsked = false;

  /** @param ask asks for a word */
  constructor(private readonly ask: () => Promise<unknown>) {}

  /** Whether nothing has come for a while though it was asked. */
  get isSilent(): boolean {
    return this.#owes !== undefined && performance.now() - this.#owes > SILENCE;
  }

  /** To be told whenever anything comes from it, a refusal too. */
  heard(): void {
    this.#heard = performance.now();
    this.#owes = undefined;
    // A word that was asked for on a connection that is dead never comes.
    this.#isAsked = false;
  }

  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#awaited += 1;
    this.#timer ??= this.#started();
    try {
      return await work();
    } finally {
      this.#awaited -= 1;
      if (this.#awaited === 0) {
        clearInterval(this.#timer);
        this.#timer = undefined;
      }
    }
  }

  #started(): NodeJS.Timeout {
    this.#heard = performance.now();
    return setInterval(() => void this.#beat(), BEAT).unref();
  }

  async #beat(): Promise<void> {
    if (this.#isAsked || performance.now() - this.#heard < BEAT) return;
    this.#isAsked = true;
    this.#owes ??= performance.now();
    try {
      await this.ask();
      this.heard();
    } catch {
      // Whoever awaits something is told; this one only owes its word still.
    } finally {
      this.#isAsked = false;
    }
  }
}
