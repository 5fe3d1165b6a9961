import type { View } from '../answer/view.js';
import { claims, entity, object, oneOf } from '../declaration/fields.js';
import type { Holding } from '../declaration/question.js';
import { claimsOfReach, Reach, type BothWays, type Membership } from './network-facts.js';

export const Carrier = object(
  'Carrier',
  'An organisation that could carry messages between two networks or communities.',
  {
    organisation: entity('Organisation', 'The organisation.'),
    toA: oneOf(Reach, 'How it reaches the first.'),
    toB: oneOf(Reach, 'How it reaches the second.'),
    claims: claims('The claims that say so.'),
  },
);
export type Carrier = Holding<typeof Carrier>;

/** An organisation that reaches both, with every claim that says so. */
export const carrierOf = (view: View, a: Membership, b: Membership, { organisation, toA, toB }: BothWays): Carrier => ({
  organisation: view.idOf(organisation),
  toA: toA.reach,
  toB: toB.reach,
  claims: view.claimIds([a, b].flatMap((side) => claimsOfReach(view, side, organisation))),
});
