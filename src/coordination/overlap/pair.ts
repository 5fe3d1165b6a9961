import { term, termSet } from '../../graph/vocabulary/index.js';
import { daysOfMonths, type Bounds, type Span } from '../projection/days.js';
import { type Language, type Phrase } from '../answer/sentence.js';
import { itemsOf, rarity, type Dimension, type ItemChoice } from '../facts/items.js';
import { commonMonths, type CommonMonths } from '../facts/months.js';
import { Market, type Gift } from '../facts/offers.js';
import { coordination, type Participation } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';
import { contactsFor, participantsIn, periodOf, timeOfSide, type Side } from '../facts/compared-sides.js';
import { timeOfBoth, type Time } from '../facts/time.js';
import { WeakTies, type WeakTie } from '../facts/weak-ties.js';
import type { View } from '../answer/view.js';
import { merged } from '../projection/gathering.js';

/** What a coordinator is to make of a pair, decided apart from the score. */
export const OverlapClass = termSet(
  'OverlapClass',
  'What a coordinator is to make of a pair. Decided apart from the score; the first that fits.',
  {
    CO_PRESENCE: term('samme deltagere', 'same participants', 'A tie, nothing shared: nothing to do, or use the tie.'),
    SUCCESSION: term(
      'afløser hinanden',
      'one after the other',
      'Something shared, no common month: the later one reads what the earlier one learned.',
    ),
    JOINT_EFFORT: term('fælles indsats', 'joint effort', 'Something shared and a tie: good, keep it visible.'),
    DUPLICATION_RISK: term(
      'risiko for dobbeltarbejde',
      'risk of duplication',
      'Something shared, common months, no tie: bring the two together.',
    ),
    UNDATED: term('tid ukendt', 'time unknown', 'Something shared, no tie, a period unknown: find out when.'),
  },
);
export type OverlapClass = keyof typeof OverlapClass.values;

/** How much items tell (see `Rarity`). */
export interface Weights {
  /** N. */
  readonly initiatives: number;
  of(item: number): number;
}

/** All that is read of a side before it is compared. A draft that is not on record has the same. */
export interface SideFacts {
  readonly side: Side;
  /** How a sentence calls it. */
  readonly called: (language: Language) => Phrase;
  /** The entities by which it may coordinate with others. */
  readonly entities: ReadonlySet<number>;
  readonly items: ReadonlyMap<Dimension, ReadonlyMap<number, readonly ClaimAt[]>>;
  readonly participants: ReadonlyMap<number, Participation>;
  /** Whom to talk to. */
  readonly contacts: readonly number[];
  readonly period: Bounds | null;
  readonly time: Time;
}

/** What is known of a pair before it is put into words. */
export interface Pair {
  readonly view: View;
  readonly a: Side;
  readonly b: Side;
  /** How a sentence calls each. */
  readonly called: readonly [SideFacts['called'], SideFacts['called']];
  readonly class: OverlapClass | null;
  readonly dimensions: readonly ComparedDimension[];
  readonly months: CommonMonths;
  readonly periods: readonly [Bounds | null, Bounds | null];
  readonly times: readonly [Time, Time];
  /** In a SUCCESSION that of the later one. */
  readonly time: Time;
  /** Where nothing else joins the two. */
  readonly weakTies: readonly WeakTie[];
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
export const comparePair = (view: View, a: Side, b: Side, choice: ItemChoice): Pair =>
  compareFacts(view, factsOf(view, a, choice), factsOf(view, b, choice), rarity(view, choice));

/** All that is read of a side. */
export function factsOf(view: View, side: Side, choice: ItemChoice): SideFacts {
  const participants = participantsIn(view, side);
  return {
    side,
    called: () => [view.name(side.entity)],
    entities: new Set([side.entity, ...side.initiatives]),
    items: new Map(choice.dimensions.map((dimension) => [dimension, itemsOnSide(view, side, dimension, choice)])),
    participants,
    contacts: contactsFor(view, side, participants),
    period: periodOf(view, side),
    time: timeOfSide(view, side),
  };
}

/** Compares two sides by what was read of them. */
export function compareFacts(view: View, one: SideFacts, other: SideFacts, weights: Weights): Pair {
  const [a, b] = [one.side, other.side];
  const dimensions = [...one.items].map(([dimension, items]) =>
    compareDimension(dimension, items, other.items.get(dimension) ?? new Map(), weights),
  );
  const participants = [one.participants, other.participants] as const;
  const contacts = [one.contacts, other.contacts] as const;
  const common = [...participants[0].keys()].filter((organisation) => participants[1].has(organisation));
  const coordinated = coordinationBetween(view, one, other);
  const periods = [one.period, other.period] as const;
  const months = commonMonths(...periods);
  const sharesItem = dimensions.some(({ shared }) => shared.length > 0);
  const looked = a.leftOut === null && b.leftOut === null;
  const found = looked ? classify(sharesItem, common.length > 0 || coordinated.length > 0, months.found) : null;
  const times = [one.time, other.time] as const;
  return {
    view,
    a,
    b,
    called: [one.called, other.called],
    class: found,
    dimensions,
    months,
    periods,
    times,
    time: found === 'SUCCESSION' ? times[earlierIn(periods) === 0 ? 1 : 0] : timeOfBoth(...times),
    weakTies: mayBeWeaklyTied(found)
      ? new WeakTies(view).between([...participants[0].keys()], [...participants[1].keys()], daysInCommon(months))
      : [],
    participants,
    contacts,
    common: common.sort((first, second) => first - second),
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

/** Which of two that follow one another came first, as far as is known. */
export const earlierIn = ([ofA, ofB]: Pair['periods']): 0 | 1 => ((ofA?.last ?? 0) <= (ofB?.last ?? 0) ? 0 : 1);

/** Whether it makes a difference to a pair that somebody in one belongs to a network in the other. */
export const mayBeWeaklyTied = (found: OverlapClass | null): boolean =>
  found === 'DUPLICATION_RISK' || found === 'UNDATED';

/** The days of the months in common; null where these are not known. */
const daysInCommon = ({ first, last }: CommonMonths): Span | null =>
  first === null ? null : daysOfMonths(first, last);

function compareDimension(
  dimension: Dimension,
  a: ComparedDimension['a'],
  b: ComparedDimension['b'],
  weights: Weights,
): ComparedDimension {
  const shared = [...a.keys()].filter((item) => b.has(item));
  shared.sort((first, second) => weights.of(second) - weights.of(first) || first - second);
  return { dimension, a, b, shared };
}

const itemsOnSide = (view: View, side: Side, dimension: Dimension, choice: ItemChoice): Map<number, ClaimAt[]> =>
  merged(side.initiatives.flatMap((initiative) => [...itemsOf(view, initiative, dimension, choice, side.dated)]));

function coordinationBetween(view: View, a: SideFacts, b: SideFacts): ClaimAt[] {
  const dated = a.side.dated && b.side.dated;
  return [...a.entities].flatMap((entity) =>
    coordination(view, entity, dated).filter(({ other }) => b.entities.has(other)),
  );
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
  const byRank = Array.from({ length: 4 }, (): Gift[] => []);
  for (const gift of gifts.values()) byRank[rank(gift)]?.push(gift);
  return byRank
    .toReversed()
    .flatMap((group) =>
      group.sort(
        (one, other) =>
          other.weight - one.weight || one.giver - other.giver || one.seeker - other.seeker || one.item - other.item,
      ),
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
