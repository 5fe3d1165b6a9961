import { claimsById } from '../graph/reading/index.js';
import { claimNamed, type ClaimId, isEntityId } from '../graph/records/index.js';
import { batches, groupedByVerb, type Reader, type StoredClaimRow } from '../graph/writing/index.js';

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
