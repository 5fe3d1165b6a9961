import { rangeOf } from './packed-numbers.js';

/** How much wider than their count the range of numbers may be to have an offset for each. */
const SPARSE = 8;

/** Where the rows of each number start, rows being sorted by their number. */
export class RowIndex {
  private constructor(
    /** The numbers that have rows, ascending; null where each of a range from `base` has an offset. */
    private readonly numbers: Uint32Array | null,
    private readonly base: number,
    private readonly offsets: Uint32Array,
  ) {}

  /** @param sorted the rows in the order of their numbers */
  static of(numbers: Uint32Array, sorted: Uint32Array): RowIndex {
    const [base, largest] = rangeOf(numbers);
    if (largest - base > numbers.length * SPARSE) return RowIndex.#sparse(numbers, sorted);
    return new RowIndex(null, base, offsetsOf(numbers, base, largest));
  }

  static #sparse(numbers: Uint32Array, sorted: Uint32Array): RowIndex {
    const distinct: number[] = [];
    const offsets: number[] = [];
    for (const [at, row] of sorted.entries()) {
      const number = numbers[row] ?? 0;
      if (distinct.at(-1) === number) continue;
      distinct.push(number);
      offsets.push(at);
    }
    return new RowIndex(Uint32Array.from(distinct), 0, Uint32Array.from([...offsets, sorted.length]));
  }

  /** Where the rows of a number start, or would start. */
  startOf(number: number): number {
    const place = this.numbers ? placeIn(this.numbers, number) : number - this.base;
    return this.offsets[Math.max(0, Math.min(place, this.offsets.length - 1))] ?? 0;
  }
}

/** Sorts rows by their number; rows with the same number keep their order. */
export function sortedBy(numbers: Uint32Array, rows: Uint32Array): Uint32Array {
  const [base, largest] = rangeOf(numbers);
  if (largest - base > rows.length * SPARSE) {
    return rows.toSorted((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
  }
  const next = offsetsOf(numbers, base, largest);
  const result = new Uint32Array(rows.length);
  for (const row of rows) {
    const bucket = (numbers[row] ?? base) - base;
    const place = next[bucket] ?? 0;
    result[place] = row;
    next[bucket] = place + 1;
  }
  return result;
}

/** For each number from `base` on how many rows come before its own, and at last how many there are. */
function offsetsOf(numbers: Uint32Array, base: number, largest: number): Uint32Array {
  const offsets = new Uint32Array(numbers.length === 0 ? 1 : largest - base + 2);
  for (const number of numbers) {
    const next = number - base + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let at = 1; at < offsets.length; at += 1) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  return offsets;
}

/** Where in a sorted list a number stands, or would stand. */
function placeIn(list: Uint32Array, number: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
