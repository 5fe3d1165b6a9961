import { ConsortiumResolver } from './consortium.resolver.js';
import { consortiumEntityFields } from './consortium.types.js';
import { SynergyCountsResolver, SynergyResolver } from './synergy.resolver.js';
import { synergyEntityFields, synergyTypes } from './synergy.types.js';

export const synergyResolvers = [
  SynergyResolver,
  SynergyCountsResolver,
  ConsortiumResolver,
  ...synergyEntityFields,
  ...consortiumEntityFields,
] as const;
export { synergyTypes };
