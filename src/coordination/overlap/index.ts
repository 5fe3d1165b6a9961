import { DuplicateFundingResolver } from './duplicate-funding.resolver.js';
import { duplicateFundingEntityFields } from './duplicate-funding.types.js';
import { OverlapViewsResolver } from './overlap-views.resolver.js';
import { overlapViewEntityFields } from './overlap-views.types.js';
import { OverlapCountsResolver, OverlapResolver } from './overlap.resolver.js';
import { overlapEntityFields } from './overlap.types.js';

export const overlapResolvers = [
  OverlapResolver,
  OverlapCountsResolver,
  ...overlapEntityFields,
  OverlapViewsResolver,
  ...overlapViewEntityFields,
  DuplicateFundingResolver,
  ...duplicateFundingEntityFields,
] as const;
