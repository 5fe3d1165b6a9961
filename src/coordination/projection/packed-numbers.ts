import type { Numbering } from './numbering.js';

/** Whole numbers from 0 on in as few bytes each as their range takes. */
export class PackedNumbers {
  private constructor(
    private readonly base: number,
    /** The number after the largest. */
    private readonly end: number,
    private readonly differences: Uint8Array | Uint16Array | Uint32Array,
  ) {}

  static of(numbers: Uint32Array): PackedNumbers {
    const [smallest, largest] = rangeOf(numbers);
    const range = largest - smallest;
    if (range > 0xffff) return new PackedNumbers(0, largest + 1, numbers);
    const differences = range > 0xff ? new Uint16Array(numbers.length) : new Uint8Array(numbers.length);
    for (const [at, number] of numbers.entries()) differences[at] = number - smallest;
    return new PackedNumbers(smallest, largest + 1, differences);
  }

  get length(): number {
    return this.differences.length;
  }

  /** The same entities where they have other numbers. */
  renumbered(numbering: Numbering): PackedNumbers {
    if (this.length === 0) return this;
    const shift = numbering.shiftOf(this.base, this.end);
    if (shift !== null) return new PackedNumbers(this.base + shift, this.end + shift, this.differences);
    const numbers = new Uint32Array(this.length);
    for (let place = 0; place < numbers.length; place += 1) numbers[place] = numbering.of(this.at(place));
    return PackedNumbers.of(numbers);
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
