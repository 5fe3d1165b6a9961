import { caveats } from '../answer/caveats.js';
import { names, namesUpTo, phrase, sentence, type Language, type Phrase, type Sentence } from '../answer/sentence.js';
import { knownIndex } from '../answer/question.js';
import { isGone } from '../facts/successions.js';
import { currentFirst } from '../facts/order.js';
import { isSuggestion, whatTheyShare } from './group-words.js';
import { closestPair } from './gulf-bridge.js';
import type { Carrier } from '../networks/carrier.js';
import type { SharedTopic, WorkOnTopic } from './shared-topics.js';
import type { GulfSeen } from './gulf-carriers.js';

/** What both sides share without a tie, where that shows, who could carry it, and how far the sides themselves are sure. */
export function structuralGapReasons(
  seen: GulfSeen,
  topics: readonly SharedTopic[],
  carriers: readonly Carrier[],
): Sentence[] {
  const claims = topics.flatMap(({ ofA, ofB }) => [...ofA.claims, ...ofB.claims]);
  const there = carriers.filter(
    ({ organisation }) => !isGone(seen.view, knownIndex(seen.view.projection, organisation)),
  );
  return [
    whatTheyShare(
      seen.view,
      seen.divided,
      seen.gulf,
      topics.map(({ ofA, ofB }) => [ofA.claims, ofB.claims]),
    ),
    whereItShows(seen, topics),
    ...(seen.gulf.time === 'OVER' ? [] : [there.length > 0 ? whoCarries(there) : whoCouldBegin(seen)]),
    ...(seen.gulf.a.kind === 'COMMUNITIES' ? [isSuggestion()] : []),
    ...caveats(seen.view, claims),
  ];
}

/** How many are named on each side: both stand in one sentence. */
const SHOWN = 2;

/** The initiatives of each side; where it has none, those who have the theme themselves or state the need. */
function whereItShows({ view, gulf }: GulfSeen, topics: readonly SharedTopic[]): Sentence {
  const shown = (sides: readonly WorkOnTopic[], language: Language): Phrase => {
    const initiatives = new Set(sides.flatMap((side) => side.initiatives));
    const organisations = new Set(sides.flatMap((side) => side.organisations));
    const which =
      initiatives.size > 0
        ? namesUpTo(SHOWN, view.idsOf(currentFirst(view, initiatives)))
        : namesUpTo(SHOWN, view.idsOf(organisations));
    const where = initiatives.size > 0 ? { da: 'i', en: 'in' } : { da: 'hos', en: 'with' };
    return phrase`${where[language]} ${which}`;
  };
  const [ofA, ofB] = [topics.map((topic) => topic.ofA), topics.map((topic) => topic.ofB)];
  return sentence(
    gulf.time === 'OVER'
      ? phrase`Det viste sig ${shown(ofA, 'da')} på den ene side og ${shown(ofB, 'da')} på den anden.`
      : phrase`Det viser sig ${shown(ofA, 'da')} på den ene side og ${shown(ofB, 'da')} på den anden.`,
    gulf.time === 'OVER'
      ? phrase`It showed ${shown(ofA, 'en')} on the one side and ${shown(ofB, 'en')} on the other.`
      : phrase`It shows ${shown(ofA, 'en')} on the one side and ${shown(ofB, 'en')} on the other.`,
  );
}

function whoCarries(carriers: readonly Carrier[]): Sentence {
  const members = carriers.filter(({ toA, toB }) => toA === 'MEMBER' && toB === 'MEMBER');
  const best = members.length > 0 ? members : carriers;
  const who = names(best.map(({ organisation }) => organisation));
  const claims = [...new Set(best.flatMap((carrier) => carrier.claims))];
  const is = best.length === 1 ? 'is a member' : 'are members';
  const works = best.length === 1 ? 'works or has worked' : 'work or have worked';
  return members.length > 0
    ? sentence(
        phrase`${who} er medlem af begge og kan bringe dem sammen.`,
        phrase`${who} ${is} of both and can bring them together.`,
        claims,
      )
    : sentence(
        phrase`${who} arbejder eller har arbejdet sammen med nogen på begge sider og kan bringe dem sammen.`,
        phrase`${who} ${works} with somebody on either side and can bring them together.`,
        claims,
      );
}

function whoCouldBegin({ view, divided, gulf }: GulfSeen): Sentence {
  const [one, other] = closestPair(divided, gulf).map((organisation) => view.name(organisation));
  const [a, b] = [one ?? names([]), other ?? names([])];
  return sentence(
    phrase`Ingen er registreret med forbindelse til begge; ${a} og ${b} har mest til fælles og kunne begynde.`,
    phrase`Nobody is on record as connected with both; ${a} and ${b} have most in common and could begin.`,
  );
}
