import type { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { descending } from '../answer/answer.js';
import { libraryGraph } from './centrality.js';
import type { OrganisationNetwork } from './organisation-network.js';
import { RememberedByTies } from './remembered-by-ties.js';
import { workedOutOnce } from '../projection/worked-out.js';

/** Groups that work more with each other than with others: a suggestion, for another division may be as good. */
export interface Communities {
  /** The number of each node's community; they are numbered by their smallest id. */
  readonly of: Uint32Array;
  readonly count: number;
  /** How much more ties lie within them than chance would have it, −0.5 to 1; null where there is no tie. */
  readonly modularity: number | null;
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const remembered = new RememberedByTies<Communities>();

/**
 * Communities by modularity (Louvain, Blondel et al. 2008; ties without weight, resolution 1). What the method leaves to
 * chance is tried with ten fixed seeds, nodes and ties sorted, so that the same network always falls into the same
 * groups: those of the best modularity, of equal ones those of the lowest seed. A node without ties is a community of
 * its own.
 */
export const communitiesOf = (network: OrganisationNetwork): Communities =>
  remembered.of(network, () => divided(network));

function divided(network: OrganisationNetwork): Communities {
  const { order, size } = network;
  if (size === 0) return { of: Uint32Array.from({ length: order }, (_, node) => node), count: order, modularity: null };
  const graph = libraryGraph(network);
  const { communities, modularity } = SEEDS.map((seed) => dividedBy(graph, seed)).reduce((best, next) =>
    descending(next.modularity, best.modularity) < 0 ? next : best,
  );
  const numbers = new Map<number, number>();
  const of = Uint32Array.from({ length: order }, (_, node) => {
    const found = communities[String(node)] ?? -1;
    return workedOutOnce(numbers, found, () => numbers.size);
  });
  return { of, count: numbers.size, modularity };
}

/** One division of a network, as the seed has it. */
const dividedBy = (graph: UndirectedGraph, seed: number) =>
  louvain.detailed(graph, { getEdgeWeight: null, rng: seeded(seed) });

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
