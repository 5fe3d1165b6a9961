import { term, termSet } from '../../graph/vocabulary/index.js';
import type { Sentence } from '../answer/sentence.js';
import type { ClaimAt } from '../projection/projection.js';

export const EvidenceKind = termSet(
  'DuplicateEvidenceKind',
  'What speaks for or against two records meaning the same.',
  {
    NAME: term('navn', 'name', 'A name, alias or former name in common or alike.'),
    IDENTIFIER: term('offentligt nummer', 'public identifier', 'The same public identifier, compared without case.'),
    WEBSITE: term('hjemmeside', 'website', 'The same website, which few others have.'),
    SHORT_NAME: term('kort navn', 'short name', 'The same short name or acronym: never enough.'),
    COMMON_MEMBERS: term(
      'fælles medlemmer',
      'common members',
      'Two networks with half of the members of the smaller one in common.',
    ),
    COMMON_PARTICIPANTS: term('fælles deltagere', 'common participants', 'Somebody takes part in both.'),
    COMMON_MONTHS: term('fælles måneder', 'common months', 'They run in the same months.'),
    DIFFERENT_SOURCES: term('forskellige kilder', 'different sources', 'They come from different registers.'),
    DIFFERENT_IDENTIFIERS: term(
      'forskellige offentlige numre',
      'different identifiers',
      'Different numbers in one register.',
    ),
    SUCCESSION: term('afløsning', 'succession', 'One succeeded the other: a predecessor is no duplicate.'),
    RELATED: term('hører sammen', 'related', 'Something else on record joins the two.'),
    SAME_NETWORK: term(
      'samme netværk',
      'same network',
      'Both are members of one network at the same time, or at times that are not known to differ.',
    ),
    SAME_INITIATIVE: term('samme indsats', 'same initiative', 'Both take part in one initiative.'),
    SAME_SOURCE: term('samme kilde', 'same source', 'One source has both.'),
    DIFFERENT_COUNTRIES: term('forskellige lande', 'different countries', 'They are based in different countries.'),
    DIFFERENT_NUMBERS: term(
      'forskellige tal',
      'different numbers',
      'Years or other numbers in their names are not the same.',
    ),
    NO_COMMON_PARTICIPANT: term('ingen fælles deltager', 'no common participant', 'Nobody is on record in both.'),
    NO_COMMON_MONTH: term('ingen fælles måned', 'no common month', 'They run at different times.'),
  },
);
export type EvidenceKind = keyof typeof EvidenceKind.values;

/**
 * What may speak for or against two records meaning the same, with its points: halving or doubling the odds is one point
 * (a match weight of Fellegi and Sunter 1969, in log2). Judgement set the points, no sample of known duplicates did.
 */
const points = {
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
} as const satisfies Readonly<Record<EvidenceKind, number>>;

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
