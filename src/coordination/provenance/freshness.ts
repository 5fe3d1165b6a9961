import { daysIn, parseDate, type Day, type ClaimId } from '../../graph/records/index.js';
import { terms, valuesOf, type Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, noInitiativesLeftOut, share } from '../answer/answer.js';
import type { Freshness } from './freshness-answer.js';
import { freshnessReasons } from './freshness-reasons.js';
import type { Knowledge, KnownClaim } from './knowledge.js';
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
  const dated = known.flatMap((claim) => datedClaim(claim)).sort(byDay);
  const ages = agesOf(dated, reference, known.length);
  const { recorded, missing } = wantedOf({ ...knowledge, claims: known });
  const young = ages.upToOneYear + ages.upToThreeYears;
  const score = share(young, dated.length);
  const facts = {
    claimCount: known.length,
    newest: dated.at(-1)?.asOf ?? null,
    median: dated[Math.floor((dated.length - 1) / 2)]?.asOf ?? null,
    ages,
    confidences: confidencesOf(knowledge.confidence, known),
    sources: knowledge.sources.map(({ id }) => id).sort(),
    publishers: publishersOf(knowledge),
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
    reasons: freshnessReasons(knowledge.id, facts, dated.at(-1)?.id ?? null, asOf === null ? today : null),
    band: bandOf(score, dated.length),
    score,
    ...facts,
  };
}

interface DatedClaim {
  readonly id: ClaimId;
  readonly asOf: string;
  readonly day: Day;
}

function datedClaim({ id, asOf }: KnownClaim): DatedClaim[] {
  const days = asOf === null ? null : daysIn(parseDate(asOf));
  return asOf === null || !days ? [] : [{ id, asOf, day: days.last }];
}

const byDay = (one: DatedClaim, other: DatedClaim): number =>
  one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? -1 : 1;

function isLater(asOf: string, reference: Day): boolean {
  const days = daysIn(parseDate(asOf));
  return days !== null && days.first > reference;
}

function agesOf(dated: readonly DatedClaim[], reference: Day, all: number): Freshness['ages'] {
  const since = (years: number): number => {
    const first = yearsBefore(reference, years);
    return dated.filter(({ day }) => day >= first).length;
  };
  const [one, three, ten] = [since(1), since(3), since(10)];
  return {
    upToOneYear: one,
    upToThreeYears: three - one,
    upToTenYears: ten - three,
    older: dated.length - ten,
    undated: all - dated.length,
  };
}

/** The same day so many years before; in a year without it, the last day of February. */
function yearsBefore(day: Day, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  return day.endsWith('-02-29') && years % 4 !== 0 ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

const levels = valuesOf(terms.Confidence);

function confidencesOf(record: Confidence, claims: readonly KnownClaim[]): Freshness['confidences'] {
  const weakest = claims.map(({ confidences }) =>
    Math.min(...[record, ...confidences].map((level) => levels.indexOf(level))),
  );
  const count = (level: Confidence): number => weakest.filter((each) => levels[each] === level).length;
  return {
    confirmed: count('CONFIRMED'),
    reported: count('REPORTED'),
    inferred: count('INFERRED'),
    unconfirmed: count('UNCONFIRMED'),
  };
}

/** Publishers by name, written in whatever case. */
function publishersOf({ sources }: Knowledge): string[] {
  const names = new Map<string, string>();
  for (const { publisher } of sources)
    if (publisher !== null) names.set(publisher.trim().toLowerCase(), publisher.trim());
  return [...names.keys()].sort().map((key) => names.get(key) ?? key);
}
