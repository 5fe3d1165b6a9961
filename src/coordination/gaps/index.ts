import { AssessmentPrioritiesResolver } from './assessment-priorities.resolver.js';
import { assessmentPriorityEntityFields } from './assessment-priorities.types.js';
import { GapMatrixResolver } from './gap-matrix.resolver.js';
import { gapMatrixEntityFields } from './gap-matrix.types.js';
import { NeedGapResolver } from './need-gap.resolver.js';
import { needGapEntityFields } from './need-gap.types.js';

export const gapResolvers = [
  AssessmentPrioritiesResolver,
  GapMatrixResolver,
  NeedGapResolver,
  ...assessmentPriorityEntityFields,
  ...gapMatrixEntityFields,
  ...needGapEntityFields,
] as const;
