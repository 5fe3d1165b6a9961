import { cypherQuery, type Transaction } from '../../database/index.js';
import { entitiesById } from '../reading/index.js';
import {
  type ClaimId,
  type EntityId,
  type EntityRecord,
  labelsOf,
  recordedOfClaim,
  recordedOfEntity,
  type Stored,
  storedEntity,
} from '../records/index.js';
import type { StoredClaimRow } from './merged.js';
import { batches } from './batches.js';
import { claimsOfEntities, take } from './merging.js';
import type { Reader, Writing } from './one-write.js';

/** An entity as it is stored, with its labels. */
export interface EntityState {
  readonly id: EntityId;
  readonly labels: readonly string[];
  readonly properties: Stored;
}

const withdrawStored = cypherQuery<{ rows: readonly EntityState[] }, never>('graph/withdraw-entities');
const restoreStored = cypherQuery<{ rows: readonly EntityState[] }, { id: EntityId }>('graph/restore-entities');
const withdrawnAmong = cypherQuery<{ ids: readonly EntityId[] }, { id: EntityId }>('graph/withdrawn');
const restingOn = cypherQuery<
  { ids: readonly EntityId[]; gone: readonly string[]; most: number },
  { id: EntityId | ClaimId; on: readonly EntityId[] }
>('graph/resting-on');

/** How many of what rests on entities are told. */
const TOLD = 100;

/** What would be left hanging if entities were withdrawn. */
export interface Hanging {
  /** The claims on them, whichever way they lead: they may go with them. */
  readonly claims: readonly StoredClaimRow[];
  /** What names one of them otherwise, which has to be changed first: it rests on it as its source, or was merged into it. */
  readonly resting: readonly { readonly id: EntityId | ClaimId; readonly on: readonly EntityId[] }[];
}

/** @param gone the ids of claims and entities that are withdrawn with them: of what rests on them these are left out */
export async function hangingOn(read: Reader, ids: readonly EntityId[], gone: readonly string[]): Promise<Hanging> {
  if (ids.length === 0) return { claims: [], resting: [] };
  return {
    claims: await read(claimsOfEntities, { ids }),
    resting: await read(restingOn, { ids, gone, most: TOLD }),
  };
}

/** Those of these ids that were withdrawn, and are never used again. */
export async function withdrawnIds(read: Reader, ids: readonly EntityId[]): Promise<ReadonlySet<EntityId>> {
  return new Set((await read(withdrawnAmong, { ids })).map(({ id }) => id));
}

/** Takes claims off the record, as they are stored. */
export async function withdrawClaims({ tx, log }: Writing, claims: readonly StoredClaimRow[]): Promise<void> {
  await take(tx, claims.map(whereItStands));
  log.append(
    claims.map(({ verb, claim }) => ({
      id: String(claim['id']),
      action: 'REMOVED',
      before: recordedOfClaim(verb, claim),
    })),
  );
}

const whereItStands = ({ verb, subject, object, claim }: StoredClaimRow) => ({
  id: claim['id'] as ClaimId,
  verb,
  subject,
  object,
  values: {},
});

/** Takes entities off the record on which no claim is any more. */
export async function withdrawEntities({ tx, read, log }: Writing, ids: readonly EntityId[]): Promise<void> {
  for (const batch of batches(ids)) {
    const found = await read(entitiesById, { ids: batch });
    if (found.length < batch.length) throw new Error(`Of ${batch.join(', ')} not all are on record`);
    const records = found.map(({ id, entity }): EntityRecord => {
      const kind = entity.type;
      return { id, kind, values: recordedOfEntity(kind, entity as Stored) };
    });
    await tx.run(withdrawStored, {
      rows: records.map((record) => ({
        id: record.id,
        labels: labelsOf(record),
        properties: { id: record.id, type: record.kind },
      })),
    });
    log.append(records.map(({ id, values }) => ({ id, action: 'REMOVED', before: values })));
  }
}

/** Puts entities back on record that were withdrawn; those that were not stay as they are. */
export async function restoreEntities({ tx, log }: Writing, records: readonly EntityRecord[]): Promise<void> {
  for (const batch of batches(records)) {
    const restored = await restore(
      tx,
      batch.map((record) => ({ id: record.id, labels: labelsOf(record), properties: storedEntity(record) })),
    );
    log.append(
      batch
        .filter(({ id }) => restored.has(id))
        .map(({ id, values }) => ({ id, action: 'CREATED' as const, after: values })),
    );
  }
}

/** Puts those of these entities back that were withdrawn, and tells which that are. */
export async function restore(tx: Transaction, rows: readonly EntityState[]): Promise<ReadonlySet<EntityId>> {
  return new Set((await tx.run(restoreStored, { rows })).map(({ id }) => id));
}
