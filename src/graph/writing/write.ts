import { cypherQuery, type CypherQuery, type Sender, type Transaction } from '../../database/index.js';
import { batches, groupedByVerb } from './batches.js';
import type { LoggedChange } from '../history/index.js';
import { entitiesById } from '../reading/index.js';
import { clearedBy, together, type Cleared } from './cleared.js';
import { createEntities, updateEntities, type EntityRow } from './entity-rows.js';
import {
  type ClaimId,
  type EntityId,
  completed,
  sameValues,
  type ClaimRecord,
  type EntityRecord,
  type Values,
  labelsOf,
  storedClaim,
  storedEntity,
  type Stored,
} from '../records/index.js';
import { readMerged, type Merged, type MergedGraph } from './merged.js';
import { merge, place, renew, take, type Merger } from './merging.js';
import type { Once } from './once.js';
import { oneWrite, type Reader, type Writing } from './one-write.js';
import { recordedClaims, recordedEntities } from './recorded.js';
import { restore } from './withdrawing.js';
import type { Verb } from '../vocabulary/index.js';

/** Entities and claims, to be compared with those on record or written. */
export interface Records {
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
}

/** Records that arrive part by part, so that never all of them are in memory: entities before the claims on them. */
export type RecordStream = AsyncIterable<Records>;

/** What writing a record would change: `before` is absent where it is new. */
export interface Change<Record> {
  readonly record: Record;
  readonly before?: Values;
}

/** What writing records would change. */
export interface Difference {
  readonly entities: readonly Change<EntityRecord>[];
  readonly claims: readonly Change<ClaimRecord>[];
  readonly unchanged: number;
  /** Claims on what was merged, which are led to what it was merged into. */
  readonly led: number;
}

/** What a write did. The version has moved only if something changed. */
export interface Written {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Claims on what was merged, which were led to what it was merged into. */
  readonly led: number;
  /** Values that were recorded and are not any more. */
  readonly cleared: readonly Cleared[];
  readonly version: number;
}

/** What a write did, and which mergers wait for what is still to be written. */
export interface WrittenPart extends Written {
  readonly waiting: readonly Merger[];
}

interface WriteOptions {
  /** Mergers that an earlier write could not do, since one of the two was not there. */
  readonly waiting?: readonly Merger[];
  /** By what the write is known again where its transaction is tried a second time. */
  readonly once?: Once;
  /** What is kept beside the records in the same transaction, where something has changed. */
  readonly beside?: (writing: Writing, written: Omit<WrittenPart, 'version'>) => void;
}

interface ClaimRow {
  readonly id: ClaimId;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly properties: Stored;
}

interface ClaimRows {
  readonly verb: Verb;
  readonly rows: readonly ClaimRow[];
}

const updateMerged = cypherQuery<{ rows: readonly { id: EntityId; properties: Stored }[] }, object>(
  'graph/update-merged',
);
const createClaims = cypherQuery<ClaimRows, { written: number }>('graph/create-claims');
const updateClaims = cypherQuery<ClaimRows, { written: number }>('graph/update-claims');

/**
 * Compares records with what is stored, and changes nothing. Claims are compared where they stand: those on what was
 * merged at what it was merged into. What was merged stays so, whatever its record says of that.
 * @param fresh entities known to be new, on which there can't be a claim yet: they are not looked up
 */
export async function compareRecords(
  read: Reader,
  { entities, claims }: Records,
  fresh: ReadonlySet<EntityId>,
  { merged, aside }: MergedGraph,
): Promise<Difference> {
  const records = entities.map((record) => stillMerged(record, merged));
  const placed = merged.isEmpty ? claims : claims.map((claim) => merged.placed(claim));
  const changedEntities = changed(records, await knownEntities(read, records, merged));
  const stored = await recordedClaims(
    read,
    placed.filter(({ subject, object }) => !fresh.has(subject) && !fresh.has(object)),
  );
  for (const [id, { values }] of aside) stored.set(id, values);
  const changedClaims = changed(placed, stored);
  const unchanged = entities.length + claims.length - changedEntities.length - changedClaims.length;
  const led = placed.filter(({ recordedAs }) => recordedAs !== undefined).length;
  return { entities: changedEntities, claims: changedClaims, unchanged, led };
}

/** Records with what is on record of that which they say nothing of; what is new is as it was. Nothing is changed. */
export async function completedRecords<Record extends EntityRecord | ClaimRecord>(
  read: Reader,
  records: readonly Record[],
  { merged, aside }: MergedGraph,
): Promise<Record[]> {
  const entities = records.filter((record): record is Record & EntityRecord => !('verb' in record));
  const claims = records.filter((record): record is Record & ClaimRecord => 'verb' in record);
  const places = new Map(claims.map((claim) => [claim.id, merged.placed(claim)]));
  const known = await knownEntities(read, entities, merged);
  const stored = await recordedClaims(read, [...places.values()]);
  return records.map((record) => {
    if (!('verb' in record)) return completed(record, known.get(record.id) ?? {});
    const { id } = places.get(record.id) ?? record;
    return completed(record, aside.get(id)?.values ?? stored.get(id) ?? {});
  });
}

/** What is on record of entities, of those that were merged too. */
async function knownEntities(
  read: Reader,
  records: readonly EntityRecord[],
  merged: Merged,
): Promise<Map<EntityId, Values>> {
  const known = await recordedEntities(
    read,
    records.map(({ id }) => id),
  );
  for (const { id } of records) {
    const record = merged.recordOf(id);
    if (record) known.set(id, record.values);
  }
  return known;
}

/** That somebody merged it is on record in the graph only, unless its own dataset says so too. */
function stillMerged(record: EntityRecord, merged: Merged): EntityRecord {
  const { mergedInto, mergeReason } = merged.recordOf(record.id)?.values ?? {};
  if (mergedInto === undefined) return record;
  const { mergeReason: _, ...values } = record.values;
  return { ...record, values: { ...values, mergedInto, ...(mergeReason !== undefined && { mergeReason }) } };
}

/**
 * Writes records: what is new is created, what differs is updated, what is the same is left alone. A record replaces
 * all that was recorded under its id, unless it says what it states; records that are not mentioned stay. Each change goes to the change log and the
 * graph's version moves on by one, in the same transaction. Call it once in a transaction: it is one write, however
 * many parts the records come in. A record that says into what it is merged is merged once all are written.
 * @param role in which role the writer acts, never a person
 * @throws Error where a claim leads to an entity that is neither stored nor among the records
 */
export async function writeRecords(
  tx: Transaction,
  records: Records | RecordStream,
  role: string,
  { waiting = [], once, beside }: WriteOptions = {},
): Promise<WrittenPart> {
  const { changed: _, ...written } = await oneWrite(tx, { role, ...(once && { once }) }, async (writing) => {
    const done = await writeWithin(writing, records, waiting);
    const isChanged = done.created + done.updated > 0;
    if (isChanged) beside?.(writing, done);
    return { ...done, changed: isChanged };
  });
  return written;
}

/** The same as a part of a write that does more. */
export async function writeWithin(
  writing: Writing,
  records: Records | RecordStream,
  waiting: readonly Merger[] = [],
): Promise<Omit<WrittenPart, 'version'>> {
  const { read } = writing;
  const graph = await readMerged(read);
  const fresh = new Set<EntityId>();
  const mergers = [...waiting];
  const counts = { created: 0, updated: 0, unchanged: 0, led: 0 };
  let cleared: readonly Cleared[] = [];
  for await (const { entities, claims } of 'entities' in records ? [records] : records) {
    mergers.push(...entities.flatMap((record) => mergerIn(record, graph.merged)));
    const part = { entities: entities.map((record) => unmergedRecord(record, graph.merged)), claims };
    const difference = await compareRecords(read, part, fresh, graph);
    const { created, updated } = await writeDifference(writing, difference, graph.merged);
    counts.created += created;
    counts.updated += updated;
    counts.unchanged += difference.unchanged;
    counts.led += difference.led;
    cleared = together([...cleared, ...clearedBy([...difference.entities, ...difference.claims])]);
    for (const { record, before } of difference.entities) if (!before) fresh.add(record.id);
    await writing.inStep();
  }
  const left: Merger[] = [];
  for (const merger of mergers) {
    const found = await read(entitiesById, { ids: [merger.duplicate, merger.kept] });
    if (found.length < 2) left.push(merger);
    else await merge(writing, merger);
  }
  counts.updated += mergers.length - left.length;
  return { ...counts, cleared, waiting: left };
}

/** Writes what differs. Nothing may have been written since it was compared, and what it says of being merged is so already. */
export async function writeDifference(
  writing: Writing,
  { entities, claims }: Difference,
  merged: Merged,
): Promise<Pick<Written, 'created' | 'updated'>> {
  const changes = [...entities, ...claims];
  const created = changes.filter(({ before }) => before === undefined).length;
  await applyEntities(writing, entities, merged);
  await applyClaims(writing, claims, merged);
  writing.log.append(changes.filter(({ record }) => isSeen(record, merged)).map(loggedChange));
  return { created, updated: changes.length - created };
}

/** What a record says of being merged, where that is not so yet. */
export function mergerIn({ id, values }: EntityRecord, merged: Merged): Merger[] {
  const { mergedInto, mergeReason } = values;
  if (typeof mergedInto !== 'string' || merged.recordOf(id)) return [];
  return [
    {
      duplicate: id,
      kept: mergedInto as EntityId,
      ...(typeof mergeReason === 'string' && { reason: mergeReason }),
    },
  ];
}

/** A record without what it says of being merged, which is done once all is there. */
export function unmergedRecord(record: EntityRecord, merged: Merged): EntityRecord {
  if (merged.recordOf(record.id) || record.values['mergedInto'] === undefined) return record;
  const { mergedInto: _, mergeReason: _reason, ...values } = record.values;
  return { ...record, values };
}

/** A claim that is aside shows nowhere, so nothing that can be seen has changed with it. */
const isSeen = (record: EntityRecord | ClaimRecord, merged: Merged): boolean =>
  !('verb' in record) || !merged.isAside(record);

export const loggedChange = ({ record, before }: Change<EntityRecord | ClaimRecord>): LoggedChange =>
  before === undefined
    ? { id: record.id, action: 'CREATED', after: record.values }
    : { id: record.id, action: 'UPDATED', before, after: record.values };

function changed<Record extends EntityRecord | ClaimRecord>(
  records: readonly Record[],
  stored: ReadonlyMap<Record['id'], Values>,
): Change<Record>[] {
  return records.flatMap((record) => {
    const before = stored.get(record.id);
    if (before === undefined) return [{ record }];
    const whole = completed(record, before);
    return sameValues(before, whole.values) ? [] : [{ record: whole, before }];
  });
}

const isNew = <Record>({ before }: Change<Record>): boolean => before === undefined;
const wasThere = <Record>({ before }: Change<Record>): boolean => before !== undefined;

async function applyEntities(
  writing: Writing,
  changes: readonly Change<EntityRecord>[],
  merged: Merged,
): Promise<void> {
  const { tx, send } = writing;
  const shown = changes.filter(({ record }) => !merged.recordOf(record.id));
  const hidden = changes.filter(({ record }) => merged.recordOf(record.id));
  const rows = (each: readonly Change<EntityRecord>[]): EntityRow[] =>
    each.map(({ record }) => entityRow(record, merged.into(record.id)));
  for (const batch of batches(shown.filter(isNew))) {
    const all = rows(batch);
    // What was taken off the record and is stated again is the same as before.
    const restored = writing.withdrawn === 0 ? null : await restore(tx, all);
    send(createEntities, { rows: restored ? all.filter(({ id }) => !restored.has(id)) : all });
  }
  for (const batch of batches(shown.filter(wasThere))) await tx.run(updateEntities, { rows: rows(batch) });
  if (hidden.length === 0) return;
  await tx.run(updateMerged, {
    rows: hidden.map(({ record }) => ({ id: record.id, properties: storedEntity(record) })),
  });
  // They are found by the names of what was merged into them.
  const { merged: renamed } = await readMerged(writing.read);
  for (const kept of new Set(hidden.map(({ record }) => merged.lead(record.id)))) await renew(writing, kept, renamed);
}

async function applyClaims(
  { tx, send }: Writing,
  changes: readonly Change<ClaimRecord>[],
  merged: Merged,
): Promise<void> {
  const aside = changes.filter(({ record }) => merged.isAside(record));
  const shown = changes.filter(({ record }) => !merged.isAside(record));
  sendByVerb(send, createClaims, shown.filter(isNew));
  sendByVerb(send, updateClaims, shown.filter(wasThere));
  await take(
    tx,
    aside.filter(wasThere).map(({ record }) => record),
  );
  await place(
    tx,
    aside.map(({ record }) => record),
  );
}

/** Fails when the answer comes where a claim has not found both its ends. */
function sendByVerb(
  send: Sender,
  query: CypherQuery<ClaimRows, { written: number }>,
  changes: readonly Change<ClaimRecord>[],
): void {
  for (const [verb, ofVerb] of groupedByVerb(changes, ({ record }) => record.verb)) {
    for (const batch of batches(ofVerb))
      send(query, { verb, rows: batch.map(claimRow) }, ([result]) => {
        if (result?.written === batch.length) return;
        const found = result?.written ?? 0;
        throw new Error(`${batch.length} ${verb} claims were to be written, ${found} found both their ends`);
      });
  }
}

function entityRow(record: EntityRecord, merged: readonly EntityRecord[]): EntityRow {
  const labels = labelsOf(record);
  return { id: record.id, labels, network: labels.includes('Network'), properties: storedEntity(record, merged) };
}

const claimRow = ({ record }: Change<ClaimRecord>): ClaimRow => ({
  id: record.id,
  subject: record.subject,
  object: record.object,
  properties: storedClaim(record),
});
