import { smallNumbers, type SmallNumbers } from './small-numbers.js';

/** Whole numbers from 0 on in as few bytes each as their range takes. */
export class PackedNumbers {
  private constructor(
    private readonly base: number,
    private readonly differences: SmallNumbers,
  ) {}

  static of(numbers: Uint32Array): PackedNumbers {
    const [smallest, largest] = rangeOf(numbers);
    if (largest - smallest > 0xffff) return new PackedNumbers(0, numbers);
    const differences = smallNumbers(largest - smallest, numbers.length);
    for (const [at, number] of numbers.entries()) differences[at] = number - smallest;
    return new PackedNumbers(smallest, differences);
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
