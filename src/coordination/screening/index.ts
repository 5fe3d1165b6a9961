import { ScreeningResolver } from './screening.resolver.js';
import { screeningEntityFields } from './screening.types.js';

export const screeningResolvers = [ScreeningResolver, ...screeningEntityFields] as const;
