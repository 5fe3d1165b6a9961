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

  /** The first new number of those kept from one up to another, and the number after the last. */
  boundsOf(from: number, to: number): readonly [number, number] {
    let first = NONE;
    let last = NONE;
    for (const segment of this.segments) {
      const [low, high] = [Math.max(segment.from, from), Math.min(segment.to, to)];
      if (low >= high) continue;
      if (first === NONE) first = segment.at + low - segment.from;
      last = segment.at + high - segment.from;
    }
    return first === NONE ? [0, 0] : [first, last];
  }
}
