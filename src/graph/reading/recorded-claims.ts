import { cypherQuery } from '../../database/index.js';
import type { ClaimNode } from './claim-node.js';
import { atLeast, Confidence, valuesOf, type Verb } from '../vocabulary/index.js';
import type { Context } from './context.js';
import { claimNamed, type ClaimId, type EntityId, type Stored } from '../records/index.js';
import { counts, type Counting } from './counting.js';
import type { ClaimAt } from './entity-at.js';
import type { GraphInMemory } from './graph-in-memory.js';
import { keyLoader } from './key-loader.js';
import type { Page, Slice } from './page.js';

/** A claim with all that is recorded on it. */
export interface RecordedClaim extends ClaimNode {
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

/** A page of recorded claims, and what all of them together have. */
export interface RecordedClaims extends Slice<RecordedRow> {
  readonly version: number;
  readonly unsure: number;
  readonly unseen: number;
  readonly sourced: number;
  readonly dated: number;
}

/** What may be null. */
type Given = Pick<ClaimsAsked, 'verbs' | 'ids'> & Pick<Context, 'sight'>;

const recordedClaimsPage = cypherQuery<
  Omit<ClaimsAsked, 'verbs' | 'ids'> & { given: Given; page: Page },
  RecordedClaims
>('graph/recorded-claims');

/** Reads a page of claims with all that is recorded on them, in one Cypher query. */
export async function recordedClaims(
  { database, signal, sight }: Pick<Context, 'database' | 'signal' | 'sight'>,
  { verbs, ids, ...asked }: ClaimsAsked,
  page: Page,
): Promise<RecordedClaims> {
  const [slice] = await database.read(recordedClaimsPage, { ...asked, given: { verbs, ids, sight }, page }, { signal });
  if (!slice) throw new Error('recorded-claims gave no row');
  return slice;
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

/** A claim in memory as resolvers hand it on. @param counting which of its rivals count, and who asks */
export function recordedClaimAt(
  graph: GraphInMemory,
  claim: ClaimAt,
  verb: Verb,
  counting: Pick<Counting, 'verdicts'>,
): RecordedClaim {
  const [subject, object] = [graph.at(claim.subject), graph.at(claim.object)];
  if (!subject || !object) throw new Error(`An end of ${claim.values.id} is missing`);
  return {
    ...claim.values,
    verb,
    subject: subject.node.id,
    object: object.node.id,
    sourceIds: sourcesIn(claim.values),
    own: claim.values,
    get rivals() {
      const rivals = (subject.from[verb] ?? []).filter((each) => each.object === claim.object);
      return rivals.filter((each) => counts(each, counting)).map(({ values }) => values);
    },
  };
}

const sourcesIn = ({ sources }: Stored): EntityId[] =>
  Array.isArray(sources) ? sources.map((id) => String(id) as EntityId) : [];

const loadersBySureness = new Map(valuesOf(Confidence).map((least) => [least, claimLoader(least)]));

/** The claim with this id, and its rivals that are at least this sure; those that one level of a request asks for in one query. */
export const loadClaim = async (
  context: Context,
  id: ClaimId,
  minConfidence: Confidence,
): Promise<RecordedClaim | null> => loadersBySureness.get(minConfidence)?.(context, id) ?? null;

function claimLoader(minConfidence: Confidence): (context: Context, id: ClaimId) => Promise<RecordedClaim | null> {
  return keyLoader(async (ids, context) => {
    const between = ids.flatMap((id) => claimNamed(id) ?? []);
    const asked = { subjects: [], objects: [], between, verbs: null, ids, confidences: atLeast(minConfidence) };
    const whole = { size: ids.length, fromEnd: false, after: null, before: null };
    const { rows } = await recordedClaims(context, asked, whole);
    return rows.map(recordedClaimOf).map((claim) => [claim.id, claim]);
  });
}
