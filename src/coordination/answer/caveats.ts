import type { ClaimAt } from '../projection/projection.js';
import { names, phrase, sentence, oneSentence, type Sentence } from './sentence.js';
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
  return oneSentence(
    phrase`Svaret afhænger af datoer, der kun er kendt på måneden eller året: ${about}.`,
    phrase`The answer depends on dates that are known only to the month or the year: ${about}.`,
    view.claimIds(claims),
  );
}

const subjects = (view: View, claims: readonly ClaimAt[]) =>
  view.idsOf(new Set(claims.map(({ table, row }) => table.subjectOf(row))));
