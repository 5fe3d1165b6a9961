import { DuplicateCandidatesResolver } from './duplicate-candidates.resolver.js';
import { duplicateEntityFields } from './duplicate-candidates.types.js';

export const identityResolvers = [DuplicateCandidatesResolver, ...duplicateEntityFields] as const;
