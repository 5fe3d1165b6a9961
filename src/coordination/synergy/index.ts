import { SynergyCountsResolver, SynergyResolver } from './synergy.resolver.js';
import { synergyEntityFields, synergyTypes } from './synergy.types.js';

export const synergyResolvers = [SynergyResolver, SynergyCountsResolver, ...synergyEntityFields] as const;
export { synergyTypes };
