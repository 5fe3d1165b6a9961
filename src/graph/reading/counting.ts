import type { Sight } from '../records/index.js';
import type { Confidence } from '../vocabulary/index.js';
import { Verdicts } from './standing.js';
import type { Turns } from './turns.js';

/** Which entities and claims count for whoever asks. */
export interface Counting {
  readonly confidences: readonly Confidence[];
  readonly sight: Sight;
  readonly verdicts: Verdicts;
  /** Those of whoever can wait for what takes long. */
  readonly turns?: Turns;
}

export const countingFor = (confidences: readonly Confidence[], sight: Sight): Counting => ({
  confidences,
  sight,
  verdicts: new Verdicts(confidences, sight),
});

/** Whether an entity counts, or a claim whatever becomes of its ends. */
export const counts = (
  { standing }: { readonly standing: number },
  { verdicts }: Pick<Counting, 'verdicts'>,
): boolean => verdicts.of(standing) === 0;
