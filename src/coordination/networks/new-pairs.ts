import { descending } from '../answer/answer.js';
import { coordination } from '../facts/participation.js';
import type { View } from '../answer/view.js';
import type { OrganisationNetwork } from './organisation-network.js';

/** Two organisations, by position, that don't work together and have contacts in common. */
export interface NewPair {
  readonly a: number;
  readonly b: number;
  readonly adamicAdar: number;
  /** By position, ascending. */
  readonly contacts: readonly number[];
}

/**
 * Pairs without a tie that have contacts in common, by Adamic-Adar descending, then by ids: `Σ 1 / ln(degree)` over the
 * common contacts, so that a contact with few others tells more. Above 0, no upper bound. Pairs joined by
 * COORDINATES_WITH are not new. Source: Adamic and Adar 2003.
 */
export function newPairsOf(view: View, network: OrganisationNetwork): NewPair[] {
  const found: NewPair[] = [];
  for (let a = 0; a < network.order; a += 1) {
    const contacts = contactsTowards(network, a);
    for (const tied of network.of(a)) contacts.delete(tied);
    for (const { other } of coordination(view, network.at(a))) contacts.delete(network.positionOf(other));
    for (const [b, common] of contacts) found.push({ a, b, contacts: common, adamicAdar: adamicAdar(network, common) });
  }
  return found.sort((one, other) => descending(one.adamicAdar, other.adamicAdar) || one.a - other.a || one.b - other.b);
}

/** Those after a node that are reached over a contact, each with the contacts over which. */
function contactsTowards(network: OrganisationNetwork, node: number): Map<number, number[]> {
  const contacts = new Map<number, number[]>();
  for (const contact of network.of(node)) {
    for (const other of network.of(contact)) {
      if (other <= node) continue;
      const known = contacts.get(other);
      if (known) known.push(contact);
      else contacts.set(other, [contact]);
    }
  }
  return contacts;
}

const adamicAdar = (network: OrganisationNetwork, contacts: readonly number[]): number =>
  contacts.reduce((sum, contact) => sum + 1 / Math.log(network.degree(contact)), 0);
