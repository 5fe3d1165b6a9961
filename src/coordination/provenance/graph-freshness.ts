import { daysIn, parseDate, type ClaimId, type Day, type EntityId } from '../../graph/records/index.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, noInitiativesLeftOut, share } from '../answer/answer.js';
import { confidencesOf, isLater, publishersOf, timesOf, type FreshnessQuestion } from './freshness.js';
import type { GraphFreshness } from './freshness-answer.js';
import { graphFreshnessReasons } from './graph-freshness-reasons.js';

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
