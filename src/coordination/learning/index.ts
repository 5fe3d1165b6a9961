import { AudienceCoverageResolver } from './audience-coverage.resolver.js';
import { audienceCoverageEntityFields } from './audience-coverage.types.js';
import { EvidenceGapResolver } from './evidence-gap.resolver.js';
import { evidenceGapEntityFields } from './evidence-gap.types.js';
import { MissingProductResolver } from './missing-product.resolver.js';
import { missingProductEntityFields } from './missing-product.types.js';
import { PracticeContactResolver } from './practice-contact.resolver.js';
import { practiceContactEntityFields } from './practice-contact.types.js';
import { UptakeGapResolver } from './uptake-gap.resolver.js';
import { uptakeGapEntityFields } from './uptake-gap.types.js';

export const learningResolvers = [
  UptakeGapResolver,
  ...uptakeGapEntityFields,
  MissingProductResolver,
  ...missingProductEntityFields,
  EvidenceGapResolver,
  ...evidenceGapEntityFields,
  PracticeContactResolver,
  ...practiceContactEntityFields,
  AudienceCoverageResolver,
  ...audienceCoverageEntityFields,
] as const;
