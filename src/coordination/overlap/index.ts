import { DuplicateFundingResolver } from './duplicate-funding.resolver.js';
import { duplicateFundingEntityFields } from './duplicate-funding.types.js';
import { OverlapResolver } from './overlap.resolver.js';
import { overlapEntityFields } from './overlap.types.js';

export const overlapResolvers = [
  OverlapResolver,
  ...overlapEntityFields,
  DuplicateFundingResolver,
  ...duplicateFundingEntityFields,
] as const;
