import type { Numbering } from './numbering.js';
import { smallNumbers, type SmallNumbers } from './small-numbers.js';

/** Whole numbers from 0 on in as few bytes each as their range takes. */
export class PackedNumbers {
  private constructor(
    private readonly base: number,
    /** The number after the largest. */
    private readonly end: number,
    private readonly differences: SmallNumbers,
  ) {}

  static of(numbers: Uint32Array): PackedNumbers {
    const [smallest, largest] = rangeOf(numbers);
    if (largest - smallest > 0xffff) return new PackedNumbers(0, largest + 1, numbers);
    const differences = smallNumbers(largest - smallest, numbers.length);
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
    const [first, end] = numbering.boundsOf(this.base, this.end);
    const differences = smallNumbers(end - 1 - first, this.length);
    const base = differences instanceof Uint32Array ? 0 : first;
    // This walks through all claims of a verb, of which there may be millions.
    const { base: oldBase, differences: old } = this;
    for (let place = 0; place < old.length; place += 1)
      differences[place] = numbering.of(oldBase + (old[place] ?? 0)) - base;
    return new PackedNumbers(base, end, differences);
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
