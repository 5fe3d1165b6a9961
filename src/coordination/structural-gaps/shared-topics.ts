import type { ClaimTo, View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';
import type { DividedNetwork, Gulf } from './gulfs.js';
import type { OrganisationGroup } from './organisation-groups.js';
import { verbsOf, type TopicKind } from './organisation-topics.js';

/** What a group does on a topic. */
export interface WorkOnTopic {
  /** Initiatives on it that somebody of the group takes part in, by index. */
  readonly initiatives: readonly number[];
  /** Those of the group that have the theme themselves or state the need, by index. */
  readonly organisations: readonly number[];
  /** That these have the theme, address or state the need. */
  readonly claims: readonly ClaimAt[];
}

/** A theme or need that both sides of a gulf work on. */
export interface SharedTopic {
  readonly topic: number;
  readonly ofA: WorkOnTopic;
  readonly ofB: WorkOnTopic;
}

/** What both sides of a gulf do on what they share, by topic. */
export function sharedTopics(view: View, divided: DividedNetwork, gulf: Gulf, kind: TopicKind): SharedTopic[] {
  const [ofA, ofB] = [workOf(view, divided, gulf.a, kind), workOf(view, divided, gulf.b, kind)];
  return gulf[kind].map((topic) => ({ topic, ofA: ofA(topic), ofB: ofB(topic) }));
}

/** Reads from the topic, which few have, rather than from the group, which may be most of the network. */
function workOf(view: View, { topics, whole }: DividedNetwork, group: OrganisationGroup, kind: TopicKind) {
  const members = new Set(group.organisations);
  const { own, ofInitiative } = verbsOf(kind);
  const { start, end } = view.projection.entities.ofKind('Initiative');
  const isTheirs = (initiative: number): boolean =>
    initiative >= start &&
    initiative < end &&
    topics.counts(initiative) &&
    whole.participations.participantsOf(initiative).some((organisation) => members.has(organisation));
  return (topic: number): WorkOnTopic => {
    const organisations = claimsOn(view, own, topic, (subject) => members.has(subject));
    const initiatives = claimsOn(view, ofInitiative, topic, isTheirs);
    return {
      organisations: subjects(organisations),
      initiatives: subjects(initiatives),
      claims: [...organisations, ...initiatives],
    };
  };
}

/** The claims of some subjects on a topic that count. What others claim is not read, and so not left out either. */
function claimsOn(
  view: View,
  verb: 'HAS_THEME' | 'STATES' | 'ADDRESSES',
  topic: number,
  isWanted: (subject: number) => boolean,
): ClaimTo[] {
  const table = view.projection.claims(verb);
  return [...table.to(topic)]
    .filter((row) => isWanted(table.subjectOf(row)) && view.reads(table, row))
    .map((row) => ({ table, row, other: table.subjectOf(row) }));
}

const subjects = (claims: readonly ClaimTo[]): number[] =>
  [...new Set(claims.map(({ other }) => other))].sort((one, other) => one - other);
