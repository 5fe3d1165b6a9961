import { SamspilError } from '../../errors.js';
import { USUAL_WAIT } from '../ask-again.js';
import type { Limits } from '../limits/index.js';

/** How many subscriptions are open, in all and for each caller. */
export class Places {
  readonly #ofCaller = new Map<string, number>();
  #taken = 0;

  constructor(private readonly limits: Limits['subscriptions']) {}

  get taken(): number {
    return this.#taken;
  }

  /**
   * Takes a place for a caller.
   * @returns gives it back
   * @throws SUBSCRIPTIONS_OFF, TOO_MANY_SUBSCRIPTIONS, OVERLOADED
   */
  take(caller: string): () => void {
    const { atOnce, each } = this.limits;
    const own = this.#ofCaller.get(caller) ?? 0;
    if (atOnce === 0)
      throw new SamspilError('SUBSCRIPTIONS_OFF', 'This server offers no subscriptions: ask by queries, now and then.');
    if (own >= each)
      throw new SamspilError(
        'TOO_MANY_SUBSCRIPTIONS',
        `You have ${own} subscriptions open, and may have ${each}: end one before you begin another.`,
        { details: { retryAfter: USUAL_WAIT, most: each } },
      );
    if (this.#taken >= atOnce)
      throw new SamspilError(
        'OVERLOADED',
        `${atOnce} subscriptions are open, which is the most here. Ask again later.`,
      );
    this.#set(caller, own + 1);
    let isGivenBack = false;
    return () => {
      if (isGivenBack) return;
      isGivenBack = true;
      this.#set(caller, (this.#ofCaller.get(caller) ?? 1) - 1);
    };
  }

  #set(caller: string, count: number): void {
    this.#taken += count - (this.#ofCaller.get(caller) ?? 0);
    if (count === 0) this.#ofCaller.delete(caller);
    else this.#ofCaller.set(caller, count);
  }
}
