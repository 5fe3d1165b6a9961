import type { ClaimAt } from '../projection/projection.js';
import type { View } from './view.js';

/** Whether what these claims say is inferred: not one of them says it surely. */
export const isInferred = (view: View, claims: readonly ClaimAt[]): boolean =>
  claims.length > 0 && claims.every((claim) => sureOnlyBy.has(view.sureness(claim)));

const sureOnlyBy: ReadonlySet<string> = new Set(['INFERRED', 'UNCONFIRMED']);

/**
 * What is to be said after what two have in common: nothing, or that it is inferred, or some of it.
 * @param shared for each thing in common the claims on either side
 */
export function howSure(
  view: View,
  shared: readonly (readonly (readonly ClaimAt[])[])[],
): readonly [da: string, en: string] {
  const inferred = new Set(shared.map((sides) => sides.some((claims) => isInferred(view, claims))));
  if (!inferred.has(true)) return ['', ''];
  return inferred.has(false)
    ? ['; en del af det er udledt', '; some of it is inferred']
    : ['; det er udledt', '; this is inferred'];
}
