import { cypherQuery, type Database } from '../../database/index.js';
import type { ClaimId, EntityId, Stored } from '../records/index.js';
import { verbNames, type Verb } from '../vocabulary/index.js';

/** Claims of one verb by their ids. */
export const claimsById = cypherQuery<
  {
    readonly verb: Verb;
    readonly claims: readonly { readonly id: ClaimId; readonly subject: EntityId; readonly object: EntityId }[];
  },
  { id: ClaimId; claim: Stored }
>('graph/claims-by-id');

/** What is recorded on claims, by their ids. */
export type ClaimValues = ReadonlyMap<ClaimId, Stored>;

/**
 * What is recorded on claims; one that is not on record is absent. It costs one Cypher query for each verb among them.
 */
export async function claimValues(
  database: Database,
  ids: Iterable<ClaimId>,
  signal: AbortSignal,
): Promise<ClaimValues> {
  const found = new Map<ClaimId, Stored>();
  const claims = [...new Set(ids)].map((id) => {
    const [verb, subject, object] = id.split(' ');
    return { verb, id, subject: subject as EntityId, object: object as EntityId };
  });
  for (const verb of verbNames) {
    const ofVerb = claims.filter((claim) => claim.verb === verb);
    if (ofVerb.length === 0) continue;
    const parameters = { verb, claims: ofVerb.map(({ id, subject, object }) => ({ id, subject, object })) };
    for (const { id, claim } of await database.read(claimsById, parameters, { signal })) found.set(id, claim);
  }
  return found;
}

/** The sources that a claim names. */
export function sourcesOfClaim(values: Readonly<Record<string, unknown>>): EntityId[] {
  const sources = values['sources'];
  return Array.isArray(sources) ? sources.map((id) => String(id) as EntityId) : [];
}
