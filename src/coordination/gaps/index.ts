import { AssessmentPrioritiesResolver } from './assessment-priorities.resolver.js';
import { assessmentPriorityEntityFields } from './assessment-priorities.types.js';
import { GapCandidatesResolver } from './gap-candidates.resolver.js';
import { gapCandidateEntityFields } from './gap-candidates.types.js';
import { GapMatrixResolver } from './gap-matrix.resolver.js';
import { gapMatrixEntityFields } from './gap-matrix.types.js';
import { NeedGapResolver } from './need-gap.resolver.js';
import { needGapEntityFields } from './need-gap.types.js';
import { NeedTrailResolver } from './need-trail.resolver.js';
import { needTrailEntityFields } from './need-trail.types.js';
import { PersistentNeedsResolver } from './persistent-needs.resolver.js';
import { persistentNeedEntityFields } from './persistent-needs.types.js';

export const gapResolvers = [
  AssessmentPrioritiesResolver,
  GapCandidatesResolver,
  GapMatrixResolver,
  NeedGapResolver,
  NeedTrailResolver,
  PersistentNeedsResolver,
  ...assessmentPriorityEntityFields,
  ...gapCandidateEntityFields,
  ...gapMatrixEntityFields,
  ...needGapEntityFields,
  ...needTrailEntityFields,
  ...persistentNeedEntityFields,
] as const;
