import { ClaimsResolver } from './claims.resolver.js';
import { FreshnessResolver } from './freshness.resolver.js';
import { freshnessEntityFields } from './freshness.types.js';

export const provenanceResolvers = [ClaimsResolver, FreshnessResolver, freshnessEntityFields] as const;
