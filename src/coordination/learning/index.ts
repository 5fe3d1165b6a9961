import { MissingProductResolver } from './missing-product.resolver.js';
import { missingProductEntityFields } from './missing-product.types.js';

export const learningResolvers = [MissingProductResolver, ...missingProductEntityFields] as const;
