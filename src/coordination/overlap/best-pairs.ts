import { Heap } from 'mnemonist';
import { descending, type Page } from '../answer/answer.js';

/** Two initiatives by index, the smaller first, with what a list is sorted by. */
export interface RankedPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

const inOrder = (one: RankedPair, other: RankedPair): number =>
  descending(one.score, other.score) || one.a - other.a || one.b - other.b;

/** Counts all pairs that it is given and keeps the best, as many as a page reaches down to. */
export class BestPairs {
  #count = 0;
  readonly #size: number;
  /** The worst on top, where a better one takes its place. */
  readonly #kept = new Heap<RankedPair>((one, other) => inOrder(other, one));

  constructor(private readonly page: Page) {
    this.#size = page.offset + page.limit;
  }

  get count(): number {
    return this.#count;
  }

  add(one: number, other: number, score: number): void {
    this.#count += 1;
    const worst = this.#kept.size < this.#size ? undefined : this.#kept.peek();
    if (this.#size === 0 || (worst && descending(worst.score, score) < 0)) return;
    const pair = one < other ? { a: one, b: other, score } : { a: other, b: one, score };
    if (!worst) this.#kept.push(pair);
    else if (inOrder(pair, worst) < 0) this.#kept.replace(pair);
  }

  /** The pairs of the page, best first. */
  inOrder(): RankedPair[] {
    return this.#kept.consume().toReversed().slice(this.page.offset);
  }
}
