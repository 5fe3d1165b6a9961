import type { ClaimId, EntityId } from '../../graph/ids.js';
import type { View } from '../answer/view.js';
import { claimsOfReach, type BothWays, type Membership, type Reach } from './network-facts.js';

/** An organisation that could carry messages between two networks. */
export interface Carrier {
  readonly organisation: EntityId;
  readonly toA: Reach;
  readonly toB: Reach;
  readonly claims: readonly ClaimId[];
}

/** An organisation that reaches both, with every claim that says so. */
export const carrierOf = (view: View, a: Membership, b: Membership, { organisation, toA, toB }: BothWays): Carrier => ({
  organisation: view.idOf(organisation),
  toA: toA.reach,
  toB: toB.reach,
  claims: view.claimIds([a, b].flatMap((side) => claimsOfReach(view, side, organisation))),
});
