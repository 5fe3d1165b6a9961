import { NONE } from './columns.js';

/** Things that are kept: `from` up to `to`, which then start at `at`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Which number each entity has after some were added or removed. Those that are kept keep their order. */
export class Numbering {
  private readonly numbers: Int32Array;

  constructor(
    private readonly segments: readonly Segment[],
    count: number,
  ) {
    this.numbers = new Int32Array(count).fill(NONE);
    for (const { from, to, at } of segments) {
      for (let index = from; index < to; index += 1) this.numbers[index] = index - from + at;
    }
  }

  /** Whether none was removed. */
  get keepsAll(): boolean {
    return this.numbers.length === this.segments.reduce((kept, { from, to }) => kept + to - from, 0);
  }

  /** NONE where it is no longer there. */
  of(index: number): number {
    return this.numbers[index] ?? NONE;
  }

  /** By how much all from one up to another move; null where they don't move together. */
  shiftOf(from: number, to: number): number | null {
    const segment = this.segments.find((each) => each.from <= from && to <= each.to);
    return segment ? segment.at - segment.from : null;
  }

  /** Those kept from one up to another, in their order. */
  keptFrom(from: number, to: number): Segment[] {
    return this.segments.flatMap((segment) => {
      const [low, high] = [Math.max(segment.from, from), Math.min(segment.to, to)];
      return low < high ? [{ from: low, to: high, at: segment.at + low - segment.from }] : [];
    });
  }

  /** The first new number of those kept from one up to another, and the number after the last. */
  boundsOf(from: number, to: number): readonly [number, number] {
    const kept = this.keptFrom(from, to);
    const [first, last] = [kept[0], kept.at(-1)];
    return first && last ? [first.at, last.at + last.to - last.from] : [0, 0];
  }
}
