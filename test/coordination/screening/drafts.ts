import { everything, type Page, type Ranked } from '../../../src/coordination/answer/answer.js';
import type { RecordedValues, Records } from '../../../src/coordination/declaration/question.js';
import type { OverlapClass } from '../../../src/coordination/overlap/pair.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { draftOverlaps, type DraftOverlap } from '../../../src/coordination/screening/draft-overlaps.question.js';
import type { Draft } from '../../../src/coordination/screening/draft.js';
import {
  recordsForScreening,
  screenApplication,
} from '../../../src/coordination/screening/screen-application.question.js';
import type { EntityId } from '../../../src/graph/records/ids.js';
import type { Confidence } from '../../../src/graph/vocabulary/index.js';
import { together, type Part } from '../records.js';

type Asked = { readonly minConfidence?: Confidence };

/** A screening together with the overlaps of its draft, which are asked for apart. */
export type Screened = ReturnType<typeof screenApplication.work> & {
  readonly overlaps: (classes?: readonly OverlapClass[], page?: Page) => Ranked<DraftOverlap>;
};

/** Screens a draft against a projection. */
export const screened = (
  projection: Projection,
  draft: Draft,
  question: Asked = {},
  records: Records = new Map(),
): Screened => ({
  ...screenApplication.work(projection, { draft, ...question }, everything, undefined, records),
  overlaps: (classes, page = everything) => draftOverlaps.work(projection, { draft, ...question, classes }, page),
});

/** Screens a draft in a world made for a test, with the values that the world records of its rounds and rules. */
export function screenedIn(parts: readonly Part[], draft: Draft, question: Asked = {}): Screened {
  const records = together(parts);
  const projection = projectionOf(records, 1);
  const values = new Map<EntityId, RecordedValues>(records.entities.map(({ id, values }) => [id, values]));
  const wanted = recordsForScreening.work(projection, { draft, ...question });
  return screened(projection, draft, question, new Map(wanted.map((id) => [id, values.get(id) ?? {}])));
}
