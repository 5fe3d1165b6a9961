import { bandOf, descending, pageInFull, type Basis, type Page } from '../answer/answer.js';
import {
  inWords,
  joined,
  phrase,
  sentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { answer, boolean, entities, listOf, the } from '../declaration/fields.js';
import { listQuestion, type Holding } from '../declaration/question.js';
import { isGone } from '../facts/successions.js';
import { choiceOf, rarity } from '../facts/items.js';
import { itemsInWords } from '../facts/wording.js';
import type { Projection } from '../projection/projection.js';
import { calledGroup } from './groups.js';
import {
  comparedGroups,
  howSureOfShared,
  ofGroups,
  shownGroup,
  type GroupFacts,
  type GroupQuestion,
} from './compared-groups.js';
import type { Weights } from './pair.js';
import { weighed, type Weighed } from './weighing.js';
import { ShownGroup } from '../facts/shown-group.js';

const metric = { name: 'coherence', version: 3 } as const;

const Coherence = answer(
  'Coherence',
  'How far a group of initiatives stands apart. Its score is 1 less the overlap with the closest other group: 1 where it shares nothing.',
  {
    group: the(ShownGroup, 'The group.'),
    sharesNothing: boolean('Whether it shares nothing with any other group.'),
    sharesWith: listOf(the(ShownGroup, 'The groups that it shares something with, the closest first.')),
    shared: entities('Entity', 'What it shares with the closest.'),
    commonParticipants: entities(
      'Organisation',
      'Organisations that take part in it and in another group, and still exist.',
    ),
  },
);
type Coherence = Holding<typeof Coherence>;

interface Neighbour {
  readonly facts: GroupFacts;
  readonly weighed: Weighed;
}

/** A group among the others. */
interface Standing {
  readonly facts: GroupFacts;
  /** The others, those first that share most with it. */
  readonly others: readonly Neighbour[];
  /** Null where there is no other that could be compared. */
  readonly score: number | null;
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
export const coherence = listQuestion({
  name: 'coherence',
  about: 'Which work areas, themes, networks or kinds of initiative share nothing with the others.',
  metric,
  arguments: ofGroups,
  list: {
    about: 'Groups of initiatives, those that stand furthest apart first.',
    of: Coherence,
    beside: {
      unknown: listOf(
        the(ShownGroup, 'Groups of which nothing that could be shared is recorded: neither apart nor not.'),
      ),
    },
  },
  work: groupsApart,
});

function groupsApart(projection: Projection, question: GroupQuestion, page: Page) {
  const view = new View(projection, question);
  const choice = choiceOf(question);
  const { known, unknown, completeness } = comparedGroups(view, question.by, choice);
  const weights = rarity(view, choice);
  const parameters = { by: question.by, dimensions: choice.dimensions };
  const basis = view.basis(metric, parameters, completeness);
  const groups = known.map((facts) => standingOf(facts, known, weights));
  groups.sort((one, other) => descending(one.score ?? -1, other.score ?? -1));
  return {
    ...pageInFull(basis, groups, page, (standing) => coherenceOf(view, standing, basis)),
    unknown: unknown.map(shownGroup),
  };
}

function standingOf(facts: GroupFacts, known: readonly GroupFacts[], weights: Weights): Standing {
  const others = known
    .filter((other) => other !== facts)
    .map((other) => ({ facts: other, weighed: weighed(facts.described, other.described, weights) }));
  others.sort((one, other) => descending(one.weighed.score ?? 0, other.weighed.score ?? 0));
  const closest = others.find(isComparable);
  return { facts, others, score: closest ? 1 - (closest.weighed.score ?? 0) : null };
}

const isComparable = ({ weighed: { score } }: Neighbour): boolean => score !== null;

function coherenceOf(view: View, { facts, others, score }: Standing, basis: Basis): Coherence {
  const compared = others.filter(isComparable);
  const sharing = compared.filter(({ weighed: { shared } }) => shared.length > 0);
  const [closest] = sharing;
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
  const { da, en } = inEach((language) => calledGroup(facts.group, language));
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
  const who = view.names(common);
  return sentence(
    phrase`${who} er med både her og et andet sted og kan bære viden på tværs.`,
    phrase`${who} ${common.length === 1 ? 'takes' : 'take'} part both here and elsewhere and can carry knowledge across.`,
  );
}
