import { ReasonEntitiesResolver, ReasonResolver } from './answer.types.js';
import { OverlapResolver } from './overlap.resolver.js';
import { overlapEntityFields } from './overlap.types.js';

/** What this room gives to the schema. */
export const coordination = [ReasonResolver, ReasonEntitiesResolver, OverlapResolver, ...overlapEntityFields] as const;
