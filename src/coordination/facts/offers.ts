import { terms } from '../../graph/vocabulary/index.js';
import { initiativesOf } from './participation.js';
import { codeOf, confidenceCode, type ClaimAt } from '../projection/projection.js';
import type { View } from '../answer/view.js';
import { latestTime, timeOfClaim, timeOfExchange, timesOf, type Time } from './time.js';

/** What an organisation can give to others. */
export interface Offer {
  /** Whether somebody says so, by OFFERS; otherwise it is inferred from what the organisation has done. */
  readonly stated: boolean;
  readonly claims: readonly ClaimAt[];
}

/** One that claims are still added to. */
interface GatheredOffer extends Offer {
  readonly claims: ClaimAt[];
}

/** What an organisation would like to get from others. */
export interface Wish {
  readonly weight: number;
  readonly claims: readonly ClaimAt[];
}

/** Something that one organisation offers and another seeks, without offering it itself. */
export interface Gift {
  readonly giver: number;
  readonly seeker: number;
  readonly item: number;
  readonly weight: number;
  readonly offer: Offer;
  readonly wish: Wish;
}

const notDone: ReadonlySet<number> = new Set([
  codeOf(terms.InitiativeStatus, 'PLANNED'),
  codeOf(terms.InitiativeStatus, 'CANCELLED'),
]);

/**
 * What organisations offer and seek. An offer is stated (OFFERS) or inferred: the organisation took part in an
 * initiative, neither PLANNED nor CANCELLED, that USES the method, or published a practice that does. An inferred offer
 * is never surer than INFERRED, so where more is asked for none is looked for. Each organisation is worked out when it
 * is first asked for.
 */
export class Market {
  readonly #offers = new Map<number, ReadonlyMap<number, Offer>>();
  readonly #wishes = new Map<number, ReadonlyMap<number, Wish>>();
  private readonly infers: boolean;

  constructor(private readonly view: View) {
    this.infers = confidenceCode(view.minConfidence) <= confidenceCode('INFERRED');
  }

  /** What an organisation offers, by item. */
  offersOf(organisation: number): ReadonlyMap<number, Offer> {
    const known = this.#offers.get(organisation);
    if (known) return known;
    const offers = new Map<number, GatheredOffer>();
    for (const { other, ...claim } of this.view.from('OFFERS', organisation)) add(offers, other, true, [claim]);
    if (this.infers) this.#infer(organisation, offers);
    this.#offers.set(organisation, offers);
    return offers;
  }

  /** What an organisation seeks, by item. Of several weights on record the one that ranks first holds; 1 where there is none. */
  wishesOf(organisation: number): ReadonlyMap<number, Wish> {
    const known = this.#wishes.get(organisation);
    if (known) return known;
    const wishes = new Map<number, Wish>();
    for (const { other, table, row } of this.view.from('SEEKS', organisation)) {
      const earlier = wishes.get(other);
      const recorded = table.numberOf('weight', row);
      const first = earlier?.claims.find((claim) => !Number.isNaN(claim.table.numberOf('weight', claim.row)));
      const weight = first && earlier ? earlier.weight : Number.isNaN(recorded) ? 1 : recorded;
      wishes.set(other, { weight, claims: [...(earlier?.claims ?? []), { table, row }] });
    }
    this.#wishes.set(organisation, wishes);
    return wishes;
  }

  /** What one offers that the other seeks and doesn't itself offer, as far as is stated. */
  gifts(giver: number, seeker: number): Gift[] {
    const offers = this.offersOf(giver);
    const own = this.offersOf(seeker);
    const gifts: Gift[] = [];
    for (const [item, wish] of this.wishesOf(seeker)) {
      const offer = offers.get(item);
      if (offer && own.get(item)?.stated !== true)
        gifts.push({ giver, seeker, item, weight: wish.weight, offer, wish });
    }
    return gifts;
  }

  /** The weight of all that an organisation seeks. */
  weightSought(organisation: number): number {
    let weight = 0;
    for (const wish of this.wishesOf(organisation).values()) weight += wish.weight;
    return weight;
  }

  #infer(organisation: number, offers: Map<number, GatheredOffer>): void {
    for (const { initiative, claims } of initiativesOf(this.view, organisation)) {
      if (notDone.has(this.view.status(initiative))) continue;
      for (const { other, ...use } of this.view.from('USES', initiative)) add(offers, other, false, [...claims, use]);
    }
    for (const { other: practice, ...publication } of this.view.from('PUBLISHED', organisation)) {
      for (const { other, ...use } of this.view.from('USES', practice)) add(offers, other, false, [publication, use]);
    }
  }
}

/**
 * Whether an offer holds: by the claims that state it. One that is inferred is never over, since what was done has been
 * learned; it is known to hold while something that it rests on goes on.
 */
export function timeOfOffer(view: View, { stated, claims }: Offer): Time {
  if (stated) return timeOfClaims(view, claims);
  const { entities } = view.projection;
  const { start, end } = entities.ofKind('Initiative');
  const timeOf = timesOf(view);
  const goesOn = (entity: number): boolean => entity >= start && entity < end && timeOf(entity) === 'NOW';
  // An initiative is the object of who takes part in it.
  return claims.some(({ table, row }) => goesOn(table.objectOf(row))) ? 'NOW' : 'UNKNOWN';
}

/** Whether something that claims say of an organisation holds: the latest of what each says. */
export function timeOfClaims(view: View, claims: readonly ClaimAt[]): Time {
  const [first, second] = claims;
  const timeOf = ({ table, row }: ClaimAt): Time => timeOfClaim(view.validity(table, row), view.reference);
  return first && !second ? timeOf(first) : latestTime(claims.map(timeOf));
}

/** Whether one offers and the other seeks: OVER where either is over, NOW where both are known to. */
export const timeOfGift = (view: View, { offer, wish }: Pick<Gift, 'offer' | 'wish'>): Time =>
  timeOfExchange(timeOfOffer(view, offer), timeOfClaims(view, wish.claims));

/** An offer that is stated needs no inference beside it. */
function add(offers: Map<number, GatheredOffer>, item: number, stated: boolean, claims: readonly ClaimAt[]): void {
  const known = offers.get(item);
  if (known?.stated === true && !stated) return;
  if (known) known.claims.push(...claims);
  else offers.set(item, { stated, claims: [...claims] });
}
