/* Writes records into Neo4j, each write once and as a whole, and keeps the log. */

export { type BulkBatch, BulkWrite, type EmptyGraph, readEmptyGraph } from './bulk-write.js';
export { batches, groupedByVerb } from './batches.js';
export { type Cleared, clearedBy, together } from './cleared.js';
export { Editing, Edits } from './editing.js';
export {
  isKeyOfMoved,
  Merged,
  placedAt,
  readMerged,
  recordedClaim,
  recordedEnds,
  type StoredClaimRow,
} from './merged.js';
export { merge, unmerge } from './merging.js';
export { DAYS_KNOWN, onceHere, sparedAt } from './once.js';
export { oneWrite, type Reader, remembering, type Writing } from './one-write.js';
export { pseudonymIn } from './pseudonym.js';
export { type ClaimSought, recordedClaims, recordedEntities } from './recorded.js';
export { reasonIn } from './reason.js';
export {
  type Change,
  compareRecords,
  completedRecords,
  type Difference,
  type Records,
  type RecordStream,
  writeDifference,
  writeRecords,
  writeWithin,
  type Written,
  type WrittenPart,
} from './write.js';
export {
  type Hanging,
  hangingOn,
  restoreEntities,
  withdrawClaims,
  withdrawEntities,
  withdrawnIds,
} from './withdrawing.js';
