import { initiativesOf, makesTies } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';
import type { View } from '../answer/view.js';

/**
 * The claims that tie two organisations: that each takes part in what both do or did.
 * @param joins which initiatives are looked at
 */
export function tieClaims(
  view: View,
  one: number,
  other: number,
  joins = (initiative: number): boolean => makesTies(view, initiative),
): ClaimAt[] {
  const ofOther = new Map(initiativesOf(view, other).map(({ initiative, claims }) => [initiative, claims]));
  return initiativesOf(view, one).flatMap(({ initiative, claims }) => {
    const others = joins(initiative) ? ofOther.get(initiative) : undefined;
    return others ? [...claims, ...others] : [];
  });
}
