import type { ClaimId } from '../../graph/records/index.js';
import { caveats } from '../answer/caveats.js';
import {
  phrase,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Names,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { surestOf } from '../answer/sureness.js';
import { byCertainty, type Askers, whatIsInferredOfNeeds } from '../facts/demand.js';
import { busiestFirst } from '../facts/order.js';
import { latestTime, timeOfInitiative, times, type Time } from '../facts/time.js';
import { dimensionInWords, whyLeftOut } from '../facts/wording.js';
import { inferredLinks, timeOfWorkOn, workInWords, workOn } from '../facts/work-words.js';
import type { ClaimAt } from '../projection/projection.js';
import { awareOf, unawareOf, type TrendFacts } from './trend-facts.js';

/** What is missing around a trend: whom it concerns, who knows it, who can tell the others, who takes it up. */
export function trendReasons(view: View, facts: TrendFacts): Sentence[] {
  if (facts.themes.size === 0) return [aboutUnknown(view, facts)];
  const claims = [facts.themes, facts.relevant, facts.aware, facts.initiatives].flatMap((found) =>
    [...found.values()].flat(),
  );
  return [
    ...whomItConcerns(view, facts),
    ...whoKnows(view, facts),
    ...whoCanTell(view, facts),
    ...whoTakesItUp(view, facts),
    ...(facts.initiatives.size === 0 ? whyLeftOut(view, facts.outside) : []),
    ...caveats(view, claims),
  ];
}

function aboutUnknown(view: View, { trend }: TrendFacts): Sentence {
  const it = view.name(trend);
  return sentence(
    phrase`Det er ikke registreret, hvad ${it} handler om, og derfor heller ikke, hvem den vedrører.`,
    phrase`What ${it} is about is not on record, and so neither is whom it concerns.`,
  );
}

/** Its themes; where it has several, one of them is enough. */
function themesInWords(view: View, { themes }: TrendFacts, language: Language): Phrase {
  const words = dimensionInWords('THEME', view.names(themes.keys()), language);
  const oneOf = language === 'da' ? 'mindst ét af ' : 'at least one of ';
  return themes.size === 1 ? words : phrase`${oneOf}${words}`;
}

function whomItConcerns(view: View, facts: TrendFacts): Sentence[] {
  const { trend, themes, relevant } = facts;
  const it = view.name(trend);
  const { da, en } = inEach((language) => themesInWords(view, facts, language));
  if (relevant.size === 0) {
    return oneSentence(
      phrase`Ingen er registreret med ${da}, så hvem ${it} vedrører, vides ikke.`,
      phrase`Nobody is on record with ${en}, so whom ${it} concerns is not known.`,
      view.claimIds([...themes.values()].flat()),
    );
  }
  const working = new Map(
    [...relevant].flatMap(([organisation, claims]) => {
      const own = claims.filter((claim) => saysItWorks(view, claim));
      return own.length > 0 ? [[organisation, own] as const] : [];
    }),
  );
  const needing = new Map([...relevant].filter(([organisation]) => !working.has(organisation)));
  const concerned = [...whoWorksOnIt(view, themes, working), ...whoNeedsIt(view, needing)];
  return [
    ...concerned.map(({ who, why, claims }, at) => {
      const [inDanish, inEnglish] = at === 0 ? why(da, en) : why(['det'], ['it']);
      return at === 0
        ? sentence(phrase`${it} vedrører ${who}, ${inDanish}.`, phrase`${it} concerns ${who}, ${inEnglish}.`, claims)
        : sentence(
            phrase`Den vedrører også ${who}, ${inDanish}.`,
            phrase`It concerns ${who} too, ${inEnglish}.`,
            claims,
          );
    }),
    ...whatIsInferredOfNeeds(view, needing),
    ...whatIsInferred(view, facts, working),
  ];
}

/** Some of those whom a trend concerns, and why it does. */
interface Concerned {
  readonly who: Names;
  /** @param da, en the trend’s themes in words */
  readonly why: (da: Phrase, en: Phrase) => readonly [da: Phrase, en: Phrase];
  readonly claims: readonly ClaimId[];
}

/** Those that work on it, by when they do: those that are in most first. */
function whoWorksOnIt(
  view: View,
  themes: TrendFacts['themes'],
  working: ReadonlyMap<number, readonly ClaimAt[]>,
): Concerned[] {
  return times.flatMap((time) => {
    const who = [...working].filter(([, claims]) => timeOfWorkOn(view, claims) === time);
    if (who.length === 0) return [];
    const inOrder = busiestFirst(
      view,
      who.map(([organisation]) => organisation),
    );
    const [does, doesOne, doSeveral] = workOn[time];
    return [
      {
        who: view.namesInOrder(inOrder),
        why: (da, en) => [phrase`der ${does} ${da}`, phrase`who ${who.length === 1 ? doesOne : doSeveral} ${en}`],
        claims: view.claimIds([...[...themes.values()].flat(), ...who.flatMap(([, claims]) => claims)]),
      },
    ];
  });
}

/** That what a trend is about, or who works on that, is only inferred. */
function whatIsInferred(
  view: View,
  { themes, initiatives }: TrendFacts,
  working: ReadonlyMap<number, readonly ClaimAt[]>,
): Sentence[] {
  const [about, links] = [[...themes.values()].flat(), [...working.values(), ...initiatives.values()]];
  const isInferred = (claims: readonly ClaimAt[]): boolean => surestOf(view, claims) === 'INFERRED';
  const told = (da: string, en: string, claims: readonly ClaimAt[]): Sentence =>
    sentence([`${da} er udledt.`], [`${en} inferred.`], view.claimIds(claims));
  if (links.length === 0 || !links.every(isInferred)) {
    return [
      ...(isInferred(about) ? [told('Hvad tendensen handler om,', 'What the trend is about is', about)] : []),
      ...inferredLinks(view, initiatives, 'THEME'),
    ];
  }
  return isInferred(about)
    ? [
        told(
          'Hvad tendensen handler om, og hvem der arbejder med det,',
          'What the trend is about and who works on that are',
          [...about, ...links.flat()],
        ),
      ]
    : [told('Hvem der arbejder med det,', 'Who works on that is', links.flat())];
}

/** By a theme of its own or of an initiative, and not only by a need. */
const saysItWorks = ({ projection: { entities } }: View, { table, row }: ClaimAt): boolean =>
  table.verb === 'HAS_THEME' && !entities.isKind(table.subjectOf(row), 'Need');

function whoNeedsIt(view: View, needing: Askers): Concerned[] {
  return [...byCertainty(view, needing)].map(([certainty, organisations]) => {
    const one = organisations.length === 1;
    const [known, knownEn] = [certaintyWords.da[certainty], certaintyWords.en[certainty]];
    return {
      who: view.namesInOrder(organisations),
      why: (da, en) =>
        certainty === 'STATED'
          ? [phrase`der har meldt et behov ind om ${da}`, phrase`who ${one ? 'has' : 'have'} stated a need about ${en}`]
          : [
              phrase`da det er ${known}, at ${one ? 'den' : 'de'} har et behov om ${da}`,
              phrase`since it is ${knownEn} that ${one ? 'it has' : 'they have'} a need about ${en}`,
            ],
      claims: view.claimIds(organisations.flatMap((each) => needing.get(each) ?? [])),
    };
  });
}

const certaintyWords = {
  da: { STATED: 'oplyst', INFERRED: 'udledt', UNCONFIRMED: 'ubekræftet' },
  en: { STATED: 'stated', INFERRED: 'inferred', UNCONFIRMED: 'unconfirmed' },
} as const;

function whoKnows(view: View, facts: TrendFacts): Sentence[] {
  const { relevant, aware } = facts;
  if (aware.size === 0) {
    return oneSentence(
      phrase`Det er ikke registreret, hvem der kender den.`,
      phrase`Who knows of it is not on record.`,
    );
  }
  if (relevant.size === 0) return [];
  const [know, not] = [awareOf(facts), unawareOf(facts)];
  const claims = view.claimIds(know.flatMap((organisation) => aware.get(organisation) ?? []));
  const [knowing, missing] = [know, not].map((who) => view.namesInOrder(busiestFirst(view, who)));
  if (!knowing || !missing) return [];
  if (not.length === 0) {
    return oneSentence(
      phrase`${knowing} kender den.`,
      phrase`${knowing} ${verb(know, 'knows', 'know')} of it.`,
      claims,
    );
  }
  if (know.length === 0) {
    return oneSentence(
      phrase`Det er ikke registreret, at ${missing} kender den.`,
      phrase`${missing} ${verb(not, 'is', 'are')} not on record as knowing of it.`,
    );
  }
  return oneSentence(
    phrase`${knowing} kender den; det er ikke registreret, at ${missing} gør.`,
    phrase`${knowing} ${verb(know, 'knows', 'know')} of it; ${missing} ${verb(not, 'is', 'are')} not on record as doing so.`,
    claims,
  );
}

const verb = (who: readonly number[], one: string, several: string): string => (who.length === 1 ? one : several);

/** Where somebody doesn't know it: those who spotted it, or who know it without being concerned. */
function whoCanTell(view: View, facts: TrendFacts): Sentence[] {
  const { relevant, aware, spotted } = facts;
  if (unawareOf(facts).length === 0) return [];
  const others = [...aware.keys()].filter((organisation) => !relevant.has(organisation) && !spotted.has(organisation));
  const also = others.length < aware.size ? { da: ' også', en: ' too' } : { da: '', en: '' };
  return [
    ...(spotted.size > 0
      ? oneSentence(
          phrase`${view.names(spotted.keys())} har sporet den og kan fortælle de andre om den.`,
          phrase`${view.names(spotted.keys())} spotted it and can tell the others about it.`,
          view.claimIds([...spotted.values()].flat()),
        )
      : []),
    ...(others.length > 0
      ? oneSentence(
          phrase`${view.names(others)} kender den${also.da} og kan fortælle om den.`,
          phrase`${view.names(others)} ${verb(others, 'knows', 'know')} of it${also.en} and can tell about it.`,
          view.claimIds(others.flatMap((organisation) => aware.get(organisation) ?? [])),
        )
      : []),
  ];
}

function whoTakesItUp(view: View, facts: TrendFacts): Sentence[] {
  const { initiatives, outside } = facts;
  if (initiatives.size > 0) {
    const { da, en } = inEach((language) => themesInWords(view, facts, language));
    const work = workInWords(view, initiatives.keys(), { da, en });
    const time = latestTime([...initiatives.keys()].map((initiative) => timeOfInitiative(view, initiative)));
    const [isTakenUp, isTakenUpEn] = takenUp[time];
    return oneSentence(
      phrase`${work.da}; ${isTakenUp}.`,
      phrase`${work.en}; ${isTakenUpEn}.`,
      view.claimIds([...initiatives.values()].flat()),
    );
  }
  return [
    outside.size > 0
      ? sentence(phrase`Ingen indsats, der tæller med, tager den op.`, phrase`No initiative that counts takes it up.`)
      : sentence(
          phrase`Der er ikke registreret nogen indsats, der tager den op.`,
          phrase`No initiative is on record as taking it up.`,
        ),
  ];
}

const takenUp: Readonly<Record<Time, readonly [da: string, en: string]>> = {
  NOW: ['dermed er den taget op', 'so it is taken up'],
  TO_COME: ['dermed bliver den taget op', 'so it will be taken up'],
  UNKNOWN: ['dermed er eller var den taget op', 'so it is or was taken up'],
  OVER: ['dermed var den taget op', 'so it was taken up'],
};
