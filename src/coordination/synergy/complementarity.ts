import { bandOf, share, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { answer, boolean, entities, entity, float, listOf, orNull, the } from '../declaration/fields.js';
import { BestPairs } from '../facts/best-pairs.js';
import { timeOfClaims, timeOfGift, timeOfOffer, type Gift, type Market, type Wish } from '../facts/offers.js';
import { isGone } from '../facts/successions.js';
import { Tied } from '../facts/tied-organisations.js';
import { latestTime, timeOfExchange, times, type Time } from '../facts/time.js';
import type { ActedOn } from '../answer/question.js';
import { Complement, shownGift } from '../overlap/overlap-answer.js';
import { whatFits } from '../facts/wording.js';
import { organisationsIn } from '../facts/organisations.js';
import type { Ties } from '../facts/participation.js';
import { phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { step } from '../answer/progress.js';

const metric = { name: 'complementarity', version: 2 } as const;

/** Whom both know already. */
export const commonContacts = entities(
  'Organisation',
  'Organisations that work or have worked with both, or have applied together with them.',
);

export const Complementarity = answer(
  'Complementarity',
  'Two organisations of which one offers what the other seeks. The score is `mutual`.',
  {
    a: entity('Organisation', 'The one organisation.'),
    b: entity('Organisation', 'The other organisation.'),
    giveAToB: orNull(
      float(
        'The share of what b seeks, by weight, that a offers and b does not; null where b seeks nothing on record.',
      ),
    ),
    giveBToA: orNull(
      float(
        'The share of what a seeks, by weight, that b offers and a does not; null where a seeks nothing on record.',
      ),
    ),
    mutual: orNull(float('The harmonic mean of both directions; null where one is.')),
    complementary: listOf(the(Complement, 'What each could give the other, the weightiest first.')),
    tied: boolean('Whether the two work or have worked together: a common initiative, or coordination on record.'),
    commonContacts,
  },
);

/** Two organisations by index, the smaller first, with what they could give each other. */
export interface GivingPair {
  readonly a: number;
  readonly b: number;
  readonly giveAToB: number | null;
  readonly giveBToA: number | null;
  readonly mutual: number | null;
}

/**
 * All pairs of organisations in which one could give the other something. By RELEVANCE those first that have not worked
 * together, then by time (NOW, TO_COME, UNKNOWN, OVER); then, and by SCORE alone, by `mutual` descending (null as 0), by
 * the larger give, by ids.
 *
 * - `give(i→j)` = weight of what j seeks, i offers and j doesn't itself offer (as far as is stated) / weight of all
 *   that j seeks. 0 to 1, no unit; null where j seeks nothing on record. An offer is stated or inferred (see `Market`).
 * - `mutual` (= `score`) = harmonic mean of both directions; null where one is null, 0 where one is 0.
 * - `time`: of several things that one could give the other the latest; of each OVER where the offer or the wish is over,
 *   NOW where both are known to hold, else UNKNOWN (see `timeOfOffer`).
 * - `completeness`: of offers and wishes, on both sides, the share that is recorded.
 *
 * Version 1 knew no time, and took what is only planned for having worked together.
 * Source: analysis contract of Samspil.
 * @param asked in which order, and whether with what is over
 * @param isWanted which pairs are asked for, null for all
 * @param behind puts pairs behind all others by RELEVANCE, by how far; none where it is left out
 */
export function givingPairs(
  view: View,
  market: Market,
  page: Page,
  { orderBy, when }: ActedOn,
  isWanted: ((a: number, b: number) => boolean) | null,
  behind?: (a: number, b: number) => number,
): { readonly pairs: readonly GivingPair[]; readonly totalCount: number; readonly times: ReadonlyMap<Time, number> } {
  const exchange = new Exchange(view, market);
  const tied = orderBy === 'SCORE' ? null : new Tied(view);
  const best = new BestPairs(page);
  const counted = new Uint32Array(times.length);
  const lastTime = times.indexOf(when === 'NOW' ? 'UNKNOWN' : 'OVER');
  let totalCount = 0;
  const organisations = organisationsIn(view);
  for (const [done, organisation] of organisations.entries()) {
    step(done, organisations.length);
    for (const other of exchange.meetLater(organisation)) {
      if (isWanted !== null && !isWanted(organisation, other)) continue;
      const time = exchange.timeWith(other);
      counted[time] = (counted[time] ?? 0) + 1;
      if (time > lastTime) continue;
      totalCount += 1;
      const group = tied
        ? ((behind?.(organisation, other) ?? 0) * 2 + Number(tied.areTied(organisation, other))) * times.length + time
        : 0;
      // Most can't come among the best, and need not be weighed.
      if (!best.reaches(group)) continue;
      const [give, take] = [exchange.giveTo(other), exchange.takeFrom(other)];
      best.add(organisation, other, harmonicMean(give, take) ?? 0, Math.max(give ?? 0, take ?? 0), group);
    }
  }
  const pairs = best.inOrder().slice(page.offset);
  return {
    pairs: pairs.map(({ a, b }) => exchange.pair(a, b)),
    totalCount,
    times: new Map(times.map((time, at) => [time, counted[at] ?? 0])),
  };
}

/** Who could give what to whom, found from both ends by item, so that nobody meets those with whom there is nothing to share. */
class Exchange {
  readonly #offering = new Map<number, Offering[]>();
  /** By organisation. */
  readonly #ownOffers = new Map<number, Offering[]>();
  readonly #ownWishes = new Map<number, Seeking[]>();
  /** By item, who seeks it and doesn't state that it offers it itself. */
  readonly #seeking = new Map<number, Seeking[]>();
  /** The weight of all that each organisation seeks, by index. */
  readonly #sought: Float64Array;
  /** What the organisation that is looked at could give each other, and what it could take; and whom it meets. */
  readonly #given: Float64Array;
  readonly #taken: Float64Array;
  /** The time of the latest that either could give the other, as a place in `times`. */
  readonly #time: Uint8Array;
  readonly #met: number[] = [];
  #organisation = 0;

  constructor(
    view: View,
    private readonly market: Market,
  ) {
    const { end } = view.projection.entities.ofKind('Organisation');
    this.#time = new Uint8Array(end).fill(times.length);
    this.#sought = new Float64Array(end);
    this.#given = new Float64Array(end);
    this.#taken = new Float64Array(end);
    for (const organisation of organisationsIn(view)) {
      this.#sought[organisation] = market.weightSought(organisation);
      const offers = market.offersOf(organisation);
      for (const [item, offer] of offers) {
        const offering = { item, giver: organisation, time: times.indexOf(timeOfOffer(view, offer)) };
        addTo(this.#offering, item, offering);
        addTo(this.#ownOffers, organisation, offering);
      }
      for (const [item, { weight, claims }] of market.wishesOf(organisation)) {
        if (weight === 0 || offers.get(item)?.stated === true) continue;
        const seeking = { item, seeker: organisation, weight, time: times.indexOf(timeOfClaims(view, claims)) };
        addTo(this.#seeking, item, seeking);
        addTo(this.#ownWishes, organisation, seeking);
      }
    }
  }

  /** Adds up what an organisation and each that comes after it could give each other. @returns those that it could be */
  meetLater(organisation: number): readonly number[] {
    this.#forgetMet();
    this.#organisation = organisation;
    for (const { item, time: own } of this.#ownOffers.get(organisation) ?? []) {
      for (const { seeker, weight, time } of this.#seeking.get(item) ?? [])
        if (seeker > organisation) this.#add(this.#given, seeker, weight, exchanged[own]?.[time] ?? 0);
    }
    for (const { item, weight, time: own } of this.#ownWishes.get(organisation) ?? []) {
      for (const { giver, time } of this.#offering.get(item) ?? [])
        if (giver > organisation) this.#add(this.#taken, giver, weight, exchanged[time]?.[own] ?? 0);
    }
    return this.#met;
  }

  /** Of what one that was met and the organisation could give each other the latest time, as a place in `times`. */
  timeWith(other: number): number {
    return this.#time[other] ?? 0;
  }

  giveTo(other: number): number | null {
    return this.#give(this.#given[other], other);
  }

  takeFrom(other: number): number | null {
    return this.#give(this.#taken[other], this.#organisation);
  }

  /** The two, with what each could give the other. */
  pair(a: number, b: number): GivingPair {
    const weight = (giver: number, seeker: number): number =>
      this.market.gifts(giver, seeker).reduce((sum, gift) => sum + gift.weight, 0);
    const [giveAToB, giveBToA] = [this.#give(weight(a, b), b), this.#give(weight(b, a), a)];
    return { a, b, giveAToB, giveBToA, mutual: harmonicMean(giveAToB, giveBToA) };
  }

  #forgetMet(): void {
    for (const other of this.#met) {
      this.#given[other] = 0;
      this.#taken[other] = 0;
      this.#time[other] = times.length;
    }
    this.#met.length = 0;
  }

  #add(sums: Float64Array, other: number, weight: number, time: number): void {
    if (time < (this.#time[other] ?? 0)) this.#time[other] = time;
    if (this.#given[other] === 0 && this.#taken[other] === 0) this.#met.push(other);
    sums[other] = (sums[other] ?? 0) + weight;
  }

  #give(weight: number | undefined, seeker: number): number | null {
    const sought = this.#sought[seeker] ?? 0;
    return sought === 0 ? null : (weight ?? 0) / sought;
  }
}

/** Times are places in `times`. */
interface Offering {
  readonly item: number;
  readonly giver: number;
  readonly time: number;
}

interface Seeking {
  readonly item: number;
  readonly seeker: number;
  readonly weight: number;
  readonly time: number;
}

/** By the time of an offer and of a wish, that of what could be given. */
const exchanged: readonly (readonly number[])[] = times.map((offer) =>
  times.map((wish) => times.indexOf(timeOfExchange(offer, wish))),
);

function addTo<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

const harmonicMean = (one: number | null, other: number | null): number | null => {
  if (one === null || other === null) return null;
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
};

/** A pair in full. */
export function complementarity(view: View, market: Market, ties: Ties, pair: GivingPair) {
  const { a, b, mutual } = pair;
  const heaviest = (gifts: Gift[]): Gift[] =>
    gifts.sort((one, other) => other.weight - one.weight || one.item - other.item);
  const gifts = [...heaviest(market.gifts(a, b)), ...heaviest(market.gifts(b, a))];
  const contacts = ties.common(a, b);
  const recorded = [market.offersOf(a), market.offersOf(b), market.wishesOf(a), market.wishesOf(b)].filter(
    ({ size }) => size > 0,
  );
  const claims = gifts.flatMap(({ offer, wish }) => [...offer.claims, ...wish.claims]);
  const tied = ties.are(a, b);
  const time = latestTime(gifts.map((gift) => timeOfGift(view, gift)));
  return {
    ...view.basis(metric, {}, share(recorded.length, 4)),
    kind: 'COMPLEMENTARITY' as const,
    reasons: [
      ...gifts.map((gift) => whatFits(view, gift)),
      ...(time === 'UNKNOWN' ? [mayBeOver()] : []),
      ...workingTogether(view, ties, a, b),
      ...knownTo(view, contacts, [a], [b], ties, time),
      ...caveats(view, claims),
    ],
    band: bandOf(mutual, Math.min(market.wishesOf(a).size, market.wishesOf(b).size)),
    score: mutual,
    a: view.idOf(a),
    b: view.idOf(b),
    giveAToB: pair.giveAToB,
    giveBToA: pair.giveBToA,
    mutual,
    complementary: gifts.map((gift) => shownGift(view, gift)),
    tied,
    time,
    commonContacts: view.idsOf(contacts),
  };
}

/** Of offers and wishes of which none is known to hold together. */
const mayBeOver = (): Sentence =>
  sentence(phrase`Om det stadig gælder, er ikke registreret.`, phrase`Whether that still holds is not on record.`);

/** Whether the two work, have worked or will work together, and whether they have applied together. */
function workingTogether(view: View, ties: Ties, a: number, b: number): Sentence[] {
  const [one, other] = [view.name(a), view.name(b)];
  const [tie, planned, applied] = [ties.of(a).get(b), ties.planned(a).get(b), ties.applied(a).get(b)];
  const told: Sentence[] = [];
  if (tie) {
    told.push(
      sentence(
        phrase`${one} og ${other} arbejder eller har arbejdet sammen.`,
        phrase`${one} and ${other} work or have worked together.`,
        view.claimIds(tie),
      ),
    );
  } else if (planned) {
    const on = view.names(new Set(planned.map(({ table, row }) => table.objectOf(row))));
    told.push(
      sentence(
        phrase`${one} og ${other} kommer efter planen til at arbejde sammen om ${on}.`,
        phrase`${one} and ${other} will work together on ${on}, as planned.`,
        view.claimIds(planned),
      ),
    );
  }
  if (applied) {
    told.push(
      sentence(
        phrase`${one} og ${other} har søgt penge sammen.`,
        phrase`${one} and ${other} have applied for money together.`,
        view.claimIds(applied),
      ),
    );
  }
  if (told.length > 0) return told;
  return [
    sentence(
      phrase`${one} og ${other} har endnu ikke arbejdet sammen om noget, der er registreret.`,
      phrase`${one} and ${other} have not worked together on anything on record yet.`,
    ),
  ];
}

/**
 * That some organisations work or have worked with both sides, or have applied together with somebody of them.
 * Networks that no longer exist bring nobody together.
 * @param time of what the two sides share: where it is over nobody is to bring them together
 */
export function knownTo(
  view: View,
  contacts: readonly number[],
  a: readonly number[],
  b: readonly number[],
  ties: Ties,
  time: Time,
): Sentence[] {
  const works = (contact: number, side: readonly number[]): boolean => side.some((end) => ties.of(contact).has(end));
  const there = contacts.filter((contact) => !isGone(view, contact));
  const tied = there.filter((contact) => works(contact, a) && works(contact, b));
  const applied = there.filter((contact) => !tied.includes(contact));
  const claimsOf = (which: readonly number[]) =>
    view.claimIds(
      which.flatMap((contact) =>
        [...a, ...b].flatMap((end) => [
          ...(ties.of(contact).get(end) ?? []),
          ...(tied.includes(contact) ? [] : (ties.applied(contact).get(end) ?? [])),
        ]),
      ),
    );
  const [who, others] = [view.names(tied), view.names(applied)];
  const [can, canInEnglish] =
    time === 'OVER' ? ['', ''] : [' og kan bringe dem sammen', ' and can bring them together'];
  return [
    ...(tied.length > 0
      ? [
          sentence(
            phrase`${who} arbejder eller har arbejdet sammen med begge${can}.`,
            phrase`${who} ${tied.length === 1 ? 'works or has' : 'work or have'} worked with both${canInEnglish}.`,
            claimsOf(tied),
          ),
        ]
      : []),
    ...(applied.length > 0
      ? [
          sentence(
            phrase`${others} kender begge, mindst den ene fra en fælles ansøgning${can === '' ? '' : `,${can}`}.`,
            phrase`${others} ${applied.length === 1 ? 'knows' : 'know'} both, at least one of them from an application together${canInEnglish === '' ? '' : `,${canInEnglish}`}.`,
            claimsOf(applied),
          ),
        ]
      : []),
  ];
}

/** Over all organisations: of offers and wishes the share that is recorded. */
export function marketCompleteness(view: View, market: Market): number | null {
  const organisations = organisationsIn(view);
  const has = (wanted: (organisation: number) => ReadonlyMap<number, unknown>): number =>
    organisations.filter((organisation) => wanted(organisation).size > 0).length;
  const offers = has((organisation) => market.offersOf(organisation));
  return share(
    offers + has((organisation): ReadonlyMap<number, Wish> => market.wishesOf(organisation)),
    organisations.length * 2,
  );
}
