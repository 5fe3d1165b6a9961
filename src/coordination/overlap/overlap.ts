import type { ClaimId, EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, share, type Answer } from '../answer/answer.js';
import { monthText } from '../projection/days.js';
import { choiceOf, rarity, type Dimension, type ItemChoice } from '../facts/items.js';
import type { CommonMonths } from '../facts/months.js';
import type { Gift } from '../facts/offers.js';
import { suggestedAction } from './overlap-action.js';
import { reasonsOf } from './overlap-reasons.js';
import {
  comparePair,
  countsOver,
  sum,
  type ComparedDimension,
  type Counts,
  type OverlapClass,
  type Pair,
  type Weights,
} from './pair.js';
import type { Projection } from '../projection/projection.js';
import type { Optional, Window } from '../answer/question.js';
import type { Sentence } from '../answer/sentence.js';
import { checkComparable, initiativeSide, sideNamed, type Side } from '../facts/side.js';
import type { Time } from '../facts/time.js';
import { isBefore } from './overlap-filter.js';
import { relevanceOf } from './relevance.js';
import type { Containment } from './containment.js';
import { View } from '../answer/view.js';
import { earlierOf, productsOf } from './what-to-read.js';

export const overlapMetric = { id: 'overlap', version: 2 } as const;

export interface OverlapQuestion {
  readonly dimensions?: Optional<readonly Dimension[]>;
  readonly includeBroader?: Optional<boolean>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** Something that a side has: what it is and the claims that say so. */
export interface Item {
  readonly entity: EntityId;
  readonly claims: readonly ClaimId[];
}

/** Something that both sides have, with how much that tells: the rarer, the more. */
export interface SharedItem extends Item {
  readonly rarity: number;
}

export interface DimensionOverlap {
  readonly dimension: Dimension;
  /** The rarest first. */
  readonly shared: readonly SharedItem[];
  readonly onlyA: readonly Item[];
  readonly onlyB: readonly Item[];
  /** Null where nothing is recorded on either side. */
  readonly jaccard: number | null;
  readonly containment: Containment | null;
}

export interface Months {
  /** How many calendar months both periods touch; null where one is unknown or both go on. */
  readonly count: number | null;
  /** The same where it may be less, since a date is not known to the month; null where the count is exact. */
  readonly commonMonthsAtMost: number | null;
  /** Of the months of the shorter period. */
  readonly ofShorter: number | null;
  /** The first and last of them, as 2026-07. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What joins the two already. */
export interface Tie {
  /** Those that take part in both. */
  readonly participants: readonly EntityId[];
  /** The claims that say so, and those by which the two coordinate. */
  readonly claims: readonly ClaimId[];
  readonly coordinated: boolean;
}

/** That somebody on one side is a member of a network on the other. */
export interface ShownWeakTie {
  readonly member: EntityId;
  readonly network: EntityId;
  readonly claims: readonly ClaimId[];
}

/** Something that a participant of one side offers and one of the other seeks. */
export interface Complement {
  readonly giver: EntityId;
  readonly seeker: EntityId;
  readonly item: EntityId;
  /** Whether the offer is stated; otherwise it is inferred from what the giver has done. */
  readonly stated: boolean;
  readonly claims: readonly ClaimId[];
}

export interface Overlap extends Answer {
  readonly a: EntityId;
  readonly b: EntityId;
  /** Null where the two share nothing and have no tie, and where the list of pairs leaves them out. */
  readonly class: OverlapClass | null;
  readonly time: Time;
  readonly relevance: number;
  readonly weakTies: readonly ShownWeakTie[];
  readonly dimensions: readonly DimensionOverlap[];
  readonly jaccard: number | null;
  readonly containment: Containment | null;
  readonly months: Months;
  /** Null where nothing joins them. */
  readonly tie: Tie | null;
  /** Between those that answer for the two first, and what the two share first. */
  readonly complementary: readonly Complement[];
  readonly suggestedAction: Sentence | null;
  /** What the earlier of two that follow one another left: to be read by the later. */
  readonly toRead: readonly EntityId[];
}

/**
 * Overlap of two initiatives, two work areas or two networks: what they have in common, and what to make of it.
 *
 * - An item is an entity that a side has in one of the dimensions (see `dimensions`); a work area or network has what
 *   its initiatives have. A dimension counts where both sides have an item in it.
 * - `score` = Σ idf(A∩B) / Σ idf(A∪B), idf as in `Rarity`. 0 to 1, no unit; null where no dimension counts.
 * - `jaccard` = |A∩B| / |A∪B| and `containment` = |A∩B| / min(|A|, |B|), for each dimension and over those that count.
 * - `months`: calendar months that both periods touch, and their share of the shorter period.
 * - A tie is a common participant (LEAD, PARTNER, HOST) or COORDINATES_WITH between the two.
 * - `class`, the first that fits: CO_PRESENCE (a tie, nothing shared), SUCCESSION (something shared, no common month, the
 *   end of the earlier one on record), JOINT_EFFORT (shared, a tie), DUPLICATION_RISK (shared, common months), UNDATED
 *   (shared, not known whether in common months).
 * - `time`: in a SUCCESSION that of the later one; else OVER if either is, UNKNOWN if either is, TO_COME if either is, NOW.
 * - `relevance`: see `relevanceOf`. A weak tie: somebody on one side is a member, at a date within the common months
 *   (UNDATED: any), of a network on the other. It changes no class.
 * - `completeness`: of the dimensions and the period, on both sides, the share that is recorded.
 *
 * It answers as `overlaps` does. An initiative that is CANCELLED or less sure than asked for has no items here; a pair
 * that is left out for its period has its items and score as ever, no class, and the reason.
 *
 * Version 1 knew no time, took an end that is not on record for the last day known, and counted in N only initiatives
 * with an item in the dimensions asked for.
 * Source: Jaccard 1901, weighted by inverse document frequency (Spärck Jones 1972).
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT (compared with itself), BAD_PERIOD, BAD_DATE
 */
export function overlap(projection: Projection, a: string, b: string, question: OverlapQuestion = {}): Overlap {
  const view = new View(projection, question);
  const one = sideNamed(view, a);
  const other = sideNamed(view, b);
  checkComparable(one, other, (entity) => view.idOf(entity));
  const choice = choiceOf(question);
  return asSuccession(projection, question, one, other) ?? overlapOf(view, one, other, choice);
}

/** A pair of which one was over before the date asked for, if the other followed it. */
function asSuccession(projection: Projection, question: OverlapQuestion, a: Side, b: Side): Overlap | null {
  const view = new View(projection, question);
  const before = [a, b].map((side) => side.leftOut === 'PERIOD' && isBefore(view, side.entity));
  if (before[0] === before[1]) return null;
  const [one, other] = [a, b].map((side, at) => (before[at] ? initiativeSide(view, side.entity, false) : side));
  const found = one && other && overlapOf(view, one, other, choiceOf(question));
  return found?.class === 'SUCCESSION' ? found : null;
}

/** The overlap of two sides, in the order given. */
export function overlapOf(view: View, a: Side, b: Side, choice: ItemChoice): Overlap {
  const pair = comparePair(view, a, b, choice);
  const weights = rarity(view, choice);
  const { counts, ...measures } = measuresOf(pair, weights);
  const found = {
    a: view.idOf(a.entity),
    b: view.idOf(b.entity),
    class: pair.class,
    time: pair.time,
    weakTies: shownWeakTies(pair),
    reasons: reasonsOf(pair, counts),
    ...measures,
    dimensions: pair.dimensions.map((dimension) => shownDimension(pair, dimension, weights)),
    containment: containmentOf(pair, counts),
    months: shownMonths(pair.months),
    tie: shownTie(pair),
    complementary: pair.gifts.map((gift) => shownGift(view, gift)),
    suggestedAction: suggestedAction(pair),
    toRead: view.idsOf(productsOf(view, earlierOf(pair)?.initiatives ?? []).keys()),
  };
  // The view has counted what it left out once all is read.
  return { ...view.basis(overlapMetric, parametersOf(choice, weights), completenessOf(pair)), ...found };
}

/** How much a pair has in common, over the dimensions in which both have something. */
export function measuresOf({ dimensions }: Pair, weights: Weights) {
  const counted = dimensions.filter(({ a, b }) => a.size > 0 && b.size > 0);
  const score = counted.length === 0 ? null : weighedJaccard(counted, weights);
  const counts = countsOver(counted);
  const compared = counts.a + counts.b - counts.shared;
  const relevance = relevanceOf(counts.shared, compared, score ?? 0);
  return { counts, score, band: bandOf(score, compared), jaccard: jaccardOf(counts), relevance };
}

/** The parameters that an overlap was computed with. */
export const parametersOf = (choice: ItemChoice, { initiatives }: Pick<Weights, 'initiatives'>) => ({
  dimensions: choice.dimensions,
  includeBroader: choice.includeBroader,
  initiatives,
});

/** The weak ties of a pair, as answers show them. */
export const shownWeakTies = ({ view, weakTies }: Pair): ShownWeakTie[] =>
  weakTies.map(({ member, network, claims }) => ({
    member: view.idOf(member),
    network: view.idOf(network),
    claims: view.claimIds(claims),
  }));

/** The parts of Σ idf(A∩B) / Σ idf(A∪B), added up in the order of the items' ids. */
function weighedJaccard(dimensions: readonly ComparedDimension[], weights: Weights): number {
  const total = (items: Iterable<number>): number =>
    [...items].sort((one, other) => one - other).reduce((sum, item) => sum + weights.of(item), 0);
  const shared = total(dimensions.flatMap((dimension) => dimension.shared));
  const union = total(dimensions.flatMap(({ a, b }) => [...new Set([...a.keys(), ...b.keys()])]));
  return shared / union;
}

export const jaccardOf = ({ shared, a, b }: Counts): number | null =>
  a === 0 || b === 0 ? null : shared / (a + b - shared);

function containmentOf({ view, a: one, b: other }: Pair, { shared, a, b }: Counts): Containment | null {
  if (a === 0 || b === 0) return null;
  const inner = a === b ? null : view.idOf(a < b ? one.entity : other.entity);
  return { share: shared / Math.min(a, b), inner };
}

function shownDimension(pair: Pair, compared: ComparedDimension, weights: Weights): DimensionOverlap {
  const { view } = pair;
  const { dimension, a, b, shared } = compared;
  const counts = countsOver([compared]);
  const only = (own: ComparedDimension['a'], others: ComparedDimension['a']): Item[] =>
    [...own]
      .filter(([item]) => !others.has(item))
      .sort(([one], [other]) => one - other)
      .map(([item, claims]) => ({ entity: view.idOf(item), claims: view.claimIds(claims) }));
  return {
    dimension,
    shared: shared.map((item) => ({
      entity: view.idOf(item),
      claims: view.claimIds([...(a.get(item) ?? []), ...(b.get(item) ?? [])]),
      rarity: weights.of(item),
    })),
    onlyA: only(a, b),
    onlyB: only(b, a),
    jaccard: jaccardOf(counts),
    containment: containmentOf(pair, counts),
  };
}

export const shownMonths = ({ count, countAtMost, ofShorter, first, last }: CommonMonths): Months => ({
  count,
  commonMonthsAtMost: countAtMost,
  ofShorter,
  first: first === null ? null : monthText(first),
  last: last === null ? null : monthText(last),
});

export function shownTie({ view, common, tieClaims, coordination }: Pair): Tie | null {
  if (common.length === 0 && coordination.length === 0) return null;
  return {
    participants: view.idsOf(common),
    claims: view.claimIds([...tieClaims, ...coordination]),
    coordinated: coordination.length > 0,
  };
}

export const shownGift = (view: View, { giver, seeker, item, offer, wish }: Gift): Complement => ({
  giver: view.idOf(giver),
  seeker: view.idOf(seeker),
  item: view.idOf(item),
  stated: offer.stated,
  claims: view.claimIds([...offer.claims, ...wish.claims]),
});

export function completenessOf({ dimensions, periods }: Pair): number | null {
  const recorded = sum(dimensions, ({ a, b }) => Number(a.size > 0) + Number(b.size > 0));
  const dated = periods.filter((period) => period !== null).length;
  return share(recorded + dated, dimensions.length * 2 + periods.length);
}
