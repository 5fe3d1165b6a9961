import type { ClaimAt } from '../projection/projection.js';
import type { InBoth } from './sentence.js';
import type { View } from './view.js';

/** How something is known: by somebody’s word, by inference, or only by what nobody has confirmed. */
export type Certainty = 'STATED' | 'INFERRED' | 'UNCONFIRMED';

const certaintyOf = {
  CONFIRMED: 'STATED',
  REPORTED: 'STATED',
  INFERRED: 'INFERRED',
  UNCONFIRMED: 'UNCONFIRMED',
} as const;

/** How something is known: by the surest of the claims that say so. */
export function surestOf(view: View, claims: readonly ClaimAt[]): Certainty {
  let surest: Certainty = 'UNCONFIRMED';
  for (const claim of claims) {
    const certainty = certaintyOf[view.sureness(claim)];
    if (certainty === 'STATED') return certainty;
    if (certainty === 'INFERRED') surest = certainty;
  }
  return surest;
}

/** Whether what these claims say is inferred: not one of them says it surely. */
export const isInferred = (view: View, claims: readonly ClaimAt[]): boolean =>
  claims.length > 0 && surestOf(view, claims) !== 'STATED';

/**
 * How sure it is that two have something in common, to be put behind it: null where it is, else that it is inferred or
 * some of it.
 * @param shared for each thing in common the claims on either side
 */
export function howSure(view: View, shared: readonly (readonly (readonly ClaimAt[])[])[]): InBoth<string> | null {
  return howMuch(shared.map((sides) => sides.some((claims) => isInferred(view, claims))));
}

/** That all of something is inferred, or some of it; null where nothing is. */
function howMuch(each: readonly boolean[]): InBoth<string> | null {
  const inferred = new Set(each);
  if (!inferred.has(true)) return null;
  return inferred.has(false)
    ? { da: 'en del af det er udledt', en: 'some of it is inferred' }
    : { da: 'det er udledt', en: 'this is inferred' };
}

/** The same as the end of a sentence; nothing where it is sure. */
export const asLastClause = (view: View, shared: Parameters<typeof howSure>[1]): InBoth<string> =>
  lastClause(howSure(view, shared));

/** The same of several things, of each of which one list of claims says all. */
export const eachAsLastClause = (view: View, each: Iterable<readonly ClaimAt[]>): InBoth<string> =>
  lastClause(howMuch(Array.from(each, (claims) => isInferred(view, claims))));

/** The same of things of which it is known already whether each is inferred. */
export const howMuchAsLastClause = (inferred: readonly boolean[]): InBoth<string> => lastClause(howMuch(inferred));

function lastClause(sure: ReturnType<typeof howMuch>): InBoth<string> {
  return sure ? { da: `; ${sure.da}`, en: `; ${sure.en}` } : { da: '', en: '' };
}
