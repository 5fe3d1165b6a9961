import { NetworkResolver } from './network.resolver.js';
import { networkViewEntityFields } from './network.types.js';
import { groupEntityFields } from './group.types.js';
import { ConnectionsResolver } from './connections.resolver.js';
import { connectionEntityFields } from './connections.types.js';
import { NetworkOverlapResolver } from './network-overlap.resolver.js';
import { networkOverlapEntityFields } from './network-overlap.types.js';
import { StructuralGapResolver } from './structural-gap.resolver.js';
import { structuralGapEntityFields } from './structural-gap.types.js';
import { RemovalResolver } from './removal.resolver.js';
import { removalEntityFields } from './removal.types.js';

export const networkResolvers = [
  NetworkOverlapResolver,
  ...networkOverlapEntityFields,
  RemovalResolver,
  ...removalEntityFields,
  ConnectionsResolver,
  NetworkResolver,
  ...networkViewEntityFields,
  ...groupEntityFields,
  ...connectionEntityFields,
  StructuralGapResolver,
  ...structuralGapEntityFields,
] as const;

export type { NetworkNode, NetworkQuestion, NetworkTie } from './network.js';
export { networkWithEvidence, type NetworkWithEvidence } from './network-evidence.js';
export { OrganisationNetworkObject } from './network.types.js';
