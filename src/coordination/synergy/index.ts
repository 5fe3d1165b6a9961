import { ConsortiumResolver } from './consortium.resolver.js';
import { consortiumEntityFields } from './consortium.types.js';
import { SynergyResolver } from './synergy.resolver.js';
import { synergyEntityFields, synergyTypes } from './synergy.types.js';

export const synergyResolvers = [
  SynergyResolver,
  ConsortiumResolver,
  ...synergyEntityFields,
  ...consortiumEntityFields,
] as const;
export { synergyTypes };
