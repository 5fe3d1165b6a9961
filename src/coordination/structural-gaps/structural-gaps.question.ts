import { term, termSet, valuesOf } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share, type Basis, type Page } from '../answer/answer.js';
import { indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import {
  answer,
  claims,
  entities,
  entity,
  id,
  listOf,
  object,
  oneOf,
  optional,
  the,
  withDefault,
} from '../declaration/fields.js';
import { listQuestion, type Asked, type Holding } from '../declaration/question.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import { countsByTime, countTimes } from '../facts/time-counts.js';
import { Time, times } from '../facts/time.js';
import type { Projection } from '../projection/projection.js';
import { actedOnNetworks } from '../networks/acted-on-networks.js';
import { Carrier } from '../networks/carrier.js';
import { Group, shownGroup, weightsOfTopics } from './group-words.js';
import { carriersAcross, type GulfSeen } from './gulf-carriers.js';
import { dividedNetwork, involves, type DividedNetwork, type Gulf } from './gulfs.js';
import { networksIn, type OrganisationGroup } from './organisation-groups.js';
import { topicKinds, type TopicKind } from './organisation-topics.js';
import { sharedTopics, type SharedTopic as TopicShared } from './shared-topics.js';
import { structuralGapReasons } from './structural-gap-reasons.js';

const metric = { name: 'structural-gap', version: 2 } as const;

const GapBetween = termSet('StructuralGapBetween', 'Between what a tie may be missing.', {
  NETWORKS: term('netværk', 'networks', 'Networks, each with its members.'),
  COMMUNITIES: term(
    'fællesskaber',
    'communities',
    'Groups of two or more that work more with each other than with others (Louvain): a suggestion, another division may be as good.',
  ),
});
type GapBetween = keyof typeof GapBetween.values;

const GapTopic = termSet('SharedTopicKind', 'What two groups may have in common.', {
  THEME: term('tema', 'theme', 'A theme of its organisations or of an initiative that they take part in.'),
  NEED: term('behov', 'need', 'A need that its organisations state or that one of their initiatives addresses.'),
});
const kindOfTopic = { THEME: 'themes', NEED: 'needs' } as const satisfies Record<
  keyof typeof GapTopic.values,
  TopicKind
>;

const SharedTopic = object('SharedTopic', 'A theme or need that both sides have, with what is behind it on each.', {
  topic: entity('Entity', 'The theme or need.'),
  initiativesOfA: entities('Initiative', 'Initiatives on it in which the one side takes part.'),
  initiativesOfB: entities('Initiative', 'Initiatives on it in which the other side takes part.'),
  organisationsOfA: entities('Organisation', 'Who of the one side has the theme itself or states the need.'),
  organisationsOfB: entities('Organisation', 'Who of the other side has the theme itself or states the need.'),
  claims: claims('The claims that these have the theme, or state or address the need.'),
});

const StructuralGap = answer(
  'StructuralGap',
  'Two networks or communities that have something in common and no tie: no common initiative and no coordination between two different organisations, one of each. The score says how much of what either works on both do, rare things counting for more.',
  {
    between: oneOf(GapBetween, 'Between what it lies.'),
    time: oneOf(Time, 'Whether what carries what they share goes on: the latest of it.'),
    a: the(Group, 'The one side.'),
    b: the(Group, 'The other side.'),
    sharedThemes: listOf(the(SharedTopic, 'The themes that both work on.')),
    sharedNeeds: listOf(the(SharedTopic, 'The needs that both have to do with.')),
    carriers: listOf(the(Carrier, 'Who could carry it: members of both first, then those who work with both.')),
  },
);
type StructuralGap = Holding<typeof StructuralGap>;

const takes = {
  between: oneOf(GapBetween, 'Between what.'),
  sharing: withDefault(
    listOf(
      oneOf(
        GapTopic,
        'At least one of these must be shared; none can be where the list is empty. Whatever else is shared is told too.',
      ),
    ),
    ['THEME'],
  ),
  theme: optional(id('Only where this theme is shared.')),
  network: optional(id('Only gaps of this network; of communities those in which it or a member of it is.')),
  ...actedOnNetworks,
};
type StructuralGapsAsked = Asked<typeof takes>;

/**
 * Structural gaps: two networks, or two communities, that share a theme and have no tie (see `DividedNetwork`, which
 * says what both words mean; BRIDGING is the same seen as a chance). `sharing` may ask for a need, or either, instead.
 *
 * - `score` = Σ idf(A∩B) / Σ idf(A∪B) over the themes and needs of both sides, over the kinds of which both have some;
 *   idf as in `overlap`, what no initiative has weighing as if one had it. Above 0 to 1, no unit: 1 where both work on
 *   exactly the same.
 * - Sorted by the latest time of what carries what they share (NOW, TO_COME, UNKNOWN, OVER), then by how many themes and
 *   needs that are, then by the ids of both sides (of a community, of its first organisation); with `orderBy: SCORE` by
 *   score, then by ids. `when: NOW` leaves out what is OVER; `when: EVER`, where somebody says so, takes in networks that
 *   no longer exist (see `isGone`).
 * - Communities follow from chance with a fixed seed and are a suggestion (see `communitiesOf`).
 * - `unknown`: networks without a member on record, and networks and communities of whose organisations nothing is on
 *   record that could be shared.
 * - `completeness`: for each organisation of both sides (of the list: of all groups) its themes, its needs and what it
 *   takes part in, the share that is recorded.
 *
 * Version 1 sorted by score, knew one division into communities, and gave networks that no longer exist gaps.
 * Source: structural holes, Burt 1992; weighted Jaccard as in `overlap`.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const structuralGaps = listQuestion({
  name: 'structuralGaps',
  about: 'Which networks, or groups that work together, share a theme and have no tie, and who could carry it.',
  metric,
  arguments: takes,
  list: {
    about:
      'Networks or communities that have something in common and no tie: what goes on first, then those with most in common.',
    of: StructuralGap,
    beside: {
      counts: countsByTime,
      unknown: entities(
        'Organisation',
        'Networks without a member on record or with nothing that could be shared, or the organisations of communities with nothing that could be: neither a gap nor none.',
      ),
    },
  },
  work: gapsBetween,
});

function gapsBetween(projection: Projection, question: StructuralGapsAsked, page: Page) {
  const { between } = question;
  const view = new View(projection, question);
  const divided = dividedNetwork(projection, question, question.when === 'EVER');
  const groups = divided.groups(between);
  const isAsked = gulfsAsked(view, question);
  const found = divided
    .gulfs(between)
    .filter(isAsked)
    .map((gulf) => ({ gulf, score: scoreOf(view, divided, gulf) }));
  const listed = found
    .filter(({ gulf }) => question.when !== 'NOW' || gulf.time !== 'OVER')
    .sort(question.orderBy === 'SCORE' ? byScore : byRelevance);
  view.absorb(divided.searchedThrough(between));
  const shown = listed
    .slice(page.offset, page.offset + page.limit)
    .map(({ gulf, score }) => shownGap({ view, divided, gulf }, between, score));
  const parameters = {
    between,
    sharing: question.sharing,
    theme: question.theme ?? null,
    network: question.network ?? null,
    orderBy: question.orderBy,
    when: question.when ?? null,
  };
  const basis = view.basis(metric, parameters, completenessOf(divided, groups));
  return {
    ...basis,
    totalCount: listed.length,
    counts: countTimes(found.map(({ gulf }) => gulf.time)),
    items: shown.map((gap) => ({ ...basis, ...gap })),
    unknown: view.idsOf(unknownAmong(view, divided, groups, question)),
  };
}

interface ScoredGulf {
  readonly gulf: Gulf;
  readonly score: number;
}

const byScore = (one: ScoredGulf, other: ScoredGulf): number => descending(one.score, other.score);

const byRelevance = ({ gulf: one }: ScoredGulf, { gulf: other }: ScoredGulf): number =>
  times.indexOf(one.time) - times.indexOf(other.time) || sharedBy(other) - sharedBy(one);

const sharedBy = ({ themes, needs }: Gulf): number => themes.length + needs.length;

/** @throws UNKNOWN_ID, WRONG_KIND */
function gulfsAsked(view: View, question: StructuralGapsAsked): (gulf: Gulf) => boolean {
  const kinds = kindsAsked(question);
  const theme = question.theme == null ? null : indexNamed(view.projection, question.theme, 'Theme');
  const network = question.network == null ? null : networkNamed(view, question.network);
  const inside = network === null || question.between === 'NETWORKS' ? null : groupOf(view, network);
  return (gulf) =>
    kinds.some((kind) => gulf[kind].length > 0) &&
    (theme === null || gulf.themes.includes(theme)) &&
    (inside !== null ? involves(gulf, inside) : network === null || isOf(gulf, network));
}

const isOf = ({ a, b }: Gulf, network: number): boolean => a.network === network || b.network === network;

const kindsAsked = ({ sharing }: StructuralGapsAsked): TopicKind[] =>
  valuesOf(GapTopic)
    .filter((topic) => sharing.includes(topic))
    .map((topic) => kindOfTopic[topic]);

function scoreOf(view: View, divided: DividedNetwork, gulf: Gulf): number {
  const { entities } = view.projection;
  const weights = weightsOfTopics(view);
  const [ofA, ofB] = [[...divided.topicsOf(gulf.a)], [...divided.topicsOf(gulf.b)]];
  const sum = (topics: Iterable<number>): number => [...topics].reduce((total, topic) => total + weights(topic), 0);
  let [shared, all] = [0, 0];
  for (const [kind, of] of [
    ['themes', 'Theme'],
    ['needs', 'Need'],
  ] as const) {
    const [inA, inB] = [ofA, ofB].map((topics) => topics.filter((topic) => entities.isKind(topic, of)));
    if (!inA?.length || !inB?.length) continue;
    shared += sum(gulf[kind]);
    all += sum(new Set([...inA, ...inB]));
  }
  return shared / all;
}

/** How many themes and needs either side has: what is compared. */
const topicCount = (divided: DividedNetwork, { a, b }: Gulf): number =>
  new Set([...divided.topicsOf(a), ...divided.topicsOf(b)]).size;

/** A gap without what all gaps of an answer rest on; how complete its two sides are, is its own. */
type Unfounded = Pick<StructuralGap, 'completeness'> & Omit<StructuralGap, keyof Basis>;

function shownGap(seen: GulfSeen, between: GapBetween, score: number): Unfounded {
  const { view, divided, gulf } = seen;
  const [themes, needs] = topicKinds.map((kind) => sharedTopics(view, divided, gulf, kind));
  const topics = [...(themes ?? []), ...(needs ?? [])];
  const carriers = carriersAcross(seen);
  return {
    completeness: completenessOf(divided, [gulf.a, gulf.b]),
    reasons: structuralGapReasons(seen, topics, carriers),
    band: bandOf(score, topicCount(divided, gulf)),
    score,
    between,
    time: gulf.time,
    a: shownGroup(view, divided, gulf.a),
    b: shownGroup(view, divided, gulf.b),
    sharedThemes: (themes ?? []).map((shared) => shownTopic(view, shared)),
    sharedNeeds: (needs ?? []).map((shared) => shownTopic(view, shared)),
    carriers,
  };
}

const shownTopic = (view: View, { topic, ofA, ofB }: TopicShared): Holding<typeof SharedTopic> => ({
  topic: view.idOf(topic),
  initiativesOfA: view.idsOf(ofA.initiatives),
  initiativesOfB: view.idsOf(ofB.initiatives),
  organisationsOfA: view.idsOf(ofA.organisations),
  organisationsOfB: view.idsOf(ofB.organisations),
  claims: view.claimIds([...ofA.claims, ...ofB.claims]),
});

function unknownAmong(
  view: View,
  divided: DividedNetwork,
  groups: readonly OrganisationGroup[],
  question: StructuralGapsAsked,
): number[] {
  const kinds = kindsAsked(question);
  const isKnown = ({ organisations }: OrganisationGroup): boolean =>
    organisations.some((organisation) => kinds.some((kind) => divided.topics.of(kind, organisation).length > 0));
  if (question.between === 'COMMUNITIES') {
    return groups.filter((group) => !isKnown(group)).flatMap(({ organisations }) => organisations);
  }
  const known = new Set(groups.filter(isKnown).map(({ network }) => network));
  return networksIn(view).filter((network) => !known.has(network));
}

function completenessOf({ topics, whole }: DividedNetwork, groups: readonly OrganisationGroup[]): number | null {
  const organisations = new Set(groups.flatMap((group) => group.organisations));
  let recorded = 0;
  for (const organisation of organisations) {
    for (const kind of topicKinds) recorded += Number(topics.of(kind, organisation).length > 0);
    recorded += Number(whole.participations.initiativesOf(organisation).length > 0);
  }
  return share(recorded, organisations.size * (topicKinds.length + 1));
}
