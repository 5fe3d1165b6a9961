import { UptakeGapResolver } from './uptake-gap.resolver.js';
import { uptakeGapEntityFields } from './uptake-gap.types.js';

export const learningResolvers = [UptakeGapResolver, ...uptakeGapEntityFields] as const;
