import { NONE } from './columns.js';

/** Things that are kept: `from` up to `to`, which then start at `at`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/**
 * In how many pieces the numbers of entities may lie before what is packed by them is packed anew, and how many of
 * them each piece has on average where there are more. To find the piece of a number takes ten steps and a few more;
 * packing takes as long as there are claims.
 */
const PIECES = { few: 1_024, long: 8 } as const;

/** Which number each entity has after some were added or removed. Those that are kept keep their order. */
export class Numbering {
  #all: Int32Array | undefined;
  #followed: { readonly by: Numbering; readonly together: Numbering } | undefined;

  constructor(
    readonly segments: readonly Segment[],
    /** How many entities there were before. */
    private readonly count: number,
  ) {}

  /** That of entities of which none has moved. */
  static unmoved(count: number): Numbering {
    return new Numbering(count === 0 ? [] : [{ from: 0, to: count, at: 0 }], count);
  }

  /** Whether it is worth looking up a number each time it is read, and not to pack all anew. */
  get isShort(): boolean {
    return this.segments.length <= Math.max(PIECES.few, this.count / PIECES.long);
  }

  /** How many are still there. */
  get kept(): number {
    return this.segments.reduce((kept, { from, to }) => kept + to - from, 0);
  }

  /** NONE where it is no longer there. */
  of(index: number): number {
    const segment = this.segments[lastThat(this.segments, (each) => each.from <= index)];
    return segment !== undefined && index < segment.to ? index - segment.from + segment.at : NONE;
  }

  /** The number that one had before; NONE where it is new. */
  before(number: number): number {
    const segment = this.segments[lastThat(this.segments, (each) => each.at <= number)];
    const index = segment === undefined ? NONE : number - segment.at + segment.from;
    return segment !== undefined && index < segment.to ? index : NONE;
  }

  /** What `of` tells of each number, for those who look up millions of them. */
  get all(): Int32Array {
    if (this.#all) return this.#all;
    const numbers = new Int32Array(this.count).fill(NONE);
    for (const { from, to, at } of this.segments)
      for (let index = from; index < to; index += 1) numbers[index] = index - from + at;
    return (this.#all = numbers);
  }

  /** This one and then another: the same for all who have followed this one so far. */
  followedBy(next: Numbering): Numbering {
    if (this.#followed?.by === next) return this.#followed.together;
    const segments: Segment[] = [];
    let first = 0;
    for (const { from, to, at } of this.segments) {
      const end = at + to - from;
      while ((next.segments[first]?.to ?? Infinity) <= at) first += 1;
      for (let on = first; (next.segments[on]?.from ?? Infinity) < end; on += 1)
        segments.push(...sharedBy(next.segments[on], at, end, from - at));
    }
    const together = new Numbering(segments, this.count);
    this.#followed = { by: next, together };
    return together;
  }
}

/** The part of a segment from one number up to another, where these were so much more before. */
function sharedBy(segment: Segment | undefined, from: number, to: number, more: number): Segment[] {
  if (segment === undefined) return [];
  const [low, high] = [Math.max(segment.from, from), Math.min(segment.to, to)];
  return low < high ? [{ from: low + more, to: high + more, at: segment.at + low - segment.from }] : [];
}

/** The place of the last segment of which something holds, as it does of all before it; -1 where it holds of none. */
function lastThat(segments: readonly Segment[], holds: (segment: Segment) => boolean): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const segment = segments[middle];
    if (segment !== undefined && holds(segment)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
