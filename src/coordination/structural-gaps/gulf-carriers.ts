import type { View } from '../answer/view.js';
import { carrierOf, type Carrier } from '../networks/carrier.js';
import type { DividedNetwork, Gulf } from './gulfs.js';
import { groupOf, membershipOf, reachingBoth, type Membership } from '../networks/network-facts.js';
import type { OrganisationGroup } from './organisation-groups.js';

/** What it takes to put a gulf into words. */
export interface GulfSeen {
  readonly view: View;
  readonly divided: DividedNetwork;
  readonly gulf: Gulf;
}

/** Who reaches both sides of a gulf, as a member or by working with one, as for `networkOverlap`. */
export function carriersAcross({ view, gulf }: GulfSeen): Carrier[] {
  const [a, b] = [sideOf(view, gulf.a), sideOf(view, gulf.b)];
  return reachingBoth(view, a, b).map((each) => carrierOf(view, a, b, each));
}

const sideOf = (view: View, { network, organisations }: OrganisationGroup): Membership =>
  network === null ? groupOf(view, organisations) : membershipOf(view, network);
