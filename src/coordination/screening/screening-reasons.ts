import {
  inWords,
  joined,
  name,
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
import type { RankedInitiative } from './draft-overlaps.question.js';
import type { DraftField, ReadDraft } from './draft.js';
import type { RuleCheck } from './rule-checks.js';
import type { Verdict } from './rule-findings.js';
import type { EntityId } from '../../graph/records/index.js';
import type { EarlierApplication } from './earlier-applications.js';
import type { PartnerSuggestion } from './partners.js';
import type { Reading } from './reading.js';
import { claimsOfOtherTimes } from './rules.js';
import type { ServedNeed } from './served-needs.js';

/** What a screening has found, as far as it is put into words. */
interface Found {
  readonly rules: readonly RuleCheck[];
  readonly round: EntityId | null;
  readonly needs: readonly ServedNeed[];
  readonly earlierApplications: readonly EarlierApplication[];
  readonly reading: readonly Reading[];
  readonly partners: readonly PartnerSuggestion[];
}

/** The most important of a screening in a few sentences: rules, risks, need, history, whom and what to ask, what is not known. */
export function screeningReasons(
  view: View,
  draft: ReadDraft,
  ranked: readonly RankedInitiative[],
  found: Found,
): Sentence[] {
  return [
    rulesInWords(view, draft, found),
    overlapsInWords(view, draft, ranked),
    ...needInWords(draft, found),
    ...historyInWords(found),
    ...partnersInWords(found),
    ...(draft.missing.length > 0 ? [whatIsMissing(draft)] : []),
    ...(draft.tooUnsure.length > 0 ? [whatIsTooUnsure(view, draft)] : []),
  ];
}

function rulesInWords(view: View, draft: ReadDraft, { rules, round }: Found): Sentence {
  if (round === null) {
    return sentence(
      phrase`Udkastet nævner ingen ansøgningsrunde, så der er ingen regler at holde det op mod.`,
      phrase`The draft names no round, so there are no rules to hold it against.`,
    );
  }
  const it = name(round);
  if (rules.length === 0) {
    const ofOtherTimes = claimsOfOtherTimes(view, draft);
    return ofOtherTimes.length === 0
      ? sentence(phrase`Der er ikke registreret regler for ${it}.`, phrase`No rules of ${it} are on record.`)
      : sentence(
          phrase`Ingen af de regler, der er registreret for ${it}, gælder på ansøgningens tid.`,
          phrase`None of the rules of ${it} on record holds at the time of the application.`,
          ofOtherTimes,
        );
  }
  const count = (verdict: Verdict): number => rules.filter((rule) => rule.verdict === verdict).length;
  return sentence(
    phrase`Af ${rulesCounted(rules, 'da')} for ${it} er ${judgedInWords(count, 'da')}.`,
    phrase`Of ${rulesCounted(rules, 'en')} of ${it} ${judgedInWords(count, 'en')}.`,
    [...new Set(rules.flatMap(({ reasons }) => reasons.flatMap(({ claims }) => claims)))],
  );
}

/** “to opfyldt, én ikke opfyldt og fem ikke afklaret”: of each verdict how many, where there are any. */
function judgedInWords(count: (verdict: Verdict) => number, language: Language): Phrase {
  const parts = (['PASS', 'FAIL', 'UNKNOWN'] as const).flatMap((verdict) => {
    const of = count(verdict);
    if (of === 0) return [];
    const how = { PASS: ['opfyldt', 'met'], FAIL: ['ikke opfyldt', 'not met'], UNKNOWN: ['ikke afklaret', 'open'] };
    const [da = '', en = ''] = how[verdict];
    return [
      language === 'da'
        ? phrase`${inWords(of, 'da')} ${da}`
        : phrase`${inWords(of, 'en')} ${of === 1 ? 'is' : 'are'} ${en}`,
    ];
  });
  return joined(parts, language);
}

function rulesCounted(rules: readonly RuleCheck[], language: Language): string {
  const [one, several] = language === 'da' ? ['regel', 'regler'] : ['rule', 'rules'];
  return `${inWords(rules.length, language)} ${rules.length === 1 ? one : several}`;
}

function overlapsInWords(view: View, { items, called }: ReadDraft, ranked: readonly RankedInitiative[]): Sentence {
  if ([...items.values()].every((own) => own.length === 0)) {
    return sentence(
      phrase`${called('da')} siger ikke, hvad det handler om, så det kan ikke sammenlignes med noget.`,
      phrase`${called('en')} does not say what it is about, so it cannot be compared with anything.`,
    );
  }
  const risks = ranked.filter((each) => each.class === 'DUPLICATION_RISK');
  if (risks.length > 0) {
    const which = names(risks.map(({ initiative }) => view.idOf(initiative)));
    return sentence(
      phrase`${called('da')} deler noget med ${which} i de samme måneder, uden at nogen deltager i begge.`,
      phrase`${called('en')} shares something with ${which} in the same months, with nobody in both.`,
    );
  }
  const undated = ranked.filter((each) => each.class === 'UNDATED');
  if (undated.length > 0) {
    const which = names(undated.map(({ initiative }) => view.idOf(initiative)));
    return sentence(
      phrase`${called('da')} deler noget med ${which}; det vides ikke, om det er i de samme måneder.`,
      phrase`${called('en')} shares something with ${which}; whether in the same months is not known.`,
    );
  }
  return ranked.length === 0
    ? sentence(
        phrase`Ingen indsats, der er registreret, deler noget med ${called('da')}.`,
        phrase`No initiative on record shares anything with ${called('en')}.`,
      )
    : sentence(
        phrase`Der er ikke fundet risiko for dobbeltarbejde, men ${inWords(ranked.length, 'da')} ${ranked.length === 1 ? 'indsats' : 'indsatser'} har noget til fælles med ${called('da')}.`,
        phrase`No risk of duplication is found, but ${inWords(ranked.length, 'en')} ${ranked.length === 1 ? 'initiative has' : 'initiatives have'} something in common with ${called('en')}.`,
      );
}

function needInWords({ called }: ReadDraft, { needs }: Found): Sentence[] {
  const named = needs.filter((need) => need.named);
  const unmet = named.filter(({ score }) => (score ?? 0) > 0);
  if (named.length === 0) return [];
  const which = names((unmet.length > 0 ? unmet : named).map(({ need }) => need));
  return [
    unmet.length > 0
      ? sentence(
          phrase`${called('da')} vil arbejde med ${which}, som ikke er dækket i dag.`,
          phrase`${called('en')} means to work on ${which}, not met today.`,
        )
      : sentence(
          phrase`${called('da')} vil arbejde med ${which}, hvor intet hul er registreret.`,
          phrase`${called('en')} means to work on ${which}, where no gap is on record.`,
        ),
  ];
}

function historyInWords({ earlierApplications, reading }: Found): Sentence[] {
  const earlier = names(earlierApplications.map(({ application }) => application));
  const read = names(reading.map(({ product }) => product));
  return [
    ...(earlier.entities.length > 0
      ? oneSentence(
          phrase`Der er søgt om noget lignende før: ${earlier}.`,
          phrase`Something like it was applied for before: ${earlier}.`,
        )
      : []),
    ...(read.entities.length > 0
      ? oneSentence(phrase`Værd at læse først: ${read}.`, phrase`Worth reading first: ${read}.`)
      : []),
  ];
}

function partnersInWords({ partners }: Found): Sentence[] {
  const bringing = partners.filter(({ brings }) => brings.length > 0);
  if (bringing.length === 0) return [];
  const who = names(bringing.map(({ organisation }) => organisation));
  return oneSentence(
    phrase`${who} kunne bidrage med noget, som udkastet kræver, og som ingen af dem, der søger, tilbyder.`,
    phrase`${who} could bring something that the draft takes and nobody who applies offers.`,
  );
}

const fieldWords: Readonly<Record<DraftField, InBoth<string>>> = {
  APPLICANTS: { da: 'ansøgere', en: 'who applies' },
  NEEDS: { da: 'behov', en: 'which need it meets' },
  THEMES: { da: 'temaer', en: 'its themes' },
  METHODS: { da: 'metoder', en: 'its methods' },
  AUDIENCES: { da: 'målgrupper', en: 'its audiences' },
  PLACES: { da: 'steder', en: 'its places' },
  PERIOD: { da: 'periode', en: 'when it takes place' },
  ROUND: { da: 'ansøgningsrunde', en: 'its round' },
  SUBMITTED: { da: 'indsendelse', en: 'when it is handed in' },
  AMOUNT: { da: 'beløb', en: 'the amount' },
};

function whatIsMissing({ missing }: ReadDraft): Sentence {
  const told = (language: Language): Phrase =>
    joined(
      missing.map((field) => [fieldWords[field][language]]),
      language,
    );
  return sentence(
    phrase`Udkastet siger ikke noget om ${told('da')}: det, der afhænger af det, er ukendt.`,
    phrase`The draft does not tell ${told('en')}: what depends on that is unknown.`,
  );
}

function whatIsTooUnsure(view: View, { tooUnsure }: ReadDraft): Sentence {
  const which = view.names(tooUnsure);
  return sentence(
    phrase`${which} er mindre sikkert, end der er spurgt efter, og tæller ikke med.`,
    phrase`${which} ${tooUnsure.length === 1 ? 'is' : 'are'} less sure than was asked for and does not count.`,
  );
}
