import { caveats } from '../answer/caveats.js';
import {
  names,
  phrase,
  sentence,
  oneSentence,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { claimsOfItem } from '../facts/items.js';
import { periodInWords, told } from '../facts/time-words.js';
import { tenseOfEvent, timeOfInitiative, type Time } from '../facts/time.js';
import { itemsInWords, shareInWords } from '../facts/wording.js';
import { daysOfMonths, type Bounds } from '../projection/days.js';
import { asLastClause, isInferred } from '../answer/sureness.js';
import { monthsTogether } from './pair-time-words.js';
import type { FundingFacts, Support } from './funding-facts.js';

/** Why it looks as if an organisation had support twice: from whom for what, what both have in common, when, who pays. */
export function fundingReasons(view: View, facts: FundingFacts): Sentence[] {
  const { supports, commonFunders } = facts;
  return [
    whoSupports(view, facts),
    ...inferredSupport(view, facts),
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
  const who = view.name(organisation);
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
  const [it, from] = [view.name(initiative), supportersOf(view, supports, initiative)];
  return told(timeOfInitiative(view, initiative), {
    OVER: [
      phrase`var med i ${it}, som fik støtte fra ${from}`,
      phrase`took part in ${it}, which had support from ${from}`,
    ],
    TO_COME: [
      phrase`skal være med i ${it}, som får støtte fra ${from}`,
      phrase`will take part in ${it}, which has support from ${from}`,
    ],
    UNKNOWN: [
      phrase`er eller var med i ${it}, som får eller fik støtte fra ${from}`,
      phrase`takes or took part in ${it}, which has or had support from ${from}`,
    ],
    else: [
      phrase`er med i ${it}, som får støtte fra ${from}`,
      phrase`takes part in ${it}, which has support from ${from}`,
    ],
  });
}

/** Of which initiatives the support, or that the organisation takes part, is only inferred. */
function inferredSupport(view: View, { organisation, participations, supports }: FundingFacts): Sentence[] {
  const who = view.name(organisation);
  return [...new Set(participations.map(({ initiative }) => initiative))].flatMap((initiative) => {
    const it = view.name(initiative);
    const isIn = takesPart[timeOfInitiative(view, initiative)];
    const inferred = supports.filter((each) => each.initiative === initiative && isInferred(view, each.claims));
    const taking = participations.filter((each) => each.initiative === initiative && isInferred(view, each.claims));
    const pools = view.names(inferred.map(({ supporter }) => supporter));
    return [
      ...(inferred.length > 0
        ? oneSentence(
            phrase`Støtten til ${it} fra ${pools} er udledt.`,
            phrase`The support of ${it} from ${pools} is inferred.`,
            view.claimIds(inferred.flatMap(({ claims }) => claims)),
          )
        : []),
      ...(taking.length > 0
        ? oneSentence(
            phrase`At ${who} ${isIn.da} ${it}, er udledt.`,
            phrase`That ${who} ${isIn.en} ${it} is inferred.`,
            view.claimIds(taking.flatMap(({ claims }) => claims)),
          )
        : []),
    ];
  });
}

const takesPart = {
  OVER: { da: 'var med i', en: 'took part in' },
  TO_COME: { da: 'skal være med i', en: 'will take part in' },
  UNKNOWN: { da: 'er eller var med i', en: 'takes or took part in' },
  NOW: { da: 'er med i', en: 'takes part in' },
} as const satisfies Record<Time, InBoth<string>>;

/** In which tense several initiatives are told together: in one only where it is that of them all. */
function togetherIn(view: View, initiatives: readonly number[]): 'PAST' | 'PRESENT' | 'EITHER' {
  const found = new Set(initiatives.map((initiative) => timeOfInitiative(view, initiative)));
  if (!found.has('OVER') && !found.has('UNKNOWN')) return 'PRESENT';
  return found.size === 1 && found.has('OVER') ? 'PAST' : 'EITHER';
}

const initiativesOf = (supports: readonly Support[]): readonly number[] => supports.map(({ initiative }) => initiative);

function whatIsShared(view: View, { participations: [one, other], weighed }: FundingFacts): Sentence[] {
  if (one === other) return [];
  const items = (language: Language): Phrase => itemsInWords(view, weighed.shared, language);
  const [shared, total] = [weighed.shared.length, weighed.union];
  const claims = weighed.shared.map((item) =>
    [one, other].map(({ initiative }) => claimsOfItem(view, initiative, item)),
  );
  const sure = asLastClause(view, claims);
  const [are, areInEnglish] =
    togetherIn(view, [one.initiative, other.initiative]) === 'PAST' ? ['handlede', 'were'] : ['handler', 'are'];
  return oneSentence(
    phrase`Begge ${are} om ${items('da')}: ${shareInWords(shared, total, 'da')}${sure.da}.`,
    phrase`Both ${areInEnglish} about ${items('en')}: ${shareInWords(shared, total, 'en')}${sure.en}.`,
    view.claimIds(claims.flat(2)),
  );
}

function when(view: View, { participations, months }: FundingFacts): Sentence {
  const initiatives = new Set(participations.map(({ initiative }) => initiative));
  const undated = [...initiatives].filter((each) => view.period(each) === null);
  if (months.found === 'UNKNOWN' && undated.length === 0) {
    return sentence(
      phrase`Om støtten falder samtidig, vides ikke: det er ikke registreret, hvornår den tidligste slutter.`,
      phrase`Whether the support is at the same time is not known: the end of the earlier one is not on record.`,
    );
  }
  if (months.found === 'UNKNOWN') {
    const which = view.names(undated);
    return sentence(
      phrase`Om støtten falder samtidig, vides ikke: der er ikke registreret nogen periode for ${which}.`,
      phrase`Whether the support is at the same time is not known: no period is on record for ${which}.`,
    );
  }
  if (months.count === null || months.first === null || months.last === null) {
    return sentence(phrase`Begge er i gang uden kendt slutdato.`, phrase`Both are under way with no known end.`);
  }
  const [both] = initiatives.size === 1 ? [...initiatives] : [];
  const period = both === undefined ? null : view.period(both);
  if (both !== undefined && period) return whenItRan(view, both, period);
  const isExact = months.countAtMost === null;
  const { first, last, count } = months;
  const tense = tenseOfEvent(daysOfMonths(first, last), view.reference);
  return monthsTogether({ first, last, count, isExact }, tense === 'NONE' && isExact ? 'PRESENT' : tense);
}

/** When the one initiative takes place that several support. */
function whenItRan(view: View, initiative: number, period: Bounds): Sentence {
  const [er, is] = verbsOfTime[timeOfInitiative(view, initiative)];
  const it = view.name(initiative);
  return sentence(
    phrase`${it} ${er} ${periodInWords(period, 'da')}.`,
    phrase`${it} ${is} ${periodInWords(period, 'en')}.`,
  );
}

const verbsOfTime = {
  OVER: ['løb', 'ran'],
  TO_COME: ['skal løbe', 'will run'],
  UNKNOWN: ['er', 'is'],
  NOW: ['løber', 'runs'],
} as const satisfies Record<Time, readonly [string, string]>;

function whoPays(view: View, { supports, commonFunders }: FundingFacts): Sentence {
  const who = view.names(commonFunders.keys());
  const isOne = commonFunders.size === 1;
  const tense = togetherIn(view, initiativesOf(supports));
  const [helps, helpsInEnglish] = isOne ? helping[tense].one : helping[tense].several;
  const isOfTwo = new Set(supports.map(({ supporter }) => supporter)).size === 2;
  const [what, whatInEnglish] = isOfTwo ? ['begge dele', 'both'] : ['mere end én af dem', 'more than one of them'];
  return sentence(
    phrase`${who} ${helps} med til at betale ${what}.`,
    phrase`${who} ${helpsInEnglish} to pay for ${whatInEnglish}.`,
    view.claimIds([...commonFunders.values()].flat()),
  );
}

const helping = {
  PAST: { one: ['var', 'helped'], several: ['var', 'helped'] },
  PRESENT: { one: ['er', 'helps'], several: ['er', 'help'] },
  EITHER: { one: ['er eller var', 'helps or helped'], several: ['er eller var', 'help or helped'] },
} as const;

const paying = {
  PAST: { da: 'betalte', en: 'paid' },
  PRESENT: { da: 'betaler', en: 'pay' },
  EITHER: { da: 'betaler eller betalte', en: 'pay or paid' },
} as const;

/** What a pool adviser could do next. */
export function fundingAction(view: View, { organisation, supports }: FundingFacts): Sentence {
  const pay = paying[togetherIn(view, initiativesOf(supports))];
  const who = view.name(organisation);
  const pools = view.names(new Set(supports.map(({ supporter }) => supporter)));
  return sentence(
    phrase`Spørg ${who}, hvad ${pools} ${pay.da} hver især: to bevillinger til det samme kan være to dele af én indsats.`,
    phrase`Ask ${who} what ${pools} each ${pay.en} for: two grants for the same may be two parts of one effort.`,
  );
}
