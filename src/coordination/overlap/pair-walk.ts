import type { View } from '../answer/view.js';
import { step } from '../answer/progress.js';
import { int, object, oneOf, type Holding } from '../declaration/fields.js';
import type { ItemChoice } from '../facts/items.js';
import { NONE } from '../projection/columns.js';
import { classify, OverlapClass } from './pair.js';
import { monthsFound, pairIndexFor, type PairIndex } from './pair-index.js';

/** The classes of pairs that share something, in the order in which answers count them. */
export const sharingClasses = ['DUPLICATION_RISK', 'JOINT_EFFORT', 'SUCCESSION', 'UNDATED'] as const;
export type SharingClass = (typeof sharingClasses)[number];

export const ClassCount = object('OverlapClassCount', 'How many there are of a class.', {
  class: oneOf(OverlapClass, 'The class.'),
  count: int('How many.'),
});
export type ClassCount = Holding<typeof ClassCount>;

export const countedByClass = (counts: ReadonlyMap<OverlapClass, number>): ClassCount[] =>
  sharingClasses.map((each) => ({ class: each, count: counts.get(each) ?? 0 }));

/** How many initiatives are worked through between two words on how far it is. */
const STEP = 64;

/**
 * Reads all that `eachPair` reads and tells no pair: then the view knows what it leaves out.
 * @returns the initiatives looked at
 */
export function readPairs(view: View, choice: ItemChoice): readonly number[] {
  const index = pairIndexFor(view, {}, choice, false);
  for (const initiative of index.candidates.initiatives) index.eachTied(view, initiative, () => {});
  return index.candidates.initiatives;
}

/**
 * Tells every pair of initiatives that share an item, once, with its class and score as `overlap` defines them, and
 * holds none of them. With a date or window both contain or touch it.
 * @returns the initiatives looked at, and of their dimensions and periods the share that is recorded
 */
export function eachPair(
  view: View,
  choice: ItemChoice,
  tell: (one: number, other: number, found: OverlapClass, score: number) => void,
): Pick<PairIndex, 'completeness'> & { readonly initiatives: readonly number[] } {
  const index = pairIndexFor(view, {}, choice, false);
  const { initiatives } = index.candidates;
  const shared = new Float64Array(index.end - index.start);
  const tiedTo = new Int32Array(index.end - index.start).fill(NONE);
  for (const [done, initiative] of initiatives.entries()) {
    if (done % STEP === 0) step(done, initiatives.length);
    const met: number[] = [];
    for (const item of index.items.of(initiative)) {
      for (const other of index.items.having(item)) {
        if (other <= initiative) continue;
        if (shared[other - index.start] === 0) met.push(other);
        shared[other - index.start] = (shared[other - index.start] ?? 0) + (index.rarity[item] ?? 0);
      }
    }
    index.weights.choose(initiative);
    index.eachTied(view, initiative, (other) => void (tiedTo[other - index.start] = initiative));
    for (const other of met) {
      const weight = shared[other - index.start] ?? 0;
      shared[other - index.start] = 0;
      const tied = tiedTo[other - index.start] === initiative;
      const found = classify(true, tied, monthsFound[index.monthsInCommon(initiative, other)] ?? 'UNKNOWN');
      if (found) tell(initiative, other, found, weight / (index.weights.togetherWith(other) - weight));
    }
  }
  return { initiatives, completeness: index.completeness };
}
