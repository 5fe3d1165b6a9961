import { daysIn, parseDate, type Day, type ClaimId } from '../../graph/records/index.js';
import { terms, valuesOf, type Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, noInitiativesLeftOut, share } from '../answer/answer.js';
import type { Freshness } from './freshness-answer.js';
import { freshnessReasons } from './freshness-reasons.js';
import type { Knowledge } from './knowledge.js';
import { wantedOf } from './wanted-facts.js';

export const freshnessMetric = { name: 'freshness', version: 2 } as const;

export interface FreshnessQuestion {
  readonly minConfidence: Confidence;
  /** The date to which ages are counted; today where it is left out. */
  readonly asOf: string | null;
}

/**
 * How current and how complete is what is known of an organisation.
 *
 * - The date of a claim is its `asOf`, a period being as old as its last day; its age is counted to the last day of the
 *   reference date: `asOf`, else `today`. A claim from after the reference date was not known then and is left out
 *   (`excludedCount.period`).
 * - `score` = claims not older than three years / claims that say as of when; 0 to 1. Null where none says so: unknown is
 *   not old. It says nothing of what is not on record at all; that is `completeness`.
 * - `completeness` = kinds of statement on record / kinds wanted. Wanted are those of `wantedFacts` (an identifier, a
 *   membership, participation in an initiative, themes, places, size, what it offers, what it seeks, needs it states, what
 *   learning it received or applied, which trends it knows; and its members where it is a network).
 * - A claim counts where it and both its ends are sure enough, and as its weakest part in `confidences`.
 *
 * Source: analysis contract of Samspil, question 52.
 */
export function freshness(knowledge: Knowledge, { minConfidence, asOf }: FreshnessQuestion, today: Day): Freshness {
  const reference = asOf === null ? today : (daysIn(parseDate(asOf))?.last ?? today);
  const known = knowledge.claims.filter((claim) => (claim.asOf === null ? true : !isLater(claim.asOf, reference)));
  const { recorded, missing } = wantedOf({ ...knowledge, claims: known });
  const times = timesOf(known, reference);
  const facts = {
    claimCount: known.length,
    newest: times.newest?.asOf ?? null,
    median: times.median,
    ages: times.ages,
    confidences: confidencesOf(
      known.map(({ confidences }) => ({ weakest: weakestOf([knowledge.confidence, ...confidences]), count: 1 })),
    ),
    sources: knowledge.sources.map(({ id }) => id).sort(),
    publishers: publishersOf(knowledge.sources),
    unsourced: known.filter(({ sourced }) => !sourced).length,
    recorded,
    missing,
  };
  return {
    metric: { ...freshnessMetric, parameters: { minConfidence, reference } },
    asOf: asOf ?? today,
    graphVersion: knowledge.version,
    excludedCount: {
      visibility: knowledge.unseen,
      confidence: knowledge.unsure,
      period: knowledge.claims.length - known.length,
      validityUnknown: 0,
    },
    initiativesLeftOut: noInitiativesLeftOut,
    completeness: share(recorded.length, recorded.length + missing.length),
    reasons: freshnessReasons(knowledge.id, facts, times.newest?.id ?? null, asOf === null ? today : null),
    band: bandOf(times.score, times.dated),
    score: times.score,
    ...facts,
  };
}

/** Claims as of one date: a single one, or many of which one is named. */
export interface ClaimsOfDate {
  readonly id: ClaimId;
  readonly asOf: string | null;
  /** How many they are; one where it is left out. */
  readonly count?: number;
}

/** How old claims are. */
export interface Times {
  readonly ages: Freshness['ages'];
  readonly newest: { readonly id: ClaimId; readonly asOf: string } | null;
  /** The date of the one in the middle of all dated ones, the older of two. */
  readonly median: string | null;
  /** How many are dated. */
  readonly dated: number;
  /** Of these the share that is not older than three years. */
  readonly score: number | null;
}

/** How old claims are on a day. */
export function timesOf(claims: readonly ClaimsOfDate[], reference: Day): Times {
  const ofDates = claims.flatMap((claim) => datedClaims(claim)).sort(byDay);
  const dated = sum(ofDates);
  const ages = agesOf(ofDates, reference, sum(claims));
  return {
    ages,
    newest: ofDates.at(-1) ?? null,
    median: middleOf(ofDates, Math.floor((dated - 1) / 2)),
    dated,
    score: share(ages.upToOneYear + ages.upToThreeYears, dated),
  };
}

const sum = (all: readonly { readonly count?: number }[]): number =>
  all.reduce((total, { count = 1 }) => total + count, 0);

interface Dated {
  readonly id: ClaimId;
  readonly asOf: string;
  readonly day: Day;
  readonly count: number;
}

function datedClaims({ id, asOf, count = 1 }: ClaimsOfDate): Dated[] {
  const days = asOf === null ? null : daysIn(parseDate(asOf));
  return asOf === null || !days ? [] : [{ id, asOf, day: days.last, count }];
}

/** Of one day by how the date is written: claims that are known alike stand under the id of any one of them. */
function byDay(one: Dated, other: Dated): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.asOf !== other.asOf) return one.asOf < other.asOf ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** @param place how many come before it */
function middleOf(dated: readonly Dated[], place: number): string | null {
  let before = 0;
  for (const { asOf, count } of dated) {
    before += count;
    if (before > place) return asOf;
  }
  return null;
}

/** Whether a claim is from after a day: it was not known then. */
export function isLater(asOf: string, reference: Day): boolean {
  const days = daysIn(parseDate(asOf));
  return days !== null && days.first > reference;
}

function agesOf(dated: readonly Dated[], reference: Day, all: number): Freshness['ages'] {
  const since = (years: number): number => {
    const first = yearsBefore(reference, years);
    return sum(dated.filter(({ day }) => day >= first));
  };
  const [one, three, ten] = [since(1), since(3), since(10)];
  return {
    upToOneYear: one,
    upToThreeYears: three - one,
    upToTenYears: ten - three,
    older: sum(dated) - ten,
    undated: all - sum(dated),
  };
}

/** The same day so many years before; in a year without it, the last day of February. */
function yearsBefore(day: Day, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  return day.endsWith('-02-29') && years % 4 !== 0 ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

const levels = valuesOf(terms.Confidence);

const weakestOf = (parts: readonly Confidence[]): Confidence | undefined =>
  levels.find((level) => parts.includes(level));

/** How many claims are how sure, by their weakest part. */
export function confidencesOf(
  claims: readonly { readonly weakest: Confidence | undefined; readonly count: number }[],
): Freshness['confidences'] {
  const count = (level: Confidence): number => sum(claims.filter(({ weakest }) => weakest === level));
  return {
    confirmed: count('CONFIRMED'),
    reported: count('REPORTED'),
    inferred: count('INFERRED'),
    unconfirmed: count('UNCONFIRMED'),
  };
}

/** Publishers by name, written in whatever case. */
export function publishersOf(sources: Knowledge['sources']): string[] {
  const names = new Map<string, string>();
  for (const { publisher } of sources)
    if (publisher !== null) names.set(publisher.trim().toLowerCase(), publisher.trim());
  return [...names.keys()].sort().map((key) => names.get(key) ?? key);
}
