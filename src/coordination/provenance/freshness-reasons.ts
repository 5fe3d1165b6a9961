import type { Day, ClaimId, EntityId } from '../../graph/records/index.js';
import {
  capital,
  inWords,
  name,
  phrase,
  sentence,
  oneSentence,
  type Language,
  type Sentence,
} from '../answer/sentence.js';
import type { Freshness } from './freshness-answer.js';
import { dateInWords, onDateInWords } from './values-in-words.js';
import { wantedFact } from './wanted-facts.js';

type Facts = Pick<Freshness, 'claimCount' | 'newest' | 'median' | 'ages' | 'confidences' | 'sources' | 'missing'>;

/**
 * How current and complete it is, in words.
 * @param newestClaim the claim that is the newest
 * @param today the day to which ages are counted, where nobody asked for a date
 */
export const freshnessReasons = (
  organisation: EntityId,
  facts: Facts,
  newestClaim: ClaimId | null,
  today: Day | null,
): Sentence[] => [
  howMuch(organisation, facts, newestClaim),
  ...undated(facts),
  ...oneSource(facts),
  ...unconfirmed(facts),
  ...missing(organisation, facts),
  ...(today === null ? [] : [countedToday(today)]),
];

function howMuch(organisation: EntityId, { claimCount, newest, median }: Facts, newestClaim: ClaimId | null): Sentence {
  const it = name(organisation);
  if (claimCount === 0)
    return sentence(
      phrase`Der er ingen oplysninger om ${it}, der er sikre nok til at tælle med.`,
      phrase`Nothing that is sure enough to count is on record about ${it}.`,
    );
  const [da, en] = [
    claimCount === 1 ? 'oplysning' : 'oplysninger',
    claimCount === 1 ? 'statement is' : 'statements are',
  ];
  if (newest === null || median === null)
    return sentence(
      phrase`Der er registreret ${inWords(claimCount, 'da')} ${da} om ${it}, uden dato.`,
      phrase`${claimCount} ${en} on record about ${it}, without a date.`,
    );
  return sentence(
    phrase`Der er registreret ${inWords(claimCount, 'da')} ${da} om ${it}; den nyeste er fra ${dateInWords(newest, 'da')}${half(claimCount, median, 'da')}.`,
    phrase`${claimCount} ${en} on record about ${it}; the newest is of ${dateInWords(newest, 'en')}${half(claimCount, median, 'en')}.`,
    newestClaim === null ? [] : [newestClaim],
  );
}

export function half(count: number, median: string, language: Language): string {
  if (count === 1) return '';
  return language === 'da'
    ? `, og mindst halvdelen af de daterede er fra ${dateInWords(median, 'da')} eller før`
    : `, and at least half of those that are dated are of ${dateInWords(median, 'en')} or before`;
}

function undated({ ages: { undated: count }, claimCount }: Facts): Sentence[] {
  if (count === 0 || count === claimCount) return [];
  return oneSentence(
    phrase`Om ${inWords(count, 'da')} af dem er det ikke registreret, hvornår de er fra.`,
    phrase`Of ${inWords(count, 'en')} of them it is not on record as of when they are.`,
  );
}

function oneSource({ sources, claimCount }: Facts): Sentence[] {
  const [only, ...others] = sources;
  if (claimCount === 0 || only === undefined || others.length > 0) return [];
  return oneSentence(
    phrase`Det hele hviler på én kilde: ${name(only)}.`,
    phrase`All of it rests on one source: ${name(only)}.`,
  );
}

function unconfirmed({ confidences: { unconfirmed: count } }: Facts): Sentence[] {
  if (count === 0) return [];
  return oneSentence(
    phrase`${capital(inWords(count, 'da'))} af oplysningerne er ikke ${count === 1 ? 'bekræftet' : 'bekræftede'}.`,
    phrase`${capital(inWords(count, 'en'))} of the statements ${count === 1 ? 'is' : 'are'} unconfirmed.`,
  );
}

function missing(organisation: EntityId, { missing: facts }: Facts): Sentence[] {
  if (facts.length === 0) return [];
  // With semicolons, since some of them are told with a comma.
  const list = (language: Language): string => facts.map((fact) => wantedFact(fact)[language]).join('; ');
  return oneSentence(
    phrase`Om ${name(organisation)} er dette ikke registreret: ${list('da')}.`,
    phrase`Of ${name(organisation)} this is not on record: ${list('en')}.`,
  );
}

export const countedToday = (today: Day): Sentence =>
  sentence(
    phrase`Alderen er regnet til i dag, ${onDateInWords(today, 'da')}, da der ikke er spurgt om en dato.`,
    phrase`Ages are counted to today, ${dateInWords(today, 'en')}, since no date was asked for.`,
  );
