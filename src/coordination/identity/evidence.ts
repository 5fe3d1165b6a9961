import type { Sentence } from '../answer/sentence.js';
import type { ClaimAt } from '../projection/projection.js';

/**
 * What may speak for or against two records meaning the same, with its points: halving or doubling the odds is one point
 * (a match weight of Fellegi and Sunter 1969, in log2). Judgement set the points, no sample of known duplicates did.
 */
export const points = {
  /** Times how alike the names are. */
  NAME: 6,
  IDENTIFIER: 6,
  WEBSITE: 3,
  SHORT_NAME: 1,
  COMMON_MEMBERS: 1,
  COMMON_PARTICIPANTS: 1,
  COMMON_MONTHS: 1,
  DIFFERENT_SOURCES: 1,
  DIFFERENT_IDENTIFIERS: -5,
  SUCCESSION: -6,
  RELATED: -6,
  SAME_NETWORK: -1,
  SAME_INITIATIVE: -1,
  SAME_SOURCE: -2,
  DIFFERENT_COUNTRIES: -2,
  DIFFERENT_NUMBERS: -2,
  NO_COMMON_PARTICIPANT: -2,
  NO_COMMON_MONTH: -2,
} as const;

export type EvidenceKind = keyof typeof points;

/** One thing that speaks for or against. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** Above 0: for; below 0: against. */
  readonly points: number;
  readonly claims: readonly ClaimAt[];
  /** Worked out for what is shown only. */
  readonly reason: () => Sentence;
}

/** Two records are not the same unless something says so. */
const PRIOR = -4;

/** What of it alone makes a pair worth a look. */
const telling: ReadonlySet<EvidenceKind> = new Set(['NAME', 'IDENTIFIER', 'WEBSITE']);

/** `1 / (1 + 2^-W)`, W the points of all evidence and those of two records of which nothing is known: 0 to 1. */
export function scoreOf(evidence: readonly Evidence[]): number {
  const weight = evidence.reduce((sum, each) => sum + each.points, PRIOR);
  return 1 / (1 + 2 ** -weight);
}

/** Whether more than short names speaks for it: those never tell what is meant. */
export const isTelling = (evidence: readonly Evidence[]): boolean => evidence.some(({ kind }) => telling.has(kind));

export const evidenceOf = (
  kind: EvidenceKind,
  reason: () => Sentence,
  claims: readonly ClaimAt[] = [],
  share = 1,
): Evidence => ({ kind, points: points[kind] * share, claims, reason });
