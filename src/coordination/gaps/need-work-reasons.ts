import {
  capital,
  inWords,
  phrase,
  sentence,
  oneSentence,
  type Names,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { oftenestFirst } from '../facts/order.js';
import { providersAmong, type Participation } from '../facts/participation.js';
import { inferredLinks, nothingIsDone, workInWords } from '../facts/work-words.js';
import type { GapType } from './need-coverage.js';
import { claimsIn } from '../projection/projection.js';
import { claimsOfServed, notServedOf, servedOf, type NeedFacts } from './need-facts.js';
import { gatheredBy } from '../projection/gathering.js';

/** What is done about a need, whom of those who ask it reaches, and what that hangs on. */
export const workReasons = (view: View, facts: NeedFacts, type: GapType, soleProvider: number | null): Sentence[] => [
  ...whatIsDone(view, facts, type),
  ...inferredLinks(view, facts.initiatives, 'NEED'),
  ...whoIsNotRecorded(view, facts),
  ...(soleProvider === null ? [] : [onOne(view, facts, soleProvider), ...whyOnOne(view, facts, soleProvider)]),
  ...nothingGoesOn(facts),
];

function whatIsDone(view: View, facts: NeedFacts, type: GapType): Sentence[] {
  const { initiatives } = facts;
  if (initiatives.size === 0) return type === 'ABSOLUTE' ? [nothingIsDone(facts.outside.size)] : [];
  const work = workInWords(view, initiatives.keys());
  const reach = reachInWords(view, facts, type);
  return oneSentence(
    phrase`${work.da}${reach.da}.`,
    phrase`${work.en}${reach.en}.`,
    view.claimIds(claimsIn(initiatives.values(), claimsOfServed(facts))),
  );
}

/** In which tense it is told of all the initiatives together who takes part. */
type Taking = 'TAKE' | 'TOOK' | 'EITHER';

export function tenseOf({ times: timeOf }: NeedFacts): Taking {
  const found = new Set(timeOf.values());
  if (found.has('UNKNOWN') || (found.has('OVER') && found.size > 1)) return 'EITHER';
  return found.has('OVER') ? 'TOOK' : 'TAKE';
}

export const isIn = { TAKE: 'er', TOOK: 'var', EITHER: 'er eller var' } as const;
export const takeOne = { TAKE: 'takes', TOOK: 'took', EITHER: 'takes or took' } as const;
export const takeSeveral = { TAKE: 'take', TOOK: 'took', EITHER: 'take or took' } as const;

const lacks = {
  TAKE: { da: 'er ikke med', en: 'does not take part' },
  TOOK: { da: 'var ikke med', en: 'did not take part' },
  EITHER: { da: 'er ikke registreret som deltager', en: 'is not on record as taking part' },
} as const;

/** Whom of those who ask the work reaches, to follow what is done. */
function reachInWords(view: View, facts: NeedFacts, type: GapType): InBoth {
  const taking = tenseOf(facts);
  const [served, asking] = [servedOf(facts).length, facts.askers.size];
  switch (type) {
    case 'REACH': {
      const none = noneOf(facts);
      const { da, en } = called(view, facts.askers);
      if (asking === 1) {
        return { da: phrase`, men ${da} ${lacks[taking].da}`, en: phrase`, but ${en} ${lacks[taking].en}` };
      }
      return {
        da: phrase`, men ${none.da} ${isIn[taking]} med`,
        en: phrase`, but ${none.en} ${takeOne[taking]} part`,
      };
    }
    case 'PARTIAL': {
      const missing = view.names(notServedOf(facts));
      const take = served === 1 ? takeOne[taking] : takeSeveral[taking];
      return {
        da: phrase`; ${inWords(served, 'da')} af de ${inWords(asking, 'da')} ${isIn[taking]} med, men ikke ${missing}`,
        en: phrase`; ${inWords(served, 'en')} of the ${inWords(asking, 'en')} ${take} part, but not ${missing}`,
      };
    }
    case 'LAPSED':
    case 'FRAGILE': {
      const all = allOf(view, facts);
      const and = new Set(facts.times.values()).size === 1 ? { da: ', og ', en: ', and ' } : { da: '; ', en: '; ' };
      return {
        da: phrase`${and.da}${all.da} ${isIn[taking]} med`,
        en: phrase`${and.en}${all.en} ${asking === 1 ? takeOne[taking] : takeSeveral[taking]} part`,
      };
    }
    default:
      return { da: [], en: [] };
  }
}

/** Those who were named as asking, whether they stated the need or it is inferred. */
function allOf(view: View, { askers }: NeedFacts): InBoth {
  if (askers.size === 1) return called(view, askers);
  return askers.size === 2
    ? { da: ['begge'], en: ['both'] }
    : { da: [`alle ${inWords(askers.size, 'da')}`], en: [`all ${inWords(askers.size, 'en')}`] };
}

function noneOf({ askers }: NeedFacts): InBoth {
  return askers.size === 2
    ? { da: ['ingen af dem'], en: ['neither'] }
    : { da: [`ingen af de ${inWords(askers.size, 'da')}`], en: [`none of the ${inWords(askers.size, 'en')}`] };
}

function called(view: View, askers: NeedFacts['askers']): InBoth {
  const who = view.names(askers.keys());
  return { da: [who], en: [who] };
}

/** Where nobody is on record in an initiative, those who ask may well be in it. */
function whoIsNotRecorded(view: View, { askers, initiatives, unattended }: NeedFacts): Sentence[] {
  if (askers.size === 0 || unattended.length === 0) return [];
  const which = view.names(unattended);
  return [
    unattended.length === initiatives.size
      ? sentence(
          phrase`Det er ikke registreret, hvem der deltager i ${which}, så det vides ikke, om behovet bliver mødt.`,
          phrase`Who takes part in ${which} is not recorded, so whether the need is met is not known.`,
        )
      : sentence(
          phrase`Det er ikke registreret, hvem der deltager i ${which}.`,
          phrase`Who takes part in ${which} is not recorded.`,
        ),
  ];
}

/** Who takes part in what is not over, or in what is. */
const participationsIn = ({ participants, times: timeOf }: NeedFacts, over: boolean): Participation[] =>
  [...participants.values()].flat().filter(({ initiative }) => (timeOf.get(initiative) === 'OVER') === over);

/** That one alone answers for what is not over, and who else is in it. */
function onOne(view: View, facts: NeedFacts, soleProvider: number): Sentence {
  const it = view.name(soleProvider);
  const current = participationsIn(facts, false);
  const own = current.filter(({ organisation }) => organisation === soleProvider);
  const which = view.names(new Set(own.map(({ initiative }) => initiative)));
  const others = oftenestFirst(current.map(({ organisation }) => organisation)).filter((each) => each !== soleProvider);
  const claims = view.claimIds(current.flatMap((participation) => participation.claims));
  const leads = own.some(({ lead }) => lead);
  const goesOn = own.every(({ initiative }) => facts.times.get(initiative) !== 'UNKNOWN') ? 'KNOWN' : 'UNKNOWN';
  if (others.length === 0 && facts.unattended.some((initiative) => facts.times.get(initiative) !== 'OVER')) {
    return sentence(
      phrase`Alt, hvor nogen er registreret, hviler på ${it}.`,
      phrase`All that anybody is on record in rests on ${it}.`,
      claims,
    );
  }
  if (others.length > 0) {
    const they = view.namesInOrder(others);
    const taking = goesOn === 'KNOWN' ? 'TAKE' : 'EITHER';
    const take = others.length === 1 ? takeOne[taking] : takeSeveral[taking];
    return sentence(
      phrase`Kun ${it} ${leading[goesOn].da} ${which}; ${they} ${isIn[taking]} også med.`,
      phrase`Only ${it} ${leading[goesOn].en} ${which}; ${they} ${take} part, too.`,
      claims,
    );
  }
  return leads
    ? sentence(
        phrase`Kun ${it} ${leading[goesOn].da} ${which}: trækker den sig, er der ingen til at føre det videre.`,
        phrase`Only ${it} ${leading[goesOn].en} ${which}: if it withdraws, nobody is left to carry on.`,
        claims,
      )
    : sentence(
        phrase`Kun ${it} ${joining[goesOn].da} ${which}: trækker den sig, er der ingen til at føre det videre.`,
        phrase`Only ${it} ${joining[goesOn].en} ${which}: if it withdraws, nobody is left to carry on.`,
        claims,
      );
}

/** How one alone answers for what goes on, or for what may be over. */
const leading = {
  KNOWN: { da: 'leder', en: 'leads' },
  UNKNOWN: { da: 'leder eller ledte', en: 'leads or led' },
} as const;
const joining = {
  KNOWN: { da: 'er med i', en: 'takes part in' },
  UNKNOWN: { da: 'er eller var med i', en: 'takes or took part in' },
} as const;

/** That others answered for what has ended. */
function whyOnOne(view: View, facts: NeedFacts, soleProvider: number): Sentence[] {
  const ended = gatheredBy(participationsIn(facts, true), ({ initiative }) => initiative);
  const lost = [...ended].filter(([, joining]) =>
    providersAmong(joining).some(({ organisation }) => organisation !== soleProvider),
  );
  if (lost.length === 0) return [];
  const which: Names = view.names(lost.map(([initiative]) => initiative));
  return oneSentence(
    phrase`Sådan har det været, siden ${which} sluttede.`,
    phrase`It has been so since ${which} ended.`,
    view.claimIds(lost.flatMap(([, joining]) => joining.flatMap(({ claims }) => claims))),
  );
}

/** That all that was done is over. */
function nothingGoesOn({ initiatives, times: timeOf }: NeedFacts): Sentence[] {
  if (initiatives.size === 0 || [...timeOf.values()].some((time) => time !== 'OVER')) return [];
  const [da, en] = initiatives.size === 1 ? ['det', 'that'] : ['alt det', 'all of that'];
  return oneSentence(
    phrase`${capital(da)} er slut, og der er ikke registreret andet, der er i gang eller på vej.`,
    phrase`${capital(en)} is over, and nothing else is on record as going on or to come.`,
  );
}
