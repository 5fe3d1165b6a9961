/** How many shades of one hue can be told apart. */
const SHADES = 5;

/**
 * The smallest number of each step of colour for numbers from 1 to the largest: each step is as many times the one before
 * it, so that a few large numbers don't leave all others pale. Fewer steps where there are fewer numbers.
 */
export const stepsUpTo = (largest: number): readonly number[] => [
  ...new Set(Array.from({ length: SHADES }, (_, step) => Math.round(largest ** (step / SHADES)))),
];

/** Which step a number is in; 0 where it is below the first. */
export const stepOf = (count: number, steps: readonly number[]): number =>
  steps.filter((least) => least <= count).length;
