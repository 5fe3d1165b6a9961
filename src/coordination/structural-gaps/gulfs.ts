import { Remembered } from '../answer/projection-cache.js';
import type { Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { sortedLists, type Lists } from '../facts/sparse-rows.js';
import { coordinationAmong } from '../facts/tied-organisations.js';
import { latestTime, type Time } from '../facts/time.js';
import { NONE } from '../projection/columns.js';
import type { Projection } from '../projection/projection.js';
import { GroupTimes } from './group-times.js';
import { GroupTopics } from './group-topics.js';
import { firstOf, groupsOfKind, type GroupKind, type OrganisationGroup } from './organisation-groups.js';
import { organisationNetwork, type OrganisationNetwork } from '../network-measures/organisation-network.js';
import { OrganisationTopics, type TopicKind } from './organisation-topics.js';
import { gather } from '../projection/gathering.js';
import { workedOutOnce } from '../projection/worked-out.js';

/** Two groups of organisations without a tie that work on the same. */
export interface Gulf extends Readonly<Record<TopicKind, readonly number[]>> {
  readonly a: OrganisationGroup;
  readonly b: OrganisationGroup;
  /** The latest time of what carries what they share on either side. */
  readonly time: Time;
}

/**
 * The organisation network with its groups, what they work on, and the pairs of groups that nothing joins: what
 * BRIDGING and structural gaps are both read from.
 *
 * - Two groups share a theme or need where two different organisations, one of each, work on it (`OrganisationTopics`).
 * - They are tied where two different organisations, one of each, are: by a common initiative or COORDINATES_WITH. A
 *   member of both is no tie yet (as in `networkOverlap`), but a network that is a member of another is.
 * - Both have two or more organisations, a network two or more members: one alone is not bridged. Networks that no longer exist (see `isGone`) lack
 *   nothing, unless they are asked for too.
 *
 * Source: structural holes, Burt 1992; groups that share members: Breiger 1974.
 */
export class DividedNetwork {
  readonly whole: OrganisationNetwork;
  readonly topics: OrganisationTopics;
  private readonly view: View;
  /** Who is a member of what is read only where networks are asked for, and left out only there. */
  private readonly membershipView: View;
  private readonly coordination: Lists;
  readonly #groups = new Map<GroupKind, readonly OrganisationGroup[]>();
  readonly #gulfs = new Map<GroupKind, readonly Gulf[]>();
  readonly #timesOfGroups = new WeakMap<OrganisationGroup, GroupTimes>();
  readonly #topicsOfGroups = new WeakMap<OrganisationGroup, GroupTopics>();

  /**
   * @param withGone whether networks that no longer exist count too
   * @throws BAD_PERIOD, BAD_DATE
   */
  constructor(
    projection: Projection,
    question: Question,
    private readonly withGone = false,
  ) {
    this.view = new View(projection, question);
    this.whole = organisationNetwork(this.view);
    this.topics = new OrganisationTopics(this.view, this.whole.participations);
    this.coordination = coordinationAmong(this.view);
    this.membershipView = new View(projection, question);
    this.membershipView.adopt(this.view);
  }

  /** What knows which claims and initiatives were left out in the search among groups of a kind, once it is done. */
  searchedThrough(kind: GroupKind): View {
    return kind === 'NETWORKS' ? this.membershipView : this.view;
  }

  groups(kind: GroupKind): readonly OrganisationGroup[] {
    return workedOutOnce(this.#groups, kind, () =>
      groupsOfKind(this.searchedThrough(kind), kind, this.whole, this.withGone),
    );
  }

  topicsOf(group: OrganisationGroup): GroupTopics {
    return workedOutOnce(this.#topicsOfGroups, group, () => new GroupTopics(this.topics, group.organisations));
  }

  /** When a group works on a topic. */
  #timeOn(group: OrganisationGroup, topic: number): Time {
    const found = workedOutOnce(this.#timesOfGroups, group, () => new GroupTimes(this.topics, group.organisations));
    return found.of(topic);
  }

  /** Each pair once, the group that comes first as `a`, by their order. */
  gulfs(kind: GroupKind): readonly Gulf[] {
    return workedOutOnce(this.#gulfs, kind, () => this.#gulfsAmong(this.groups(kind)));
  }

  #gulfsAmong(groups: readonly OrganisationGroup[]): Gulf[] {
    const topics = groups.map((group) => this.topicsOf(group));
    const having = groupsByTopic(topics);
    const belonging = this.#belonging(groups);
    const found: Gulf[] = [];
    for (const [at, group] of groups.entries()) {
      if (isSingle(group)) continue;
      const left = this.#untied(at, groups, belonging);
      for (const [other, shared] of sharedWith(at, topics, having, left)) {
        const met = groups[other];
        if (!met) continue;
        const [a, b] = firstOf(group) < firstOf(met) ? [group, met] : [met, group];
        const carried = shared.flatMap((topic) => [this.#timeOn(a, topic), this.#timeOn(b, topic)]);
        found.push({ a, b, time: latestTime(carried), ...this.#byKind(shared) });
      }
    }
    return found.sort((one, other) => firstOf(one.a) - firstOf(other.a) || firstOf(one.b) - firstOf(other.b));
  }

  /** The positions of the groups that each organisation is in. */
  #belonging(groups: readonly OrganisationGroup[]): Lists {
    const { start, end } = this.view.projection.entities.ofKind('Organisation');
    return sortedLists(start, end, (give) => {
      for (const [at, { organisations }] of groups.entries()) for (const each of organisations) give(each, at);
    });
  }

  /** By position, 1 for each group that a group is to be compared with: without a tie to it, and each pair once. */
  #untied(at: number, groups: readonly OrganisationGroup[], belonging: Lists): Uint8Array {
    const left = Uint8Array.from(groups, (other, position) => Number(position > at && !isSingle(other)));
    const strike = (organisation: number): void => {
      for (const tied of belonging.of(organisation)) left[tied] = 0;
    };
    const { network, organisations } = groups[at] ?? { network: null, organisations: [] };
    if (network !== null) {
      strike(network);
      const own = new Set(organisations);
      for (const [position, other] of groups.entries()) if (own.has(other.network ?? NONE)) left[position] = 0;
    }
    for (const organisation of organisations) {
      const position = this.whole.positionOf(organisation);
      if (position !== NONE) for (const other of this.whole.of(position)) strike(this.whole.at(other));
      for (const other of this.coordination.of(organisation)) strike(other);
    }
    return left;
  }

  #byKind(topics: readonly number[]): Record<TopicKind, readonly number[]> {
    const { entities } = this.view.projection;
    const sorted = topics.toSorted((one, other) => one - other);
    return {
      themes: sorted.filter((topic) => entities.isKind(topic, 'Theme')),
      needs: sorted.filter((topic) => entities.isKind(topic, 'Need')),
    };
  }
}

/** Whether one of some organisations belongs to one of the two groups. */
export const involves = ({ a, b }: Gulf, wanted: ReadonlySet<number>): boolean =>
  [a, b].some(({ organisations }) => organisations.some((organisation) => wanted.has(organisation)));

/** The network itself is no member. */
const isSingle = ({ network, organisations }: OrganisationGroup): boolean =>
  organisations.filter((organisation) => organisation !== network).length < 2;

function groupsByTopic(topics: readonly GroupTopics[]): ReadonlyMap<number, readonly number[]> {
  const having = new Map<number, number[]>();
  for (const [at, own] of topics.entries()) {
    for (const topic of own) gather(having, topic, at);
  }
  return having;
}

/** The topics that a group shares with each of the other groups that are left, by position. */
function sharedWith(
  at: number,
  topics: readonly GroupTopics[],
  having: ReadonlyMap<number, readonly number[]>,
  left: Uint8Array,
): ReadonlyMap<number, readonly number[]> {
  const shared = new Map<number, number[]>();
  const own = topics[at];
  if (!own || !left.includes(1)) return shared;
  for (const topic of own) {
    for (const other of having.get(topic) ?? []) {
      const others = topics[other];
      if (left[other] !== 1 || !others?.meets(own, topic)) continue;
      gather(shared, other, topic);
    }
  }
  return shared;
}

const remembered = { without: new Remembered<DividedNetwork>(), withGone: new Remembered<DividedNetwork>() };

/**
 * The divided network of a question, worked out once for each projection, confidence and days asked for.
 * @param withGone whether networks that no longer exist count too
 */
export function dividedNetwork(projection: Projection, question: Question, withGone = false): DividedNetwork {
  return remembered[withGone ? 'withGone' : 'without'].of(
    new View(projection, question),
    () => new DividedNetwork(projection, question, withGone),
  );
}
