import { AudienceCoverageResolver } from './audience-coverage.resolver.js';
import { audienceCoverageEntityFields } from './audience-coverage.types.js';
import { MissingProductResolver } from './missing-product.resolver.js';
import { missingProductEntityFields } from './missing-product.types.js';
import { PracticeContactResolver } from './practice-contact.resolver.js';
import { practiceContactEntityFields } from './practice-contact.types.js';

export const learningResolvers = [
  MissingProductResolver,
  ...missingProductEntityFields,
  PracticeContactResolver,
  ...practiceContactEntityFields,
  AudienceCoverageResolver,
  ...audienceCoverageEntityFields,
] as const;
