import { bandOf, share } from '../answer/answer.js';
import { View } from '../answer/view.js';
import {
  answer,
  boolean,
  claims,
  edtf,
  entities,
  entity,
  float,
  int,
  listOf,
  object,
  oneOf,
  orNull,
  reason,
  the,
  type Holding,
} from '../declaration/fields.js';
import { Dimension, rarity, type ItemChoice } from '../facts/items.js';
import type { CommonMonths } from '../facts/months.js';
import type { Gift } from '../facts/offers.js';
import type { Side } from '../facts/compared-sides.js';
import { Time } from '../facts/time.js';
import { monthText } from '../projection/days.js';
import { Containment } from './containment.js';
import { suggestedAction } from './overlap-action.js';
import { reasonsOf } from './overlap-reasons.js';
import {
  comparePair,
  countsOver,
  OverlapClass,
  sum,
  type ComparedDimension,
  type Counts,
  type Pair,
  type Weights,
} from './pair.js';
import { relevanceOf } from './relevance.js';
import { earlierOf, productsOf } from './earlier-work.js';

export const overlapMetric = { name: 'overlap', version: 2 } as const;

const OverlapItem = object('OverlapItem', 'Something that one side has.', {
  entity: entity('Entity', 'What it is.'),
  claims: claims('The claims that say so.'),
});
type OverlapItem = Holding<typeof OverlapItem>;

export const SharedItem = object('SharedItem', 'Something that both sides have.', {
  entity: entity('Entity', 'What it is.'),
  claims: claims('The claims that say so, of both sides.'),
  rarity: float('How much sharing it tells, ln(1 + N / df): the rarer, the more.'),
});
export type SharedItem = Holding<typeof SharedItem>;

const DimensionOverlap = object('DimensionOverlap', 'What two sides share and do not share in one dimension.', {
  dimension: oneOf(Dimension, 'In which way they are compared.'),
  shared: listOf(the(SharedItem, 'What both have, the rarest first.')),
  onlyA: listOf(the(OverlapItem, 'What only the first has.')),
  onlyB: listOf(the(OverlapItem, 'What only the second has.')),
  jaccard: orNull(float('|A∩B| / |A∪B|; null where either side has nothing recorded.')),
  containment: orNull(the(Containment, 'Null where either side has nothing recorded.')),
});
type DimensionOverlap = Holding<typeof DimensionOverlap>;

export const Months = object('CommonMonths', 'The calendar months that both periods touch.', {
  count: orNull(int('How many; null where a period is unknown or both go on.')),
  commonMonthsAtMost: orNull(
    int('The same where it may be less, since a date is not known to the month; null where the count is exact.'),
  ),
  ofShorter: orNull(float('Their share of the months of the shorter period.')),
  first: orNull(edtf('The first of them.')),
  last: orNull(edtf('The last of them.')),
});
export type Months = Holding<typeof Months>;

export const Tie = object('Tie', 'What joins two sides already.', {
  participants: entities('Organisation', 'Those that take part in both.'),
  claims: claims('The claims that say so.'),
  coordinated: boolean('Whether the two coordinate by a claim of their own.'),
});
type Tie = Holding<typeof Tie>;

export const WeakTie = object('WeakTie', 'That somebody on one side is a member of a network on the other.', {
  member: entity('Organisation', 'The member.'),
  network: entity('Organisation', 'The network.'),
  claims: claims('The claims that say so.'),
});
type WeakTie = Holding<typeof WeakTie>;

export const Complement = object(
  'Complement',
  'Something that a participant of one side offers and one of the other seeks.',
  {
    giver: entity('Organisation', 'Who offers it.'),
    seeker: entity('Organisation', 'Who seeks it.'),
    item: entity('Entity', 'The method or theme.'),
    stated: boolean('Whether the offer is stated; otherwise it is inferred from what the giver has done.'),
    claims: claims('The claims that say so.'),
  },
);
export type Complement = Holding<typeof Complement>;

export const Overlap = answer(
  'Overlap',
  'What two initiatives, work areas or networks have in common, and what to make of it.',
  {
    a: entity('Entity', 'The first.'),
    b: entity('Entity', 'The second.'),
    class: orNull(
      oneOf(
        OverlapClass,
        'Null where they share nothing and nothing joins them, and where the list of pairs leaves them out.',
      ),
    ),
    time: oneOf(
      Time,
      'Whether both go on, at the date asked for, else today; of two that follow one another, the later one.',
    ),
    relevance: float(
      'How much they have in common, where little that is compared says little: shared / (compared + 3) × (1 + score) / 2.',
    ),
    weakTies: listOf(
      the(WeakTie, 'Who on one side is a member of a network on the other, while both go on. It changes no class.'),
    ),
    suggestedAction: orNull(reason('What a coordinator could do next.')),
    dimensions: listOf(the(DimensionOverlap, 'What they share and do not share, by dimension.')),
    jaccard: orNull(float('|A∩B| / |A∪B| over the dimensions in which both have something.')),
    containment: orNull(the(Containment, 'Over the dimensions in which both have something.')),
    months: the(Months, 'When both take place.'),
    tie: orNull(the(Tie, 'What joins them already; null where nothing does.')),
    complementary: listOf(the(Complement, 'What those behind one side offer and those behind the other seek.')),
    toRead: entities(
      'Entity',
      'In a SUCCESSION the learnings and practices that the earlier one left, to be read by the later.',
    ),
  },
);
export type Overlap = Holding<typeof Overlap>;

/** The overlap of two sides, in the order given. */
export function overlapOf(view: View, a: Side, b: Side, choice: ItemChoice): Overlap {
  const pair = comparePair(view, a, b, choice);
  const weights = rarity(view, choice);
  const { counts, ...measures } = measuresOf(pair, weights);
  const found = {
    a: view.idOf(a.entity),
    b: view.idOf(b.entity),
    class: pair.class,
    reasons: reasonsOf(pair, counts),
    ...measures,
    dimensions: pair.dimensions.map((dimension) => shownDimension(pair, dimension, weights)),
    containment: containmentOf(pair, counts),
    ...shownPair(pair),
  };
  // The view has counted what it left out once all is read.
  return { ...view.basis(overlapMetric, parametersOf(choice, weights), completenessOf(pair)), ...found };
}

/** What answers show of a pair alike, whatever is compared. */
export const shownPair = (pair: Pair) => ({
  time: pair.time,
  weakTies: shownWeakTies(pair),
  months: shownMonths(pair.months),
  tie: shownTie(pair),
  complementary: pair.gifts.map((gift) => shownGift(pair.view, gift)),
  suggestedAction: suggestedAction(pair),
  toRead: pair.view.idsOf(productsOf(pair.view, earlierOf(pair)?.initiatives ?? []).keys()),
});

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

const shownWeakTies = ({ view, weakTies }: Pair): WeakTie[] =>
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
  const only = (own: ComparedDimension['a'], others: ComparedDimension['a']): OverlapItem[] =>
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

function shownTie({ view, common, tieClaims, coordination }: Pair): Tie | null {
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
