import { share } from '../answer/answer.js';
import { indexNamed, type Optional, type Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  basis,
  boolean,
  entities,
  entity,
  float,
  id,
  int,
  listOf,
  object,
  optional,
  orNull,
  reason,
  the,
} from '../declaration/fields.js';
import { question, type Holding } from '../declaration/question.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import type { Projection } from '../projection/projection.js';
import { Belonging, externalInternal, ExternalInternal } from '../network-measures/belonging.js';
import { betweennessOf, densityOf, normalisedBetweenness } from '../network-measures/centrality.js';
import { communitiesOf, type Communities } from '../network-measures/communities.js';
import { Cuts } from '../network-measures/cuts.js';
import { isNode, OrganisationNetwork } from '../network-measures/organisation-network.js';
import { makesTies } from '../facts/participation.js';
import { Participations } from '../facts/participations.js';
import { networkReasons } from './network-view-reasons.js';
import { constraintOf, effectiveSizeOf } from '../network-measures/structural-holes.js';

const metric = { name: 'network', version: 2 } as const;

const NetworkFilter = object(
  'OrganisationNetworkFilter',
  'Which part of the organisation network. Nobody is in the part of an empty list.',
  {
    themes: optional(listOf(id('Only initiatives with one of these themes, and who takes part in them.'))),
    networks: optional(listOf(id('Only members of one of these networks, and the networks.'))),
  },
);
type NetworkFilter = Holding<typeof NetworkFilter>;
export type NetworkQuestion = Question & { readonly filter?: Optional<NetworkFilter> };

const NetworkNode = object('NetworkNode', 'An organisation in the network, with its measures in the part asked for.', {
  organisation: entity('Organisation', 'The organisation.'),
  degree: int('With how many others it works.'),
  betweenness: float('On how many shortest ways between two others it lies (Freeman 1977).'),
  normalisedBetweenness: orNull(float('The same as a share of all pairs of others, 0 to 1; null below three nodes.')),
  constraint: orNull(
    float('How much its contacts are each other’s contacts (Burt 1992): low where it joins others; null without ties.'),
  ),
  effectiveSize: orNull(
    float('How many of its contacts it reaches that do not reach each other (Burt 1992); null without ties.'),
  ),
  component: int('The number of the part that it is in, from 1: what ties connect.'),
  community: int(
    'The number of the group, from 1, that works more with each other than with others (Louvain): a suggestion, another division may be as good.',
  ),
  articulationPoint: boolean('Whether its part falls apart without it.'),
});
export type NetworkNode = Holding<typeof NetworkNode>;

const NetworkTie = object('NetworkTie', 'Two organisations that take part in the same initiatives.', {
  a: entity('Organisation', 'The one whose id comes first.'),
  b: entity('Organisation', 'The other.'),
  initiatives: entities('Initiative', 'What both take part in.'),
  weight: int('In how many initiatives both take part.'),
  collaboration: float('The sum of 1 / (participants − 1) over them: small ones count for more (Newman 2001).'),
  bridge: boolean('Whether the network falls apart without this tie.'),
});
export type NetworkTie = Holding<typeof NetworkTie>;

export const WorkingNetwork = basis(
  'OrganisationNetwork',
  'Who works with whom, as nodes and ties. Only work in common initiatives makes a tie.',
  {
    reasons: listOf(reason('What one sees at a glance.')),
    density: orNull(float('The share of all possible ties that is there; null below two.')),
    componentCount: int('In how many parts it falls.'),
    communityCount: int('In how many groups it may be seen to fall.'),
    modularity: orNull(float('How much more ties lie within the groups than chance would have it; null without ties.')),
    externalInternal: the(ExternalInternal, 'How far ties lead out of networks.'),
  },
);

/**
 * The organisation network (see `OrganisationNetwork`), or a part of it, as nodes and ties with their measures. Measures
 * are those of the part that is asked for. With `themes` the nodes are who takes part in an initiative with one of them;
 * with `networks` they are members of one, or one itself; without either, every node there is, those without ties too.
 *
 * `completeness`: of the nodes the share that takes part in an initiative that counts; null where there are none.
 * Sources of the measures: see `centrality.ts`, `structural-holes.ts`, `cuts.ts`, `communities.ts`, `belonging.ts`.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const network = question({
  name: 'network',
  about: 'Who works with whom, on a theme or in some networks: nodes and ties with their measures.',
  metric,
  weight: { cost: 1_200, each: 0 },
  arguments: {
    filter: optional(the(NetworkFilter, 'Which part of it; all where it is left out.')),
    ...evidence,
  },
  answer: WorkingNetwork,
  holds: {
    nodes: {
      about: 'The organisations with their measures, by id.',
      list: { about: 'The organisations, by id.', of: NetworkNode },
    },
    ties: {
      about: 'Who works with whom, by id.',
      list: { about: 'The ties, by the ids of their ends.', of: NetworkTie },
    },
  },
  work: measuredNetwork,
});

/** The whole answer, its nodes and ties included. */
export type MeasuredNetwork = ReturnType<typeof network.work>;

function measuredNetwork(projection: Projection, question: NetworkQuestion) {
  const view = new View(projection, question);
  const graph = networkAsked(view, question.filter ?? {});
  const cuts = new Cuts(graph);
  const communities = communitiesOf(graph);
  const betweenness = betweennessOf(graph);
  const measured = { density: densityOf(graph), externalInternal: externalInternal(graph, new Belonging(view, graph)) };
  const nodes = nodesOf(view, graph, cuts, { communities, betweenness });
  const ties = tiesOf(view, graph, cuts);
  const active = [...graph.nodes].filter((each) => graph.participations.initiativesOf(each).length > 0).length;
  const { themes, networks } = question.filter ?? {};
  const parameters = { themes: themes ? [...themes] : null, networks: networks ? [...networks] : null };
  return {
    ...view.basis(metric, parameters, share(active, graph.order)),
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
