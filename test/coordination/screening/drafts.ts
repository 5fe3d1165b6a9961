import type { Draft } from '../../../src/coordination/screening/draft.js';
import type { RecordedValues, Records } from '../../../src/coordination/screening/rules.js';
import {
  recordsForScreening,
  screenApplication,
  type Screening,
} from '../../../src/coordination/screening/screening.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import type { EntityId } from '../../../src/graph/ids.js';
import type { Confidence } from '../../../src/graph/vocabulary/index.js';
import { together, type Part } from '../records.js';

/** Screens a draft in a world made for a test, with the values that the world records of its rounds and rules. */
export function screenedIn(
  parts: readonly Part[],
  draft: Draft,
  question: { minConfidence?: Confidence } = {},
): Screening {
  const records = together(parts);
  const projection = projectionOf(records, 1);
  const values = new Map<EntityId, RecordedValues>(records.entities.map(({ id, values }) => [id, values]));
  const wanted: Records = new Map(
    recordsForScreening(projection, draft, question).map((id) => [id, values.get(id) ?? {}]),
  );
  return screenApplication(projection, draft, wanted, question);
}
