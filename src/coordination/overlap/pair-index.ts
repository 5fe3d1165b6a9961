import { share } from '../answer/answer.js';
import { View } from '../answer/view.js';
import { dimensionOfItems, ItemIndex, rarity, type ItemChoice, type Rarity } from '../facts/items.js';
import { inverted, sortedLists, type Lists } from '../facts/sparse-rows.js';
import type { CommonMonths } from '../facts/months.js';
import { coordination, isParticipation } from '../facts/participation.js';
import { placesOf } from '../facts/time.js';
import type { WeakTies } from '../facts/weak-ties.js';
import { daysOfMonths, monthOf, type Bounds, type Span } from '../projection/days.js';
import type { Projection } from '../projection/projection.js';
import { InitiativeWeights } from './initiative-weights.js';
import { candidatesFor, isLimited, type Candidates, type OverlapFilter } from './overlap-filter.js';

/** Stand for the first and last month of a period that is not known: it has no month in common with any. */
const [NO_FIRST, NO_LAST] = [2 ** 29, -(2 ** 29)];

/** What is known of the common months of two, by the numbers that `PairIndex.monthsInCommon` gives. */
export const monthsFound = ['SOME', 'NONE', 'UNKNOWN'] as const satisfies readonly CommonMonths['found'][];
export const [SOME, NONE_IN_COMMON, UNKNOWN] = [0, 1, 2];

/** When an initiative takes place. */
export interface Stretch {
  /** The first and the last month; NO_FIRST and NO_LAST where the period is not known. */
  readonly first: number;
  readonly last: number;
  /** 1 where the end is on record: without one it may have gone on. */
  readonly ended: number;
  /** As a place in `times`. */
  readonly time: number;
}

/** The same of all initiatives that are looked at, by how far they are from the first of the projection. */
class Stretches {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** `ended` and two times `time`: below 8. */
  readonly ending: Uint8Array;

  constructor(count: number) {
    this.first = new Int32Array(count).fill(NO_FIRST);
    this.last = new Int32Array(count).fill(NO_LAST);
    this.ending = new Uint8Array(count);
  }

  set(place: number, period: Bounds | null, time: number): void {
    if (period) {
      this.first[place] = monthOf(period.first);
      this.last[place] = monthOf(period.last);
    }
    this.ending[place] = endingOf({ ended: Number(period?.end === 'KNOWN'), time });
  }

  at(place: number): Stretch {
    const ending = this.ending[place] ?? 0;
    return { first: this.first[place] ?? NO_FIRST, last: this.last[place] ?? NO_LAST, ...stretchEnding(ending) };
  }
}

const endingOf = ({ ended, time }: Pick<Stretch, 'ended' | 'time'>): number => time * 2 + ended;

/** What is meant by a number in `Stretches.ending`. */
export const stretchEnding = (ending: number) => ({ ended: ending & 1, time: ending >> 1 });

/**
 * How another stretch lies to one, as three bits, without a branch, for loops over millions of pairs: 1 where the other
 * is over before the one begins, 2 where it begins after the one is over, 4 where it is over before the one is.
 */
export const lieOf = (first: number, last: number, otherFirst: number, otherLast: number): number =>
  ((otherLast - first) >>> 31) | (((last - otherFirst) >>> 31) << 1) | (((otherLast - last) >>> 31) << 2);

/** A place in `monthsFound`, by how the other lies and whether the end of the one and of the other is on record. */
export function monthsWhere(lie: number, ended: number, otherEnded: number): number {
  if ((lie & (1 | 2)) === 0) return SOME;
  return (isOverFirst(lie) ? otherEnded : ended) === 1 ? NONE_IN_COMMON : UNKNOWN;
}

/** Whether the other is over before the one. */
export const isOverFirst = (lie: number): boolean => (lie & 4) !== 0;

/** What pairs of initiatives are ranked by, of all that are looked at, in typed arrays. */
export class PairIndex {
  /** The first initiative of the projection, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly items: ItemIndex;
  /** How much each item tells, by entity. */
  readonly rarity: Float64Array;
  readonly weights: InitiativeWeights;
  /** The same where each item weighs 1: how many there are. */
  readonly counts: InitiativeWeights;
  /** Over the initiatives looked at: of the dimensions and the period, the share that is recorded. */
  readonly completeness: number | null;
  /** Who takes part in each initiative, and the other way round. */
  private readonly participants: Lists;
  private readonly initiativesOf: Lists;
  readonly stretches: Stretches;

  private readonly isLooked: Uint8Array;

  constructor(
    view: View,
    readonly candidates: Candidates,
    choice: ItemChoice,
  ) {
    const { entities } = view.projection;
    const { start, end } = entities.ofKind('Initiative');
    const { initiatives, before: undated } = candidates;
    this.start = start;
    this.end = end;
    this.weights = new InitiativeWeights(start, end - start, choice.dimensions.length);
    this.counts = new InitiativeWeights(start, end - start, choice.dimensions.length);
    this.items = new ItemIndex(view, { initiatives, undated }, choice);
    this.rarity = new Float64Array(entities.count);
    this.isLooked = new Uint8Array(end - start);
    this.stretches = new Stretches(end - start);
    const rarities = rarity(view, choice);
    const dimensionOf = dimensionOfItems(view.projection, choice);
    const placeOf = placesOf(view);
    for (const initiative of initiatives) {
      this.isLooked[initiative - start] = 1;
      this.#addUp(initiative, dimensionOf, rarities);
      this.stretches.set(initiative - start, view.period(initiative), placeOf(initiative));
    }
    this.participants = participantsOf(view, candidates, this.isLooked);
    this.initiativesOf = inverted(this.participants, entities.count);
    this.completeness = this.#completeness(initiatives);
  }

  /** A place in `monthsFound`. */
  monthsInCommon(one: number, other: number): number {
    const { first, last, ending } = this.stretches;
    const [own, its] = [one - this.start, other - this.start];
    const lie = lieOf(first[own] ?? 0, last[own] ?? 0, first[its] ?? 0, last[its] ?? 0);
    return monthsWhere(lie, (ending[own] ?? 0) & 1, (ending[its] ?? 0) & 1);
  }

  /** The days of the months that two have in common; null where these are not known. */
  daysInCommon(one: number, other: number): Span | null {
    if (this.monthsInCommon(one, other) !== SOME) return null;
    const [own, others] = [this.stretch(one), this.stretch(other)];
    return daysOfMonths(Math.max(own.first, others.first), Math.min(own.last, others.last));
  }

  /** When an initiative that is looked at takes place. */
  stretch(initiative: number): Stretch {
    return this.stretches.at(initiative - this.start);
  }

  /** Who takes part in an initiative, by index. */
  participantsOf(initiative: number): Uint32Array {
    return this.participants.of(initiative);
  }

  /** How many items two share, and their rarity added up. */
  sharedBy(one: number, other: number): { readonly shared: number; readonly weight: number } {
    const others = this.items.of(other);
    let [shared, weight, at] = [0, 0, 0];
    for (const item of this.items.of(one)) {
      while (at < others.length && (others[at] ?? 0) < item) at += 1;
      if (others[at] !== item) continue;
      shared += 1;
      weight += this.rarity[item] ?? 0;
    }
    return { shared, weight };
  }

  /** Whether those who take part in either are weakly tied in the months that the two have in common. */
  areWeaklyTied(ties: WeakTies, one: number, other: number): boolean {
    return ties.are(this.participantsOf(one), this.participantsOf(other), () => this.daysInCommon(one, other));
  }

  /** Whether an initiative is looked at. */
  looksAt(initiative: number): boolean {
    return this.isLooked[initiative - this.start] === 1;
  }

  /** Names those tied to an initiative, by a common participant or by COORDINATES_WITH, some of them more than once. */
  eachTied(view: View, initiative: number, note: (other: number) => void): void {
    for (const organisation of this.participants.of(initiative)) {
      for (const other of this.initiativesOf.of(organisation)) note(other);
    }
    for (const { other } of coordination(view, initiative, !this.candidates.before.has(initiative))) {
      if (this.looksAt(other)) note(other);
    }
  }

  #addUp(initiative: number, dimensionOf: Uint8Array, rarities: Rarity): void {
    for (const item of this.items.of(initiative)) {
      const rarity = this.rarity[item] || rarities.of(item);
      this.rarity[item] = rarity;
      this.weights.add(initiative, dimensionOf[item] ?? 0, rarity);
      this.counts.add(initiative, dimensionOf[item] ?? 0, 1);
    }
  }

  #completeness(initiatives: readonly number[]): number | null {
    let recorded = 0;
    for (const initiative of initiatives) {
      if (this.stretches.last[initiative - this.start] !== NO_LAST) recorded += 1;
      recorded += this.weights.recordedOf(initiative);
    }
    return share(recorded, initiatives.length * (this.weights.width + 1));
  }
}

/** Who takes part in the candidates as LEAD, PARTNER or HOST. */
function participantsOf(view: View, { before }: Candidates, isLooked: Uint8Array): Lists {
  const { start, end } = view.projection.entities.ofKind('Initiative');
  const table = view.projection.claims('PARTICIPATES_IN');
  return sortedLists(start, end, (give) => {
    for (let row = 0; row < table.rowEnd; row += 1) {
      const initiative = table.objectOf(row);
      if (isLooked[initiative - start] !== 1 || !table.isLive(row)) continue;
      if (isParticipation(view, table, row, !before.has(initiative))) give(initiative, table.subjectOf(row));
    }
  });
}

interface Shared {
  readonly view: View;
  readonly index: PairIndex;
}

const shared = new WeakMap<Projection, Map<string, Shared>>();

/**
 * What the pairs that a question asks for are ranked by. Where it looks at all initiatives whenever they are, that is
 * worked out once for each projection, confidence and choice of items.
 * @param withEarlier whether what was over before the date asked for may be the earlier one of a SUCCESSION
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT
 */
export function pairIndexFor(view: View, filter: OverlapFilter, choice: ItemChoice, withEarlier: boolean): PairIndex {
  if (view.span || isLimited(filter))
    return new PairIndex(view, candidatesFor(view, filter, choice, withEarlier), choice);
  const { projection, minConfidence } = view;
  const known = shared.get(projection) ?? new Map<string, Shared>();
  shared.set(projection, known);
  const key = [minConfidence, choice.includeBroader, ...choice.dimensions].join(' ');
  const made = known.get(key) ?? sharedIndex(new View(projection, { minConfidence }), choice);
  known.set(key, made);
  view.adopt(made.view);
  return made.index;
}

function sharedIndex(view: View, choice: ItemChoice): Shared {
  return { view, index: new PairIndex(view, candidatesFor(view, {}, choice, false), choice) };
}
