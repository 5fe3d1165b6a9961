import { caveats } from '../answer/caveats.js';
import { name, names, phrase, sentence, type Language, type Phrase, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { monthsCounted, monthsOrYears, told } from '../facts/time-words.js';
import { tenseOfEvent, timeOfInitiative, type Tense } from '../facts/time.js';
import { itemsInWords, shareInWords } from '../facts/wording.js';
import { daysOfMonths } from '../projection/days.js';
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
  const [da, en] = supportInWords(view, supports, one.initiative);
  if (one === other) return sentence(phrase`${who} ${da}.`, phrase`${who} ${en}.`, claims);
  const [daOther, enOther] = supportInWords(view, supports, other.initiative);
  return sentence(phrase`${who} ${da}, og ${daOther}.`, phrase`${who} ${en}, and ${enOther}.`, claims);
}

/** “er med i »X«, som får støtte fra P”, in the tense of the initiative. */
function supportInWords(view: View, supports: readonly Support[], initiative: number): readonly [Phrase, Phrase] {
  const [it, from] = [name(view.idOf(initiative)), supportersOf(view, supports, initiative)];
  return told(timeOfInitiative(view, initiative), {
    OVER: [
      phrase`var med i ${it}, som fik støtte fra ${from}`,
      phrase`took part in ${it}, which had support from ${from}`,
    ],
    TO_COME: [
      phrase`skal være med i ${it}, som får støtte fra ${from}`,
      phrase`will take part in ${it}, which has support from ${from}`,
    ],
    else: [
      phrase`er med i ${it}, som får støtte fra ${from}`,
      phrase`takes part in ${it}, which has support from ${from}`,
    ],
  });
}

function whatIsShared(view: View, { participations: [one, other], weighed }: FundingFacts): Sentence[] {
  if (one === other) return [];
  const items = (language: Language): Phrase => itemsInWords(view, weighed.shared, language);
  const [shared, total] = [weighed.shared.length, weighed.union];
  return [
    sentence(
      phrase`Begge handler om ${items('da')}: ${shareInWords(shared, total, 'da')}.`,
      phrase`Both are about ${items('en')}: ${shareInWords(shared, total, 'en')}.`,
    ),
  ];
}

function when(view: View, { participations, months }: FundingFacts): Sentence {
  const initiatives = new Set(participations.map(({ initiative }) => initiative));
  const undated = [...initiatives].filter((each) => view.period(each) === null);
  if (months.found === 'UNKNOWN' && undated.length === 0) {
    return sentence(
      phrase`Det vides ikke, om det skete samtidig: den tidligstes slutning er ikke registreret.`,
      phrase`Whether it happened at the same time is not known: the end of the earlier one is not on record.`,
    );
  }
  if (months.found === 'UNKNOWN') {
    const which = names(view.idsOf(undated));
    const isOver = undated.every((each) => timeOfInitiative(view, each) === 'OVER');
    const takes = undated.length === 1 ? 'takes' : 'take';
    return sentence(
      phrase`Det vides ikke, hvornår ${which} ${isOver ? 'fandt' : 'finder'} sted.`,
      phrase`It is not known when ${which} ${isOver ? 'took' : takes} place.`,
    );
  }
  if (months.count === null || months.first === null || months.last === null) {
    return sentence(phrase`Begge er i gang uden kendt slutdato.`, phrase`Both are under way with no known end.`);
  }
  const isExact = months.countAtMost === null;
  const [da, en] = happened[tenseOfEvent(daysOfMonths(months.first, months.last), view.reference)];
  const span = (language: Language): string => monthsOrYears(months.first ?? 0, months.last ?? 0, isExact, language);
  const amount = (language: Language): string => monthsCounted(months.count ?? 0, language);
  return sentence(
    phrase`Det ${da} samtidig i ${isExact ? '' : 'højst '}${amount('da')}: ${span('da')}.`,
    phrase`It ${en} at the same time for ${isExact ? '' : 'at most '}${amount('en')}: ${span('en')}.`,
  );
}

const happened = {
  PAST: ['skete', 'happened'],
  PRESENT: ['sker', 'happens'],
  FUTURE: ['kommer til at ske', 'will happen'],
  NONE: ['sker', 'happens'],
} as const satisfies Record<Tense, readonly [string, string]>;

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
  const isOver = supports.every(({ initiative }) => timeOfInitiative(view, initiative) === 'OVER');
  const who = name(view.idOf(organisation));
  const pools = names(view.idsOf(new Set(supports.map(({ supporter }) => supporter))));
  return sentence(
    phrase`Spørg ${who}, hvad ${pools} ${isOver ? 'betalte' : 'betaler'} hver især: to bevillinger til det samme kan være to dele af én indsats.`,
    phrase`Ask ${who} what ${pools} each ${isOver ? 'paid' : 'pay'} for: two grants for the same may be two parts of one effort.`,
  );
}
