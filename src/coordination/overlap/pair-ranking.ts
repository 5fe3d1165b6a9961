import type { Page } from '../answer/answer.js';
import type { ActedOn } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { step } from '../answer/progress.js';
import { int, object, oneOf, type Holding } from '../declaration/fields.js';
import type { ItemChoice } from '../facts/items.js';
import { Time, times } from '../facts/time.js';
import { WeakTies } from '../facts/weak-ties.js';
import { BestPairs, type RankedPair } from '../facts/best-pairs.js';
import { placeAfter } from '../facts/sparse-rows.js';
import { namedInitiative, type OverlapFilter } from './overlap-filter.js';
import { classify, mayBeWeaklyTied, OverlapClass } from './pair.js';
import {
  isOverFirst,
  lieOf,
  monthsFound,
  monthsWhere,
  pairIndexFor,
  stretchEnding,
  type PairIndex,
} from './pair-index.js';
import { relevanceOf } from './relevance.js';

export interface PairRanking {
  /** Those of the page, best first. */
  readonly pairs: readonly RankedPair[];
  readonly totalCount: number;
  /** How many there are of each class and time, whichever of these are asked for. */
  readonly counts: readonly OverlapCount[];
  /** Over all initiatives looked at: of the dimensions and the period, the share that is recorded. */
  readonly completeness: number | null;
  /** Those among the initiatives looked at that were over before the date asked for. */
  readonly before: ReadonlySet<number>;
}

export const OverlapCount = object('OverlapCount', 'How many pairs there are of a class and time.', {
  class: oneOf(OverlapClass, 'The class.'),
  time: oneOf(Time, 'Whether they go on.'),
  count: int('How many.'),
});
export type OverlapCount = Holding<typeof OverlapCount>;

/** Which pairs are asked for, and in which order. */
export interface PairsAsked extends ActedOn {
  readonly filter: OverlapFilter;
  /** Leaves out pairs for a reason of the caller's own; then only pairs of the classes asked for are counted. */
  readonly isAsked?: ((one: number, other: number) => boolean) | undefined;
  /** Whether what was over before the date asked for may be the earlier one of a SUCCESSION. */
  readonly withEarlier?: boolean;
  /** Puts pairs behind all others by RELEVANCE: 0 where they belong, 1 behind those, 2 last. */
  readonly behind?: ((one: number, other: number) => 0 | 1 | 2) | undefined;
}

/** How many initiatives are worked through between two words on how far it is. */
const STEP = 64;

const usual: readonly OverlapClass[] = ['SUCCESSION', 'JOINT_EFFORT', 'DUPLICATION_RISK', 'UNDATED'];

/** The classes, in the order in which somebody acts on them. */
const byRelevance = ['DUPLICATION_RISK', 'SUCCESSION', 'UNDATED', 'JOINT_EFFORT', 'CO_PRESENCE'] as const;

/** Added to how much the initiative that is looked at shares with another where the two are tied. */
const TIED = 0x8000;

/** How many groups of pairs that share two or more items stand before those that share less. */
const SHARING_LESS = byRelevance.length * 2;
/** How many groups there are of pairs that nothing puts behind others. */
const GROUPS = times.length * 2 * SHARING_LESS;
/** The group of pairs that are not asked for. */
const NOT_ASKED = 0xff;

/**
 * The pairs of initiatives that a question asks for. By RELEVANCE: by time (NOW, TO_COME, UNKNOWN, OVER); what shares two
 * or more items first; by class (DUPLICATION_RISK, SUCCESSION, UNDATED, JOINT_EFFORT, CO_PRESENCE); what has no weak tie
 * first; by `relevanceOf`; by ids. By SCORE: by score, then by ids.
 *
 * Only pairs that share an item or have a tie are ever met: for each initiative the index leads from its items and its
 * participants to the others that have them. All are counted, and no more are held than the page reaches down to.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT
 */
export function rankPairs(view: View, asked: PairsAsked, choice: ItemChoice, page: Page): PairRanking {
  const named = namedInitiative(view, asked.filter);
  const index = pairIndexFor(view, asked.filter, choice, asked.withEarlier === true);
  const ranking = new Ranking(view, index, asked, named, page);
  const { initiatives, before } = index.candidates;
  if (named !== null) {
    if (index.looksAt(named)) ranking.addPairsOf(named);
  } else {
    // What goes on comes first, so that little of what is over still has to be weighed.
    const byTime = times.map((): number[] => []);
    for (const initiative of initiatives) byTime[index.stretch(initiative).time]?.push(initiative);
    const inOrder = byTime.flat();
    for (const [done, initiative] of inOrder.entries()) {
      if (done % STEP === 0) step(done, initiatives.length);
      ranking.addPairsOf(initiative);
    }
  }
  return {
    pairs: ranking.best.inOrder().slice(page.offset),
    totalCount: ranking.totalCount,
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
  private readonly behind: PairsAsked['behind'];
  private readonly bySharing: boolean;
  /** Whether a class, by its place in `byRelevance`, is asked for. */
  private readonly isClassAsked: readonly boolean[];
  /**
   * By class and time the first group of such pairs: those that share two or more items and have no weak tie. By SCORE
   * there is only one.
   */
  private readonly groupOf: Uint8Array;
  /** Whether any pair is left out for another reason than its class and time. */
  private readonly isLimited: boolean;
  private readonly weakTies: WeakTies;
  /** Of one initiative with each other: by SCORE the rarity of what they share added up, and how much that is. */
  private readonly shared: Float64Array;
  private readonly sharedCount: Uint16Array;
  private readonly met: Uint32Array;
  /** Those tied to the initiative that is looked at. */
  private readonly tied: Uint32Array;
  #metCount = 0;
  #tiedCount = 0;
  constructor(
    private readonly view: View,
    private readonly index: PairIndex,
    { filter, orderBy, when, isAsked, behind }: PairsAsked,
    private readonly named: number | null,
    page: Page,
  ) {
    this.filter = filter;
    this.isAsked = isAsked;
    this.behind = behind;
    this.best = new BestPairs(page);
    this.bySharing = orderBy === 'SCORE';
    const classes = new Set<OverlapClass>(filter.classes ?? usual);
    this.isClassAsked = byRelevance.map((each) => classes.has(each));
    const lastTime = times.indexOf(when === 'NOW' ? 'UNKNOWN' : 'OVER');
    this.groupOf = Uint8Array.from(
      byRelevance.flatMap((each, place) =>
        times.map((_, time) => {
          if (!classes.has(each) || time > lastTime) return NOT_ASKED;
          return this.bySharing ? 0 : (time * 2 * byRelevance.length + place) * 2;
        }),
      ),
    );
    const { before, between } = index.candidates;
    this.isLimited = filter.acrossKinds === true || isAsked !== undefined || before.size > 0 || between !== null;
    this.weakTies = new WeakTies(view);
    this.shared = new Float64Array(index.end - index.start);
    this.sharedCount = new Uint16Array(index.end - index.start);
    this.met = new Uint32Array(index.end - index.start);
    this.tied = new Uint32Array(index.end - index.start);
  }

  get counts(): OverlapCount[] {
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
    if (!this.bySharing) this.index.counts.choose(initiative);
    this.#tie(initiative);
    this.#addAll(initiative, this.met, this.#metCount, true);
    this.#addAll(initiative, this.tied, this.#tiedCount, false);
  }

  /** How many pairs of the classes and times asked for there are. */
  get totalCount(): number {
    return this.#counts.reduce((sum, count, at) => (this.groupOf[at] === NOT_ASKED ? sum : sum + count), 0);
  }

  /** Adds up what an initiative shares with each other; each pair is met once, from its smaller index or the one named. */
  #meet(initiative: number): void {
    const { items, rarity, start } = this.index;
    const { bySharing, met, shared, sharedCount } = this;
    let count = 0;
    for (const item of items.of(initiative)) {
      const weight = rarity[item] ?? 0;
      const having = items.having(item);
      for (let at = this.named === null ? placeAfter(having, initiative) : 0; at < having.length; at += 1) {
        const other = having[at] ?? 0;
        const before = sharedCount[other - start] ?? 0;
        if (other === initiative) continue;
        if (before === 0) {
          met[count] = other;
          count += 1;
        }
        if (bySharing) shared[other - start] = (shared[other - start] ?? 0) + weight;
        sharedCount[other - start] = before + 1;
      }
    }
    this.#metCount = count;
  }

  /** Marks who is tied to an initiative. */
  #tie(initiative: number): void {
    const { start } = this.index;
    let count = 0;
    this.index.eachTied(this.view, initiative, (other) => {
      const found = this.sharedCount[other - start] ?? 0;
      if (found >= TIED || other === initiative) return;
      this.sharedCount[other - start] = found + TIED;
      this.tied[count] = other;
      count += 1;
    });
    this.#tiedCount = count;
  }

  /**
   * Counts the pairs of an initiative with others and adds those that are asked for; what was found of each is forgotten
   * on the way. There are millions: of what class and time they are is known beforehand, and what they share is weighed
   * only where it could come among the best.
   * @param share whether they share something; those that are tied and do are among these, and not met again
   */
  #addAll(one: number, others: Uint32Array, count: number, share: boolean): void {
    const { start } = this.index;
    const { first, last, ending } = this.index.stretches;
    const { sharedCount, groupOf, isLimited, best, bySharing } = this;
    const counts = this.#counts;
    const [ownFirst, ownLast] = [first[one - start] ?? 0, last[one - start] ?? 0];
    const untied = placeOfPairs(share, false, ending[one - start] ?? 0);
    const tied = placeOfPairs(share, true, ending[one - start] ?? 0);
    const isFromBothSides = this.named !== null;
    for (let place = 0; place < count; place += 1) {
      const other = others[place] ?? 0;
      const at = other - start;
      const shared = sharedCount[at] ?? 0;
      sharedCount[at] = 0;
      if (!share && (shared === 0 || (other < one && !isFromBothSides))) continue;
      const lie = lieOf(ownFirst, ownLast, first[at] ?? 0, last[at] ?? 0);
      const pairs = shared < TIED ? untied : tied;
      const found = classAndTime[pairs + (ending[at] ?? 0) * LIES + lie] ?? 0;
      const weight = bySharing ? this.#takeWeight(other) : 0;
      if (isLimited && !this.#isWanted(one, other, Math.floor(found / times.length))) continue;
      counts[found] = (counts[found] ?? 0) + 1;
      const group = groupOf[found] ?? NOT_ASKED;
      if (!best.reaches(group)) continue;
      if (bySharing) best.add(one, other, this.#scoreOf(other, weight));
      else this.#addByRelevance(one, other, shared % TIED, group);
    }
  }

  /** The rarity of what the initiative that is looked at shares with another, which is forgotten. */
  #takeWeight(other: number): number {
    const at = other - this.index.start;
    const weight = this.shared[at] ?? 0;
    this.shared[at] = 0;
    return weight;
  }

  /** Whether a pair is looked at, where a filter or a date asked for leaves any out. */
  #isWanted(one: number, other: number, found: number): boolean {
    if (!this.#isLookedAt(one, other, found) || !this.#isBetween(one, other)) return false;
    if (this.filter.acrossKinds === true && this.#kind(one) === this.#kind(other)) return false;
    return !this.isAsked || (this.isClassAsked[found] === true && this.isAsked(one, other));
  }

  /** @param firstGroup the group of such a pair if it shares two or more items and has no weak tie */
  #addByRelevance(one: number, other: number, shared: number, firstGroup: number): void {
    const first = shared >= 2 ? firstGroup : firstGroup + SHARING_LESS;
    if (!this.best.reaches(first)) return;
    const group = first + GROUPS * (this.behind?.(one, other) ?? 0);
    if (!this.best.reaches(group)) return;
    const compared = this.index.counts.togetherWith(other) - shared;
    // Most have too little in common to be among the best, whatever it weighs.
    if (!this.best.mayKeep(group, relevanceOf(shared, compared, 1))) return;
    const score = relevanceOf(shared, compared, this.#scoreOf(other, this.index.sharedBy(one, other).weight));
    if (!this.best.mayKeep(group, score)) return;
    const isWeak =
      this.weakly[(group >> 1) % byRelevance.length] === true && this.index.areWeaklyTied(this.weakTies, one, other);
    this.best.add(one, other, score, 0, isWeak ? group + 1 : group);
  }

  private readonly weakly: readonly boolean[] = byRelevance.map(mayBeWeaklyTied);

  /** Of what was over before the date asked for only a succession is looked at. */
  #isLookedAt(one: number, other: number, found: number): boolean {
    const { before } = this.index.candidates;
    if (before.size === 0 || (!before.has(one) && !before.has(other))) return true;
    return before.has(one) !== before.has(other) && found === SUCCESSION;
  }

  /** Whether one of the pair is in each of the two groups that are asked for. */
  #isBetween(one: number, other: number): boolean {
    const { between } = this.index.candidates;
    if (between === null) return true;
    const [a, b] = between;
    return (a.has(one) && b.has(other)) || (b.has(one) && a.has(other));
  }

  #kind(initiative: number): number {
    return this.view.projection.entities.codeOf('Initiative', 'kind', initiative);
  }

  /** Of the initiative that is looked at with another, by what they share. */
  #scoreOf(other: number, shared: number): number {
    return shared === 0 ? 0 : shared / (this.index.weights.togetherWith(other) - shared);
  }
}

const SUCCESSION = byRelevance.indexOf('SUCCESSION');

/** How many ways there are for a stretch to lie to another, and how many for one to end. */
const [LIES, ENDINGS] = [8, times.length * 2];

/** Where in `classAndTime` the pairs of an initiative begin, by what it ends like. */
const placeOfPairs = (shares: boolean, tied: boolean, ending: number): number =>
  ((Number(shares) * 2 + Number(tied)) * ENDINGS + ending) * ENDINGS * LIES;

/**
 * The place of a pair's class in `byRelevance` and that of its time in `times`, as one number, for all that it may hang on:
 * whether the two share an item and have a tie, how each of them ends, and how the other lies.
 */
const classAndTime = Uint8Array.from({ length: placeOfPairs(true, true, ENDINGS) }, (_, place) => {
  const [lie, otherEnding, ending] = [place, place / LIES, place / LIES / ENDINGS].map(
    (each, at) => Math.floor(each) % (at === 0 ? LIES : ENDINGS),
  );
  const joined = Math.floor(place / placeOfPairs(false, true, 0));
  return foundOf(joined >= 2, joined % 2 === 1, stretchEnding(ending ?? 0), stretchEnding(otherEnding ?? 0), lie ?? 0);
});

type Ending = ReturnType<typeof stretchEnding>;

function foundOf(shares: boolean, tied: boolean, own: Ending, other: Ending, lie: number): number {
  const found = classify(shares, tied, monthsFound[monthsWhere(lie, own.ended, other.ended)] ?? 'UNKNOWN');
  if (found === null) return 0;
  const later = isOverFirst(lie) ? own.time : other.time;
  const time = found === 'SUCCESSION' ? later : Math.max(own.time, other.time);
  return byRelevance.indexOf(found) * times.length + time;
}
