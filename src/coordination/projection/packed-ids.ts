import type { Segment } from './numbering.js';

/** Ids in order, one after the other as bytes: a quarter of what they would take as strings. */
export class PackedIds {
  /** The same bytes, as what is read as text fastest. */
  private readonly text: Buffer;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly offsets: Uint32Array,
  ) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @param ids sorted; they hold no letters beyond ASCII (see `isEntityId`) */
  static of(ids: readonly string[]): PackedIds {
    const builder = new IdsBuilder(
      ids.reduce((length, id) => length + id.length, 0),
      ids.length,
    );
    for (const id of ids) builder.add(id);
    return new PackedIds(...builder.build());
  }

  get count(): number {
    return this.offsets.length - 1;
  }

  /** Empty where there is none. */
  at(index: number): string {
    return this.text.toString('latin1', this.offsets[index], this.offsets[index + 1]);
  }

  /** The ids that are kept, where they then stand, with others at the places that are left between them. */
  with(segments: readonly Segment[], others: Iterable<string>): PackedIds {
    const added = [...others];
    const kept = segments.reduce((count, { from, to }) => count + to - from, 0);
    const builder = new IdsBuilder(this.bytes.length + added.join('').length, kept + added.length);
    let next = 0;
    const fill = (place: number): void => {
      for (; builder.count < place; next += 1) builder.add(added[next] ?? '');
    };
    for (const { from, to, at } of segments) {
      fill(at);
      builder.copy(this.bytes, this.offsets, from, to);
    }
    fill(kept + added.length);
    return new PackedIds(...builder.build());
  }

  /** Where an id stands, or would stand. */
  placeOf(id: string): number {
    return placeAmong(this, id);
  }

  /** Below zero where the id of this index comes before the text. */
  compare(index: number, text: string): number {
    const start = this.offsets[index] ?? 0;
    const length = (this.offsets[index + 1] ?? 0) - start;
    const shared = Math.min(length, text.length);
    for (let at = 0; at < shared; at += 1) {
      const difference = (this.bytes[start + at] ?? 0) - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }
}

interface InOrder {
  readonly count: number;
  compare: (index: number, id: string) => number;
}

/** Where an id stands among others that are in order, or would stand (binary search). */
export function placeAmong(ids: InOrder, id: string): number {
  let low = 0;
  let high = ids.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids.compare(middle, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Puts ids one after the other. */
class IdsBuilder {
  readonly #encoder = new TextEncoder();
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  #count = 0;

  constructor(length: number, count: number) {
    this.#bytes = new Uint8Array(length);
    this.#offsets = new Uint32Array(count + 1);
  }

  get count(): number {
    return this.#count;
  }

  add(id: string): void {
    const start = this.#offsets[this.#count] ?? 0;
    this.#encoder.encodeInto(id, this.#bytes.subarray(start));
    this.#count += 1;
    this.#offsets[this.#count] = start + id.length;
  }

  /** Adds some of other ids, which are packed already. */
  copy(bytes: Uint8Array, offsets: Uint32Array, from: number, to: number): void {
    const start = this.#offsets[this.#count] ?? 0;
    const shift = start - (offsets[from] ?? 0);
    this.#bytes.set(bytes.subarray(offsets[from], offsets[to]), start);
    for (let at = from + 1; at <= to; at += 1) {
      this.#count += 1;
      this.#offsets[this.#count] = (offsets[at] ?? 0) + shift;
    }
  }

  build(): readonly [Uint8Array, Uint32Array] {
    return [this.#bytes.slice(0, this.#offsets[this.#count]), this.#offsets];
  }
}
