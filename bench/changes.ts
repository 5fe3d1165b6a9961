import { claimId, type EntityId } from '#samspil/graph/records/ids.js';
import type { ClaimRecord, EntityRecord } from '#samspil/graph/records/records.js';
import { generatedClaims, generatedEntities } from './generate.js';

/** A changed claim, a changed entity, and a new one with a claim on it, of the graph of that size and seed. */
export function changesTo(size: number, seed: number) {
  const claim = first(generatedClaims(size, seed), ({ verb }) => verb === 'HAS_THEME');
  const entity = first(generatedEntities(size, seed), ({ kind }) => kind === 'Initiative');
  const theme = first(generatedEntities(size, seed), ({ kind }) => kind === 'Theme');
  // Its id lies between others, so that all after it move on by one.
  const id = `${entity.id}0new` as EntityId;
  return {
    claimBefore: claim,
    claim: { ...claim, values: { ...claim.values, confidence: other(claim) } } satisfies ClaimRecord,
    changed: { ...entity, values: { ...entity.values, confidence: other(entity) } } satisfies EntityRecord,
    added: { ...entity, id } satisfies EntityRecord,
    claimOfAdded: {
      id: claimId('HAS_THEME', id, theme.id, undefined),
      verb: 'HAS_THEME',
      subject: id,
      object: theme.id,
      values: { confidence: 'REPORTED' },
    } satisfies ClaimRecord,
  };
}

/** Some claims that an organisation takes part, each less sure than it was or surer: a change that all analyses see. */
export function* changedParticipations(size: number, seed: number): Generator<ClaimRecord> {
  for (const claim of generatedClaims(size, seed))
    if (claim.verb === 'PARTICIPATES_IN') yield { ...claim, values: { ...claim.values, confidence: other(claim) } };
}

const other = ({ values }: EntityRecord | ClaimRecord): string =>
  values['confidence'] === 'CONFIRMED' ? 'INFERRED' : 'CONFIRMED';

function first<Record>(records: Iterable<Record>, isWanted: (record: Record) => boolean): Record {
  for (const record of records) if (isWanted(record)) return record;
  throw new Error('The generated graph has no such record');
}
