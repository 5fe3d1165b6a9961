import { cypherQuery } from '../../database/index.js';
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
import { claimsOfEntity, take } from './merging.js';
import type { Reader, Writing } from './one-write.js';

const withdrawStored = cypherQuery<{ id: EntityId; labels: readonly string[]; properties: Stored }, never>(
  'graph/withdraw-entity',
);
const restoreStored = cypherQuery<
  { id: EntityId; labels: readonly string[]; properties: Stored },
  { restored: number }
>('graph/restore-entity');
const withdrawnAmong = cypherQuery<{ ids: readonly EntityId[] }, { id: EntityId }>('graph/withdrawn');
const restingOn = cypherQuery<{ id: EntityId; most: number }, { id: EntityId | ClaimId }>('graph/resting-on');

/** How many of what rests on an entity are told. */
const TOLD = 20;

/** What would be left hanging if an entity were withdrawn. */
export interface Hanging {
  /** The claims on it, whichever way they lead: they may go with it. */
  readonly claims: readonly StoredClaimRow[];
  /** What names it otherwise, which has to be changed first: it rests on it as its source, or was merged into it. */
  readonly resting: readonly (EntityId | ClaimId)[];
}

export async function hangingOn(read: Reader, id: EntityId): Promise<Hanging> {
  const claims = await read(claimsOfEntity, { id });
  const resting = await read(restingOn, { id, most: TOLD });
  return { claims, resting: resting.map((row) => row.id) };
}

/** Those of these ids that were withdrawn, and are never used again. */
export async function withdrawnIds(read: Reader, ids: readonly EntityId[]): Promise<ReadonlySet<EntityId>> {
  return new Set((await read(withdrawnAmong, { ids })).map(({ id }) => id));
}

/** Takes claims off the record, as they are stored. */
export async function withdrawClaims({ tx, log }: Writing, claims: readonly StoredClaimRow[]): Promise<void> {
  await take(tx, claims.map(whereItStands));
  await log.append(
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

/** Takes an entity off the record on which no claim is any more. */
export async function withdrawEntity({ tx, read, log }: Writing, id: EntityId): Promise<void> {
  const [row] = await read(entitiesById, { ids: [id] });
  if (!row) throw new Error(`${id} is not on record`);
  const kind = row.entity.type;
  const values = recordedOfEntity(kind, row.entity as Stored);
  await tx.run(withdrawStored, { id, labels: labelsOf({ id, kind, values }), properties: { id, type: kind } });
  await log.append([{ id, action: 'REMOVED', before: values }]);
}

/** Puts an entity back on record that was withdrawn; false where it was not. */
export async function restoreEntity({ tx, log }: Writing, record: EntityRecord): Promise<boolean> {
  const [row] = await tx.run(restoreStored, {
    id: record.id,
    labels: labelsOf(record),
    properties: storedEntity(record),
  });
  if (row?.restored !== 1) return false;
  await log.append([{ id: record.id, action: 'CREATED', after: record.values }]);
  return true;
}
