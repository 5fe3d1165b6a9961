import type { Decisions } from '../facts/assessments.js';
import type { ClaimAt } from '../projection/projection.js';
import type { bordaPoints, discrepancies, prioritiesOf } from './priority.js';

/** What an assessment says of needs, by need. */
export interface Findings {
  readonly askers: ReadonlyMap<number, ReadonlyMap<number, readonly ClaimAt[]>>;
  readonly discrepancies: ReturnType<typeof discrepancies>;
  readonly points: ReturnType<typeof bordaPoints>;
  readonly decisions: Decisions;
  readonly priorities: ReturnType<typeof prioritiesOf>;
}
