import { RecordingResolver } from './recording.resolver.js';
import {
  ChangeConflictResolver,
  ChangeDecisionResolver,
  ChangeSetResolver,
  PossibleDoubleResolver,
  RecordChangeResolver,
} from './recording.types.js';

/** What this room gives to the schema. */
export const recording = [
  RecordingResolver,
  ChangeSetResolver,
  ChangeDecisionResolver,
  RecordChangeResolver,
  ChangeConflictResolver,
  PossibleDoubleResolver,
] as const;
