import { bandOf, descending, type Answer, type Basis } from '../answer/answer.js';
import {
  inWords,
  joined,
  names,
  phrase,
  sentence,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { isGone } from '../facts/gone.js';
import { choiceOf, rarity } from '../facts/items.js';
import { itemsInWords } from '../facts/wording.js';
import type { Projection } from '../projection/projection.js';
import type { EntityId } from '../../graph/ids.js';
import { calledGroup } from './groups.js';
import {
  comparedGroups,
  howSureOfShared,
  shownGroup,
  type GroupFacts,
  type GroupQuestion,
  type ShownGroup,
} from './overlap-matrix.js';
import { weighed, type Weighed } from './weighing.js';

export const coherenceMetric = { id: 'coherence', version: 3 } as const;

/** How far a group stands apart from the others. */
export interface Coherence extends Answer {
  readonly group: ShownGroup;
  /** Whether it shares nothing with any other group. */
  readonly sharesNothing: boolean;
  /** The groups that it shares something with, the closest first. */
  readonly sharesWith: readonly ShownGroup[];
  /** What it shares with the closest. */
  readonly shared: readonly EntityId[];
  /** Organisations that take part in it and in another group, and still exist. */
  readonly commonParticipants: readonly EntityId[];
}

export interface CoherenceList extends Basis {
  readonly groups: readonly Coherence[];
  /** Groups of which nothing that could be shared is recorded: neither apart nor not. */
  readonly unknown: readonly ShownGroup[];
}

interface Neighbour {
  readonly facts: GroupFacts;
  readonly weighed: Weighed;
}

/**
 * Which work areas, themes, networks or kinds of initiative share nothing with the others, those that stand furthest
 * apart first, then in the order of ids or kinds.
 *
 * - `score` = 1 − the largest overlap score with any other group (see `overlapMatrix`): 1 where nothing is shared, 0 to 1;
 *   null where there is no other group that could be compared.
 * - `unknown`: groups with no item on record.
 * - `completeness` as for `overlapMatrix`.
 *
 * Version 2 compared networks that no longer exist, too, and let them carry knowledge.
 * @throws BAD_PERIOD, BAD_DATE
 */
export function coherence(projection: Projection, question: GroupQuestion): CoherenceList {
  const view = new View(projection, question);
  const choice = choiceOf(question);
  const { known, unknown, completeness } = comparedGroups(view, question.by, choice);
  const weights = rarity(view, choice);
  const parameters = { by: question.by, dimensions: choice.dimensions };
  const basis = view.basis(coherenceMetric, parameters, completeness);
  const groups = known.map((facts) => {
    const others = known
      .filter((other) => other !== facts)
      .map((other) => ({ facts: other, weighed: weighed(facts.described, other.described, weights) }));
    others.sort((one, other) => descending(one.weighed.score ?? 0, other.weighed.score ?? 0));
    return coherenceOf(view, facts, others, basis);
  });
  groups.sort((one, other) => descending(one.score ?? -1, other.score ?? -1));
  return { ...basis, groups, unknown: unknown.map(shownGroup) };
}

function coherenceOf(view: View, facts: GroupFacts, others: readonly Neighbour[], basis: Basis): Coherence {
  const compared = others.filter(({ weighed: { score } }) => score !== null);
  const sharing = compared.filter(({ weighed: { shared } }) => shared.length > 0);
  const [closest] = sharing;
  const score = compared.length === 0 ? null : 1 - (closest?.weighed.score ?? 0);
  const common = [...facts.participants].filter(
    (organisation) => others.some((other) => other.facts.participants.has(organisation)) && !isGone(view, organisation),
  );
  return {
    ...basis,
    reasons: [
      compared.length === 0 ? nothingToCompare(facts) : whereItStands(view, facts, compared, closest),
      ...(common.length > 0 ? [whoJoins(view, common)] : []),
    ],
    band: bandOf(score, closest?.weighed.union ?? Math.max(...compared.map(({ weighed: { union } }) => union))),
    score,
    group: shownGroup(facts.group),
    sharesNothing: compared.length > 0 && sharing.length === 0,
    sharesWith: sharing.map((other) => shownGroup(other.facts.group)),
    shared: (closest?.weighed.shared ?? []).map((item) => view.idOf(item)),
    commonParticipants: view.idsOf(common),
  };
}

/** How many others are named. */
const NAMED = 5;

const nothingToCompare = ({ group }: GroupFacts): Sentence =>
  sentence(
    phrase`Der er intet andet, som ${calledGroup(group, 'da')} kan sammenlignes med.`,
    phrase`There is nothing else that ${calledGroup(group, 'en')} can be compared with.`,
  );

/** How many of what two groups share are named of each kind: there may be five kinds. */
const OF_EACH = 2;

function whereItStands(
  view: View,
  facts: GroupFacts,
  compared: readonly Neighbour[],
  closest: Neighbour | undefined,
): Sentence {
  const [da, en] = [calledGroup(facts.group, 'da'), calledGroup(facts.group, 'en')];
  if (closest) {
    const sure = howSureOfShared(facts, closest.facts, closest.weighed.shared);
    const shared = (language: Language): Phrase => itemsInWords(view, closest.weighed.shared, language, OF_EACH);
    const next = closest.facts.group;
    return sentence(
      phrase`${da} ligger tættest på ${calledGroup(next, 'da')}: de har ${shared('da')} til fælles${sure.da}.`,
      phrase`${en} lies closest to ${calledGroup(next, 'en')}: they have ${shared('en')} in common${sure.en}.`,
    );
  }
  if (compared.length > NAMED) {
    return sentence(
      phrase`${da} har intet til fælles med nogen af de ${inWords(compared.length, 'da')} andre i det, der er registreret.`,
      phrase`${en} has nothing in common with any of the ${inWords(compared.length, 'en')} others in what is on record.`,
    );
  }
  const others = (language: Language): Phrase =>
    joined(
      compared.map(({ facts }) => calledGroup(facts.group, language)),
      language,
    );
  return sentence(
    phrase`${da} har intet til fælles med ${others('da')} i det, der er registreret.`,
    phrase`${en} has nothing in common with ${others('en')} in what is on record.`,
  );
}

function whoJoins(view: View, common: readonly number[]): Sentence {
  const who = names(view.idsOf(common));
  return sentence(
    phrase`${who} er med både her og et andet sted og kan bære viden på tværs.`,
    phrase`${who} ${common.length === 1 ? 'takes' : 'take'} part both here and elsewhere and can carry knowledge across.`,
  );
}
