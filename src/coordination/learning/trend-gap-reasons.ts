import { caveats } from '../answer/caveats.js';
import {
  name,
  names,
  phrase,
  sentence,
  type Language,
  type Names,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { byCertainty, type Askers } from '../facts/demand.js';
import { dimensionInWords, whyLeftOut } from '../facts/wording.js';
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
    whoTakesItUp(view, facts),
    ...(facts.initiatives.size === 0 ? whyLeftOut(view, facts.outside) : []),
    ...caveats(view, claims),
  ];
}

function aboutUnknown(view: View, { trend }: TrendFacts): Sentence {
  const it = name(view.idOf(trend));
  return sentence(
    phrase`Det er ikke registreret, hvad ${it} handler om, og derfor heller ikke, hvem den vedrører.`,
    phrase`What ${it} is about is not on record, and so neither is whom it concerns.`,
  );
}

/** Its themes; where it has several, one of them is enough. */
function themesInWords(view: View, { themes }: TrendFacts, language: Language): Phrase {
  const words = dimensionInWords('THEME', names(view.idsOf(themes.keys())), language);
  const oneOf = language === 'da' ? 'mindst ét af ' : 'at least one of ';
  return themes.size === 1 ? words : phrase`${oneOf}${words}`;
}

function whomItConcerns(view: View, facts: TrendFacts): Sentence[] {
  const { trend, themes, relevant } = facts;
  const it = name(view.idOf(trend));
  const [da, en] = [themesInWords(view, facts, 'da'), themesInWords(view, facts, 'en')];
  if (relevant.size === 0) {
    return [
      sentence(
        phrase`Ingen er registreret med ${da}, så hvem ${it} vedrører, vides ikke.`,
        phrase`Nobody is on record with ${en}, so whom ${it} concerns is not known.`,
        view.claimIds([...themes.values()].flat()),
      ),
    ];
  }
  const working = [...relevant].filter(([, claims]) => worksOnIt(view, claims)).map(([organisation]) => organisation);
  const needing = new Map([...relevant].filter(([organisation]) => !working.includes(organisation)));
  const who = names(view.idsOf(working));
  const claims = working.flatMap((organisation) => relevant.get(organisation) ?? []);
  const concerned = sentence(
    phrase`${it} vedrører ${who}, der arbejder med ${da}.`,
    phrase`${it} concerns ${who}, who ${working.length === 1 ? 'works' : 'work'} on ${en}.`,
    view.claimIds([...[...themes.values()].flat(), ...claims]),
  );
  return [...(working.length > 0 ? [concerned] : []), ...whomItConcernsByNeed(view, it, { da, en }, needing)];
}

/** By a theme of its own or of an initiative, and not only by a need. */
const worksOnIt = ({ projection: { entities } }: View, claims: readonly ClaimAt[]): boolean =>
  claims.some(({ table, row }) => table.verb === 'HAS_THEME' && !entities.isKind(table.subjectOf(row), 'Need'));

function whomItConcernsByNeed(
  view: View,
  it: Names,
  { da, en }: Readonly<Record<Language, Phrase>>,
  needing: Askers,
): Sentence[] {
  return [...byCertainty(view, needing)].map(([certainty, organisations]) => {
    const who = names(organisations.map((organisation) => view.idOf(organisation)));
    const has = organisations.length === 1 ? 'has' : 'have';
    const claims = view.claimIds(organisations.flatMap((each) => needing.get(each) ?? []));
    return certainty === 'STATED'
      ? sentence(
          phrase`${it} vedrører ${who}, der har meldt et behov ind om ${da}.`,
          phrase`${it} concerns ${who}, who ${has} stated a need about ${en}.`,
          claims,
        )
      : sentence(
          phrase`${it} vedrører ${who}, da det er udledt, at ${organisations.length === 1 ? 'den' : 'de'} har et behov om ${da}.`,
          phrase`${it} concerns ${who}, since it is inferred that ${organisations.length === 1 ? 'it has' : 'they have'} a need about ${en}.`,
          claims,
        );
  });
}

function whoKnows(view: View, facts: TrendFacts): Sentence[] {
  const { relevant, aware } = facts;
  if (aware.size === 0) {
    return [sentence(phrase`Det er ikke registreret, hvem der kender den.`, phrase`Who knows of it is not on record.`)];
  }
  if (relevant.size === 0) return [];
  const [know, not] = [awareOf(facts), unawareOf(facts)];
  const claims = view.claimIds(know.flatMap((organisation) => aware.get(organisation) ?? []));
  const [knowing, missing] = [names(view.idsOf(know)), names(view.idsOf(not))];
  if (not.length === 0) {
    return [sentence(phrase`${knowing} kender den.`, phrase`${knowing} ${verb(know, 'knows', 'know')} of it.`, claims)];
  }
  if (know.length === 0) {
    return [
      sentence(
        phrase`Det er ikke registreret, at ${missing} kender den.`,
        phrase`${missing} ${verb(not, 'is', 'are')} not on record as knowing of it.`,
      ),
    ];
  }
  return [
    sentence(
      phrase`${knowing} kender den; det er ikke registreret, at ${missing} gør.`,
      phrase`${knowing} ${verb(know, 'knows', 'know')} of it; ${missing} ${verb(not, 'is', 'are')} not on record as doing so.`,
      claims,
    ),
  ];
}

const verb = (who: readonly number[], one: string, several: string): string => (who.length === 1 ? one : several);

/** Where somebody doesn't know it: those who spotted it, or who know it without being concerned. */
function whoCanTell(view: View, facts: TrendFacts): Sentence[] {
  const { relevant, aware, spotted } = facts;
  if (unawareOf(facts).length === 0) return [];
  const others = [...aware.keys()].filter((organisation) => !relevant.has(organisation) && !spotted.has(organisation));
  return [
    ...(spotted.size > 0
      ? [
          sentence(
            phrase`${names(view.idsOf(spotted.keys()))} har sporet den og kan fortælle de andre om den.`,
            phrase`${names(view.idsOf(spotted.keys()))} spotted it and can tell the others about it.`,
            view.claimIds([...spotted.values()].flat()),
          ),
        ]
      : []),
    ...(others.length > 0
      ? [
          sentence(
            phrase`${names(view.idsOf(others))} kender den også og kan fortælle om den.`,
            phrase`${names(view.idsOf(others))} ${verb(others, 'knows', 'know')} of it too and can tell about it.`,
            view.claimIds(others.flatMap((organisation) => aware.get(organisation) ?? [])),
          ),
        ]
      : []),
  ];
}

function whoTakesItUp(view: View, facts: TrendFacts): Sentence {
  const { initiatives, outside } = facts;
  const [da, en] = [themesInWords(view, facts, 'da'), themesInWords(view, facts, 'en')];
  if (initiatives.size > 0) {
    const which = names(view.idsOf(initiatives.keys()));
    return sentence(
      phrase`${which} arbejder med ${da} og tager den dermed op.`,
      phrase`${which} ${initiatives.size === 1 ? 'works' : 'work'} on ${en} and so ${initiatives.size === 1 ? 'takes' : 'take'} it up.`,
      view.claimIds([...initiatives.values()].flat()),
    );
  }
  return outside.size > 0
    ? sentence(phrase`Ingen indsats, der tæller med, tager den op.`, phrase`No initiative that counts takes it up.`)
    : sentence(
        phrase`Der er ikke registreret nogen indsats, der tager den op.`,
        phrase`No initiative is on record as taking it up.`,
      );
}
