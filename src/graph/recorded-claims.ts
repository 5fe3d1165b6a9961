import { cypherQuery, type Database } from '../database/index.js';
import { atLeast } from './confidence.js';
import type { Sight } from './guard.js';
import { claimNamed, type ClaimId, type EntityId } from './ids.js';
import type { Page, Slice } from './page.js';
import type { Stored } from './stored.js';
import type { Confidence, Verb } from './vocabulary/index.js';

/** A claim with all that is recorded on it. */
export interface RecordedClaim extends Readonly<Record<string, unknown>> {
  readonly id: ClaimId;
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly sourceIds: readonly EntityId[];
  /** What is recorded on it and derived from that, by name. */
  readonly own: Stored;
  /** All claims of this verb between these ends that count, itself among them. */
  readonly rivals: readonly Stored[];
}

/** Which claims are asked for: all that is said by any of the first three, less what the others rule out. */
export interface ClaimsAsked {
  readonly subjects: readonly EntityId[];
  readonly objects: readonly EntityId[];
  readonly between: readonly { readonly subject: EntityId; readonly object: EntityId }[];
  readonly verbs: readonly Verb[] | null;
  readonly ids: readonly ClaimId[] | null;
  readonly confidences: readonly Confidence[];
}

interface RecordedRow {
  readonly key: string;
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly claim: Stored;
  readonly rivals: readonly Stored[];
}

/** What reading needs of a request. */
interface Reading {
  readonly database: Database;
  readonly signal: AbortSignal;
  /** What whoever asks may see. */
  readonly sight: Sight;
}

/** A page of recorded claims, and what all of them together have. */
export interface RecordedClaims extends Slice<RecordedRow> {
  readonly version: number;
  readonly unsure: number;
  readonly unseen: number;
  readonly sourced: number;
  readonly dated: number;
}

const recordedClaimsPage = cypherQuery<ClaimsAsked & Page & Pick<Reading, 'sight'>, RecordedClaims>(
  'graph/recorded-claims',
);

/** Reads a page of claims with all that is recorded on them, in one Cypher query. */
export async function recordedClaims(
  { database, signal, sight }: Reading,
  asked: ClaimsAsked,
  page: Page,
): Promise<RecordedClaims> {
  const [slice] = await database.read(recordedClaimsPage, { ...asked, ...page, sight }, { signal });
  if (!slice) throw new Error('recorded-claims gave no row');
  return slice;
}

/** The claims with these ids that may be seen, however sure, in one Cypher query. */
export async function claimsById(
  asking: Reading,
  ids: readonly ClaimId[],
): Promise<ReadonlyMap<ClaimId, RecordedClaim>> {
  const between = ids.flatMap((id) => claimNamed(id) ?? []);
  if (between.length === 0) return new Map();
  const asked = { subjects: [], objects: [], between, verbs: null, ids, confidences: atLeast('UNCONFIRMED') };
  const { rows } = await recordedClaims(asking, asked, { size: ids.length, fromEnd: false, after: null, before: null });
  return new Map(rows.map(recordedClaimOf).map((claim) => [claim.id, claim]));
}

/** A row as resolvers hand it on. */
export const recordedClaimOf = ({ verb, subject, object, claim, rivals }: RecordedRow): RecordedClaim => ({
  ...claim,
  id: String(claim['id']) as ClaimId,
  verb,
  subject,
  object,
  sourceIds: sourcesIn(claim),
  own: claim,
  rivals,
});

const sourcesIn = ({ sources }: Stored): EntityId[] =>
  Array.isArray(sources) ? sources.map((id) => String(id) as EntityId) : [];
