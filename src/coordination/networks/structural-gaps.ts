import type { ClaimId, EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, descending, everything, share, type Answer, type Page, type Ranked } from '../answer/answer.js';
import { admits, indexNamed, type ActedOn, type Optional, type Window } from '../answer/question.js';
import { View } from '../answer/view.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import { countTimes, type TimeCount } from '../facts/time-counts.js';
import { times, type Time } from '../facts/time.js';
import type { Projection } from '../projection/projection.js';
import { shownGroup, weightsOfTopics, type ShownGroup } from './group-words.js';
import { carriersAcross, type GulfSeen } from './gulf-carriers.js';
import { dividedNetwork, involves, type DividedNetwork, type Gulf } from './gulfs.js';
import type { Carrier } from './carrier.js';
import { networksIn, type OrganisationGroup } from './organisation-groups.js';
import { topicKinds, type TopicKind } from './organisation-topics.js';
import { sharedTopics, type SharedTopic } from './shared-topics.js';
import { structuralGapReasons } from './structural-gap-reasons.js';

export const structuralGapMetric = { id: 'structural-gap', version: 2 } as const;

export type GapBetween = 'NETWORKS' | 'COMMUNITIES';
export type GapTopic = 'THEME' | 'NEED';
const kindOfTopic = { THEME: 'themes', NEED: 'needs' } as const satisfies Record<GapTopic, TopicKind>;

export interface StructuralGapsQuestion extends ActedOn {
  readonly between: GapBetween;
  /** At least one of these must be shared; themes where nothing is said. */
  readonly sharing?: Optional<readonly GapTopic[]>;
  /** Only where this theme is shared. */
  readonly theme?: Optional<string>;
  /** Only gaps of this network; of communities those that it or a member of it is in. */
  readonly network?: Optional<string>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** A theme or need that both sides work on, with what is behind it. */
export interface ShownTopic {
  readonly topic: EntityId;
  readonly initiativesOfA: readonly EntityId[];
  readonly initiativesOfB: readonly EntityId[];
  /** Who of a side has the theme itself or states the need. */
  readonly organisationsOfA: readonly EntityId[];
  readonly organisationsOfB: readonly EntityId[];
  readonly claims: readonly ClaimId[];
}

/** Two networks or communities that share a theme and have no tie. */
export interface StructuralGap extends Answer {
  readonly between: GapBetween;
  /** The latest time of what carries what they share. */
  readonly time: Time;
  readonly a: ShownGroup;
  readonly b: ShownGroup;
  readonly sharedThemes: readonly ShownTopic[];
  readonly sharedNeeds: readonly ShownTopic[];
  /** Who could carry it: members of both first, then those who work with both, by id. */
  readonly carriers: readonly Carrier[];
}

export interface StructuralGaps extends Ranked<StructuralGap> {
  /** How many there are of each time, whether or not what is over is left out. */
  readonly counts: readonly TimeCount[];
  /** Networks, or organisations of communities, of which too little is on record to say. */
  readonly unknown: readonly EntityId[];
}

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
export function structuralGaps(
  projection: Projection,
  question: StructuralGapsQuestion,
  page: Page = everything,
): StructuralGaps {
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
    sharing: question.sharing ?? ['THEME'],
    theme: question.theme ?? null,
    network: question.network ?? null,
    orderBy: question.orderBy ?? 'RELEVANCE',
    when: question.when ?? null,
  };
  const basis = view.basis(structuralGapMetric, parameters, completenessOf(divided, groups));
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
function gulfsAsked(view: View, question: StructuralGapsQuestion): (gulf: Gulf) => boolean {
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

/** Themes alone where nothing is said. */
const kindsAsked = ({ sharing }: StructuralGapsQuestion): TopicKind[] =>
  (['THEME', 'NEED'] as const)
    .filter((topic) => (sharing == null ? topic === 'THEME' : admits(sharing, topic)))
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
type Unfounded = Pick<StructuralGap, 'completeness'> & Omit<StructuralGap, keyof Ranked<StructuralGap>>;

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

const shownTopic = (view: View, { topic, ofA, ofB }: SharedTopic): ShownTopic => ({
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
  question: StructuralGapsQuestion,
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
