import type { ClaimId, EntityId } from '../records/index.js';
import type { Verb } from '../vocabulary/index.js';

/** A claim as resolvers hand it on: which it is, and what was read of it by name. */
export interface ClaimNode extends Readonly<Record<string, unknown>> {
  readonly id: ClaimId;
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly sourceIds: readonly EntityId[];
}
