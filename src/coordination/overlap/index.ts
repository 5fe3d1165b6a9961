import { OverlapResolver } from './overlap.resolver.js';
import { overlapEntityFields } from './overlap.types.js';

export const overlapResolvers = [OverlapResolver, ...overlapEntityFields] as const;
