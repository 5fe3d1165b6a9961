import { ReasonEntitiesResolver, ReasonResolver } from './answer/answer.types.js';
import { NeedGapResolver } from './gaps/need-gap.resolver.js';
import { needGapEntityFields } from './gaps/need-gap.types.js';
import { NetworkOverlapResolver } from './networks/network-overlap.resolver.js';
import { networkOverlapEntityFields } from './networks/network-overlap.types.js';
import { OverlapResolver } from './overlap/overlap.resolver.js';
import { overlapEntityFields } from './overlap/overlap.types.js';
import { SynergyResolver } from './synergy/synergy.resolver.js';
import { synergyEntityFields, synergyTypes } from './synergy/synergy.types.js';

export { currentProjection } from './projection/current.js';

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
