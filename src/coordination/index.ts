import { ReasonEntitiesResolver, ReasonResolver } from './answer.types.js';
import { NeedGapResolver } from './need-gap.resolver.js';
import { needGapEntityFields } from './need-gap.types.js';
import { NetworkOverlapResolver } from './network-overlap.resolver.js';
import { networkOverlapEntityFields } from './network-overlap.types.js';
import { OverlapResolver } from './overlap.resolver.js';
import { overlapEntityFields } from './overlap.types.js';
import { SynergyResolver } from './synergy.resolver.js';
import { synergyEntityFields, synergyTypes } from './synergy.types.js';

export { currentProjection } from './current-projection.js';

/** What this room gives to the schema. */
export const coordination = [
  ReasonResolver,
  ReasonEntitiesResolver,
  OverlapResolver,
  NeedGapResolver,
  SynergyResolver,
  NetworkOverlapResolver,
  ...overlapEntityFields,
  ...needGapEntityFields,
  ...synergyEntityFields,
  ...networkOverlapEntityFields,
] as const;

/** Types that only an interface leads to. */
export const coordinationTypes = synergyTypes;
