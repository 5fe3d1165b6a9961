import { caveats } from '../answer/caveats.js';
import {
  inWords,
  name,
  names,
  phrase,
  sentence,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { monthsInWords } from '../projection/days.js';
import type { FundingFacts, Support } from './funding-facts.js';

/** Why it looks as if an organisation had support twice: from whom for what, what both have in common, when, who pays. */
export function fundingReasons(view: View, facts: FundingFacts): Sentence[] {
  const { supports, commonFunders } = facts;
  return [
    whoSupports(view, facts),
    ...whatIsShared(view, facts),
    when(view, facts),
    ...(commonFunders.size > 0 ? [whoPays(view, facts)] : []),
    ...caveats(
      view,
      supports.flatMap(({ claims }) => claims),
    ),
  ];
}

const supportersOf = (view: View, supports: readonly Support[], initiative: number) =>
  names(
    view.idsOf(
      new Set(supports.filter((support) => support.initiative === initiative).map(({ supporter }) => supporter)),
    ),
  );

function whoSupports(view: View, { organisation, participations: [one, other], supports }: FundingFacts): Sentence {
  const who = name(view.idOf(organisation));
  const claims = view.claimIds([
    ...supports.flatMap((support) => support.claims),
    ...one.claims,
    ...(one === other ? [] : other.claims),
  ]);
  const [it, first] = [name(view.idOf(one.initiative)), supportersOf(view, supports, one.initiative)];
  if (one === other) {
    return sentence(
      phrase`${who} er med i ${it}, som får støtte fra ${first}.`,
      phrase`${who} takes part in ${it}, which has support from ${first}.`,
      claims,
    );
  }
  const [that, second] = [name(view.idOf(other.initiative)), supportersOf(view, supports, other.initiative)];
  return sentence(
    phrase`${who} er med i ${it}, som får støtte fra ${first}, og i ${that}, som får støtte fra ${second}.`,
    phrase`${who} takes part in ${it}, which has support from ${first}, and in ${that}, which has support from ${second}.`,
    claims,
  );
}

function whatIsShared(view: View, { participations: [one, other], weighed }: FundingFacts): Sentence[] {
  if (one === other) return [];
  const items = names(weighed.shared.map((item) => view.idOf(item)));
  const total = weighed.union;
  return [
    sentence(
      phrase`Begge handler om ${items}: ${weighed.shared.length} af ${total} i alt.`,
      phrase`Both are about ${items}: ${weighed.shared.length} of ${total} in all.`,
    ),
  ];
}

function when(view: View, { participations, months }: FundingFacts): Sentence {
  const [one, other] = participations;
  if (months.found === 'UNKNOWN') {
    const undated = names(
      view.idsOf(
        new Set([one, other].map(({ initiative }) => initiative).filter((each) => view.period(each) === null)),
      ),
    );
    return sentence(
      phrase`Det vides ikke, hvornår ${undated} finder sted.`,
      phrase`It is not known when ${undated} ${undated.entities.length === 1 ? 'takes' : 'take'} place.`,
    );
  }
  if (months.count === null || months.first === null || months.last === null) {
    return sentence(phrase`Begge er i gang uden kendt slutdato.`, phrase`Both are under way with no known end.`);
  }
  const [first, last] = [months.first, months.last];
  const span = (language: Language): Phrase => [monthsInWords(first, last, language)];
  const [count, single] = [months.count, months.count === 1];
  return sentence(
    phrase`Det sker samtidig i ${inWords(count, 'da')} ${single ? 'måned' : 'måneder'}: ${span('da')}.`,
    phrase`It happens at the same time for ${inWords(count, 'en')} ${single ? 'month' : 'months'}: ${span('en')}.`,
  );
}

function whoPays(view: View, { commonFunders }: FundingFacts): Sentence {
  const who = names(view.idsOf(commonFunders.keys()));
  return sentence(
    phrase`${who} betaler til mere end én af dem.`,
    phrase`${who} ${who.entities.length === 1 ? 'pays' : 'pay'} for more than one of them.`,
    view.claimIds([...commonFunders.values()].flat()),
  );
}

/** What a pool adviser could do next. */
export function fundingAction(view: View, { organisation, supports }: FundingFacts): Sentence {
  const who = name(view.idOf(organisation));
  const pools = names(view.idsOf(new Set(supports.map(({ supporter }) => supporter))));
  return sentence(
    phrase`Spørg ${who}, hvad ${pools} betaler hver især: to bevillinger til det samme kan være to dele af én indsats.`,
    phrase`Ask ${who} what ${pools} pay for each: two grants for the same may be two parts of one effort.`,
  );
}
