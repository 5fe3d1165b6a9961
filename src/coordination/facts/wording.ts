import { name, names, phrase, sentence, type Language, type Phrase, type Sentence } from '../answer/sentence.js';
import type { LeftOut, View } from '../answer/view.js';
import type { Dimension } from './items.js';
import type { Gift } from './offers.js';

/** What a dimension is called in running text, for one item and for several. */
const dimensionWords: Readonly<Record<Dimension, Readonly<Record<Language, readonly [string, string]>>>> = {
  NEED: { da: ['behovet', 'behovene'], en: ['the need', 'the needs'] },
  THEME: { da: ['temaet', 'temaerne'], en: ['the theme', 'the themes'] },
  METHOD: { da: ['metoden', 'metoderne'], en: ['the method', 'the methods'] },
  AUDIENCE: { da: ['målgruppen', 'målgrupperne'], en: ['the audience', 'the audiences'] },
  PLACE: { da: ['stedet', 'stederne'], en: ['the place', 'the places'] },
};

/** A dimension and its items in words: “metoden X”, “the themes X and Y”. */
export function dimensionInWords(dimension: Dimension, items: ReturnType<typeof names>, language: Language): Phrase {
  const [one, several] = dimensionWords[dimension][language];
  return phrase`${items.entities.length === 1 ? one : several} ${items}`;
}

/** What one offers and the other seeks. */
export function whatFits(view: View, { giver, seeker, item, offer, wish }: Gift): Sentence {
  const [from, to, what] = [name(view.idOf(giver)), name(view.idOf(seeker)), name(view.idOf(item))];
  const claims = view.claimIds([...offer.claims, ...wish.claims]);
  return offer.stated
    ? sentence(
        phrase`${from} tilbyder ${what}, som ${to} søger.`,
        phrase`${from} offers ${what}, which ${to} seeks.`,
        claims,
      )
    : sentence(
        phrase`${from} har selv arbejdet med ${what}, som ${to} søger; at den kan tilbydes, er udledt.`,
        phrase`${from} has worked with ${what}, which ${to} seeks; that it can be offered is inferred.`,
        claims,
      );
}

const leftOutWords: Readonly<Record<LeftOut, Readonly<Record<Language, string>>>> = {
  CONFIDENCE: { da: 'er mindre sikkert, end der er spurgt efter,', en: 'is less sure than was asked for' },
  CANCELLED: { da: 'er aflyst', en: 'was cancelled' },
  PLANNED: { da: 'er kun planlagt', en: 'is only planned' },
  PERIOD: { da: 'ligger uden for den dato, der er spurgt om,', en: 'lies outside the date asked for' },
  PERIOD_UNKNOWN: { da: 'har ingen kendt periode', en: 'has no known period' },
};

/** Why an initiative doesn't count. */
export function whyLeftOut(view: View, initiative: number, why: LeftOut): Sentence {
  const { da, en } = leftOutWords[why];
  const it = name(view.idOf(initiative));
  return sentence(phrase`${it} ${da} og tæller ikke med.`, phrase`${it} ${en} and does not count.`);
}
