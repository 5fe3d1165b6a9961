import { performance } from 'node:perf_hooks';
import { setImmediate as turnOfEventLoop, setTimeout as pass } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import { SamspilError } from '../../errors.js';
import { unlessEnded } from '../../unless-ended.js';
import type { Limits } from './limits.js';

/** How many heavy requests are worked on at a time: a second one gained nothing, and kept what is light. */
const HEAVY_AT_ONCE = 1;
/** For how many milliseconds an entry of a heavy answer waits for what is light, and all of them together. */
const [LIGHT_FIRST, LIGHT_FIRST_IN_ALL] = [100, 5_000];

/**
 * Lets so many be worked on at a time, and so many more wait for their turn: beyond, nobody would get an answer in time.
 * Nobody waits longer for a turn than an answer may take. What is heavy waits for its like, and at most half of those that
 * are worked on can be heavy, so that what is light never waits for them.
 */
export class Turns {
  readonly #limit: LimitFunction;
  readonly #heavy = pLimit(HEAVY_AT_ONCE);
  readonly #most: number;
  readonly #mostHeavy: number;
  readonly #patience: number;

  constructor({ atOnce, waiting, seconds }: Pick<Limits, 'atOnce' | 'waiting' | 'seconds'>) {
    this.#limit = pLimit(atOnce);
    this.#most = atOnce + waiting;
    this.#mostHeavy = Math.max(1, Math.floor(atOnce / 2));
    this.#patience = seconds * 1_000;
  }

  /** @throws OVERLOADED where too many wait already, or the turn does not come */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (there(this.#limit) >= this.#most) throw overloaded();
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

  /**
   * Waits for a turn among what is heavy, within a turn of its own. It ends when told to, or when the signal fires.
   * @returns ends the turn
   * @throws OVERLOADED where too many wait already, or the turn does not come before the signal fires
   */
  async takeHeavy(signal: AbortSignal): Promise<() => void> {
    if (there(this.#heavy) >= this.#mostHeavy) throw overloaded();
    let end: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    signal.addEventListener('abort', end, { once: true });
    try {
      await unlessEnded(
        signal,
        async () =>
          new Promise<void>((resolve) => {
            void this.#heavy(async () => {
              resolve();
              await ended;
            });
          }),
      );
    } catch (error) {
      end();
      throw signal.aborted ? overloaded() : error;
    }
    return end;
  }

  /** What a heavy request does between the entries of its answer: others go on, and what is light goes first for a while. */
  lettingLightGoOn(): () => Promise<void> {
    let left = LIGHT_FIRST_IN_ALL;
    return async () => {
      await turnOfEventLoop();
      const began = performance.now();
      const until = began + Math.min(LIGHT_FIRST, left);
      while (this.#isLightUnderWay && performance.now() < until) await pass(1);
      left -= performance.now() - began;
    };
  }

  get #isLightUnderWay(): boolean {
    return this.#limit.activeCount > there(this.#heavy);
  }
}

/** How many are worked on or wait. */
const there = ({ activeCount, pendingCount }: LimitFunction): number => activeCount + pendingCount;

const overloaded = (): SamspilError =>
  new SamspilError('OVERLOADED', 'More is asked at the moment than can be answered. Nothing was done; ask again.');
