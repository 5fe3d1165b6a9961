import pLimit from 'p-limit';
import { SamspilError } from '../../errors.js';
import type { Limits } from './limits.js';

/**
 * Lets so many be worked on at a time, and so many more wait for their turn: beyond, nobody would get an answer in time.
 * Nobody waits longer for a turn than an answer may take.
 */
export class Turns {
  readonly #limit;
  readonly #most: number;
  readonly #patience: number;

  constructor({ atOnce, waiting, seconds }: Pick<Limits, 'atOnce' | 'waiting' | 'seconds'>) {
    this.#limit = pLimit(atOnce);
    this.#most = atOnce + waiting;
    this.#patience = seconds * 1_000;
  }

  /** @throws OVERLOADED where too many wait already, or the turn does not come */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#limit.activeCount + this.#limit.pendingCount >= this.#most) throw overloaded();
    return new Promise((resolve, reject) => {
      let hasGivenUp = false;
      const giveUp = setTimeout(() => {
        hasGivenUp = true;
        reject(overloaded());
      }, this.#patience);
      void this.#limit(async () => {
        clearTimeout(giveUp);
        if (hasGivenUp) return;
        const result = work();
        resolve(result);
        await result.catch(() => {});
      });
    });
  }
}

const overloaded = (): SamspilError =>
  new SamspilError('OVERLOADED', 'More is asked at the moment than can be answered. Nothing was done; ask again.');
