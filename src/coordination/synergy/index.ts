import { SynergyResolver } from './synergy.resolver.js';
import { synergyEntityFields, synergyTypes } from './synergy.types.js';

export const synergyResolvers = [SynergyResolver, ...synergyEntityFields] as const;
export { synergyTypes };
