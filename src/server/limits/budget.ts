import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { SamspilError } from '../../errors.js';

/** A minute, in seconds. */
const WINDOW = 60;

/** What the requests of each caller may cost within a minute. */
export class Budget {
  readonly #spent: RateLimiterMemory;

  constructor(private readonly points: number) {
    this.#spent = new RateLimiterMemory({ points, duration: WINDOW });
  }

  /**
   * Takes from a caller's budget what a request costs at most.
   * @throws BUDGET_SPENT with the seconds after which there is a new one
   */
  async spend(caller: string, cost: number): Promise<void> {
    try {
      await this.#spent.consume(caller, cost);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.ceil(refused.msBeforeNext / 1_000);
      throw new SamspilError(
        'BUDGET_SPENT',
        `What you asked within a minute costs more than ${this.points}. Ask again in ${seconds} s, or ask for less at a time.`,
        { details: { retryAfter: seconds, budget: this.points } },
      );
    }
  }

  /** Gives back what a request cost less than was taken for it, or takes what it cost more. */
  async settle(caller: string, taken: number, cost: number): Promise<void> {
    if (cost <= taken) await this.#spent.reward(caller, taken - cost);
    else await this.#spent.penalty(caller, cost - taken);
  }
}
