import type { ClaimAt } from '../projection/projection.js';
import type { View } from './view.js';

/** Whether what these claims say is inferred: not one of them says it surely. */
export const isInferred = (view: View, claims: readonly ClaimAt[]): boolean =>
  claims.length > 0 && claims.every((claim) => sureOnlyBy.has(view.sureness(claim)));

const sureOnlyBy: ReadonlySet<string> = new Set(['INFERRED', 'UNCONFIRMED']);
