import type { Page } from '../answer/answer.js';
import { step } from '../answer/progress.js';
import type { ActedOn } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { BestPairs, type RankedPair } from '../facts/best-pairs.js';
import { BITS, bitsIn, mark } from '../facts/bits.js';
import type { ItemChoice } from '../facts/items.js';
import { times, type Time } from '../facts/time.js';
import { listsOf, placeAfter, type Lists } from '../facts/sparse-rows.js';
import { WeakTies } from '../facts/weak-ties.js';
import { pairIndexFor, SOME, type PairIndex } from '../overlap/pair-index.js';
import type { PairsAsked } from '../overlap/pair-ranking.js';
import { relevanceOf } from '../overlap/relevance.js';

/** The pairs of a page, best first, and how many there are of each time. */
export interface PoolingPairs {
  readonly pairs: readonly RankedPair[];
  readonly times: ReadonlyMap<Time, number>;
  readonly completeness: number | null;
}

/** How many initiatives are worked through between two words on how far it is. */
const STEP = 64;
/** How many groups there are of pairs that nothing puts behind others: of each time by how much they share, by weak ties. */
const GROUPS = times.length * 4;

/**
 * The pairs of the class DUPLICATION_RISK by RELEVANCE, as `rankPairs` has them. There are millions, and nearly all are
 * only counted: so an initiative is set against 32 others at once, a bit for each, and only pairs are looked at one by
 * one that could come among the first.
 * @param behind which of them come behind others; none where it is left out
 */
export function mostRelevantRisks(
  view: View,
  choice: ItemChoice,
  page: Page,
  { when }: ActedOn,
  behind: PairsAsked['behind'],
): PoolingPairs {
  const index = pairIndexFor(view, {}, choice, false);
  const risks = new Risks(view, index);
  const counts = risks.counts();
  const ranking = new Ranking(view, index, page, behind);
  const last = times.indexOf(when === 'NOW' ? 'UNKNOWN' : 'OVER');
  for (let time = 0; time <= last && ranking.reaches(time); time += 1)
    risks.eachOf(time, (one, other, shareMore) => ranking.add(one, other, time, shareMore));
  return { pairs: ranking.best.inOrder().slice(page.offset), times: counts, completeness: index.completeness };
}

/**
 * All such pairs. Initiatives stand by their first month: then those that begin later than one and still have a month in
 * common with it follow it in a row.
 */
class Risks {
  private readonly initiatives: Uint32Array;
  private readonly places: Int32Array;
  private readonly endOf: Uint32Array;
  private readonly timeOf: Uint8Array;
  /** By time, a bit for each initiative. */
  private readonly ofTime: readonly Int32Array[];
  /** By item, the places of the initiatives that have it, ascending. */
  private readonly having: Lists;
  /** The same as a bit for each, of items that more have than there are words of bits. */
  private readonly manyHaving = new Map<number, Int32Array>();
  /** Of the initiative that is looked at, who shares something with it, and who two or more things. */
  private readonly sharing: Int32Array;
  private readonly sharingMore: Int32Array;

  constructor(
    private readonly view: View,
    private readonly index: PairIndex,
  ) {
    const dated = index.candidates.initiatives.filter((each) => index.monthsInCommon(each, each) === SOME);
    const firstOf = (each: number): number => index.stretch(each).first;
    this.initiatives = Uint32Array.from(dated.sort((one, other) => firstOf(one) - firstOf(other) || one - other));
    this.places = new Int32Array(index.end - index.start).fill(-1);
    this.initiatives.forEach((each, place) => void (this.places[each - index.start] = place));
    const firsts = Int32Array.from(this.initiatives, firstOf);
    this.endOf = Uint32Array.from(this.initiatives, (each) => placeAfter(firsts, index.stretch(each).last));
    this.timeOf = Uint8Array.from(this.initiatives, (each) => index.stretch(each).time);
    const words = Math.ceil(this.initiatives.length / BITS);
    this.ofTime = times.map(() => new Int32Array(words));
    for (const [at, ofTime] of this.ofTime.entries())
      this.timeOf.forEach((time, place) => time === at && mark(ofTime, place));
    this.sharing = new Int32Array(words);
    this.sharingMore = new Int32Array(words);
    this.having = listsOf(0, view.projection.entities.count, (give) => {
      this.initiatives.forEach((each, place) => index.items.of(each).forEach((item) => give(item, place)));
    });
    for (const item of index.rarity.keys())
      if (this.having.lengthOf(item) > words) this.manyHaving.set(item, marked(this.having.of(item), words));
  }

  /** How many there are of each time. */
  counts(): ReadonlyMap<Time, number> {
    const counted = times.map(() => 0);
    const { initiatives } = this.index.candidates;
    for (const [done, initiative] of initiatives.entries()) {
      if (done % STEP === 0) step(done, initiatives.length);
      const place = this.places[initiative - this.index.start] ?? -1;
      // The answer tells of all claims that were left out, on ties of what is not dated too.
      if (place === -1) this.index.eachTied(this.view, initiative, () => {});
      else this.#count(place, counted);
    }
    return new Map(times.map((time, at) => [time, counted[at] ?? 0]));
  }

  /** Tells each of a time once, the one that begins first as `one`. */
  eachOf(time: number, tell: (one: number, other: number, shareMore: boolean) => void): void {
    for (let place = 0; place < this.initiatives.length; place += 1) {
      const own = this.timeOf[place] ?? 0;
      if (own > time) continue;
      const [first, end] = this.#meet(place, true);
      for (let word = first; word < end; word += 1) {
        const asLate = own === time ? this.#upTo(time, word) : (this.ofTime[time]?.[word] ?? 0);
        for (let bits = (this.sharing[word] ?? 0) & asLate; bits !== 0; bits &= bits - 1) {
          const bit = bits & -bits;
          const other = word * BITS + 31 - Math.clz32(bit);
          tell(this.initiatives[place] ?? 0, this.initiatives[other] ?? 0, ((this.sharingMore[word] ?? 0) & bit) !== 0);
        }
      }
    }
  }

  #count(place: number, counted: number[]): void {
    const [first, end] = this.#meet(place, false);
    const own = this.timeOf[place] ?? 0;
    for (let word = first; word < end; word += 1) {
      const sharing = this.sharing[word] ?? 0;
      if (sharing === 0) continue;
      let later = 0;
      for (let time = own + 1; time < times.length; time += 1) {
        const count = bitsIn(sharing & (this.ofTime[time]?.[word] ?? 0));
        counted[time] = (counted[time] ?? 0) + count;
        later += count;
      }
      counted[own] = (counted[own] ?? 0) + bitsIn(sharing) - later;
    }
  }

  /** Those of a word that are of a time or an earlier one in `times`. */
  #upTo(time: number, word: number): number {
    let bits = 0;
    for (let at = 0; at <= time; at += 1) bits |= this.ofTime[at]?.[word] ?? 0;
    return bits;
  }

  /**
   * Marks who shares something with the initiative at a place and has a month in common with it, but no tie, of those that
   * come after it.
   * @param more whether those are marked too that share two or more things
   * @returns the first word of what is marked, and the one after the last
   */
  #meet(place: number, more: boolean): readonly [number, number] {
    const { sharing, sharingMore, view, index, places } = this;
    const initiative = this.initiatives[place] ?? 0;
    const last = (this.endOf[place] ?? 0) - 1;
    const [first, end] = [place >>> 5, (last >>> 5) + 1];
    sharing.fill(0, first, end);
    if (more) sharingMore.fill(0, first, end);
    for (const item of index.items.of(initiative)) this.#meetHaving(item, first, end, more);
    index.eachTied(view, initiative, (other) => {
      const tied = places[other - index.start] ?? -1;
      if (tied !== -1) sharing[tied >>> 5] = (sharing[tied >>> 5] ?? 0) & ~(1 << tied);
    });
    // The first word begins before the one that comes next, the last one ends after the last.
    sharing[first] = (sharing[first] ?? 0) & (-2 << place);
    sharing[end - 1] = (sharing[end - 1] ?? 0) & (-1 >>> (BITS - 1 - (last & 31)));
    return [first, end];
  }

  #meetHaving(item: number, first: number, end: number, more: boolean): void {
    const { sharing, sharingMore } = this;
    const many = this.manyHaving.get(item);
    if (many) {
      if (more)
        for (let word = first; word < end; word += 1)
          sharingMore[word] = (sharingMore[word] ?? 0) | ((sharing[word] ?? 0) & (many[word] ?? 0));
      for (let word = first; word < end; word += 1) sharing[word] = (sharing[word] ?? 0) | (many[word] ?? 0);
      return;
    }
    const few = this.having.of(item);
    for (let at = placeAfter(few, first * BITS - 1); at < few.length; at += 1) {
      const place = few[at] ?? 0;
      const word = place >>> 5;
      if (word >= end) return;
      const before = sharing[word] ?? 0;
      if (more) sharingMore[word] = (sharingMore[word] ?? 0) | (before & (1 << place));
      sharing[word] = before | (1 << place);
    }
  }
}

function marked(places: Uint32Array, words: number): Int32Array {
  const bits = new Int32Array(words);
  for (const place of places) mark(bits, place);
  return bits;
}

/** The best of them, by what they share. */
class Ranking {
  readonly best: BestPairs;
  private readonly weakTies: WeakTies;
  /** The initiative that others are weighed with. */
  #chosen = -1;

  constructor(
    view: View,
    private readonly index: PairIndex,
    page: Page,
    private readonly behind: PairsAsked['behind'],
  ) {
    this.best = new BestPairs(page);
    this.weakTies = new WeakTies(view);
  }

  /** Whether a pair of a time could come among the best. */
  reaches(time: number): boolean {
    return this.best.reaches(groupOf(time, true));
  }

  add(one: number, other: number, time: number, shareMore: boolean): void {
    const { best, index } = this;
    const first = groupOf(time, shareMore);
    if (!best.reaches(first)) return;
    const group = first + GROUPS * (this.behind?.(one, other) ?? 0);
    if (!best.reaches(group)) return;
    this.#choose(one);
    const { shared, weight } = index.sharedBy(one, other);
    const compared = index.counts.togetherWith(other) - shared;
    // Most have too little in common to be among the best, whatever it weighs.
    if (!best.mayKeep(group, relevanceOf(shared, compared, 1))) return;
    const score = relevanceOf(shared, compared, weight / (index.weights.togetherWith(other) - weight));
    if (!best.mayKeep(group, score)) return;
    best.add(one, other, score, 0, group + Number(index.areWeaklyTied(this.weakTies, one, other)));
  }

  #choose(one: number): void {
    if (one === this.#chosen) return;
    this.#chosen = one;
    this.index.weights.choose(one);
    this.index.counts.choose(one);
  }
}

const groupOf = (time: number, shareMore: boolean): number => time * 4 + (shareMore ? 0 : 2);
