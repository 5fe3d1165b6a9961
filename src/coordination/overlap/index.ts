import { DuplicateFundingResolver } from './duplicate-funding.resolver.js';
import { duplicateFundingEntityFields } from './duplicate-funding.types.js';

export const overlapResolvers = [DuplicateFundingResolver, ...duplicateFundingEntityFields] as const;
