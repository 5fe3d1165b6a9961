import type { Belonging } from './belonging.js';
import type { OrganisationNetwork } from './organisation-network.js';

/** How often a node stands between two contacts that don't work together, by whose networks they are. */
export interface Brokerage {
  /** All three share networks: it joins its own. */
  readonly coordinator: number;
  /** The last shares a network with it, the first doesn't: it lets others in. */
  readonly gatekeeper: number;
  /** The first shares a network with it, the last doesn't: it speaks for its own outside. */
  readonly representative: number;
  /** The two share a network, and neither shares one with it: it helps from outside. */
  readonly consultant: number;
  /** The two share no network, and it is with both or with neither: it joins different networks. */
  readonly liaison: number;
  /** Paths of which one end or the middle is in no network on record. They are left out. */
  readonly unplaced: number;
}

type Role = keyof Brokerage;

/**
 * Brokerage roles of a node by network. Every open path a → node → c, where a and c are contacts of it without a tie,
 * is counted once in each direction; “same network” means that the two share one, so an organisation in several counts
 * with each. Whole numbers from 0. Source: Gould and Fernandez 1989, whose groups don't overlap; with groups that do, a
 * node that shares one network with a and another with c is a liaison.
 */
export function brokerageOf(network: OrganisationNetwork, belonging: Belonging, node: number): Brokerage {
  const counts: Record<Role, number> = {
    coordinator: 0,
    gatekeeper: 0,
    representative: 0,
    consultant: 0,
    liaison: 0,
    unplaced: 0,
  };
  const contacts = network.of(node);
  for (const [at, one] of contacts.entries()) {
    const tied = new Set(network.of(one));
    for (const other of contacts.subarray(at + 1)) {
      if (tied.has(other)) continue;
      for (const role of rolesBetween(belonging, one, node, other)) counts[role] += 1;
    }
  }
  return counts;
}

/** The roles on a path from one to the other, and on the way back. */
function rolesBetween(belonging: Belonging, one: number, node: number, other: number): readonly [Role, Role] {
  if (!belonging.has(one) || !belonging.has(node) || !belonging.has(other)) return ['unplaced', 'unplaced'];
  const withOne = belonging.share(one, node);
  const withOther = belonging.share(node, other);
  const ends = belonging.share(one, other);
  if (ends && withOne && withOther) return ['coordinator', 'coordinator'];
  if (withOne !== withOther) return withOne ? ['representative', 'gatekeeper'] : ['gatekeeper', 'representative'];
  return ends ? ['consultant', 'consultant'] : ['liaison', 'liaison'];
}
