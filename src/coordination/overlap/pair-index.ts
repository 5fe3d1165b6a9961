import { terms } from '../../graph/vocabulary/index.js';
import { share } from '../answer/answer.js';
import { View } from '../answer/view.js';
import { dimensionOfItems, ItemIndex, type ItemChoice, type Rarity } from '../facts/items.js';
import { inverted, sortedLists, type Lists } from '../facts/lists.js';
import { coordination } from '../facts/participation.js';
import { monthOf } from '../projection/days.js';
import { codeOf, type Projection } from '../projection/projection.js';
import { candidatesFor, isLimited, type Candidates, type OverlapFilter } from './overlap-filter.js';

const FUNDER = codeOf(terms.ParticipationRole, 'FUNDER');
const NO_MONTH = -1;

/** What pairs of initiatives are ranked by, of all that are looked at, in typed arrays. */
export class PairIndex {
  /** The first initiative of the projection, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly items: ItemIndex;
  /** How much each item tells, by entity. */
  readonly rarity: Float64Array;
  /** How many dimensions are looked at. */
  private readonly width: number;
  /** For each initiative and dimension the rarity of its items added up. */
  private readonly totals: Float64Array;
  /** The same over all dimensions, and in which of them there are any, a bit for each. */
  private readonly total: Float64Array;
  private readonly recorded: Uint8Array;
  /** Over the initiatives looked at: of the dimensions and the period, the share that is recorded. */
  readonly completeness: number | null;
  /** Who takes part in each initiative, and the other way round. */
  private readonly participants: Lists;
  private readonly initiativesOf: Lists;
  /** The first and last month of each initiative's period; NO_MONTH where it is unknown. */
  private readonly firstMonth: Int32Array;
  private readonly lastMonth: Int32Array;

  private readonly isLooked: Uint8Array;

  constructor(
    view: View,
    readonly candidates: Candidates,
    choice: ItemChoice,
    weights: Rarity,
  ) {
    const { entities } = view.projection;
    const { start, end } = entities.ofKind('Initiative');
    const { initiatives, before: undated } = candidates;
    this.start = start;
    this.end = end;
    this.width = choice.dimensions.length;
    this.items = new ItemIndex(view, { initiatives, undated }, choice);
    this.rarity = new Float64Array(entities.count);
    this.totals = new Float64Array((end - start) * this.width);
    this.total = new Float64Array(end - start);
    this.recorded = new Uint8Array(end - start);
    this.firstMonth = new Int32Array(end - start).fill(NO_MONTH);
    this.lastMonth = new Int32Array(end - start).fill(NO_MONTH);
    this.isLooked = new Uint8Array(end - start);
    const dimensionOf = dimensionOfItems(view.projection, choice);
    for (const initiative of initiatives) {
      this.isLooked[initiative - start] = 1;
      this.#addUp(initiative, dimensionOf, weights);
      this.#setMonths(view, initiative);
    }
    this.participants = participantsOf(view, candidates, this.isLooked);
    this.initiativesOf = inverted(this.participants, entities.count);
    this.completeness = this.#completeness(initiatives);
  }

  monthsInCommon(one: number, other: number): 'SOME' | 'NONE' | 'UNKNOWN' {
    const start = this.firstMonth[one - this.start] ?? NO_MONTH;
    const otherStart = this.firstMonth[other - this.start] ?? NO_MONTH;
    if (start === NO_MONTH || otherStart === NO_MONTH) return 'UNKNOWN';
    const end = this.lastMonth[one - this.start] ?? NO_MONTH;
    const otherEnd = this.lastMonth[other - this.start] ?? NO_MONTH;
    return start <= otherEnd && otherStart <= end ? 'SOME' : 'NONE';
  }

  /** Whether an initiative is looked at. */
  looksAt(initiative: number): boolean {
    return this.isLooked[initiative - this.start] === 1;
  }

  /** What two have together, in the dimensions in which both have something: the sum of what each has. */
  weightOf(one: number, other: number): number {
    const [row, otherRow] = [one - this.start, other - this.start];
    if (this.recorded[row] === this.recorded[otherRow]) return (this.total[row] ?? 0) + (this.total[otherRow] ?? 0);
    let weight = 0;
    for (let dimension = 0; dimension < this.width; dimension += 1) {
      const first = this.totals[row * this.width + dimension] ?? 0;
      const second = this.totals[otherRow * this.width + dimension] ?? 0;
      if (first > 0 && second > 0) weight += first + second;
    }
    return weight;
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

  #addUp(initiative: number, dimensionOf: Uint8Array, weights: Rarity): void {
    for (const item of this.items.of(initiative)) {
      const rarity = this.rarity[item] || weights.of(item);
      this.rarity[item] = rarity;
      const row = initiative - this.start;
      const dimension = dimensionOf[item] ?? 0;
      const at = row * this.width + dimension;
      this.totals[at] = (this.totals[at] ?? 0) + rarity;
      this.total[row] = (this.total[row] ?? 0) + rarity;
      this.recorded[row] = (this.recorded[row] ?? 0) | (1 << dimension);
    }
  }

  #setMonths(view: View, initiative: number): void {
    const period = view.period(initiative);
    if (!period) return;
    this.firstMonth[initiative - this.start] = monthOf(period.first);
    this.lastMonth[initiative - this.start] = monthOf(period.last);
  }

  #completeness(initiatives: readonly number[]): number | null {
    let recorded = 0;
    for (const initiative of initiatives) {
      const at = initiative - this.start;
      if (this.firstMonth[at] !== NO_MONTH) recorded += 1;
      for (let place = at * this.width; place < (at + 1) * this.width; place += 1) {
        if ((this.totals[place] ?? 0) > 0) recorded += 1;
      }
    }
    return share(recorded, initiatives.length * (this.width + 1));
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
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export function pairIndexFor(view: View, filter: OverlapFilter, choice: ItemChoice, weights: Rarity): PairIndex {
  if (view.span || isLimited(filter)) return new PairIndex(view, candidatesFor(view, filter, choice), choice, weights);
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
  return { view, index: new PairIndex(view, candidatesFor(view, {}, choice), choice, weights) };
}
