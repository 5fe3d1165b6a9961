import type { ClaimId, EntityId } from '../../graph/records/index.js';
import type { Confidence, Verb } from '../../graph/vocabulary/index.js';

/** A claim on an entity, with what tells how it is known. */
export interface KnownClaim {
  readonly id: ClaimId;
  readonly verb: Verb;
  /** Whether the entity is its subject. */
  readonly outgoing: boolean;
  /** The confidence of the claim and of its other end. */
  readonly confidences: readonly [Confidence, Confidence];
  readonly asOf: string | null;
  readonly sourced: boolean;
}

/** Everything that is recorded of one entity, as far as it is sure enough. */
export interface Knowledge {
  readonly version: number;
  readonly id: EntityId;
  readonly confidence: Confidence;
  /** The names of what its own record holds. */
  readonly properties: readonly string[];
  readonly claims: readonly KnownClaim[];
  /** How many claims are less sure than asked for. */
  readonly unsure: number;
  /** How many claims the caller may not see. */
  readonly unseen: number;
  readonly sources: readonly { readonly id: EntityId; readonly publisher: string | null }[];
}
