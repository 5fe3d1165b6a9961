import type { ClaimValues } from '../../graph/reading/index.js';
import type { ClaimId } from '../../graph/records/index.js';

/** What shows that something is used: of several claims the first that tells; null where none does. */
export function proofIn(claims: readonly ClaimId[], values: ClaimValues): string | null {
  for (const claim of claims) {
    const proof = values.get(claim)?.['proof'];
    if (typeof proof === 'string' && proof !== '') return proof;
  }
  return null;
}
