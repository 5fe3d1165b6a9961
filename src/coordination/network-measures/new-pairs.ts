import { descending, everything, type Page } from '../answer/answer.js';
import { coordination } from '../facts/participation.js';
import { NONE } from '../projection/columns.js';
import type { View } from '../answer/view.js';
import type { OrganisationNetwork } from './organisation-network.js';

/** Two organisations, by position, that don't work together and have contacts in common. */
export interface NewPair {
  readonly a: number;
  readonly b: number;
  readonly adamicAdar: number;
}

/**
 * Pairs without a tie that have contacts in common, by Adamic-Adar descending, then by ids: `Σ 1 / ln(degree)` over the
 * common contacts, so that a contact with few others tells more. Above 0, no upper bound. Pairs joined by
 * COORDINATES_WITH are not new. Source: Adamic and Adar 2003.
 *
 * @param page which are told in order; all are counted
 */
export function newPairsOf(
  view: View,
  network: OrganisationNetwork,
  { offset, limit }: Page = everything,
): { readonly totalCount: number; readonly pairs: readonly NewPair[] } {
  const { ends, scores } = allPairs(view, network);
  const least = Math.min(offset + limit, scores.length);
  // There may be millions of pairs, and a page shows few: only those that may be on it are put in order.
  const threshold = scores.toSorted()[scores.length - least] ?? Number.POSITIVE_INFINITY;
  const candidates: NewPair[] = [];
  for (const [at, adamicAdar] of scores.entries()) {
    if (least > 0 && descending(adamicAdar, threshold) <= 0)
      candidates.push({ a: ends[2 * at] ?? 0, b: ends[2 * at + 1] ?? 0, adamicAdar });
  }
  candidates.sort((one, other) => descending(one.adamicAdar, other.adamicAdar) || one.a - other.a || one.b - other.b);
  return { totalCount: scores.length, pairs: candidates.slice(offset, offset + limit) };
}

/** The contacts that two nodes have in common, by position. */
export function commonContacts(network: OrganisationNetwork, a: number, b: number): number[] {
  const others = new Set(network.of(b));
  return [...network.of(a)].filter((contact) => others.has(contact));
}

function allPairs(view: View, network: OrganisationNetwork) {
  const ends: number[] = [];
  const scores: number[] = [];
  const sums = new Float64Array(network.order);
  for (let a = 0; a < network.order; a += 1) {
    const met = addUp(network, a, sums);
    for (const tied of network.of(a)) sums[tied] = 0;
    for (const { other } of coordination(view, network.at(a))) {
      const position = network.positionOf(other);
      if (position !== NONE) sums[position] = 0;
    }
    for (const b of met) {
      const sum = sums[b] ?? 0;
      sums[b] = 0;
      if (sum === 0) continue;
      ends.push(a, b);
      scores.push(sum);
    }
  }
  return { ends, scores: Float64Array.from(scores) };
}

/** Adds up what each contact of a node tells of those after the node; returns whom they reach. */
function addUp(network: OrganisationNetwork, node: number, sums: Float64Array): number[] {
  const met: number[] = [];
  for (const contact of network.of(node)) {
    const told = 1 / Math.log(network.degree(contact));
    for (const other of network.of(contact)) {
      if (other <= node) continue;
      if (sums[other] === 0) met.push(other);
      sums[other] = (sums[other] ?? 0) + told;
    }
  }
  return met;
}
