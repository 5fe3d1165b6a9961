import type { Database } from '../database/index.js';
import type { ClaimId, EntityId } from './ids.js';
import { verbNames } from './vocabulary/index.js';
import { claimsById } from './write.js';

/**
 * The sources that claims name, by the claims' ids; a claim that is not on record is absent. It costs one Cypher query
 * for each verb among them.
 */
export async function sourcesOfClaims(
  database: Database,
  ids: Iterable<ClaimId>,
  signal: AbortSignal,
): Promise<Map<ClaimId, readonly EntityId[]>> {
  const found = new Map<ClaimId, readonly EntityId[]>();
  const claims = [...new Set(ids)].map((id) => {
    const [verb, subject, object] = id.split(' ');
    return { verb, id, subject: subject as EntityId, object: object as EntityId };
  });
  for (const verb of verbNames) {
    const ofVerb = claims.filter((claim) => claim.verb === verb);
    if (ofVerb.length === 0) continue;
    const parameters = { verb, claims: ofVerb.map(({ id, subject, object }) => ({ id, subject, object })) };
    for (const { id, claim } of await database.read(claimsById, parameters, { signal })) {
      found.set(id, sourcesIn(claim['sources']));
    }
  }
  return found;
}

const sourcesIn = (value: unknown): EntityId[] =>
  Array.isArray(value) ? value.map((id) => String(id) as EntityId) : [];
