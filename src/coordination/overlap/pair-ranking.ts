import { descending, share } from '../answer/answer.js';
import { monthOf } from '../projection/days.js';
import { dimensionOfItems, ItemIndex, type ItemChoice, type Rarity } from '../facts/items.js';
import type { Candidates, OverlapFilter } from './overlap-filter.js';
import { classify, type OverlapClass } from './pair.js';
import { coordination, participantsOf } from '../facts/participation.js';
import type { View } from '../answer/view.js';

/** Two initiatives by index, the smaller first, with what a list is sorted and limited by. */
export interface RankedPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

export interface PairRanking {
  readonly pairs: readonly RankedPair[];
  /** Over all initiatives looked at: of the dimensions and the period, the share that is recorded. */
  readonly completeness: number | null;
}

const NO_MONTH = -1;

const usual: readonly OverlapClass[] = ['SUCCESSION', 'JOINT_EFFORT', 'DUPLICATION_RISK', 'UNDATED'];

/**
 * All pairs among the candidates that a question asks for, best first. Only pairs that share an item are ever met: for
 * each initiative the index leads from its items to the others that have them (and, where CO_PRESENCE is asked for,
 * from its participants).
 */
export function rankPairs(
  view: View,
  candidates: Candidates,
  filter: OverlapFilter,
  choice: ItemChoice,
  weights: Rarity,
): PairRanking {
  const ranking = new Ranking(view, candidates, filter, choice, weights);
  const pairs = (candidates.named === null ? candidates.initiatives : [candidates.named]).flatMap((initiative) =>
    ranking.pairsOf(initiative),
  );
  pairs.sort((one, other) => descending(one.score, other.score) || one.a - other.a || one.b - other.b);
  return { pairs, completeness: ranking.completeness() };
}

class Ranking {
  private readonly index: ItemIndex;
  private readonly dimensionOf: Uint8Array;
  private readonly width: number;
  private readonly start: number;
  /** For each initiative and dimension the rarity of its items added up. */
  private readonly totals: Float64Array;
  /** For each item its rarity. */
  private readonly rarityOf: Float64Array;
  private readonly classes: readonly OverlapClass[];
  private readonly ties: TieFinder;
  /** The first and last month of each initiative's period; NO_MONTH where it is unknown. */
  private readonly firstMonth: Int32Array;
  private readonly lastMonth: Int32Array;
  /** Of one initiative with each other: the rarity of what they share added up. */
  private readonly shared: Float64Array;

  constructor(
    private readonly view: View,
    private readonly candidates: Candidates,
    private readonly filter: OverlapFilter,
    choice: ItemChoice,
    weights: Rarity,
  ) {
    const { entities } = view.projection;
    const { start, end } = entities.ofKind('Initiative');
    const dated = (initiative: number): boolean => !candidates.before.has(initiative);
    this.start = start;
    this.index = new ItemIndex(view, candidates.initiatives, choice, dated);
    this.dimensionOf = dimensionOfItems(view.projection, choice);
    this.width = choice.dimensions.length;
    this.classes = filter.classes && filter.classes.length > 0 ? filter.classes : usual;
    this.ties = new TieFinder(view, candidates, dated);
    this.rarityOf = new Float64Array(entities.count);
    this.shared = new Float64Array(end - start);
    this.firstMonth = new Int32Array(end - start).fill(NO_MONTH);
    this.lastMonth = new Int32Array(end - start).fill(NO_MONTH);
    this.totals = new Float64Array((end - start) * this.width);
    for (const initiative of candidates.initiatives) {
      this.#addUp(initiative, weights);
      this.#setMonths(initiative);
    }
  }

  pairsOf(initiative: number): RankedPair[] {
    const met: number[] = [];
    for (const item of this.index.of(initiative)) {
      const rarity = this.rarityOf[item] ?? 0;
      for (const other of this.index.having(item)) {
        if (!this.#isPartner(initiative, other)) continue;
        const at = other - this.start;
        const before = this.shared[at] ?? 0;
        if (before === 0) met.push(other);
        this.shared[at] = before + rarity;
      }
    }
    const tied = this.ties.of(initiative);
    const pairs: RankedPair[] = [];
    for (const other of met) {
      const shared = this.shared[other - this.start] ?? 0;
      if (this.#isWanted(initiative, other, true, tied.has(other))) pairs.push(this.#pair(initiative, other, shared));
    }
    if (this.classes.includes('CO_PRESENCE')) {
      for (const other of tied) {
        const shares = (this.shared[other - this.start] ?? 0) > 0;
        if (!shares && this.#isPartner(initiative, other) && this.#isWanted(initiative, other, false, true)) {
          pairs.push(this.#pair(initiative, other, 0));
        }
      }
    }
    for (const other of met) this.shared[other - this.start] = 0;
    return pairs;
  }

  completeness(): number | null {
    const { initiatives } = this.candidates;
    let recorded = 0;
    for (const initiative of initiatives) {
      if (this.firstMonth[initiative - this.start] !== NO_MONTH) recorded += 1;
      for (let dimension = 0; dimension < this.width; dimension += 1)
        if (this.#total(initiative, dimension) > 0) recorded += 1;
    }
    return share(recorded, initiatives.length * (this.width + 1));
  }

  /** Each pair is met once, from its smaller index, or from the initiative that is named. */
  #isPartner(initiative: number, other: number): boolean {
    return this.candidates.named === null ? other > initiative : other !== initiative;
  }

  #isWanted(one: number, other: number, shares: boolean, tied: boolean): boolean {
    const found = classify(shares, tied, this.#monthsInCommon(one, other));
    if (found === null || !this.classes.includes(found)) return false;
    const { before } = this.candidates;
    if (before.has(one) && before.has(other)) return false;
    if ((before.has(one) || before.has(other)) && found !== 'SUCCESSION') return false;
    return this.filter.acrossKinds !== true || this.#kind(one) !== this.#kind(other);
  }

  #kind(initiative: number): number {
    return this.view.projection.entities.codeOf('Initiative', 'kind', initiative);
  }

  #monthsInCommon(one: number, other: number): 'SOME' | 'NONE' | 'UNKNOWN' {
    const starts = [
      this.firstMonth[one - this.start] ?? NO_MONTH,
      this.firstMonth[other - this.start] ?? NO_MONTH,
    ] as const;
    const ends = [
      this.lastMonth[one - this.start] ?? NO_MONTH,
      this.lastMonth[other - this.start] ?? NO_MONTH,
    ] as const;
    if (Math.min(...starts) === NO_MONTH) return 'UNKNOWN';
    return Math.max(...starts) <= Math.min(...ends) ? 'SOME' : 'NONE';
  }

  #pair(one: number, other: number, shared: number): RankedPair {
    let union = -shared;
    for (let dimension = 0; dimension < this.width; dimension += 1) {
      const [first, second] = [this.#total(one, dimension), this.#total(other, dimension)];
      if (first > 0 && second > 0) union += first + second;
    }
    return { a: Math.min(one, other), b: Math.max(one, other), score: shared === 0 ? 0 : shared / union };
  }

  #total(initiative: number, dimension: number): number {
    return this.totals[(initiative - this.start) * this.width + dimension] ?? 0;
  }

  #setMonths(initiative: number): void {
    const period = this.view.period(initiative);
    if (!period) return;
    this.firstMonth[initiative - this.start] = monthOf(period.first);
    this.lastMonth[initiative - this.start] = monthOf(period.last);
  }

  #addUp(initiative: number, weights: Rarity): void {
    for (const item of this.index.of(initiative)) {
      const rarity = weights.of(item);
      this.rarityOf[item] = rarity;
      const at = (initiative - this.start) * this.width + (this.dimensionOf[item] ?? 0);
      this.totals[at] = (this.totals[at] ?? 0) + rarity;
    }
  }
}

/** Which candidates are tied to which: by a common participant or by COORDINATES_WITH. */
class TieFinder {
  readonly #participants = new Map<number, readonly number[]>();
  readonly #initiatives = new Map<number, number[]>();

  constructor(
    private readonly view: View,
    candidates: Candidates,
    private readonly dated: (initiative: number) => boolean,
  ) {
    for (const initiative of candidates.initiatives) {
      const organisations = participantsOf(view, initiative, dated(initiative)).map(({ organisation }) => organisation);
      this.#participants.set(initiative, organisations);
      for (const organisation of organisations) {
        const known = this.#initiatives.get(organisation);
        if (known) known.push(initiative);
        else this.#initiatives.set(organisation, [initiative]);
      }
    }
  }

  of(initiative: number): ReadonlySet<number> {
    const tied = new Set<number>();
    for (const organisation of this.#participants.get(initiative) ?? []) {
      for (const other of this.#initiatives.get(organisation) ?? []) tied.add(other);
    }
    for (const { other } of coordination(this.view, initiative, this.dated(initiative))) {
      if (this.#participants.has(other)) tied.add(other);
    }
    tied.delete(initiative);
    return tied;
  }
}
