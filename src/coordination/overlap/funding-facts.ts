import type { CommonMonths } from '../facts/months.js';
import type { Participation } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';
import type { Weighed } from './weighing.js';

/** Support by one supporter, with the claims that say so. */
export interface Support {
  readonly initiative: number;
  readonly supporter: number;
  readonly claims: readonly ClaimAt[];
}

/** What is known of an organisation with two grants before it is put into words. */
export interface FundingFacts {
  readonly organisation: number;
  /** The same twice where several support one initiative. */
  readonly participations: readonly [Participation, Participation];
  readonly supports: readonly Support[];
  readonly weighed: Weighed;
  readonly months: CommonMonths;
  readonly commonFunders: ReadonlyMap<number, readonly ClaimAt[]>;
}
