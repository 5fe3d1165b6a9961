import { daysIn, parseDate, type ClaimId, type Day, type EntityId } from '../../graph/records/index.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, noInitiativesLeftOut, share } from '../answer/answer.js';
import { confidencesOf, isLater, publishersOf, timesOf, type FreshnessQuestion } from './freshness.js';
import type { GraphFreshness } from './freshness-answer.js';
import {
  capital,
  decimal,
  inWords,
  phrase,
  sentence,
  oneSentence,
  type Language,
  type Sentence,
} from '../answer/sentence.js';
import { countedToday, half } from './freshness-reasons.js';
import { dateInWords } from './values-in-words.js';

const metric = { name: 'graph-freshness', version: 1 } as const;

/** Claims that are as of one date, as sure as each other, and name the same sources. */
export interface ClaimsAlike {
  /** The id of one of them. */
  readonly id: ClaimId;
  readonly count: number;
  readonly asOf: string | null;
  readonly weakest: Confidence;
  readonly sources: readonly EntityId[];
}

/** Everything that is recorded, as far as it is sure enough and the caller may see it. */
export interface GraphKnowledge {
  readonly version: number;
  readonly claims: readonly ClaimsAlike[];
  readonly unsure: number;
  readonly unseen: number;
  /** All that the caller may see. */
  readonly sources: readonly { readonly id: EntityId; readonly publisher: string | null }[];
}

/** What is on record of initiatives and organisations. */
export interface Lacking {
  readonly initiatives: number;
  readonly periodUnknown: number;
  readonly organisations: number;
  readonly withoutInitiative: number;
}

/** The day to which ages are counted. */
export const referenceOf = (asOf: string | null, today: Day): Day =>
  asOf === null ? today : (daysIn(parseDate(asOf))?.last ?? today);

/** The dates of claims that were not known on that day. */
export const laterThan = ({ claims }: Pick<GraphKnowledge, 'claims'>, reference: Day): readonly string[] => [
  ...new Set(claims.flatMap(({ asOf }) => (asOf !== null && isLater(asOf, reference) ? [asOf] : []))),
];

/**
 * How current and how complete everything on record is.
 *
 * - Claims are counted as `Organisation.freshness` counts them, each once: its date is its `asOf`, and one from after the
 *   reference date is left out (`excludedCount.period`). It is as sure as the least sure of itself and its two ends.
 * - `score` = claims not older than three years / claims that say as of when; 0 to 1; null where none says so.
 * - `sourceCount`, `publishers`: of the sources that these claims name.
 * - `periodUnknown`: initiatives of which no period with a start is on record as surely as asked for; `withoutInitiative`:
 *   organisations that no claim that counts has in an initiative, as a funder included.
 * - `completeness` = (initiatives of a known period + organisations in an initiative) / (initiatives + organisations); null
 *   where there is neither.
 */
export function graphFreshness(
  { version, claims, unsure, unseen, sources }: GraphKnowledge,
  lacking: Lacking,
  { minConfidence, asOf }: FreshnessQuestion,
  today: Day,
): GraphFreshness {
  const reference = referenceOf(asOf, today);
  const later = new Set(laterThan({ claims }, reference));
  const known = claims.filter((alike) => alike.asOf === null || !later.has(alike.asOf));
  const times = timesOf(known, reference);
  const seen = new Set(sources.map(({ id }) => id));
  const named = new Set(known.flatMap((alike) => alike.sources));
  const cited = sources.filter(({ id }) => named.has(id));
  const facts = {
    claimCount: countIn(known),
    newest: times.newest?.asOf ?? null,
    median: times.median,
    ages: times.ages,
    confidences: confidencesOf(known),
    sourceCount: cited.length,
    publishers: publishersOf(cited),
    unsourced: countIn(known.filter((alike) => !alike.sources.some((source) => seen.has(source)))),
    initiativeCount: lacking.initiatives,
    periodUnknown: lacking.periodUnknown,
    organisationCount: lacking.organisations,
    withoutInitiative: lacking.withoutInitiative,
  };
  const all = lacking.initiatives + lacking.organisations;
  return {
    metric: { ...metric, parameters: { minConfidence, reference } },
    asOf: asOf ?? today,
    graphVersion: version,
    excludedCount: {
      visibility: unseen,
      confidence: unsure,
      period: countIn(claims) - facts.claimCount,
      validityUnknown: 0,
    },
    initiativesLeftOut: noInitiativesLeftOut,
    completeness: share(all - lacking.periodUnknown - lacking.withoutInitiative, all),
    reasons: graphFreshnessReasons(facts, times.newest?.id ?? null, asOf === null ? today : null),
    band: bandOf(times.score, times.dated),
    score: times.score,
    ...facts,
  };
}

/** How many claims there are in all. */
export const countIn = (claims: readonly Pick<ClaimsAlike, 'count'>[]): number =>
  claims.reduce((total, { count }) => total + count, 0);

type Facts = Pick<
  GraphFreshness,
  | 'claimCount'
  | 'newest'
  | 'median'
  | 'ages'
  | 'sourceCount'
  | 'publishers'
  | 'initiativeCount'
  | 'periodUnknown'
  | 'organisationCount'
  | 'withoutInitiative'
>;

/**
 * How current and complete everything on record is, in words.
 * @param today the day to which ages are counted, where nobody asked for a date
 */
const graphFreshnessReasons = (facts: Facts, newestClaim: ClaimId | null, today: Day | null): Sentence[] => [
  howMuch(facts, newestClaim),
  ...sources(facts),
  ...undated(facts),
  ...periodUnknown(facts),
  ...withoutInitiative(facts),
  ...(today === null ? [] : [countedToday(today)]),
];

/** “ti”, “2.049”. */
const number = (count: number, language: Language): string => {
  const word = inWords(count, language);
  return word === String(count) ? decimal(count, language) : word;
};

function howMuch({ claimCount, newest, median }: Facts, newestClaim: ClaimId | null): Sentence {
  if (claimCount === 0)
    return sentence(
      phrase`Der er ikke registreret noget, der er sikkert nok til at tælle med.`,
      phrase`Nothing that is sure enough to count is on record.`,
    );
  const [da, en] = [
    `${number(claimCount, 'da')} ${claimCount === 1 ? 'oplysning' : 'oplysninger'}`,
    `${capital(number(claimCount, 'en'))} ${claimCount === 1 ? 'statement is' : 'statements are'}`,
  ];
  if (newest === null || median === null)
    return sentence(phrase`Der er registreret ${da}, uden dato.`, phrase`${en} on record, without a date.`);
  return sentence(
    phrase`Der er registreret ${da}; den nyeste er fra ${dateInWords(newest, 'da')}${half(claimCount, median, 'da')}.`,
    phrase`${en} on record; the newest is of ${dateInWords(newest, 'en')}${half(claimCount, median, 'en')}.`,
    newestClaim === null ? [] : [newestClaim],
  );
}

function sources({ sourceCount, publishers }: Facts): Sentence[] {
  if (sourceCount === 0) return [];
  const by = publishers.length;
  const [da, en] = [
    by === 0 ? '' : ` fra ${number(by, 'da')} ${by === 1 ? 'udgiver' : 'udgivere'}`,
    by === 0 ? '' : ` by ${number(by, 'en')} ${by === 1 ? 'publisher' : 'publishers'}`,
  ];
  return oneSentence(
    phrase`Bag dem står ${number(sourceCount, 'da')} ${sourceCount === 1 ? 'kilde' : 'kilder'}${da}.`,
    phrase`Behind them ${sourceCount === 1 ? 'is' : 'are'} ${number(sourceCount, 'en')} ${sourceCount === 1 ? 'source' : 'sources'}${en}.`,
  );
}

function undated({ ages: { undated: count }, claimCount }: Facts): Sentence[] {
  if (count === 0 || count === claimCount) return [];
  return oneSentence(
    phrase`Om ${number(count, 'da')} af dem er det ikke registreret, hvornår de er fra.`,
    phrase`Of ${number(count, 'en')} of them it is not on record as of when they are.`,
  );
}

function periodUnknown({ initiativeCount, periodUnknown: count }: Facts): Sentence[] {
  if (count === 0) return [];
  return oneSentence(
    phrase`Hvornår ${number(count, 'da')} af ${number(initiativeCount, 'da')} ${initiativeCount === 1 ? 'indsats' : 'indsatser'} finder eller fandt sted, vides ikke.`,
    phrase`When ${number(count, 'en')} of ${number(initiativeCount, 'en')} ${initiativeCount === 1 ? 'initiative takes or took' : 'initiatives take or took'} place is not known.`,
  );
}

function withoutInitiative({ organisationCount, withoutInitiative: count }: Facts): Sentence[] {
  if (count === 0) return [];
  return oneSentence(
    phrase`${capital(number(count, 'da'))} af ${number(organisationCount, 'da')} ${organisationCount === 1 ? 'organisation' : 'organisationer'} er ikke registreret i nogen indsats.`,
    phrase`${capital(number(count, 'en'))} of ${number(organisationCount, 'en')} ${organisationCount === 1 ? 'organisation' : 'organisations'} ${count === 1 ? 'is' : 'are'} on record in no initiative.`,
  );
}
