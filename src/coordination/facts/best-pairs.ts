import { Heap } from 'mnemonist';
import { descending, type Page } from '../answer/answer.js';

/** Two of a kind by index, the smaller first, with what a list is sorted by. */
export interface RankedPair {
  readonly a: number;
  readonly b: number;
  /** A list begins with the pairs of its smallest group; 0 where it has no groups. */
  readonly group: number;
  readonly score: number;
  /** What decides between pairs of the same score; 0 where nothing but ids does. */
  readonly second: number;
}

/** No group comes after it. */
const LAST_GROUP = 0xfe;

/** More than scores that count as equal can differ by (see `descending`). */
const ROUNDING = 1e-11;

const inOrder = (one: RankedPair, other: RankedPair): number =>
  one.group - other.group ||
  descending(one.score, other.score) ||
  descending(one.second, other.second) ||
  one.a - other.a ||
  one.b - other.b;

/** Counts all pairs that it is given and keeps the best, as many as a page reaches down to. */
export class BestPairs {
  #count = 0;
  readonly #size: number;
  /** What a score must at least be to be looked at more closely: that of the worst kept, once there are enough. */
  #floor = Number.NEGATIVE_INFINITY;
  #lastGroup = LAST_GROUP;
  /** The worst on top, where a better one takes its place. */
  readonly #kept = new Heap<RankedPair>((one, other) => inOrder(other, one));

  constructor({ offset, limit }: Page) {
    this.#size = limit === 0 ? 0 : offset + limit;
    if (this.#size === 0) this.#lastGroup = -1;
  }

  get count(): number {
    return this.#count;
  }

  add(one: number, other: number, score: number, second = 0, group = 0): void {
    this.#count += 1;
    if (this.mayKeep(group, score)) this.#keep(one, other, group, score, second);
  }

  /** Whether a pair of a group could be kept. */
  reaches(group: number): boolean {
    return group <= this.#lastGroup;
  }

  /** Whether a pair could be among those that are kept. */
  mayKeep(group: number, score: number): boolean {
    return group < this.#lastGroup || (group === this.#lastGroup && score >= this.#floor);
  }

  #keep(one: number, other: number, group: number, score: number, second: number): void {
    const worst = this.#kept.size < this.#size ? undefined : this.#kept.peek();
    const [a, b] = one < other ? [one, other] : [other, one];
    const pair = { a, b, group, score, second };
    if (!worst) this.#kept.push(pair);
    else if (inOrder(pair, worst) < 0) this.#kept.replace(pair);
    const last = this.#kept.size === this.#size ? this.#kept.peek() : undefined;
    if (last) [this.#floor, this.#lastGroup] = [last.score - ROUNDING, last.group];
  }

  /** The pairs that were kept, best first. */
  inOrder(): RankedPair[] {
    return this.#kept.consume().toReversed();
  }
}
