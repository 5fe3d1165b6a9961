import type { LeftOut } from '../answer/view.js';
import type { Bounds } from '../projection/days.js';
import type { ClaimAt } from '../projection/projection.js';

/** The stages of a need's way into practice, in their order. */
export const trailStages = ['RAISED', 'PRIORITISED', 'ADDRESSED', 'LEARNED', 'APPLIED'] as const;
export type TrailStage = (typeof trailStages)[number];

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
