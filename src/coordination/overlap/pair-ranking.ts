import type { Page } from '../answer/answer.js';
import type { ActedOn } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { step } from '../answer/watch.js';
import type { ItemChoice, Rarity } from '../facts/items.js';
import { times, type Time } from '../facts/time.js';
import { WeakTies } from '../facts/weak-ties.js';
import { NONE } from '../projection/columns.js';
import { BestPairs, type RankedPair } from '../facts/best-pairs.js';
import { namedInitiative, type OverlapFilter } from './overlap-filter.js';
import { classify, mayBeWeaklyTied, type OverlapClass } from './pair.js';
import { monthsFound, NO_MONTH, NONE_IN_COMMON, pairIndexFor, SOME, UNKNOWN, type PairIndex } from './pair-index.js';
import { relevanceOf } from './relevance.js';

export interface PairRanking {
  /** Those of the page, best first. */
  readonly pairs: readonly RankedPair[];
  readonly totalCount: number;
  /** How many there are of each class and time, whichever of these are asked for. */
  readonly counts: readonly ClassTimeCount[];
  /** Over all initiatives looked at: of the dimensions and the period, the share that is recorded. */
  readonly completeness: number | null;
  /** Those among the initiatives looked at that were over before the date asked for. */
  readonly before: ReadonlySet<number>;
}

/** How many pairs there are of a class and time. */
export interface ClassTimeCount {
  readonly class: OverlapClass;
  readonly time: Time;
  readonly count: number;
}

/** Which pairs are asked for, and in which order. */
export interface PairsAsked extends ActedOn {
  readonly filter: OverlapFilter;
  /** Leaves out pairs for a reason of the caller's own; then only pairs of the classes asked for are counted. */
  readonly isAsked?: ((one: number, other: number) => boolean) | undefined;
  /** Whether what was over before the date asked for may be the earlier one of a SUCCESSION. */
  readonly withEarlier?: boolean;
}

/** How many initiatives are worked through between two words on how far it is. */
const STEP = 64;

const usual: readonly OverlapClass[] = ['SUCCESSION', 'JOINT_EFFORT', 'DUPLICATION_RISK', 'UNDATED'];

/** The classes, in the order in which somebody acts on them. */
const byRelevance = ['DUPLICATION_RISK', 'SUCCESSION', 'UNDATED', 'JOINT_EFFORT', 'CO_PRESENCE'] as const;

/** Stands for a pair that is of no class. */
const NO_CLASS = -1;

/**
 * The pairs of initiatives that a question asks for. By RELEVANCE: by time (NOW, TO_COME, UNKNOWN, OVER); what shares two
 * or more items first; by class (DUPLICATION_RISK, SUCCESSION, UNDATED, JOINT_EFFORT, CO_PRESENCE); what has no weak tie
 * first; by `relevanceOf`; by ids. By SCORE: by score, then by ids.
 *
 * Only pairs that share an item or have a tie are ever met: for each initiative the index leads from its items and its
 * participants to the others that have them. All are counted, and no more are held than the page reaches down to.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export function rankPairs(view: View, asked: PairsAsked, choice: ItemChoice, weights: Rarity, page: Page): PairRanking {
  const named = namedInitiative(view, asked.filter);
  const index = pairIndexFor(view, asked.filter, choice, weights, asked.withEarlier === true);
  const ranking = new Ranking(view, index, asked, named, page);
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
    counts: ranking.counts,
    completeness: index.completeness,
    before,
  };
}

class Ranking {
  readonly best: BestPairs;
  readonly #counts = new Uint32Array(byRelevance.length * times.length);
  private readonly filter: OverlapFilter;
  private readonly isAsked: PairsAsked['isAsked'];
  private readonly bySharing: boolean;
  /** Whether a class, by its place in `byRelevance`, is asked for. */
  private readonly isClassAsked: readonly boolean[];
  /** The last time, as a place in `times`, that is asked for. */
  private readonly lastTime: number;
  /** The class of a pair, as a place in `byRelevance`, by whether it shares an item, whether it has a tie, and its months. */
  private readonly classOf: readonly number[];
  /** Whether any pair is left out for another reason than its class and time. */
  private readonly isLimited: boolean;
  private readonly weakTies: WeakTies;
  /** Of one initiative with each other: the rarity of what they share added up, and how much that is. */
  private readonly shared: Float64Array;
  private readonly sharedCount: Uint16Array;
  private readonly met: Uint32Array;
  /** Those tied to the initiative that is looked at, and for each the last one that it was found tied to. */
  private readonly tied: number[] = [];
  private readonly tiedTo: Int32Array;
  #metCount = 0;

  constructor(
    private readonly view: View,
    private readonly index: PairIndex,
    { filter, orderBy, when, isAsked }: PairsAsked,
    private readonly named: number | null,
    page: Page,
  ) {
    this.filter = filter;
    this.isAsked = isAsked;
    this.best = new BestPairs(page);
    this.bySharing = orderBy === 'SCORE';
    const classes = new Set<OverlapClass>(filter.classes ?? usual);
    this.isClassAsked = byRelevance.map((each) => classes.has(each));
    this.lastTime = times.indexOf(when === 'NOW' ? 'UNKNOWN' : 'OVER');
    this.classOf = [true, false].flatMap((shares) =>
      [true, false].flatMap((tied) =>
        monthsFound.map((months) => {
          const found = classify(shares, tied, months);
          return found === null ? NO_CLASS : byRelevance.indexOf(found);
        }),
      ),
    );
    this.isLimited = filter.acrossKinds === true || isAsked !== undefined || index.candidates.before.size > 0;
    this.weakTies = new WeakTies(view);
    this.shared = new Float64Array(index.end - index.start);
    this.sharedCount = new Uint16Array(index.end - index.start);
    this.met = new Uint32Array(index.end - index.start);
    this.tiedTo = new Int32Array(index.end - index.start).fill(NONE);
  }

  get counts(): ClassTimeCount[] {
    return byRelevance.flatMap((each, place) =>
      times.flatMap((time, at) => {
        const count = this.#counts[place * times.length + at] ?? 0;
        return count === 0 ? [] : [{ class: each, time, count }];
      }),
    );
  }

  addPairsOf(initiative: number): void {
    this.#meet(initiative);
    this.index.weights.choose(initiative);
    this.index.counts.choose(initiative);
    this.#tie(initiative);
    this.#addAll(initiative, this.met, this.#metCount, true);
    this.#addAll(initiative, this.tied, this.tied.length, false);
    for (const other of this.met.subarray(0, this.#metCount)) {
      this.shared[other - this.index.start] = 0;
      this.sharedCount[other - this.index.start] = 0;
    }
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
        const before = this.sharedCount[other - start] ?? 0;
        if (other === initiative) continue;
        if (before === 0) {
          this.met[count] = other;
          count += 1;
        }
        this.shared[other - start] = (this.shared[other - start] ?? 0) + weight;
        this.sharedCount[other - start] = before + 1;
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

  /**
   * Counts the pairs of an initiative with others and adds those that are asked for. There are millions: what is known of
   * the initiative itself is read once, and what is known of each other one from the arrays of the index.
   */
  #addAll(one: number, others: ArrayLike<number>, count: number, share: boolean): void {
    const { start, firstMonth, lastMonth, hasEnd, time: timeOf } = this.index;
    const { tiedTo, sharedCount, classOf, isClassAsked, lastTime, isLimited } = this;
    const counts = this.#counts;
    const [first, last, ended] = [firstMonth[one - start] ?? 0, lastMonth[one - start] ?? 0, hasEnd[one - start] ?? 0];
    const own = timeOf[one - start] ?? 0;
    const isFromBothSides = this.named !== null;
    for (let place = 0; place < count; place += 1) {
      const other = others[place] ?? 0;
      const at = other - start;
      if (!share && (sharedCount[at] !== 0 || (other < one && !isFromBothSides))) continue;
      const otherFirst = firstMonth[at] ?? 0;
      const otherLast = lastMonth[at] ?? 0;
      let months = UNKNOWN;
      if (first !== NO_MONTH && otherFirst !== NO_MONTH) {
        if (first <= otherLast && otherFirst <= last) months = SOME;
        else if ((last <= otherLast ? ended : hasEnd[at]) === 1) months = NONE_IN_COMMON;
      }
      const tied = tiedTo[at] === one ? 0 : 1;
      const found = classOf[((share ? 0 : 2) + tied) * monthsFound.length + months] ?? NO_CLASS;
      if (found === NO_CLASS || (isLimited && !this.#isWanted(one, other, found))) continue;
      const its = timeOf[at] ?? 0;
      const isFirstLater = last > otherLast;
      const time = found === SUCCESSION ? (isFirstLater ? own : its) : Math.max(own, its);
      counts[found * times.length + time] = (counts[found * times.length + time] ?? 0) + 1;
      if (isClassAsked[found] !== true || time > lastTime) continue;
      if (this.bySharing) this.best.add(one, other, this.#score(other));
      else this.#addByRelevance(one, other, found, time);
    }
  }

  /** Whether a pair is looked at, where a filter or a date asked for leaves any out. */
  #isWanted(one: number, other: number, found: number): boolean {
    if (!this.#isLookedAt(one, other, found)) return false;
    if (this.filter.acrossKinds === true && this.#kind(one) === this.#kind(other)) return false;
    return !this.isAsked || (this.isClassAsked[found] === true && this.isAsked(one, other));
  }

  #addByRelevance(one: number, other: number, found: number, time: number): void {
    const shared = this.sharedCount[other - this.index.start] ?? 0;
    const group = ((time * 2 + (shared >= 2 ? 0 : 1)) * byRelevance.length + found) * 2;
    if (!this.best.reaches(group)) return;
    const score = relevanceOf(shared, this.index.counts.togetherWith(other) - shared, this.#score(other));
    if (!this.best.mayKeep(group, score)) this.best.pass();
    else {
      const isWeak = this.weakly[found] === true && this.#areWeaklyTied(one, other);
      this.best.add(one, other, score, 0, isWeak ? group + 1 : group);
    }
  }

  private readonly weakly: readonly boolean[] = byRelevance.map(mayBeWeaklyTied);

  #areWeaklyTied(one: number, other: number): boolean {
    const [own, others] = [this.index.participantsOf(one), this.index.participantsOf(other)];
    return this.weakTies.are(own, others, this.index.daysInCommon(one, other));
  }

  /** Of what was over before the date asked for only a succession is looked at. */
  #isLookedAt(one: number, other: number, found: number): boolean {
    const { before } = this.index.candidates;
    if (before.size === 0 || (!before.has(one) && !before.has(other))) return true;
    return before.has(one) !== before.has(other) && found === SUCCESSION;
  }

  #kind(initiative: number): number {
    return this.view.projection.entities.codeOf('Initiative', 'kind', initiative);
  }

  /** Of the initiative that is looked at with another. */
  #score(other: number): number {
    const shared = this.shared[other - this.index.start] ?? 0;
    return shared === 0 ? 0 : shared / (this.index.weights.togetherWith(other) - shared);
  }
}

const SUCCESSION = byRelevance.indexOf('SUCCESSION');

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
