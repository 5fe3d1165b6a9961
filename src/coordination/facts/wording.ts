import type { Kind } from '../../graph/vocabulary/index.js';
import {
  inWords,
  joined,
  names,
  namesUpTo,
  phrase,
  sentence,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import type { LeftOut } from '../answer/exclusions.js';
import type { View } from '../answer/view.js';
import { choiceOf, dimensionNames, rarity, type Dimension } from './items.js';
import { timeOfClaims, timeOfOffer, type Gift } from './offers.js';
import { gather, gatheredBy } from '../projection/gathering.js';

/** What a dimension is called in running text, for one item and for several. */
const dimensionWords: Readonly<Record<Dimension, InBoth<readonly [string, string]>>> = {
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

const dimensionOfKind: ReadonlyMap<Kind, Dimension> = new Map([
  ['Need', 'NEED'],
  ['Theme', 'THEME'],
  ['Method', 'METHOD'],
  ['Audience', 'AUDIENCE'],
  ['Place', 'PLACE'],
]);

/**
 * Items of several dimensions in words, each with its own, the rarest first: “behovet X og metoderne Y og Z”.
 * @param shown how many of each dimension are named
 */
export function itemsInWords(view: View, items: readonly number[], language: Language, shown?: number): Phrase {
  const weights = rarity(view, choiceOf({}));
  const rarest = items.toSorted((one, other) => weights.of(other) - weights.of(one) || one - other);
  const byDimension = gatheredBy(
    rarest,
    (item) => dimensionOfKind.get(view.projection.entities.kindAt(item)) ?? 'THEME',
  );
  return joined(
    dimensionNames.flatMap((dimension) => {
      const own = byDimension.get(dimension);
      return own
        ? [
            dimensionInWords(
              dimension,
              shown === undefined ? view.names(own) : namesUpTo(shown, view.idsOf(own)),
              language,
            ),
          ]
        : [];
    }),
    language,
  );
}

/** How much of what is compared is shared: “to af i alt syv emner”. What is compared may be places, which are no topics. */
export function shareInWords(shared: number, total: number, language: Language): string {
  const [some, all] = [shared === 1 && language === 'da' ? 'ét' : inWords(shared, language), inWords(total, language)];
  if (total === 1) return language === 'da' ? 'det eneste, der kan sammenlignes' : 'all that can be compared';
  if (shared === total) return language === 'da' ? 'alt, hvad der kan sammenlignes' : 'all that can be compared';
  return language === 'da' ? `${some} af i alt ${all} emner` : `${some} of ${all} topics in all`;
}

/** What one offers and the other seeks, or did. A theme is told as one: “Unge og frivillige” is nothing that one offers. */
export function whatFits(view: View, { giver, seeker, item, offer, wish }: Gift): Sentence {
  const [from, to, it] = [view.name(giver), view.name(seeker), view.name(item)];
  const isTheme = view.projection.entities.isKind(item, 'Theme');
  const what = (language: Language): Phrase => (isTheme ? dimensionInWords('THEME', it, language) : [it]);
  const claims = view.claimIds([...offer.claims, ...wish.claims]);
  const [seeks, seeksEn] = timeOfClaims(view, wish.claims) === 'OVER' ? ['søgte', 'sought'] : ['søger', 'seeks'];
  const [offers, offersEn] = timeOfOffer(view, offer) === 'OVER' ? ['tilbød', 'offered'] : ['tilbyder', 'offers'];
  return offer.stated
    ? sentence(
        phrase`${from} ${offers} ${what('da')}, som ${to} ${seeks}.`,
        phrase`${from} ${offersEn} ${what('en')}, which ${to} ${seeksEn}.`,
        claims,
      )
    : sentence(
        phrase`${from} har selv arbejdet med ${what('da')}, som ${to} ${seeks}; at ${from} kan tilbyde det, er udledt.`,
        phrase`${from} has worked with ${what('en')}, which ${to} ${seeksEn}; that ${from} can offer it is inferred.`,
        claims,
      );
}

/** Why initiatives don't count: for one and for several. */
const leftOutWords: Readonly<Record<LeftOut, InBoth<readonly [string, string]>>> = {
  CONFIDENCE: {
    da: ['er mindre sikkert, end der er spurgt efter,', 'er mindre sikre, end der er spurgt efter,'],
    en: ['is less sure than was asked for', 'are less sure than was asked for'],
  },
  CANCELLED: { da: ['er aflyst', 'er aflyst'], en: ['was cancelled', 'were cancelled'] },
  PLANNED: { da: ['er kun planlagt', 'er kun planlagt'], en: ['is only planned', 'are only planned'] },
  PERIOD: {
    da: ['ligger uden for den dato, der er spurgt om,', 'ligger uden for den dato, der er spurgt om,'],
    en: ['lies outside the date asked for', 'lie outside the date asked for'],
  },
  PERIOD_UNKNOWN: {
    da: ['har ingen kendt periode', 'har ingen kendt periode'],
    en: ['has no known period', 'have no known period'],
  },
};

/** Why initiatives don't count: a sentence for each reason that applies. */
export function whyLeftOut(view: View, initiatives: Iterable<readonly [number, LeftOut]>): Sentence[] {
  return [...byReason(initiatives)].map(([why, which]) => {
    const number = which.length === 1 ? 0 : 1;
    const they = view.names(which);
    return sentence(
      phrase`${they} ${leftOutWords[why].da[number]} og tæller ikke med.`,
      phrase`${they} ${leftOutWords[why].en[number]} and ${number === 0 ? 'does' : 'do'} not count.`,
    );
  });
}

/** The initiatives by why they don't count, in the order of ids of the first of each. */
export function byReason(initiatives: Iterable<readonly [number, LeftOut]>): Map<LeftOut, number[]> {
  const groups = new Map<LeftOut, number[]>();
  for (const [initiative, why] of [...initiatives].sort(([one], [other]) => one - other))
    gather(groups, why, initiative);
  return groups;
}
