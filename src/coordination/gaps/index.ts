import { NeedGapResolver } from './need-gap.resolver.js';
import { needGapEntityFields } from './need-gap.types.js';

export const gapResolvers = [NeedGapResolver, ...needGapEntityFields] as const;
