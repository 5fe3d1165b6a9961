import { terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { termOf } from '../projection/projection.js';

export type Decision = keyof typeof terms.Decision.values;

const turnedDown: ReadonlySet<Decision> = new Set(['REJECTED', 'REJECTED_REAPPLY_INVITED']);
const granted: ReadonlySet<Decision> = new Set(['ELIGIBLE', 'ELIGIBLE_WITH_CONDITIONS']);

/** What was decided on an application; UNKNOWN where nothing is recorded. */
export const decisionOn = ({ projection: { entities } }: View, application: number): Decision =>
  termOf(terms.Decision, entities.codeOf('Application', 'decision', application)) ?? 'UNKNOWN';

/** Whether an application was rejected, with or without an invitation to apply again. */
export const isTurnedDown = (view: View, application: number): boolean => turnedDown.has(decisionOn(view, application));

/** Whether an application was found eligible, with or without conditions. */
export const isGranted = (view: View, application: number): boolean => granted.has(decisionOn(view, application));
