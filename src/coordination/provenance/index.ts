import { ClaimsResolver } from './claims.resolver.js';

export const provenanceResolvers = [ClaimsResolver] as const;
