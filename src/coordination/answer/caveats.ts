import type { ClaimAt } from '../projection/projection.js';
import { names, phrase, sentence, type Language, type Phrase, type Sentence } from './sentence.js';
import type { View } from './view.js';

/** What a reader must know of the claims that an answer rests on: that some are unconfirmed, or hang on a partial date. */
export function caveats(view: View, claims: readonly ClaimAt[]): Sentence[] {
  const unconfirmed = claims.filter((claim) => view.sureness(claim) === 'UNCONFIRMED');
  const partial = claims.filter((claim) => view.hangsOnPartialDate(claim));
  return [...(unconfirmed.length > 0 ? [restsOnUnconfirmed(view, unconfirmed)] : []), ...hangsOnDates(view, partial)];
}

function restsOnUnconfirmed(view: View, claims: readonly ClaimAt[]): Sentence {
  const about = names(subjects(view, claims));
  return sentence(
    phrase`Svaret hviler også på ubekræftede oplysninger om ${about}.`,
    phrase`The answer also rests on unconfirmed statements about ${about}.`,
    view.claimIds(claims),
  );
}

function hangsOnDates(view: View, claims: readonly ClaimAt[]): Sentence[] {
  if (claims.length === 0) return [];
  const about = names(subjects(view, claims));
  return [
    sentence(
      phrase`Svaret hænger på datoer, der kun er kendt på måneden eller året: ${about}.`,
      phrase`The answer hangs on dates that are known only to the month or the year: ${about}.`,
      view.claimIds(claims),
    ),
  ];
}

const subjects = (view: View, claims: readonly ClaimAt[]) =>
  view.idsOf(new Set(claims.map(({ table, row }) => table.subjectOf(row))));

/** Why a period of one of two makes an answer less certain than it looks, told by how a sentence calls each. */
export function partialPeriods(one: (language: Language) => Phrase, other: (language: Language) => Phrase): Sentence {
  return sentence(
    phrase`Om de løber samtidig, hænger på datoer for ${one('da')} eller ${other('da')}, der ikke er kendt på måneden.`,
    phrase`Whether they run at the same time hangs on dates of ${one('en')} or ${other('en')} that are not known to the month.`,
  );
}
