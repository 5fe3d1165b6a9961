import { DuplicateFundingResolver } from './duplicate-funding.resolver.js';
import { duplicateFundingEntityFields } from './duplicate-funding.types.js';
import { OverlapViewsResolver } from './overlap-views.resolver.js';
import { overlapViewEntityFields } from './overlap-views.types.js';

export const overlapResolvers = [
  OverlapViewsResolver,
  ...overlapViewEntityFields,
  DuplicateFundingResolver,
  ...duplicateFundingEntityFields,
] as const;
