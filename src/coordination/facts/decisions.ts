import { grantingDecisions, rejectingDecisions, terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { termOf } from '../projection/projection.js';

export type Decision = keyof typeof terms.Decision.values;

/** What was decided on an application; UNKNOWN where nothing is recorded. */
export const decisionOn = ({ projection: { entities } }: View, application: number): Decision =>
  termOf(terms.Decision, entities.codeOf('Application', 'decision', application)) ?? 'UNKNOWN';

/** Whether an application was rejected, with or without an invitation to apply again. */
export const isTurnedDown = (view: View, application: number): boolean =>
  rejectingDecisions.has(decisionOn(view, application));

/** Whether an application has a grant, with or without conditions, in whole or in part. */
export const isGranted = (view: View, application: number): boolean =>
  grantingDecisions.has(decisionOn(view, application));
