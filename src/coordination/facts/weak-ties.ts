import type { View } from '../answer/view.js';
import { touches, type Bounds, type Span } from '../projection/days.js';
import type { ClaimAt } from '../projection/projection.js';
import { isNetwork } from './networks.js';
import { gather } from '../projection/gathering.js';

/** That an organisation in the one initiative is a member of a network in the other. */
export interface WeakTie {
  readonly member: number;
  readonly network: number;
  readonly claims: readonly ClaimAt[];
}

interface Membership {
  readonly network: number;
  readonly claim: ClaimAt;
  readonly validity: Bounds | null;
}

/**
 * Who of one initiative belongs to a network that takes part in another. A membership counts that is known to hold on
 * one of the days asked for, any where none are. Reads the memberships of each organisation once, and leaves uncounted
 * which of them are less sure than asked for.
 */
export class WeakTies {
  readonly #memberships = new Map<number, readonly Membership[]>();

  constructor(private readonly view: View) {}

  /** The weak ties between those who take part in two initiatives, by network, then by member. */
  between(one: readonly number[], other: readonly number[], days: Span | null): WeakTie[] {
    const found = [...this.#across(one, other, days), ...this.#across(other, one, days)];
    return found.sort((first, second) => first.network - second.network || first.member - second.member);
  }

  /**
   * Whether there is any.
   * @param days worked out only where somebody is a member of a network of the other
   */
  are(one: Uint32Array, other: Uint32Array, days: () => Span | null): boolean {
    return this.#areAcross(one, other, days) || this.#areAcross(other, one, days);
  }

  #across(networks: readonly number[], members: readonly number[], days: Span | null): WeakTie[] {
    const present = new Set(networks.filter((each) => isNetwork(this.view, each)));
    if (present.size === 0) return [];
    return members.flatMap((member) => {
      const claims = new Map<number, ClaimAt[]>();
      for (const membership of this.#membershipsOf(member)) {
        const { network, claim } = membership;
        if (present.has(network) && holds(membership, days)) gather(claims, network, claim);
      }
      return [...claims].map(([network, own]) => ({ member, network, claims: own }));
    });
  }

  #areAcross(networks: Uint32Array, members: Uint32Array, days: () => Span | null): boolean {
    return members.some((member) =>
      this.#membershipsOf(member).some(
        (each) => networks.includes(each.network) && isNetwork(this.view, each.network) && holds(each, days()),
      ),
    );
  }

  #membershipsOf(organisation: number): readonly Membership[] {
    const known = this.#memberships.get(organisation);
    if (known) return known;
    const table = this.view.projection.claims('MEMBER_OF');
    const found: Membership[] = [];
    for (const row of table.from(organisation)) {
      if (this.view.judge(table, row, false) !== 'COUNTS') continue;
      found.push({ network: table.objectOf(row), claim: { table, row }, validity: this.view.validity(table, row) });
    }
    this.#memberships.set(organisation, found);
    return found;
  }
}

/** Whether a membership is known to hold on one of some days, or at any time where none are given. */
const holds = ({ validity }: Membership, days: Span | null): boolean =>
  days === null || (validity !== null && touches(validity, days));
