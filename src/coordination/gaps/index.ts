import { AssessmentPrioritiesResolver } from './assessment-priorities.resolver.js';
import { assessmentPriorityEntityFields } from './assessment-priorities.types.js';
import { NeedGapResolver } from './need-gap.resolver.js';
import { needGapEntityFields } from './need-gap.types.js';
import { NeedTrailResolver } from './need-trail.resolver.js';
import { needTrailEntityFields } from './need-trail.types.js';

export const gapResolvers = [
  NeedGapResolver,
  NeedTrailResolver,
  AssessmentPrioritiesResolver,
  ...needGapEntityFields,
  ...needTrailEntityFields,
  ...assessmentPriorityEntityFields,
] as const;
