import { claimsById, entitiesById } from '../reading/index.js';
import {
  type ClaimId,
  type ClaimRecord,
  type EntityId,
  recordedOfClaim,
  recordedOfEntity,
  type Stored,
  type Values,
} from '../records/index.js';
import { batches, groupedByVerb } from './batches.js';
import type { Reader } from './one-write.js';

/** What is recorded of those of these entities that are there, by their ids. */
export async function recordedEntities(read: Reader, ids: readonly EntityId[]): Promise<Map<EntityId, Values>> {
  const found = new Map<EntityId, Values>();
  for (const batch of batches(ids))
    for (const { id, entity } of await read(entitiesById, { ids: batch }))
      found.set(id, recordedOfEntity(entity.type, entity as Stored));
  return found;
}

/** A claim that may be on record, by its ends. */
export type ClaimSought = Pick<ClaimRecord, 'id' | 'verb' | 'subject' | 'object'>;

/** What is recorded on those of these claims that are there, by their ids. */
export async function recordedClaims(read: Reader, claims: readonly ClaimSought[]): Promise<Map<ClaimId, Values>> {
  const found = new Map<ClaimId, Values>();
  for (const [verb, ofVerb] of groupedByVerb(claims, (claim) => claim.verb)) {
    for (const batch of batches(ofVerb)) {
      const wanted = batch.map(({ id, subject, object }) => ({ id, subject, object }));
      for (const { id, claim } of await read(claimsById, { verb, claims: wanted }))
        found.set(id, recordedOfClaim(verb, claim));
    }
  }
  return found;
}
