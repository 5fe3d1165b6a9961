import { SamspilError } from '../../errors.js';
import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share, type Answer, type Page, type Ranked } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import type { Optional, Window } from '../answer/question.js';
import { inWords, name, names, phrase, sentence, type Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { isNetwork, networkNamed } from '../facts/networks.js';
import { NONE } from '../projection/columns.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { Belonging } from './belonging.js';
import { brokerageOf, type Brokerage } from './brokerage.js';
import { betweennessOfAll, normalisedBetweenness, pairsOfOthers } from './centrality.js';
import { organisationNetwork, type OrganisationNetwork } from './organisation-network.js';

export const brokerMetric = { id: 'broker', version: 1 } as const;

export interface BrokersQuestion {
  /** All where it is left out. */
  readonly networks?: Optional<readonly string[]>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

export interface Broker extends Answer {
  readonly organisation: EntityId;
  /** Those of the networks asked for that it is a member of. */
  readonly networks: readonly EntityId[];
  /** How often it stands between two that don't work together; null where it is no node of the organisation network. */
  readonly brokerage: Brokerage | null;
}

/**
 * Organisations that are members of two or more of some networks and can carry messages between them.
 *
 * - `score` = normalised betweenness in the organisation network (see `betweennessOf`): the share of all pairs of others
 *   that it lies between; 0 to 1. Null where it stands nowhere in that network, or the network has fewer than three.
 * - Sorted by score, then by how many of the networks it is in, then by id.
 * - `completeness`: of the members of these networks the share that takes part in an initiative on record.
 *
 * Source: analysis contract of Samspil; betweenness: Freeman 1977; roles: Gould and Fernandez 1989.
 * @throws UNKNOWN_ID, WRONG_KIND (no network), BAD_USER_INPUT (fewer than two networks), BAD_PERIOD, BAD_DATE
 */
export function brokers(
  projection: Projection,
  question: BrokersQuestion = {},
  page: Page = { offset: 0, limit: Number.POSITIVE_INFINITY },
): Ranked<Broker> {
  const view = new View(projection, question);
  const networks = networksAsked(view, question.networks);
  const network = organisationNetwork(view);
  const betweenness = betweennessOfAll(view, network);
  const members = memberships(view, networks);
  const found = [...members]
    .filter(([, claims]) => new Set(claims.map(networkOf)).size > 1)
    .map(([organisation, claims]) => ({
      organisation,
      claims,
      networks: new Set(claims.map(networkOf)),
      score: scoreOf(network, betweenness, organisation),
    }));
  found.sort(
    (one, other) =>
      descending(one.score ?? 0, other.score ?? 0) ||
      other.networks.size - one.networks.size ||
      one.organisation - other.organisation,
  );
  const active = [...members.keys()].filter((each) => network.participations.initiativesOf(each).length > 0).length;
  const basis = view.basis(brokerMetric, { networks: view.idsOf(networks) }, share(active, members.size));
  const belonging = new Belonging(view, network);
  return {
    ...basis,
    totalCount: found.length,
    items: found.slice(page.offset, page.offset + page.limit).map((broker) => {
      const position = network.positionOf(broker.organisation);
      const brokerage = position === NONE ? null : brokerageOf(network, belonging, position);
      return {
        ...basis,
        reasons: [
          whereItIs(view, broker),
          ...(brokerage ? whatItJoins(view, broker.organisation, brokerage) : []),
          ...caveats(view, broker.claims),
        ],
        band: bandOf(broker.score, pairsOfOthers(network.order)),
        score: broker.score,
        organisation: view.idOf(broker.organisation),
        networks: view.idsOf(broker.networks),
        brokerage,
      };
    }),
  };
}

interface FoundBroker {
  readonly organisation: number;
  readonly claims: readonly ClaimAt[];
  readonly networks: ReadonlySet<number>;
  readonly score: number | null;
}

function networksAsked(view: View, asked: Optional<readonly string[]>): Set<number> {
  if (asked == null) {
    const { start, end } = view.projection.entities.ofKind('Organisation');
    const all = new Set<number>();
    for (let each = start; each < end; each += 1) if (isNetwork(view, each) && view.isSure(each)) all.add(each);
    return all;
  }
  const named = new Set(asked.map((id) => networkNamed(view, id)));
  if (named.size < 2) throw new SamspilError('BAD_USER_INPUT', 'A broker stands between networks: give two or more.');
  return named;
}

const networkOf = ({ table, row }: ClaimAt): number => table.objectOf(row);

/** The claims that make organisations members of the networks, by organisation. */
function memberships(view: View, networks: ReadonlySet<number>): Map<number, ClaimAt[]> {
  const found = new Map<number, ClaimAt[]>();
  for (const network of networks) {
    for (const claim of view.to('MEMBER_OF', network)) {
      const claims = found.get(claim.other) ?? [];
      claims.push(claim);
      found.set(claim.other, claims);
    }
  }
  return found;
}

function scoreOf(network: OrganisationNetwork, betweenness: Float64Array, organisation: number): number | null {
  const position = network.positionOf(organisation);
  return position === NONE ? null : normalisedBetweenness(betweenness[position] ?? 0, network.order);
}

function whereItIs(view: View, { organisation, networks, claims }: FoundBroker): Sentence {
  const [it, where] = [name(view.idOf(organisation)), names(view.idsOf(networks))];
  return sentence(
    phrase`${it} er medlem af ${where} og kan bringe viden fra det ene netværk til det andet.`,
    phrase`${it} is a member of ${where} and can carry what is known from one network to the other.`,
    view.claimIds(claims),
  );
}

/** How many pairs it joins whose two work in different networks, or outside its own. */
function whatItJoins(view: View, organisation: number, brokerage: Brokerage): Sentence[] {
  const { coordinator, gatekeeper, representative, consultant, liaison } = brokerage;
  // Each pair is counted once in each direction.
  const pairs = (coordinator + gatekeeper + representative + consultant + liaison) / 2;
  if (pairs === 0) return [];
  const it = name(view.idOf(organisation));
  return [
    sentence(
      phrase`${it} arbejder sammen med begge i ${pairs === 1 ? 'ét' : inWords(pairs, 'da')} par af organisationer, der ikke selv arbejder sammen.`,
      phrase`${it} works with both in ${inWords(pairs, 'en')} ${pairs === 1 ? 'pair' : 'pairs'} of organisations that don't work with each other.`,
    ),
  ];
}
