/** Ids in order, one after the other as bytes: a quarter of what they would take as strings. */
export class PackedIds {
  private constructor(
    private readonly bytes: Uint8Array,
    private readonly offsets: Uint32Array,
  ) {}

  /** @param ids sorted; they hold no letters beyond ASCII (see `isEntityId`) */
  static of(ids: readonly string[]): PackedIds {
    const offsets = new Uint32Array(ids.length + 1);
    for (const [at, id] of ids.entries()) offsets[at + 1] = (offsets[at] ?? 0) + id.length;
    const encoder = new TextEncoder();
    const bytes = new Uint8Array(offsets[ids.length] ?? 0);
    for (const [at, id] of ids.entries()) encoder.encodeInto(id, bytes.subarray(offsets[at]));
    return new PackedIds(bytes, offsets);
  }

  get count(): number {
    return this.offsets.length - 1;
  }

  at(index: number): string {
    return String.fromCharCode(...this.bytes.subarray(this.offsets[index], this.offsets[index + 1]));
  }

  /** Where an id stands, or would stand. */
  placeOf(id: string): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
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

/** Whole numbers from 0 on in as few bytes each as their range takes. */
export class PackedNumbers {
  private constructor(
    private readonly base: number,
    private readonly differences: Uint8Array | Uint16Array | Uint32Array,
  ) {}

  static of(numbers: Uint32Array): PackedNumbers {
    const [smallest, largest] = rangeOf(numbers);
    const range = largest - smallest;
    if (range > 0xffff) return new PackedNumbers(0, numbers);
    const differences = range > 0xff ? new Uint16Array(numbers.length) : new Uint8Array(numbers.length);
    for (const [at, number] of numbers.entries()) differences[at] = number - smallest;
    return new PackedNumbers(smallest, differences);
  }

  get length(): number {
    return this.differences.length;
  }

  at(place: number): number {
    return this.base + (this.differences[place] ?? 0);
  }
}

/** The smallest and the largest of some numbers. */
export function rangeOf(numbers: Uint32Array): readonly [number, number] {
  let smallest = numbers[0] ?? 0;
  let largest = smallest;
  for (const number of numbers) {
    if (number < smallest) smallest = number;
    if (number > largest) largest = number;
  }
  return [smallest, largest];
}
