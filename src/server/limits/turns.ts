import pLimit from 'p-limit';
import { SamspilError } from '../../errors.js';

/** Lets so many be worked on at a time, and so many more wait for their turn: beyond, nobody would get an answer in time. */
export class Turns {
  readonly #limit;

  readonly #most: number;

  constructor(atOnce: number, waiting: number) {
    this.#limit = pLimit(atOnce);
    this.#most = atOnce + waiting;
  }

  /** @throws OVERLOADED where too many wait already */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#limit.activeCount + this.#limit.pendingCount >= this.#most)
      throw new SamspilError(
        'OVERLOADED',
        'More is asked at the moment than can be answered. Nothing was done; ask again.',
      );
    return this.#limit(work);
  }
}
