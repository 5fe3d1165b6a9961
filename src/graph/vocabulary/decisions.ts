import type * as terms from './terms.js';

type Decision = keyof typeof terms.Decision.values;

/** By which decisions an application has a grant, with or without conditions, in whole or in part. */
export const grantingDecisions: ReadonlySet<Decision> = new Set([
  'ELIGIBLE',
  'ELIGIBLE_WITH_CONDITIONS',
  'PARTLY_GRANTED',
]);

/** By which it was turned down, with or without an invitation to apply again. */
export const rejectingDecisions: ReadonlySet<Decision> = new Set(['REJECTED', 'REJECTED_REAPPLY_INVITED']);
