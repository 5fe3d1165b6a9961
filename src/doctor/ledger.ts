import { createHash } from 'node:crypto';
import type { Values } from '../graph/records/index.js';

const BUCKETS = 4_096;

/**
 * Whether the same things counted twice come to the same, however many they are, in a few kilobytes: each count adds a number
 * that stands for an id and its values, or takes it away. What a log says was before and after cancels out but for the
 * last, which has to be what is on record. Which ids differ is told as far as the bucket that they fall into.
 */
export class Ledger {
  readonly #sums = new BigUint64Array(BUCKETS);

  add(id: string, values: Values): void {
    this.#count(id, values, 1n);
  }

  take(id: string, values: Values): void {
    this.#count(id, values, -1n);
  }

  /** The buckets in which something is left. */
  get unequal(): number[] {
    return [...this.#sums.keys()].filter((bucket) => this.#sums[bucket] !== 0n);
  }

  #count(id: string, values: Values, sign: 1n | -1n): void {
    const bucket = bucketOf(id);
    const number = createHash('sha256')
      .update(`${id}\n${inOrder(values)}`)
      .digest()
      .readBigUInt64LE();
    // A typed array keeps what is left beyond 64 bits.
    this.#sums[bucket] = (this.#sums[bucket] ?? 0n) + sign * number;
  }
}

export const bucketOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32LE() % BUCKETS;

/** The same text for the same values, whatever their order. */
export const inOrder = (values: Values): string =>
  JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));
