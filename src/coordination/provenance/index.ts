import { ChangesResolver } from './changes.resolver.js';
import { ChangedValueResolver, changeEntityFields } from './changes.types.js';
import { ClaimsResolver } from './claims.resolver.js';
import { FreshnessResolver } from './freshness.resolver.js';
import { freshnessEntityFields } from './freshness.types.js';

export const provenanceResolvers = [
  ClaimsResolver,
  FreshnessResolver,
  freshnessEntityFields,
  ChangesResolver,
  ChangedValueResolver,
  changeEntityFields,
] as const;
