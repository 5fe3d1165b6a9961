import { term, termSet } from '../../graph/vocabulary/index.js';
import type { LeftOut } from '../answer/exclusions.js';
import type { Bounds } from '../projection/days.js';
import type { ClaimAt } from '../projection/projection.js';

export const TrailStage = termSet('TrailStage', 'The stages of a need’s way into practice, in their order.', {
  RAISED: term('meldt ind', 'raised', 'Organisations stated it.'),
  PRIORITISED: term('prioriteret', 'prioritised', 'An assessment prioritised it.'),
  ADDRESSED: term('arbejdet med', 'addressed', 'An initiative addresses it.'),
  LEARNED: term('lært', 'learned', 'Such an initiative left a learning or practice.'),
  APPLIED: term('omsat til praksis', 'applied', 'An organisation put that into practice.'),
});
export type TrailStage = keyof typeof TrailStage.values;

/** A step before it is put into words. */
export interface Step {
  readonly stage: TrailStage;
  readonly entity: number | null;
  readonly organisations: readonly number[];
  readonly days: Bounds | null;
  readonly leftOut: LeftOut | null;
  readonly rank: number | null;
  readonly claims: readonly ClaimAt[];
}
