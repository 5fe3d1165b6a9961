import type { Page } from '../answer/answer.js';
import type { View } from '../answer/view.js';
import { step } from '../answer/watch.js';
import type { ItemChoice, Rarity } from '../facts/items.js';
import { NONE } from '../projection/columns.js';
import { BestPairs, type RankedPair } from '../facts/best-pairs.js';
import { namedInitiative, type OverlapFilter } from './overlap-filter.js';
import { classify, type OverlapClass } from './pair.js';
import { monthsFound, pairIndexFor, type PairIndex } from './pair-index.js';

export interface PairRanking {
  /** Those of the page, best first. */
  readonly pairs: readonly RankedPair[];
  readonly totalCount: number;
  /** Over all initiatives looked at: of the dimensions and the period, the share that is recorded. */
  readonly completeness: number | null;
  /** Those among the initiatives looked at that were over before the date asked for. */
  readonly before: ReadonlySet<number>;
}

/** How many initiatives are worked through between two words on how far it is. */
const STEP = 64;

const usual: readonly OverlapClass[] = ['SUCCESSION', 'JOINT_EFFORT', 'DUPLICATION_RISK', 'UNDATED'];

/**
 * The pairs of initiatives that a question asks for, best first. Only pairs that share an item are ever met: for each
 * initiative the index leads from its items to the others that have them (and, where CO_PRESENCE is asked for, from
 * its participants). All are counted, and no more are held than the page reaches down to.
 * @param isAsked leaves out pairs for a reason of the caller's own; null for none
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export function rankPairs(
  view: View,
  filter: OverlapFilter,
  choice: ItemChoice,
  weights: Rarity,
  page: Page,
  isAsked: ((one: number, other: number) => boolean) | null = null,
): PairRanking {
  const named = namedInitiative(view, filter);
  const index = pairIndexFor(view, filter, choice, weights);
  const ranking = new Ranking(view, index, filter, named, isAsked, page);
  const { initiatives, before } = index.candidates;
  if (named !== null) {
    if (index.looksAt(named)) ranking.addPairsOf(named);
  } else {
    for (const [done, initiative] of initiatives.entries()) {
      if (done % STEP === 0) step(done, initiatives.length);
      ranking.addPairsOf(initiative);
    }
  }
  return {
    pairs: ranking.best.inOrder().slice(page.offset),
    totalCount: ranking.best.count,
    completeness: index.completeness,
    before,
  };
}

class Ranking {
  readonly best: BestPairs;
  private readonly classes: ReadonlySet<OverlapClass>;
  /** Whether every pair that shares something is of a class asked for, so that its class needs no finding out. */
  private readonly anyClass: boolean;
  /** Whether the class of a pair is asked for, by whether it shares an item, whether it has a tie, and its months. */
  private readonly isClassAsked: readonly boolean[];
  /** Whether any pair of a class asked for is left out. */
  private readonly limited: boolean;
  /** Of one initiative with each other: the rarity of what they share added up. */
  private readonly shared: Float64Array;
  private readonly met: Uint32Array;
  /** Those tied to the initiative that is looked at, and for each the last one that it was found tied to. */
  private readonly tied: number[] = [];
  private readonly tiedTo: Int32Array;
  #metCount = 0;

  constructor(
    private readonly view: View,
    private readonly index: PairIndex,
    private readonly filter: OverlapFilter,
    private readonly named: number | null,
    private readonly isAsked: ((one: number, other: number) => boolean) | null,
    page: Page,
  ) {
    const { classes } = filter;
    this.best = new BestPairs(page);
    this.classes = new Set(classes ?? usual);
    this.anyClass = index.candidates.before.size === 0 && usual.every((each) => this.classes.has(each));
    this.isClassAsked = [true, false].flatMap((shares) =>
      [true, false].flatMap((tied) =>
        monthsFound.map((months) => {
          const found = classify(shares, tied, months);
          return found !== null && this.classes.has(found);
        }),
      ),
    );
    this.limited = filter.acrossKinds === true || isAsked !== null;
    this.shared = new Float64Array(index.end - index.start);
    this.met = new Uint32Array(index.end - index.start);
    this.tiedTo = new Int32Array(index.end - index.start).fill(NONE);
  }

  addPairsOf(initiative: number): void {
    this.#meet(initiative);
    this.index.weights.choose(initiative);
    const copresent = this.classes.has('CO_PRESENCE');
    if (!this.anyClass || copresent) this.#tie(initiative);
    for (const other of this.met.subarray(0, this.#metCount)) {
      if (!this.anyClass && !this.#isClassWanted(initiative, other, true)) continue;
      if (this.limited && !this.#isWanted(initiative, other)) continue;
      this.best.add(initiative, other, this.#score(other));
    }
    if (copresent) this.#addTied(initiative);
    for (const other of this.met.subarray(0, this.#metCount)) this.shared[other - this.index.start] = 0;
  }

  /** Adds up what an initiative shares with each other; each pair is met once, from its smaller index or the one named. */
  #meet(initiative: number): void {
    const { items, rarity, start } = this.index;
    let count = 0;
    for (const item of items.of(initiative)) {
      const weight = rarity[item] ?? 0;
      const having = items.having(item);
      for (let at = this.named === null ? placeAfter(having, initiative) : 0; at < having.length; at += 1) {
        const other = having[at] ?? 0;
        const before = this.shared[other - start] ?? 0;
        if (other === initiative) continue;
        if (before === 0) {
          this.met[count] = other;
          count += 1;
        }
        this.shared[other - start] = before + weight;
      }
    }
    this.#metCount = count;
  }

  /** Notes who is tied to an initiative, by writing the initiative beside them. */
  #tie(initiative: number): void {
    this.tied.length = 0;
    this.index.eachTied(this.view, initiative, (other) => {
      const at = other - this.index.start;
      if (this.tiedTo[at] === initiative || other === initiative) return;
      this.tiedTo[at] = initiative;
      this.tied.push(other);
    });
  }

  #addTied(initiative: number): void {
    for (const other of this.tied) {
      const shares = (this.shared[other - this.index.start] ?? 0) > 0;
      const isMet = this.named !== null || other > initiative;
      if (!shares && isMet && this.#isClassWanted(initiative, other, false) && this.#isWanted(initiative, other))
        this.best.add(initiative, other, 0);
    }
  }

  #isClassWanted(one: number, other: number, shares: boolean): boolean {
    const tied = this.tiedTo[other - this.index.start] === one;
    const months = this.index.monthsInCommon(one, other);
    const place = ((shares ? 0 : 2) + (tied ? 0 : 1)) * monthsFound.length + months;
    if (this.isClassAsked[place] !== true) return false;
    const { before } = this.index.candidates;
    if (before.size === 0 || (!before.has(one) && !before.has(other))) return true;
    // Of what was over before the date asked for only a succession is asked.
    return (
      before.has(one) !== before.has(other) && classify(shares, tied, monthsFound[months] ?? 'UNKNOWN') === 'SUCCESSION'
    );
  }

  #isWanted(one: number, other: number): boolean {
    if (this.filter.acrossKinds === true && this.#kind(one) === this.#kind(other)) return false;
    return this.isAsked === null || this.isAsked(one, other);
  }

  #kind(initiative: number): number {
    return this.view.projection.entities.codeOf('Initiative', 'kind', initiative);
  }

  /** Of the initiative that is looked at with another. */
  #score(other: number): number {
    const shared = this.shared[other - this.index.start] ?? 0;
    return shared / (this.index.weights.togetherWith(other) - shared);
  }
}

/** Where in a sorted list the first number above this one stands. */
function placeAfter(list: Uint32Array, number: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
