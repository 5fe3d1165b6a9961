import { NetworkOverlapResolver } from './network-overlap.resolver.js';
import { networkOverlapEntityFields } from './network-overlap.types.js';

export const networkResolvers = [NetworkOverlapResolver, ...networkOverlapEntityFields] as const;
