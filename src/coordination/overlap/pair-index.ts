import { terms } from '../../graph/vocabulary/index.js';
import { share } from '../answer/answer.js';
import { View } from '../answer/view.js';
import { dimensionOfItems, ItemIndex, type ItemChoice, type Rarity } from '../facts/items.js';
import { inverted, sortedLists, type Lists } from '../facts/lists.js';
import type { CommonMonths } from '../facts/months.js';
import { coordination } from '../facts/participation.js';
import { placeOfInitiative } from '../facts/time.js';
import { daysOfMonths, monthOf, type Span } from '../projection/days.js';
import { codeOf, type Projection } from '../projection/projection.js';
import { InitiativeWeights } from './initiative-weights.js';
import { candidatesFor, isLimited, type Candidates, type OverlapFilter } from './overlap-filter.js';

const FUNDER = codeOf(terms.ParticipationRole, 'FUNDER');
export const NO_MONTH = -1;

/** What is known of the common months of two, by the numbers that `PairIndex.monthsInCommon` gives. */
export const monthsFound = ['SOME', 'NONE', 'UNKNOWN'] as const satisfies readonly CommonMonths['found'][];
export const [SOME, NONE_IN_COMMON, UNKNOWN] = [0, 1, 2];

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
  /** The time of each initiative looked at, as its place in `times`. */
  readonly time: Uint8Array;
  /** Over the initiatives looked at: of the dimensions and the period, the share that is recorded. */
  readonly completeness: number | null;
  /** Who takes part in each initiative, and the other way round. */
  private readonly participants: Lists;
  private readonly initiativesOf: Lists;
  /** The first and last month of each initiative's period; NO_MONTH where it is unknown. */
  readonly firstMonth: Int32Array;
  readonly lastMonth: Int32Array;
  /** Whether the end of its period is on record: one without may have gone on. */
  readonly hasEnd: Uint8Array;

  private readonly isLooked: Uint8Array;

  constructor(
    view: View,
    readonly candidates: Candidates,
    choice: ItemChoice,
    rarities: Rarity,
  ) {
    const { entities } = view.projection;
    const { start, end } = entities.ofKind('Initiative');
    const { initiatives, before: undated } = candidates;
    this.start = start;
    this.end = end;
    this.weights = new InitiativeWeights(start, end - start, choice.dimensions.length);
    this.counts = new InitiativeWeights(start, end - start, choice.dimensions.length);
    this.time = new Uint8Array(end - start);
    this.items = new ItemIndex(view, { initiatives, undated }, choice);
    this.rarity = new Float64Array(entities.count);
    this.firstMonth = new Int32Array(end - start).fill(NO_MONTH);
    this.lastMonth = new Int32Array(end - start).fill(NO_MONTH);
    this.hasEnd = new Uint8Array(end - start);
    this.isLooked = new Uint8Array(end - start);
    const dimensionOf = dimensionOfItems(view.projection, choice);
    for (const initiative of initiatives) {
      this.isLooked[initiative - start] = 1;
      this.#addUp(initiative, dimensionOf, rarities);
      this.#setMonths(view, initiative);
      this.time[initiative - start] = placeOfInitiative(view, initiative);
    }
    this.participants = participantsOf(view, candidates, this.isLooked);
    this.initiativesOf = inverted(this.participants, entities.count);
    this.completeness = this.#completeness(initiatives);
  }

  /** A place in `monthsFound`. */
  monthsInCommon(one: number, other: number): number {
    const start = this.firstMonth[one - this.start] ?? NO_MONTH;
    const otherStart = this.firstMonth[other - this.start] ?? NO_MONTH;
    if (start === NO_MONTH || otherStart === NO_MONTH) return UNKNOWN;
    const end = this.lastMonth[one - this.start] ?? NO_MONTH;
    const otherEnd = this.lastMonth[other - this.start] ?? NO_MONTH;
    if (start <= otherEnd && otherStart <= end) return SOME;
    return this.hasEnd[(end <= otherEnd ? one : other) - this.start] === 1 ? NONE_IN_COMMON : UNKNOWN;
  }

  /** The days of the months that two have in common; null where these are not known. */
  daysInCommon(one: number, other: number): Span | null {
    if (this.monthsInCommon(one, other) !== SOME) return null;
    const first = Math.max(this.firstMonth[one - this.start] ?? 0, this.firstMonth[other - this.start] ?? 0);
    return daysOfMonths(
      first,
      Math.min(this.lastMonth[one - this.start] ?? 0, this.lastMonth[other - this.start] ?? 0),
    );
  }

  /** Who takes part in an initiative, by index. */
  participantsOf(initiative: number): number[] {
    return [...this.participants.of(initiative)];
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

  #setMonths(view: View, initiative: number): void {
    const period = view.period(initiative);
    if (!period) return;
    this.firstMonth[initiative - this.start] = monthOf(period.first);
    this.lastMonth[initiative - this.start] = monthOf(period.last);
    this.hasEnd[initiative - this.start] = Number(period.end === 'KNOWN');
  }

  #completeness(initiatives: readonly number[]): number | null {
    let recorded = 0;
    for (const initiative of initiatives) {
      if (this.firstMonth[initiative - this.start] !== NO_MONTH) recorded += 1;
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
      if (isLooked[initiative - start] !== 1 || !table.isLive(row) || table.codeOf('role', row) === FUNDER) continue;
      if (view.reads(table, row, !before.has(initiative))) give(initiative, table.subjectOf(row));
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
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export function pairIndexFor(
  view: View,
  filter: OverlapFilter,
  choice: ItemChoice,
  weights: Rarity,
  withEarlier: boolean,
): PairIndex {
  if (view.span || isLimited(filter))
    return new PairIndex(view, candidatesFor(view, filter, choice, withEarlier), choice, weights);
  const { projection, minConfidence } = view;
  const known = shared.get(projection) ?? new Map<string, Shared>();
  shared.set(projection, known);
  const key = [minConfidence, choice.includeBroader, ...choice.dimensions].join(' ');
  const made = known.get(key) ?? sharedIndex(new View(projection, { minConfidence }), choice, weights);
  known.set(key, made);
  view.adopt(made.view);
  return made.index;
}

function sharedIndex(view: View, choice: ItemChoice, weights: Rarity): Shared {
  return { view, index: new PairIndex(view, candidatesFor(view, {}, choice, false), choice, weights) };
}
