import { NeedListResolver } from './need.js';
import { AssessmentListResolver } from './assessment.js';

/** What this room gives to the schema. */
export const needs = [NeedListResolver, AssessmentListResolver] as const;
