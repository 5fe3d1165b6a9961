import { SamspilError } from '../../errors.js';
import { bandOf, pageInFull, share, type Basis, type Page } from '../answer/answer.js';
import { Findings, type Found } from '../answer/findings.js';
import { step } from '../answer/progress.js';
import type { Optional, Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  claims,
  entities,
  entity,
  float,
  id,
  int,
  listOf,
  object,
  optional,
  orNull,
  the,
} from '../declaration/fields.js';
import { asking, listQuestion, type Holding } from '../declaration/question.js';
import type { RankedPair } from '../facts/best-pairs.js';
import { isGone } from '../facts/successions.js';
import { isNetwork, networkNamed } from '../facts/networks.js';
import { Containment } from '../overlap/containment.js';
import type { Projection } from '../projection/projection.js';
import { workedOutOnce } from '../projection/worked-out.js';
import { Carrier, carrierOf } from './carrier.js';
import { bestMeetings, jaccardOf, type InCommon, type Meetings, type NetworkInNumbers } from './meetings.js';
import {
  commonThemes,
  factsOf,
  insideOf,
  reachingBoth,
  type CommonTheme,
  type Inside,
  type NetworkFacts,
} from './network-facts.js';
import { networkReasons } from './network-reasons.js';

const metric = { name: 'network-overlap', version: 2 } as const;

const SharedTheme = object('SharedTheme', 'A theme that members of both networks work on.', {
  theme: entity('Theme', 'The theme.'),
  linkedBy: entities('Initiative', 'The initiatives that join the two on it; none is the missing link.'),
  claims: claims('The claims that their initiatives have it.'),
});

const NetworkOverlap = answer(
  'NetworkOverlap',
  'Where two networks meet, and where the link is missing though the theme is the same. The score is the Jaccard of their members.',
  {
    a: entity('Organisation', 'The first network.'),
    b: entity('Organisation', 'The second network.'),
    membersOfA: int('How many members of the first are on record.'),
    membersOfB: int('How many members of the second are on record.'),
    sharedMembers: entities('Organisation', 'Members of both.'),
    jaccard: orNull(
      float('Of the members of either, the share that is a member of both; null where one has no member on record.'),
    ),
    containment: orNull(the(Containment, 'How much of the smaller network lies in the other.')),
    missingLinks: entities('Theme', 'Themes that both work on in no common initiative.'),
  },
);
type NetworkOverlap = Holding<typeof NetworkOverlap>;

/** The arguments by which a list of two networks is asked for. */
const ofPair = { a: id('The first network.'), b: id('The second network.'), ...evidence };
type Pair = Question & { readonly a: string; readonly b: string };

/** The themes that both networks work on, by id, each with what links them on it. */
export const sharedThemes = listQuestion({
  name: 'sharedThemes',
  about: 'Which themes do two networks both work on?',
  on: 'ANSWER',
  metric,
  arguments: ofPair,
  list: { about: 'Themes that both work on, by id.', of: SharedTheme },
  work: themesOfBoth,
});

/** Who could carry messages between two networks: members of both first, then by id. */
export const carriers = listQuestion({
  name: 'carriers',
  about: 'Who could carry messages between two networks?',
  on: 'ANSWER',
  metric,
  arguments: ofPair,
  list: { about: 'Who could carry messages between two networks: members of both first, then by id.', of: Carrier },
  work: carriersBetween,
});

/**
 * Where two networks meet, and where the link is missing though the theme is the same.
 *
 * - Shared members, their Jaccard |A∩B| / |A∪B| (= `score`, 0 to 1) and containment |A∩B| / min(|A|, |B|); null where
 *   a network has no member on record, since a missing member mostly means “not known”.
 * - Shared themes: themes of initiatives that members of each take part in. A theme is linked where an initiative that
 *   has it has two different participants, one from each network; otherwise its link is missing. A network that no longer
 *   exists (see `isGone`) lacks none, and nobody carries anything to it.
 * - Carriers: organisations that reach both networks, as a member or by a tie to a member (a common initiative or
 *   COORDINATES_WITH in either direction).
 * - `sharedThemes` and `carriers` list both, a page at a time: two large networks have thousands of them.
 * - `completeness`: of the two networks' members the share that has an initiative on record, a network without a
 *   member counting as one input that is missing.
 *
 * @throws BAD_USER_INPUT for fewer than two different networks; UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const networkOverlap = listQuestion({
  name: 'networkOverlap',
  about: 'Where networks meet, where the link is missing though the theme is the same, and who could carry it.',
  metric,
  arguments: {
    networks: optional(
      listOf(
        id(
          'Two or more networks; they are compared pair by pair. Fewer are refused. Where it is left out: all, with only those pairs that share a member or lack a link.',
        ),
      ),
    ),
    network: optional(id('Only pairs of this network: with the others that are named, or with all.')),
    ...evidence,
  },
  list: {
    about: 'Each two of the networks once, the highest score first, then those that lack the most links.',
    of: NetworkOverlap,
  },
  asks: {
    sharedThemes: asking('The themes that both work on, each with what links them on it.', sharedThemes, pairAsked),
    carriers: asking('Who could carry messages between them: members of both first.', carriers, pairAsked),
  },
  work: networksCompared,
});

/** A pair is asked about as the networks were. */
function pairAsked({ a, b }: NetworkOverlap, { minConfidence, asOf, window }: Question): Pair {
  return { a, b, minConfidence, asOf, window };
}

type Asked = Question & { readonly networks?: Optional<readonly string[]>; readonly network?: Optional<string> };

function networksCompared(projection: Projection, question: Asked, page: Page) {
  const found = findings.page(projection, question, page, (part) =>
    findMeetings(new View(projection, question), question, part),
  );
  const view = new View(projection, question);
  view.adopt(found.view);
  const known = new Map<number, NetworkFacts>();
  const facts = (network: number): NetworkFacts => workedOutOnce(known, network, () => factsOf(view, network));
  return {
    ...basisOf(view, found.networks),
    totalCount: found.totalCount,
    items: found.items.map(({ a, b }, at) => {
      step(at, found.items.length);
      const meeting = meetingOf(view, facts(a), facts(b));
      return { ...basisOf(view, inNumbers(meeting)), ...compareNetworks(view, meeting) };
    }),
  };
}

const findings = new Findings<RankedPair, Found<RankedPair> & Meetings>();

/** Of all networks those pairs are told of that share a member or lack a link, of those that are named each. */
function findMeetings(view: View, { networks, network }: Asked, page: Page) {
  const one = network == null ? null : networkNamed(view, network);
  const isAsked = ({ a, b }: InCommon): boolean => one === null || a === one || b === one;
  const meetings =
    networks == null
      ? bestMeetings(view, allNetworks(view), (pair) => isAsked(pair) && pair.shared + pair.missing > 0, page)
      : bestMeetings(view, networksNamed(view, networks, one), isAsked, page);
  return { view, ...meetings, completeness: completenessOf(meetings.networks) };
}

const allNetworks = (view: View): number[] => view.sureOf('Organisation').filter((each) => isNetwork(view, each));

function networksNamed(view: View, ids: readonly string[], one: number | null): number[] {
  const named = new Set(ids.map((id) => networkNamed(view, id)));
  if (one !== null) named.add(one);
  if (named.size < 2) throw new SamspilError('BAD_USER_INPUT', 'Name at least two different networks.');
  return [...named].sort((a, b) => a - b);
}

const basisOf = (view: View, of: readonly NetworkInNumbers[]): Basis =>
  view.basis(metric, { networks: view.idsOf(of.map(({ network }) => network)) }, completenessOf(of));

const inNumbers = ({ a, b }: Pick<Meeting, 'a' | 'b'>): NetworkInNumbers[] =>
  [a, b].map(({ network, members, active }) => ({ network, members: members.size, active }));

/** Two networks with the members of both, their common themes, and those of them on which nothing joins the two. */
interface Meeting {
  readonly a: NetworkFacts;
  readonly b: NetworkFacts;
  readonly shared: readonly number[];
  readonly themes: readonly CommonTheme[];
  /** Those that no longer exist. */
  readonly gone: readonly number[];
  /** That one is a member of the other; null where neither is. */
  readonly inside: Inside | null;
  readonly missing: readonly number[];
}

function meetingOf(view: View, a: NetworkFacts, b: NetworkFacts): Meeting {
  const shared = [...a.members.keys()].filter((member) => b.members.has(member)).sort((one, other) => one - other);
  const themes = commonThemes(view, a, b);
  const gone = [a.network, b.network].filter((network) => isGone(view, network));
  const inside = gone.length > 0 ? null : insideOf(view, a, b);
  const missing =
    gone.length > 0 ? [] : themes.filter(({ linkedBy }) => linkedBy.length === 0).map(({ theme }) => theme);
  return { a, b, shared, themes, gone, inside, missing };
}

function compareNetworks(view: View, meeting: Meeting): Omit<NetworkOverlap, keyof Basis> {
  const { a, b, shared, themes, gone, inside, missing } = meeting;
  const jaccard = jaccardOf(a.members.size, b.members.size, shared.length);
  return {
    a: view.idOf(a.network),
    b: view.idOf(b.network),
    reasons: networkReasons({ view, a, b, shared, themes, gone, inside, carriers: reachingBoth(view, a, b) }),
    band: bandOf(jaccard, a.members.size + b.members.size - shared.length),
    score: jaccard,
    membersOfA: a.members.size,
    membersOfB: b.members.size,
    sharedMembers: view.idsOf(shared),
    jaccard,
    containment: jaccard === null ? null : containmentOf(view, a, b, shared.length),
    missingLinks: view.idsOf(missing),
  };
}

function themesOfBoth(projection: Projection, pair: Pair, page: Page) {
  const { view, a, b, basis } = compared(projection, pair);
  const themes = commonThemes(view, a, b);
  const shown = ({ theme, ofA, ofB, linkedBy }: CommonTheme) => {
    const having = new Set([...ofA, ...ofB]);
    const claims = view.to('HAS_THEME', theme).filter(({ other }) => having.has(other));
    return { theme: view.idOf(theme), linkedBy: view.idsOf(linkedBy), claims: view.claimIds(claims) };
  };
  return pageInFull(basis(), themes, page, shown);
}

function carriersBetween(projection: Projection, pair: Pair, page: Page) {
  const { view, a, b, basis } = compared(projection, pair);
  const found = reachingBoth(view, a, b);
  return pageInFull(basis(), found, page, (each) => carrierOf(view, a, b, each));
}

function compared(projection: Projection, { a: one, b: other, ...question }: Pair) {
  const view = new View(projection, question);
  const [a, b] = [factsOf(view, networkNamed(view, one)), factsOf(view, networkNamed(view, other))];
  return { view, a, b, basis: () => basisOf(view, inNumbers({ a, b })) };
}

function containmentOf(view: View, a: NetworkFacts, b: NetworkFacts, shared: number): Containment {
  const [ofA, ofB] = [a.members.size, b.members.size];
  const inner = ofA === ofB ? null : view.idOf(ofA < ofB ? a.network : b.network);
  return { share: shared / Math.min(ofA, ofB), inner };
}

function completenessOf(networks: readonly NetworkInNumbers[]): number | null {
  let wanted = 0;
  let recorded = 0;
  for (const { members, active } of networks) {
    wanted += Math.max(1, members);
    recorded += active;
  }
  return share(recorded, wanted);
}
