import { ProposerResolver, RecordingResolver } from './recording.resolver.js';
import {
  ChangeConflictResolver,
  ChangeDecisionResolver,
  ChangePreviewResolver,
  ChangeSetResolver,
  ClaimHistoryResolver,
  EntityHistoryResolver,
  HistoryEntryResolver,
  PossibleDoubleResolver,
  proposedBy,
  RecordChangeResolver,
} from './recording.types.js';

/** What this room gives to the schema. */
export const recording = [
  RecordingResolver,
  ProposerResolver,
  ChangeSetResolver,
  ChangeDecisionResolver,
  ChangePreviewResolver,
  EntityHistoryResolver,
  ClaimHistoryResolver,
  HistoryEntryResolver,
  RecordChangeResolver,
  ChangeConflictResolver,
  PossibleDoubleResolver,
] as const;

export { proposedBy };
export { declareChanges } from './changes-argument.js';
export { takeCorrections } from './corrections.js';
export { effectOf, type Effect, invalidChanges } from './applying.js';
export { fieldOfKind, fieldOfVerb, type GivenChange, givenProperties } from './given.js';
export { made, readerOf, recordFile } from './recording.js';
export type { ChangeSet } from './change-set.js';
export { ChangeSetObject } from './recording.types.js';
export type { ChangeFault } from './understanding.js';
export { asksForChangeSets } from './asked.js';
export {
  importChanges,
  type ImportedAsSets,
  importAsSet,
  importWithdrawing,
  type Proposed,
  proposeDataset,
  undoAsOperator,
} from './importing.js';
