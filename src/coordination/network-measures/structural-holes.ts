import type { OrganisationNetwork } from './organisation-network.js';

/**
 * Burt's constraint: how much a node's contacts are each other's contacts, so that it depends on few.
 *
 * `Σj (p(i,j) + Σq p(i,q) p(q,j))²` over the contacts j of i, q ≠ i, j, with `p(i,j)` = 1 / degree(i) for a contact and
 * 0 otherwise (ties without weight). Low: it stands between others. It may exceed 1 in small groups. Null for an
 * isolate. Source: Burt 1992.
 */
export function constraintOf(network: OrganisationNetwork, node: number): number | null {
  const contacts = network.of(node);
  if (contacts.length === 0) return null;
  const own = 1 / contacts.length;
  const invested = new Map<number, number>();
  for (const contact of contacts) invested.set(contact, own);
  for (const contact of contacts) {
    const through = own / network.degree(contact);
    for (const other of network.of(contact)) {
      const known = invested.get(other);
      if (known !== undefined) invested.set(other, known + through);
    }
  }
  let constraint = 0;
  for (const contact of contacts) constraint += (invested.get(contact) ?? 0) ** 2;
  return constraint;
}

/**
 * Effective size: how many contacts a node has beyond those that its contacts reach for each other.
 *
 * `n − 2t / n` with n contacts and t ties among them; 1 to n. Null for an isolate. Source: Burt 1992, in the form of
 * Borgatti 1997.
 */
export function effectiveSizeOf(network: OrganisationNetwork, node: number): number | null {
  const contacts = network.of(node);
  if (contacts.length === 0) return null;
  const known = new Set(contacts);
  let among = 0;
  for (const contact of contacts) for (const other of network.of(contact)) if (known.has(other)) among += 1;
  return contacts.length - among / contacts.length;
}
