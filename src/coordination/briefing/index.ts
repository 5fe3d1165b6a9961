import { BriefingResolver } from './briefing.resolver.js';
import { briefingEntityFields } from './briefing.types.js';

export const briefingResolvers = [BriefingResolver, ...briefingEntityFields] as const;
