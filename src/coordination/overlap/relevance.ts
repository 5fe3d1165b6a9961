/** How many items are added to those that are compared, so that 1 of 1 is less than 5 of 7. */
const RESERVE = 3;

/**
 * How much two have in common, where little that is compared says little: shared / (compared + 3) × (1 + score) / 2.
 * 0 to 1, no unit; 1 of 1 is at most 0.25.
 * @param compared how many items either has, in the dimensions in which both have something
 * @param score of their overlap
 */
export const relevanceOf = (shared: number, compared: number, score: number): number =>
  ((shared / (compared + RESERVE)) * (1 + score)) / 2;
