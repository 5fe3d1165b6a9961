import { cypherQuery, type Transaction } from '../../database/index.js';
import { batches, groupedByVerb } from './batches.js';
import type { LoggedChange } from '../history/index.js';
import {
  type ClaimId,
  type EntityId,
  type ClaimRecord,
  type EntityRecord,
  type Values,
  labelsOf,
  recordedOfEntity,
  storedClaim,
  storedEntity,
  type Stored,
} from '../records/index.js';
import { entitiesById } from '../reading/index.js';
import { readMerged, recordedClaim, type Merged, type StoredClaimRow } from './merged.js';
import type { Reader, Writing } from './one-write.js';
import type { Verb } from '../vocabulary/index.js';
import { updateEntities } from './entity-rows.js';

interface ClaimRow {
  readonly id: ClaimId;
  readonly subject: EntityId;
  readonly object: EntityId;
}

export const claimsOfEntities = cypherQuery<{ ids: readonly EntityId[] }, StoredClaimRow>('graph/claims-of-entities');
const takeClaims = cypherQuery<{ verb: Verb; rows: readonly ClaimRow[] }, { taken: number }>('graph/take-claims');
const placeClaims = cypherQuery<
  { verb: Verb; rows: readonly (ClaimRow & { properties: Stored })[] },
  { placed: number }
>('graph/place-claims');
const hideMerged = cypherQuery<{ id: EntityId; properties: Stored }, object>('graph/hide-merged');
const showMerged = cypherQuery<{ id: EntityId; labels: readonly string[]; properties: Stored }, object>(
  'graph/show-merged',
);

/** That one is the same as another, which is kept, and why. */
export interface Merger {
  readonly duplicate: EntityId;
  readonly kept: EntityId;
  readonly reason?: string;
}

/**
 * Merges one entity into another: its claims move there, each with the id under which its source states it, and its own
 * record goes out of sight. Both are on record and neither is merged; whoever calls it has made sure of that.
 * @returns how many claims have moved
 */
export async function merge(writing: Writing, { duplicate, kept, reason }: Merger): Promise<number> {
  const { tx, read, log } = writing;
  const { merged: before } = await readMerged(read);
  const record = await recordOf(read, duplicate);
  const values = { ...record.values, mergedInto: kept, ...(reason !== undefined && { mergeReason: reason }) };
  const after = before.with({ ...record, values });
  const claims = (await read(claimsOfEntities, { ids: [duplicate] })).map(recordedClaim);
  const moved = await move(writing, claims, before, after);
  await tx.run(hideMerged, { id: duplicate, properties: storedEntity({ ...record, values }) });
  await renew(writing, kept, after);
  log.append([{ id: duplicate, action: 'UPDATED', before: record.values, after: values }]);
  return moved;
}

/**
 * Undoes a merger: what was merged is an entity again, with the claims that its sources state of it.
 * @returns how many claims have moved
 */
export async function unmerge(writing: Writing, duplicate: EntityRecord): Promise<number> {
  const { tx, read, log } = writing;
  const { merged: before, aside } = await readMerged(read);
  const { id } = duplicate;
  const kept = before.lead(id);
  const after = before.without(id);
  const { mergedInto: _, mergeReason: _reason, ...values } = duplicate.values;
  const record = { ...duplicate, values };
  await tx.run(showMerged, { id, labels: labelsOf(record), properties: storedEntity(record) });
  const claims = [...(await read(claimsOfEntities, { ids: [kept] })).map(recordedClaim), ...aside.values()];
  const moved = await move(
    writing,
    [...new Map(claims.map((claim) => [claim.id, claim])).values()].filter(
      ({ subject, object }) => subject === id || object === id,
    ),
    before,
    after,
  );
  await renew(writing, kept, after);
  log.append([{ id, action: 'UPDATED', before: duplicate.values, after: values }]);
  return moved;
}

/** Stores an entity anew, with the names of what is merged into it. */
export async function renew({ tx, read }: Omit<Writing, 'log'>, kept: EntityId, merged: Merged): Promise<void> {
  const record = await recordOf(read, kept);
  const labels = labelsOf(record);
  const properties = storedEntity(record, merged.into(kept));
  await tx.run(updateEntities, { rows: [{ id: kept, labels, network: labels.includes('Network'), properties }] });
}

async function recordOf(read: Reader, id: EntityId): Promise<EntityRecord> {
  const [row] = await read(entitiesById, { ids: [id] });
  if (!row) throw new Error(`${id} is not on record`);
  const kind = row.entity.type;
  return { id, kind, values: recordedOfEntity(kind, row.entity as Stored) };
}

/** Puts claims, given as their sources state them, from where they stand to where they are to stand. */
async function move(
  { tx, log }: Writing,
  claims: readonly ClaimRecord[],
  before: Merged,
  after: Merged,
): Promise<number> {
  const moves = claims.map((claim) => ({ from: before.placed(claim), to: after.placed(claim) }));
  const elsewhere = moves.filter(({ from, to }) => from.id !== to.id);
  await take(
    tx,
    elsewhere.map(({ from }) => from),
  );
  await place(
    tx,
    elsewhere.map(({ to }) => to),
  );
  log.append(
    moves.flatMap(({ from, to }): LoggedChange[] => [
      ...(before.isAside(from) ? [] : [removed(from.id, from.values)]),
      ...(after.isAside(to) ? [] : [{ id: to.id, action: 'CREATED' as const, after: to.values }]),
    ]),
  );
  return elsewhere.length;
}

const removed = (id: ClaimId, before: Values): LoggedChange => ({ id, action: 'REMOVED', before });

/** Takes away claims, whether or not they are aside. */
export async function take(tx: Transaction, claims: readonly ClaimRecord[]): Promise<void> {
  for (const [verb, ofVerb] of groupedByVerb(claims, (claim) => claim.verb)) {
    for (const batch of batches(ofVerb)) {
      const [result] = await tx.run(takeClaims, { verb, rows: batch.map(rowOf) });
      expectAll(batch, result?.taken, verb);
    }
  }
}

/** Adds claims, whether or not they are to be aside. */
export async function place(tx: Transaction, claims: readonly ClaimRecord[]): Promise<void> {
  for (const [verb, ofVerb] of groupedByVerb(claims, (claim) => claim.verb)) {
    for (const batch of batches(ofVerb)) {
      const rows = batch.map((claim) => ({ ...rowOf(claim), properties: storedClaim(claim) }));
      const [result] = await tx.run(placeClaims, { verb, rows });
      expectAll(batch, result?.placed, verb);
    }
  }
}

const rowOf = ({ id, subject, object }: ClaimRecord): ClaimRow => ({ id, subject, object });

function expectAll(claims: readonly ClaimRecord[], found: number | undefined, verb: Verb): void {
  if (found !== claims.length)
    throw new Error(`${claims.length} ${verb} claims were to be moved, ${found ?? 0} were found`);
}
