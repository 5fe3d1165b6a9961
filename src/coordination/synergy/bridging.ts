import { valuesOf } from '../../graph/vocabulary/index.js';
import { bandOf, share } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { ActedOn } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { answer, entities, oneOf, the } from '../declaration/fields.js';
import { told } from '../facts/time-words.js';
import { times, type Time } from '../facts/time.js';
import { organisationsIn } from '../facts/organisations.js';
import type { Ties } from '../facts/participation.js';
import { Group, isSuggestion, shownGroup, whatTheyShare } from '../structural-gaps/group-words.js';
import { closestPair, proofOf } from '../structural-gaps/gulf-bridge.js';
import type { ClaimAt } from '../projection/projection.js';
import type { DividedNetwork, Gulf } from '../structural-gaps/gulfs.js';
import { firstOf, GroupKind, type OrganisationGroup } from '../structural-gaps/organisation-groups.js';
import { topicKinds } from '../structural-gaps/organisation-topics.js';
import { commonContacts, knownTo } from './complementarity.js';

const metric = { name: 'bridging', version: 3 } as const;

export const Bridging = answer('Bridging', 'A tie that would join two groups that work on the same and have none.', {
  joins: oneOf(GroupKind, 'What it would join.'),
  a: the(Group, 'The one group.'),
  b: the(Group, 'The other group.'),
  sharedThemes: entities('Theme', 'The themes that both work on.'),
  sharedNeeds: entities('Need', 'The needs that both have to do with.'),
  suggestedTie: entities('Organisation', 'The two organisations, one of each group, that have most of it in common.'),
  commonContacts,
});

const kinds = valuesOf(GroupKind);

/**
 * All pairs of networks, of communities and of components that share a theme or a need and have no tie (see
 * `DividedNetwork`). By RELEVANCE by the latest time of what carries it (NOW, TO_COME, UNKNOWN, OVER), then, and by SCORE alone, by the
 * number of shared themes and needs descending, by ids, in that order of kinds.
 * Communities are a suggestion, and so is a bridge between two; those in different components are not listed, for the
 * bridge between these joins them.
 *
 * - `score` = shared themes and needs / all themes and needs of both. 0 to 1, no unit.
 * - `completeness`: of themes and needs, for each organisation of both groups, the share that is recorded.
 *
 * Version 1 knew no communities, and took a member of both networks for a tie. Version 2 knew no time.
 * Source: structural holes, Burt 1992.
 */
export function bridgingPairs(divided: DividedNetwork, { orderBy }: ActedOn): Gulf[] {
  const size = ({ themes, needs }: Gulf): number => themes.length + needs.length;
  const isWithinOne = withinOneComponent(divided);
  const gulfs = kinds.flatMap((kind) =>
    divided.gulfs(kind).filter((gulf) => kind !== 'COMMUNITIES' || isWithinOne(gulf)),
  );
  const place = ({ time }: Gulf): number => (orderBy === 'SCORE' ? 0 : times.indexOf(time));
  return gulfs.sort(
    (one, other) =>
      place(one) - place(other) ||
      size(other) - size(one) ||
      firstOf(one.a) - firstOf(other.a) ||
      firstOf(one.b) - firstOf(other.b),
  );
}

/** Whether both groups lie in the same component. */
function withinOneComponent(divided: DividedNetwork): (gulf: Gulf) => boolean {
  const componentOf = new Map<number, OrganisationGroup>();
  for (const component of divided.groups('COMPONENTS')) {
    for (const organisation of component.organisations) componentOf.set(organisation, component);
  }
  return ({ a, b }) => componentOf.get(firstOf(a)) === componentOf.get(firstOf(b));
}

/**
 * A gulf in full, with the tie that would bridge it.
 * @param view has read nothing yet
 */
export function bridging(view: View, ties: Ties, divided: DividedNetwork, gulf: Gulf) {
  const { a, b, themes, needs } = gulf;
  view.adopt(divided.searchedThrough(a.kind));
  const [one, other] = closestPair(divided, gulf);
  const contacts = ties.common(one, other);
  const score = (themes.length + needs.length) / topicCount(divided, gulf);
  const claims = proofOf(view, divided, gulf, [one, other]);
  const topics = new Set([...themes, ...needs]);
  const objectOf = ({ table, row }: ClaimAt): number => table.objectOf(row);
  const shared = [...topics].map((topic) => [claims.filter((claim) => objectOf(claim) === topic)]);
  const beside = claims.filter((claim) => !topics.has(objectOf(claim)));
  return {
    ...view.basis(metric, {}, completenessOf([...a.organisations, ...b.organisations], divided)),
    kind: 'BRIDGING' as const,
    joins: a.kind,
    reasons: [
      whatTheyShare(view, divided, gulf, shared, beside),
      whoCouldMeet(view, one, other, gulf.time),
      ...knownTo(view, contacts, [one], [other], ties, gulf.time),
      ...(a.kind === 'COMMUNITIES' ? [isSuggestion()] : []),
      ...caveats(view, claims),
    ],
    band: bandOf(score, topicCount(divided, gulf)),
    score,
    a: shownGroup(view, divided, a),
    b: shownGroup(view, divided, b),
    sharedThemes: view.idsOf(themes),
    sharedNeeds: view.idsOf(needs),
    time: gulf.time,
    suggestedTie: [view.idOf(one), view.idOf(other)],
    commonContacts: view.idsOf(contacts),
  };
}

/** How many themes and needs either group has. */
function topicCount(divided: DividedNetwork, { a, b }: Gulf): number {
  const [ofA, ofB] = [divided.topicsOf(a), divided.topicsOf(b)];
  let onlyInB = 0;
  for (const topic of ofB) if (!ofA.has(topic)) onlyInB += 1;
  return ofA.size + onlyInB;
}

function whoCouldMeet(view: View, one: number, other: number, time: Time): Sentence {
  const [a, b] = [view.name(one), view.name(other)];
  return sentence(
    ...told(time, {
      OVER: [phrase`Mest til fælles havde ${a} og ${b}.`, phrase`${a} and ${b} had most in common.`],
      else: [
        phrase`${a} og ${b} har mest til fælles og kunne slå bro.`,
        phrase`${a} and ${b} have most in common and could build the bridge.`,
      ],
    }),
  );
}

function completenessOf(organisations: readonly number[], { topics }: DividedNetwork): number | null {
  let recorded = 0;
  for (const organisation of organisations) {
    for (const kind of topicKinds) recorded += Number(topics.of(kind, organisation).length > 0);
  }
  return share(recorded, organisations.length * topicKinds.length);
}

/** Over all organisations: of themes and needs the share that is recorded. */
export const bridgingCompleteness = (view: View, divided: DividedNetwork): number | null =>
  completenessOf(organisationsIn(view), divided);
