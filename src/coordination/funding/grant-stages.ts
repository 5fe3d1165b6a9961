import type { ClaimId, EntityId } from '../../graph/records/index.js';
import { term, termSet } from '../../graph/vocabulary/index.js';

export const GrantStage = termSet('GrantStage', 'How far something on record shows that a grant has come.', {
  CHANGED: term('ændret praksis', 'changed practice', 'Somebody uses what it left, and there is proof.'),
  USED: term('anvendt', 'used', 'Somebody has applied what it left: tried it, or uses it without proof on record.'),
  RECEIVED: term(
    'modtaget',
    'received',
    'What it left has reached somebody; nobody is on record as having applied it.',
  ),
  PRODUCED: term('frembragt', 'produced', 'It left something; whether that reached anybody is not on record.'),
  NOTHING_RECORDED: term('intet registreret', 'nothing recorded', 'It left nothing that is on record.'),
  NOT_YET: term('endnu ikke', 'not yet', 'It is not over, and has left nothing so far that is on record.'),
});
export type GrantStage = keyof typeof GrantStage.values;

/** A grant, and how far something on record shows that it has come. */
export interface StagedGrant {
  readonly initiative: EntityId;
  readonly stage: GrantStage;
  readonly uses: readonly {
    readonly organisation: EntityId;
    readonly product: EntityId;
    readonly proof: string | null;
  }[];
  /** Whether it is only inferred that the products are its own, and that somebody uses them. */
  readonly isInferred: { readonly products: boolean; readonly uses: boolean };
  /** The claims on what it left, who received and who applied it. */
  readonly claims: readonly ClaimId[];
}

/** The stages of what is known to have reached somebody. */
export const isKnown: ReadonlySet<GrantStage> = new Set(['CHANGED', 'USED', 'RECEIVED']);

/** @param grant what is on record of it */
export function stageOf(grant: {
  readonly products: readonly EntityId[];
  readonly receivedBy: readonly EntityId[];
  readonly uses: StagedGrant['uses'];
  readonly isOver: boolean;
}): GrantStage {
  if (grant.uses.some(({ proof }) => proof !== null)) return 'CHANGED';
  if (grant.uses.length > 0) return 'USED';
  if (grant.receivedBy.length > 0) return 'RECEIVED';
  if (grant.products.length > 0) return 'PRODUCED';
  return grant.isOver ? 'NOTHING_RECORDED' : 'NOT_YET';
}
