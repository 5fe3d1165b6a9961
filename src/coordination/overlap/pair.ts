import type { Bounds } from '../projection/days.js';
import { itemsOf, rarity, type Dimension, type ItemChoice, type Rarity } from '../facts/items.js';
import { commonMonths, type CommonMonths } from '../facts/months.js';
import { Market, type Gift } from '../facts/offers.js';
import { coordination, type Participation } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';
import { contactsFor, participantsIn, periodOf, type Side } from '../facts/side.js';
import type { View } from '../answer/view.js';

/** What a coordinator is to make of a pair, decided apart from the score. */
export type OverlapClass = 'CO_PRESENCE' | 'SUCCESSION' | 'JOINT_EFFORT' | 'DUPLICATION_RISK' | 'UNDATED';

/** What is known of a pair before it is put into words. */
export interface Pair {
  readonly view: View;
  readonly a: Side;
  readonly b: Side;
  readonly class: OverlapClass | null;
  readonly dimensions: readonly ComparedDimension[];
  readonly months: CommonMonths;
  readonly periods: readonly [Bounds | null, Bounds | null];
  readonly participants: readonly [ReadonlyMap<number, Participation>, ReadonlyMap<number, Participation>];
  /** Whom to talk to on each side. */
  readonly contacts: readonly [readonly number[], readonly number[]];
  readonly common: readonly number[];
  readonly tieClaims: readonly ClaimAt[];
  readonly coordination: readonly ClaimAt[];
  readonly gifts: readonly Gift[];
}

export interface ComparedDimension {
  readonly dimension: Dimension;
  readonly a: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly b: ReadonlyMap<number, readonly ClaimAt[]>;
  /** The rarest first. */
  readonly shared: readonly number[];
}

/** Compares two sides. */
export function comparePair(view: View, a: Side, b: Side, choice: ItemChoice): Pair {
  const weights = rarity(view, choice);
  const dimensions = choice.dimensions.map((dimension) => compareDimension(view, a, b, dimension, choice, weights));
  const participants = [participantsIn(view, a), participantsIn(view, b)] as const;
  const contacts = [contactsFor(view, a, participants[0]), contactsFor(view, b, participants[1])] as const;
  const common = [...participants[0].keys()].filter((organisation) => participants[1].has(organisation));
  const coordinated = coordinationBetween(view, a, b);
  const periods = [periodOf(view, a), periodOf(view, b)] as const;
  const months = commonMonths(...periods);
  const sharesItem = dimensions.some(({ shared }) => shared.length > 0);
  const looked = a.leftOut === null && b.leftOut === null;
  return {
    view,
    a,
    b,
    class: looked ? classify(sharesItem, common.length > 0 || coordinated.length > 0, months.found) : null,
    dimensions,
    months,
    periods,
    participants,
    contacts,
    common: common.sort((one, other) => one - other),
    tieClaims: common.flatMap((organisation) => participants.flatMap((side) => side.get(organisation)?.claims ?? [])),
    coordination: coordinated,
    gifts: giftsBetween(view, participants, contacts, dimensions),
  };
}

/** What a coordinator is to make of a pair; null where nothing is shared and nothing joins the two. */
export function classify(sharesItem: boolean, tied: boolean, months: CommonMonths['found']): OverlapClass | null {
  if (!sharesItem) return tied ? 'CO_PRESENCE' : null;
  if (months === 'NONE') return 'SUCCESSION';
  if (tied) return 'JOINT_EFFORT';
  return months === 'SOME' ? 'DUPLICATION_RISK' : 'UNDATED';
}

function compareDimension(
  view: View,
  one: Side,
  other: Side,
  dimension: Dimension,
  choice: ItemChoice,
  weights: Rarity,
): ComparedDimension {
  const a = itemsOnSide(view, one, dimension, choice);
  const b = itemsOnSide(view, other, dimension, choice);
  const shared = [...a.keys()].filter((item) => b.has(item));
  shared.sort((first, second) => weights.of(second) - weights.of(first) || first - second);
  return { dimension, a, b, shared };
}

function itemsOnSide(view: View, side: Side, dimension: Dimension, choice: ItemChoice): Map<number, ClaimAt[]> {
  const items = new Map<number, ClaimAt[]>();
  for (const initiative of side.initiatives) {
    for (const [item, claims] of itemsOf(view, initiative, dimension, choice, side.dated)) {
      items.set(item, [...(items.get(item) ?? []), ...claims]);
    }
  }
  return items;
}

function coordinationBetween(view: View, a: Side, b: Side): ClaimAt[] {
  const of = (side: Side): number[] => [...new Set([side.entity, ...side.initiatives])];
  const others = new Set(of(b));
  return of(a).flatMap((entity) => {
    const claims: ClaimAt[] = [];
    for (const { other, ...claim } of coordination(view, entity, a.dated && b.dated))
      if (others.has(other)) claims.push(claim);
    return claims;
  });
}

/** What participants of one side could give to those of the other: between contacts first, and what both sides work with first. */
function giftsBetween(
  view: View,
  [a, b]: Pair['participants'],
  contacts: Pair['contacts'],
  dimensions: readonly ComparedDimension[],
): Gift[] {
  const market = new Market(view);
  const gifts = new Map<string, Gift>();
  for (const one of a.keys()) {
    for (const other of b.keys()) {
      if (one === other) continue;
      for (const gift of [...market.gifts(one, other), ...market.gifts(other, one)]) {
        gifts.set(`${gift.giver} ${gift.seeker} ${gift.item}`, gift);
      }
    }
  }
  const asked = new Set(contacts.flat());
  const shared = new Set(dimensions.flatMap((dimension) => dimension.shared));
  const rank = ({ giver, seeker, item }: Gift): number =>
    Number(asked.has(giver) && asked.has(seeker)) * 2 + Number(shared.has(item));
  return [...gifts.values()].sort(
    (one, other) =>
      rank(other) - rank(one) ||
      other.weight - one.weight ||
      one.giver - other.giver ||
      one.seeker - other.seeker ||
      one.item - other.item,
  );
}

/** How many items are shared, and how many each side has. */
export interface Counts {
  readonly shared: number;
  readonly a: number;
  readonly b: number;
}

export const countsOver = (dimensions: readonly ComparedDimension[]): Counts => ({
  shared: sum(dimensions, ({ shared }) => shared.length),
  a: sum(dimensions, ({ a }) => a.size),
  b: sum(dimensions, ({ b }) => b.size),
});

export const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((total, item) => total + value(item), 0);
