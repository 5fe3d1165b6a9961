import type { View } from '../answer/view.js';
import { itemsOf, type Dimension, type ItemChoice } from '../facts/items.js';
import type { Weights } from './pair.js';

/** What an initiative, or several together, have: their items by dimension. */
export type Described = ReadonlyMap<Dimension, ReadonlySet<number>>;

/** The items of an initiative. */
export const describedBy = (view: View, initiative: number, choice: ItemChoice): Described =>
  new Map(
    choice.dimensions.map((dimension) => [dimension, new Set(itemsOf(view, initiative, dimension, choice).keys())]),
  );

export const isDescribed = (described: Described): boolean => [...described.values()].some(({ size }) => size > 0);

/** What two have in common, over the dimensions in which both have something. */
export interface Weighed {
  /** The items that both have, by index. */
  readonly shared: readonly number[];
  /** How many either has. */
  readonly union: number;
  /** Σ idf(A∩B) / Σ idf(A∪B), as for `overlap`; null where no dimension counts. */
  readonly score: number | null;
}

/** Weighs what two have in common without putting any of it into words. */
export function weighed(one: Described, other: Described, weights: Weights): Weighed {
  const shared: number[] = [];
  let union = 0;
  let [sharedWeight, unionWeight] = [0, 0];
  for (const [dimension, items] of one) {
    const others = other.get(dimension) ?? new Set<number>();
    if (items.size === 0 || others.size === 0) continue;
    for (const item of items) {
      const weight = weights.of(item);
      unionWeight += weight;
      if (others.has(item)) {
        shared.push(item);
        sharedWeight += weight;
      }
    }
    for (const item of others) if (!items.has(item)) unionWeight += weights.of(item);
    union += items.size + others.size;
  }
  shared.sort((first, second) => first - second);
  return { shared, union: union - shared.length, score: unionWeight === 0 ? null : sharedWeight / unionWeight };
}
