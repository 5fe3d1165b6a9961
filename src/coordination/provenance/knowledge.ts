import type { ClaimId, EntityId } from '../../graph/ids.js';
import type { Confidence, Verb } from '../../graph/vocabulary/index.js';
import type { WantedFact } from './wanted-facts.js';

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

/** How many claims are how old, each claim once. */
export interface Ages {
  readonly upToOneYear: number;
  readonly upToThreeYears: number;
  readonly upToTenYears: number;
  readonly older: number;
  readonly undated: number;
}

/** What is told of how an entity is known. */
export interface KnowledgeFacts {
  readonly claimCount: number;
  /** The date of the newest claim, and of the one in the middle of all that are dated, the older of two. */
  readonly newest: string | null;
  readonly median: string | null;
  readonly ages: Ages;
  readonly confidences: Readonly<Record<Confidence, number>>;
  /** What its claims and its own record rest on. */
  readonly sources: readonly EntityId[];
  readonly publishers: readonly string[];
  readonly unsourced: number;
  readonly recorded: readonly WantedFact[];
  readonly missing: readonly WantedFact[];
}
