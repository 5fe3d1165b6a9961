import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { share, type Basis } from '../answer/answer.js';
import { indexNamed, type Optional, type Window } from '../answer/question.js';
import type { Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import type { Projection } from '../projection/projection.js';
import { Belonging, externalInternal, type ExternalInternal } from './belonging.js';
import { betweennessOf, betweennessOfAll, densityOf, normalisedBetweenness } from './centrality.js';
import { communitiesOf, communitiesOfAll, type Communities } from './communities.js';
import { Cuts } from './cuts.js';
import { isNode, OrganisationNetwork } from './organisation-network.js';
import { makesTies } from '../facts/participation.js';
import { Participations } from '../facts/participations.js';
import { networkReasons } from './network-view-reasons.js';
import { constraintOf, effectiveSizeOf } from './structural-holes.js';

export const networkMetric = { id: 'network', version: 2 } as const;

/** Which part of the organisation network is asked for. */
export interface NetworkFilter {
  /** Only initiatives with one of these themes, and who takes part in them. */
  readonly themes?: Optional<readonly string[]>;
  /** Only members of one of these networks, and the networks themselves. */
  readonly networks?: Optional<readonly string[]>;
}

export interface NetworkQuestion {
  readonly filter?: Optional<NetworkFilter>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** An organisation with its measures. */
export interface NetworkNode {
  readonly organisation: EntityId;
  readonly degree: number;
  readonly betweenness: number;
  readonly normalisedBetweenness: number | null;
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  /** The number of its component, from 1, by smallest id. */
  readonly component: number;
  /** The number of its community, from 1, by smallest id. */
  readonly community: number;
  readonly articulationPoint: boolean;
}

/** Two organisations that work together. */
export interface NetworkTie {
  readonly a: EntityId;
  readonly b: EntityId;
  readonly weight: number;
  readonly collaboration: number;
  readonly bridge: boolean;
  /** What both take part in. */
  readonly initiatives: readonly EntityId[];
}

export interface NetworkAnswer extends Basis {
  readonly reasons: readonly Sentence[];
  readonly density: number | null;
  readonly componentCount: number;
  readonly communityCount: number;
  readonly modularity: number | null;
  readonly externalInternal: ExternalInternal;
  /** By id. */
  readonly nodes: readonly NetworkNode[];
  /** By ids. */
  readonly ties: readonly NetworkTie[];
}

/**
 * The organisation network (see `OrganisationNetwork`), or a part of it, as nodes and ties with their measures. Measures
 * are those of the part that is asked for. With `themes` the nodes are who takes part in an initiative with one of them;
 * with `networks` they are members of one, or one itself; without either, every node there is, those without ties too.
 *
 * `completeness`: of the nodes the share that takes part in an initiative that counts; null where there are none.
 * Sources of the measures: see `centrality.ts`, `structural-holes.ts`, `cuts.ts`, `communities.ts`, `belonging.ts`.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function network(projection: Projection, question: NetworkQuestion = {}): NetworkAnswer {
  const view = new View(projection, question);
  const graph = networkAsked(view, question.filter ?? {});
  const cuts = new Cuts(graph);
  const isWhole = question.filter?.themes == null && question.filter?.networks == null;
  const communities = isWhole ? communitiesOfAll(view, graph) : communitiesOf(graph);
  const betweenness = isWhole ? betweennessOfAll(view, graph) : betweennessOf(graph);
  const measured = { density: densityOf(graph), externalInternal: externalInternal(graph, new Belonging(view, graph)) };
  const nodes = nodesOf(view, graph, cuts, { communities, betweenness });
  const ties = tiesOf(view, graph, cuts);
  const active = [...graph.nodes].filter((each) => graph.participations.initiativesOf(each).length > 0).length;
  const { themes, networks } = question.filter ?? {};
  const parameters = { themes: themes ? [...themes] : null, networks: networks ? [...networks] : null };
  return {
    ...view.basis(networkMetric, parameters, share(active, graph.order)),
    reasons: networkReasons({ nodes, ties, componentCount: cuts.componentCount }),
    ...measured,
    componentCount: cuts.componentCount,
    communityCount: communities.count,
    modularity: communities.modularity,
    nodes,
    ties,
  };
}

function networkAsked(view: View, { themes, networks }: NetworkFilter): OrganisationNetwork {
  const about = themes == null ? null : initiativesOn(view, themes);
  const among = networks == null ? null : new Set(networks.flatMap((id) => [...groupOf(view, networkNamed(view, id))]));
  const participations = new Participations(view, (initiative) => about?.has(initiative) ?? true);
  const { start, end } = view.projection.entities.ofKind('Organisation');
  const nodes: number[] = [];
  for (let each = start; each < end; each += 1) {
    if (among && !among.has(each)) continue;
    if (about && participations.initiativesOf(each).length === 0) continue;
    if (isNode(view, participations, each)) nodes.push(each);
  }
  return new OrganisationNetwork(Uint32Array.from(nodes), participations, (initiative) => makesTies(view, initiative));
}

function initiativesOn(view: View, themes: readonly string[]): Set<number> {
  const { entities } = view.projection;
  const having = themes.flatMap((id) => view.to('HAS_THEME', indexNamed(view.projection, id, 'Theme')));
  return new Set(having.map(({ other }) => other).filter((other) => entities.isKind(other, 'Initiative')));
}

/** What takes long to work out of a network. */
interface Measured {
  readonly communities: Communities;
  readonly betweenness: Float64Array;
}

function nodesOf(
  view: View,
  graph: OrganisationNetwork,
  cuts: Cuts,
  { communities, betweenness }: Measured,
): NetworkNode[] {
  return Array.from(graph.nodes, (organisation, node) => {
    const raw = betweenness[node] ?? 0;
    return {
      organisation: view.idOf(organisation),
      degree: graph.degree(node),
      betweenness: raw,
      normalisedBetweenness: normalisedBetweenness(raw, graph.order),
      constraint: constraintOf(graph, node),
      effectiveSize: effectiveSizeOf(graph, node),
      component: (cuts.components[node] ?? 0) + 1,
      community: (communities.of[node] ?? 0) + 1,
      articulationPoint: cuts.isArticulationPoint(node),
    };
  });
}

function tiesOf(view: View, graph: OrganisationNetwork, cuts: Cuts): NetworkTie[] {
  const bridges = new Set(cuts.bridges.map(([one, other]) => `${Math.min(one, other)} ${Math.max(one, other)}`));
  return Array.from(graph.ties(), ({ a, b, commonInitiatives, collaboration }) => ({
    a: view.idOf(graph.at(a)),
    b: view.idOf(graph.at(b)),
    weight: commonInitiatives,
    collaboration,
    bridge: bridges.has(`${a} ${b}`),
    initiatives: view.idsOf(graph.commonInitiatives(graph.at(a), graph.at(b))),
  }));
}
