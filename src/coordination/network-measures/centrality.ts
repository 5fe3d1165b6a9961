import { UndirectedGraph } from 'graphology';
import { betweenness } from 'graphology-metrics/centrality/index.js';
import type { OrganisationNetwork } from './organisation-network.js';
import { RememberedByTies } from './remembered-by-ties.js';

/**
 * The network as the graph library has it: nodes by position, in their order. Ties carry no weight: every measure but
 * the collaboration weight ignores how many initiatives are behind a tie.
 */
export function libraryGraph(network: OrganisationNetwork): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of network.nodes.keys()) graph.addNode(String(node));
  for (const { a, b } of network.ties()) graph.addUndirectedEdge(String(a), String(b));
  return graph;
}

const remembered = new RememberedByTies<Float64Array>();

/**
 * Betweenness of each node: over all pairs of other nodes, each once, the share of their shortest paths that lead
 * through it, added up. 0 to (n − 1)(n − 2) / 2; 0 where no shortest path does. Source: Freeman 1977, by Brandes 2001.
 */
export const betweennessOf = (network: OrganisationNetwork): Float64Array =>
  remembered.of(network, () => {
    // The library takes no graph without nodes.
    if (network.order === 0) return new Float64Array();
    const found = betweenness(libraryGraph(network), { getEdgeWeight: null, normalized: false });
    return Float64Array.from(network.nodes, (_, node) => found[String(node)] ?? 0);
  });

/** Betweenness as a share of all pairs of other nodes: raw / ((n − 1)(n − 2) / 2); null where there is no such pair. */
export function normalisedBetweenness(raw: number, order: number): number | null {
  return order < 3 ? null : raw / pairsOfOthers(order);
}

/** How many pairs of other nodes a node could lie between. */
export const pairsOfOthers = (order: number): number => ((order - 1) * (order - 2)) / 2;

/** The share of all possible ties that are there: ties / (n(n − 1) / 2); null below two nodes. */
export const densityOf = ({ order, size }: OrganisationNetwork): number | null =>
  order < 2 ? null : size / ((order * (order - 1)) / 2);
