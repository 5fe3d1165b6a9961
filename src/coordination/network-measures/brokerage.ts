import { int, object } from '../declaration/fields.js';
import type { Holding } from '../declaration/question.js';
import type { Belonging } from './belonging.js';
import type { OrganisationNetwork } from './organisation-network.js';

export const Brokerage = object(
  'Brokerage',
  'How often an organisation stands between two contacts that do not work together, by whose networks they are in; each pair counts once in each direction (Gould and Fernandez).',
  {
    coordinator: int('All three share networks.'),
    gatekeeper: int('It lets somebody from outside into its own network.'),
    representative: int('It speaks for its own network outside.'),
    consultant: int('It helps two of the same network that it is not in.'),
    liaison: int('It joins two of different networks.'),
    unplaced: int('One of the three is in no network on record. They are left out.'),
  },
);
export type Brokerage = Holding<typeof Brokerage>;

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
