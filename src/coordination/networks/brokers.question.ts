import { SamspilError } from '../../errors.js';
import type { ClaimId } from '../../graph/records/index.js';
import { bandOf, descending, share, pageInFull, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { inWords, phrase, sentence, oneSentence, type Names, type Sentence } from '../answer/sentence.js';
import { isInferred } from '../answer/sureness.js';
import { View } from '../answer/view.js';
import { answer, entities, entity, id, int, listOf, oneOf, optional, orNull, the } from '../declaration/fields.js';
import { listQuestion, type Asked } from '../declaration/question.js';
import { isGone, timeOfMembership } from '../facts/successions.js';
import { isNetwork, networkNamed } from '../facts/networks.js';
import { coordinationAmong } from '../facts/tied-organisations.js';
import { countsByTime, countTimes } from '../facts/time-counts.js';
import { latestTime, Time } from '../facts/time.js';
import { NONE } from '../projection/columns.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { actedOnNetworks } from './acted-on-networks.js';
import { Belonging } from '../network-measures/belonging.js';
import { Brokerage, brokerageOf } from '../network-measures/brokerage.js';
import { betweennessOf, normalisedBetweenness, pairsOfOthers } from '../network-measures/centrality.js';
import { OpenPairsCounted, type OpenPairs } from '../network-measures/open-pairs.js';
import { organisationNetwork, type OrganisationNetwork } from '../network-measures/organisation-network.js';

const metric = { name: 'broker', version: 2 } as const;

const Broker = answer(
  'Broker',
  'An organisation in more than one network. Its score is its normalised betweenness: the share of all pairs of other organisations between which it lies; null where it takes part in nothing on record.',
  {
    organisation: entity('Organisation', 'The organisation.'),
    networks: entities('Organisation', 'Those of the networks asked for that it is or was a member of.'),
    networksOver: entities('Organisation', 'Those of them of which its membership is over.'),
    time: oneOf(
      Time,
      'NOW where two of its memberships are known to hold, OVER where fewer than two are not over, else UNKNOWN.',
    ),
    openPairs: orNull(
      int(
        'How many pairs of those that it works or has worked with do not work with each other; null where it is no part of the organisation network.',
      ),
    ),
    openPairsPlaced: orNull(
      int('In how many of these pairs both are in a network on record; null where there is no such part.'),
    ),
    brokerage: orNull(the(Brokerage, 'Between whom it stands; null where it is no part of the organisation network.')),
  },
);

const takes = {
  networks: optional(listOf(id('Between which networks, two or more; all where it is left out. Fewer are refused.'))),
  ...actedOnNetworks,
};

/**
 * Organisations that are members of two or more of some networks and can carry messages between them.
 *
 * - `score` = normalised betweenness in the organisation network (see `betweennessOf`): the share of all pairs of others
 *   that it lies between; 0 to 1. Null where it stands nowhere in that network, or the network has fewer than three.
 * - `openPairs`: pairs of its contacts in that network that are not tied, by a common initiative or COORDINATES_WITH.
 * - Sorted by how many of its memberships are not over, then by `openPairs`, then by id; with `orderBy: SCORE` by score,
 *   then by how many of the networks it is in, then by id. `when: NOW` leaves out who is OVER.
 * - Networks that no longer exist (see `isGone`) have no brokers unless `when` is EVER by somebody's own word.
 * - `completeness`: of the members of these networks the share that takes part in an initiative on record.
 *
 * Version 1 sorted by score and counted pairs only where all three are in a network.
 * Source: analysis contract of Samspil; betweenness: Freeman 1977; roles: Gould and Fernandez 1989.
 * @throws UNKNOWN_ID, WRONG_KIND (no network), BAD_USER_INPUT (fewer than two networks), BAD_PERIOD, BAD_DATE
 */
export const brokers = listQuestion({
  name: 'brokers',
  about: 'Who is in more than one of these networks and can carry messages between them?',
  metric,
  arguments: takes,
  list: {
    about:
      'Organisations that can carry messages between networks: those first of whom most memberships are not over, then who stands between most pairs.',
    of: Broker,
    beside: { counts: countsByTime },
  },
  work: brokersBetween,
});

function brokersBetween(projection: Projection, question: Asked<typeof takes>, page: Page) {
  const view = new View(projection, question);
  const networks = networksAsked(view, question);
  const network = organisationNetwork(view);
  const betweenness = betweennessOf(network);
  const members = memberships(view, networks);
  const belonging = new Belonging(view, network);
  const openPairs = new OpenPairsCounted(network, belonging, coordinationAmong(view));
  const found = [...members]
    .filter(([, claims]) => new Set(claims.map(networkOf)).size > 1)
    .map(([organisation, claims]) => ({
      organisation,
      claims,
      ...networksByTime(view, claims),
      score: scoreOf(network, betweenness, organisation),
      open: openPairs.of(organisation),
    }));
  const listed = found
    .filter(({ time }) => question.when !== 'NOW' || time !== 'OVER')
    .sort(question.orderBy === 'SCORE' ? byScore : byRelevance);
  const active = [...members.keys()].filter((each) => network.participations.initiativesOf(each).length > 0).length;
  const parameters = {
    networks: view.idsOf(networks),
    orderBy: question.orderBy,
    when: question.when ?? null,
  };
  const basis = view.basis(metric, parameters, share(active, members.size));
  return {
    ...pageInFull(basis, listed, page, (broker) => {
      const position = network.positionOf(broker.organisation);
      const brokerage = position === NONE ? null : brokerageOf(network, belonging, position);
      return {
        ...basis,
        reasons: [
          ...whereItIs(view, broker),
          ...(broker.open ? whatItJoins(view, broker.organisation, broker.open) : []),
          ...caveats(view, broker.claims),
        ],
        band: bandOf(broker.score, pairsOfOthers(network.order)),
        score: broker.score,
        organisation: view.idOf(broker.organisation),
        networks: view.idsOf(broker.networks),
        networksOver: view.idsOf(broker.over),
        time: broker.time,
        brokerage,
        openPairs: broker.open?.all ?? null,
        openPairsPlaced: broker.open?.placed ?? null,
      };
    }),
    counts: countTimes(found.map(({ time }) => time)),
  };
}

interface FoundBroker {
  readonly organisation: number;
  readonly claims: readonly ClaimAt[];
  readonly networks: ReadonlySet<number>;
  readonly over: ReadonlySet<number>;
  readonly time: Time;
  readonly score: number | null;
  readonly open: OpenPairs | null;
}

const byScore = (one: FoundBroker, other: FoundBroker): number =>
  descending(one.score ?? 0, other.score ?? 0) ||
  other.networks.size - one.networks.size ||
  one.organisation - other.organisation;

const notOver = ({ networks, over }: FoundBroker): number => networks.size - over.size;

const byRelevance = (one: FoundBroker, other: FoundBroker): number =>
  notOver(other) - notOver(one) ||
  (other.open?.all ?? 0) - (one.open?.all ?? 0) ||
  one.organisation - other.organisation;

/** The networks that claims are about, those of which every claim is over, and the time of all together. */
function networksByTime(view: View, claims: readonly ClaimAt[]): Pick<FoundBroker, 'networks' | 'over' | 'time'> {
  const timeIn = new Map<number, Time>();
  for (const { table, row } of claims) {
    const network = table.objectOf(row);
    timeIn.set(network, latestTime([timeOfMembership(view, table, row), timeIn.get(network) ?? 'OVER']));
  }
  const of = (wanted: readonly Time[]): number[] =>
    [...timeIn].filter(([, time]) => wanted.includes(time)).map(([network]) => network);
  const over = new Set(of(['OVER']));
  const isBetween = of(['NOW']).length > 1;
  const time = isBetween ? 'NOW' : timeIn.size - over.size > 1 ? 'UNKNOWN' : 'OVER';
  return { networks: new Set(timeIn.keys()), over, time };
}

function networksAsked(view: View, { networks: asked, when }: Asked<typeof takes>): Set<number> {
  const exists = (network: number): boolean => when === 'EVER' || !isGone(view, network);
  if (asked == null)
    return new Set(view.sureOf('Organisation').filter((each) => isNetwork(view, each) && exists(each)));
  const named = new Set(asked.map((id) => networkNamed(view, id)));
  if (named.size < 2) throw new SamspilError('BAD_USER_INPUT', 'A broker stands between networks: give two or more.');
  return new Set([...named].filter(exists));
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

function whereItIs(view: View, { organisation, networks, over, time, claims }: FoundBroker): Sentence[] {
  const it = view.name(organisation);
  const of = (wanted: Iterable<number>): ClaimId[] => {
    const among = new Set(wanted);
    return view.claimIds(claims.filter((claim) => among.has(networkOf(claim))));
  };
  const present = [...networks].filter((network) => !over.has(network));
  const [there, gone] = [view.names(present), view.names(over)];
  const certainly = time === 'NOW';
  const carries =
    present.length < 2
      ? []
      : [
          certainly
            ? sentence(
                phrase`${it} er medlem af ${there} og kan bringe viden fra det ene netværk til det andet.`,
                phrase`${it} is a member of ${there} and can carry what is known from one network to the other.`,
                of(present),
              )
            : sentence(
                phrase`${it} er eller har været medlem af ${there} og kan i så fald bringe viden fra det ene netværk til det andet.`,
                phrase`${it} is or was a member of ${there} and can, if it still is, carry what is known from one network to the other.`,
                of(present),
              ),
        ];
  const only =
    present.length === 1
      ? oneSentence(
          phrase`${it} er eller har været medlem af ${there}.`,
          phrase`${it} is or was a member of ${there}.`,
          of(present),
        )
      : [];
  const was =
    over.size === 0
      ? []
      : oneSentence(
          phrase`${it} har været medlem af ${gone}; det er slut.`,
          phrase`${it} was a member of ${gone}; that is over.`,
          of(over),
        );
  return [...carries, ...only, ...was, ...whatIsInferred(view, it, claims)];
}

/** Of which networks nobody says that it is a member. */
function whatIsInferred(view: View, it: Names, claims: readonly ClaimAt[]): Sentence[] {
  const networks = [...new Set(claims.map(networkOf))];
  const own = (network: number): ClaimAt[] => claims.filter((claim) => networkOf(claim) === network);
  const inferred = networks.filter((network) => isInferred(view, own(network)));
  if (inferred.length === 0) return [];
  const which = view.names(inferred);
  return oneSentence(
    phrase`At ${it} er eller har været medlem af ${which}, er udledt.`,
    phrase`That ${it} is or was a member of ${which} is inferred.`,
    view.claimIds(inferred.flatMap(own)),
  );
}

/** How many pairs of its contacts don't work together, and of how many of them both are in a network. */
function whatItJoins(view: View, organisation: number, { all, placed }: OpenPairs): Sentence[] {
  if (all === 0) return [];
  const it = view.name(organisation);
  const [both, bothEn] =
    placed === all
      ? ['', '']
      : [
          placed === 0
            ? '; i ingen af dem er begge registreret i et netværk'
            : `; i ${inWords(placed, 'da')} af dem er begge registreret i et netværk`,
          `; in ${placed === 0 ? 'none' : inWords(placed, 'en')} of them both are on record in a network`,
        ];
  return oneSentence(
    phrase`Blandt dem, ${it} arbejder eller har arbejdet sammen med, er ${all === 1 ? 'ét' : inWords(all, 'da')} par, der ikke arbejder sammen indbyrdes${both}.`,
    phrase`Among those that ${it} works or has worked with there ${all === 1 ? 'is one pair' : `are ${inWords(all, 'en')} pairs`} that ${all === 1 ? 'does' : 'do'} not work with each other${bothEn}.`,
  );
}
