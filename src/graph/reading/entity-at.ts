import type { ClaimId, Stored } from '../records/index.js';
import type { Kind, Verb } from '../vocabulary/index.js';
import type { EntityNode } from './entity-node.js';

/** Whether something counts for a caller is asked again and again: what says so stands where it is found at once. */
interface Counted {
  /** See `standingOf`. */
  readonly standing: number;
}

/** A claim in memory, with all that is recorded on it and derived from that. Its ends are places of the graph. */
export interface ClaimAt extends Counted {
  readonly subject: number;
  readonly object: number;
  readonly values: Stored & { readonly id: ClaimId };
}

/** Claims by verb, each list as it is shown: by the name of the other end, then the better claim first, then by id. */
export type ClaimsByVerb = Readonly<Partial<Record<Verb, readonly ClaimAt[]>>>;

/** An entity in memory, and the claims that lead from it and to it. */
export interface EntityAt extends Counted {
  readonly place: number;
  readonly kind: Kind;
  readonly node: EntityNode;
  readonly from: ClaimsByVerb;
  readonly to: ClaimsByVerb;
}

/** What is recorded of an entity, by the names under which it is stored; what is derived for sorting and comparing too. */
export const storedOf = ({ node }: EntityAt): Readonly<Record<string, unknown>> => node;

/** By which text an entity is sorted. */
export function sortNameOf(node: EntityNode): string {
  const { sortName } = node as { readonly sortName?: string };
  return sortName ?? '';
}

/** By which text the claims that lead to one entity are sorted. */
export const precedenceOf = ({ values: { precedence } }: ClaimAt): string =>
  typeof precedence === 'string' ? precedence : '';
