import { Heap } from 'mnemonist';
import { descending, type Page } from '../answer/answer.js';

/** Two of a kind by index, the smaller first, with what a list is sorted by. */
export interface RankedPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** What decides between pairs of the same score; 0 where nothing but ids does. */
  readonly second: number;
}

/** More than scores that count as equal can differ by (see `descending`). */
const ROUNDING = 1e-11;

const inOrder = (one: RankedPair, other: RankedPair): number =>
  descending(one.score, other.score) || descending(one.second, other.second) || one.a - other.a || one.b - other.b;

/** Counts all pairs that it is given and keeps the best, as many as a page reaches down to. */
export class BestPairs {
  #count = 0;
  readonly #size: number;
  /** What a score must at least be to be looked at more closely: that of the worst kept, once there are enough. */
  #floor = Number.NEGATIVE_INFINITY;
  /** The worst on top, where a better one takes its place. */
  readonly #kept = new Heap<RankedPair>((one, other) => inOrder(other, one));

  constructor({ offset, limit }: Page) {
    this.#size = limit === 0 ? 0 : offset + limit;
  }

  get count(): number {
    return this.#count;
  }

  add(one: number, other: number, score: number, second = 0): void {
    this.#count += 1;
    if (score < this.#floor || this.#size === 0) return;
    const worst = this.#kept.size < this.#size ? undefined : this.#kept.peek();
    const pair = one < other ? { a: one, b: other, score, second } : { a: other, b: one, score, second };
    if (!worst) this.#kept.push(pair);
    else if (inOrder(pair, worst) < 0) this.#kept.replace(pair);
    if (this.#kept.size === this.#size) this.#floor = (this.#kept.peek()?.score ?? 0) - ROUNDING;
  }

  /** The pairs that were kept, best first. */
  inOrder(): RankedPair[] {
    return this.#kept.consume().toReversed();
  }
}
