import { caveats } from '../answer/caveats.js';
import { name, names, phrase, sentence, type Language, type Phrase, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { dimensionInWords, whyLeftOut } from '../facts/wording.js';
import { awareOf, unawareOf, type TrendFacts } from './trend-facts.js';

/** What is missing around a trend: whom it concerns, who knows it, who can tell the others, who takes it up. */
export function trendReasons(view: View, facts: TrendFacts): Sentence[] {
  if (facts.themes.size === 0) return [aboutUnknown(view, facts)];
  const claims = [facts.themes, facts.relevant, facts.aware, facts.initiatives].flatMap((found) =>
    [...found.values()].flat(),
  );
  return [
    whomItConcerns(view, facts),
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

function whomItConcerns(view: View, facts: TrendFacts): Sentence {
  const { trend, themes, relevant } = facts;
  const it = name(view.idOf(trend));
  const [da, en] = [themesInWords(view, facts, 'da'), themesInWords(view, facts, 'en')];
  if (relevant.size === 0) {
    return sentence(
      phrase`Ingen er registreret med ${da}, så hvem ${it} vedrører, vides ikke.`,
      phrase`Nobody is on record with ${en}, so whom ${it} concerns is not known.`,
      view.claimIds([...themes.values()].flat()),
    );
  }
  const who = names(view.idsOf(relevant.keys()));
  const [work, have] = relevant.size === 1 ? ['works', 'has'] : ['work', 'have'];
  return sentence(
    phrase`${it} vedrører ${who}, der arbejder med eller har meldt behov ind om ${da}.`,
    phrase`${it} concerns ${who}, who ${work} on or ${have} stated needs about ${en}.`,
    view.claimIds([...[...themes.values()].flat(), ...[...relevant.values()].flat()]),
  );
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
