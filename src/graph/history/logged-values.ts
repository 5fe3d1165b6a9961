import { cypherQuery, type Database } from '../../database/index.js';
import type { ClaimId, EntityId } from '../records/index.js';

/** A change as the log has it. */
export interface LoggedValues {
  readonly id: EntityId | ClaimId;
  /** The version that its write led to, and its place within that. */
  readonly version: number | null;
  readonly part: number | null;
  readonly place: number;
  readonly action: string;
  /** What was recorded, as text for `valuesIn`. */
  readonly before: string;
  readonly after: string;
}

const allChanges = cypherQuery<object, LoggedValues>('graph/all-changes');

/** All that the change log says, in no certain order, however much that is. */
export const loggedValues = (database: Database): AsyncGenerator<LoggedValues> => database.stream(allChanges, {});
