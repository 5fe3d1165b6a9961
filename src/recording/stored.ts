import { claimsById, entitiesById } from '../graph/reading/index.js';
import {
  claimNamed,
  type ClaimId,
  type EntityId,
  isEntityId,
  recordedOfEntity,
  type Stored,
  type Values,
} from '../graph/records/index.js';
import { batches, groupedByVerb, type Reader, type StoredClaimRow } from '../graph/writing/index.js';

/** What is recorded of those of these entities that are on record, by their ids. */
export async function storedValues(read: Reader, ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Values>> {
  const found = new Map<EntityId, Values>();
  for (const batch of batches(ids))
    for (const { id, entity } of await read(entitiesById, { ids: batch }))
      found.set(id, recordedOfEntity(entity.type, entity as Stored));
  return found;
}

/** Those of these claims that are on record, by their ids. */
export async function storedClaims(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, StoredClaimRow>> {
  const claims = ids.flatMap((id) => {
    const named = claimNamed(id as ClaimId);
    return named && isEntityId(named.subject) && isEntityId(named.object) && /^[A-Z_]+$/u.test(named.verb)
      ? [{ id: id as ClaimId, ...named }]
      : [];
  });
  const stored = new Map<string, StoredClaimRow>();
  for (const [verb, ofVerb] of groupedByVerb(claims, (claim) => claim.verb)) {
    const ends = new Map(ofVerb.map((claim) => [claim.id, claim]));
    for (const batch of batches(ofVerb)) {
      for (const { id, claim } of await read(claimsById, { verb, claims: batch })) {
        const { subject, object } = ends.get(id) ?? {};
        if (subject && object) stored.set(id, { verb, subject, object, claim });
      }
    }
  }
  return stored;
}
