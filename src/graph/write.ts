import { cypherQuery, type CypherQuery, type Transaction } from '../database/index.js';
import type { ClaimId, EntityId } from './ids.js';
import { entitiesById } from './loading.js';
import type { ClaimRecord, EntityRecord, Values } from './records.js';
import { labelsOf, recordedOfClaim, recordedOfEntity, storedClaim, storedEntity, type Stored } from './stored.js';
import { type Verb } from './vocabulary/index.js';

/** Entities and claims, to be compared with those on record or written. */
export interface Records {
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
}

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
}

/** What a write did. The version has moved only if something changed. */
export interface Written {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly version: number;
}

interface EntityRow {
  readonly id: EntityId;
  readonly labels: readonly string[];
  readonly network: boolean;
  readonly properties: Stored;
}

interface ClaimRow {
  readonly id: ClaimId;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly properties: Stored;
}

interface ChangeEntry {
  readonly version: number;
  readonly role: string;
  readonly ids: readonly string[];
  readonly actions: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const lockGraph = cypherQuery<object, { version: number; empty: boolean }>('graph/lock-graph');
const setVersion = cypherQuery<{ version: number }, { version: number }>('graph/set-version');
const claimsById = cypherQuery<{ verb: Verb; claims: readonly Omit<ClaimRow, 'properties'>[] }, { id: ClaimId; claim: Stored }>('graph/claims-by-id');
const createEntities = cypherQuery<{ rows: readonly EntityRow[] }, object>('graph/create-entities');
const updateEntities = cypherQuery<{ rows: readonly EntityRow[] }, object>('graph/update-entities');
const createClaims = cypherQuery<{ verb: Verb; rows: readonly ClaimRow[] }, object>('graph/create-claims');
const updateClaims = cypherQuery<{ verb: Verb; rows: readonly ClaimRow[] }, object>('graph/update-claims');
const appendChanges = cypherQuery<{ entries: readonly ChangeEntry[] }, object>('graph/append-changes');

/** Rows in one query: enough to make its round trip cheap, few enough to keep its memory small. */
const BATCH = 5_000;
/** Changes in one node of the log, so that a large import doesn't double the number of nodes. */
const CHANGES_PER_ENTRY = 1_000;

/** Runs a query that reads, in a transaction or outside one. */
export type Reader = <Parameters, Row>(query: CypherQuery<Parameters, Row>, parameters: Parameters) => Promise<Row[]>;

/** Compares records with what is stored, and changes nothing. */
export async function compareRecords(read: Reader, { entities, claims }: Records): Promise<Difference> {
  const storedEntities = new Map<EntityId, Values>();
  for (const batch of batches(entities)) {
    const rows = await read(entitiesById, { ids: batch.map(({ id }) => id) });
    const kinds = new Map(batch.map(({ id, kind }) => [id, kind]));
    for (const { id, entity } of rows) {
      const kind = kinds.get(id);
      if (kind) storedEntities.set(id, recordedOfEntity(kind, entity as Stored));
    }
  }
  const storedClaims = new Map<ClaimId, Values>();
  for (const [verb, ofVerb] of groupedByVerb(claims)) {
    for (const batch of batches(ofVerb)) {
      const rows = await read(claimsById, { verb, claims: batch.map(({ id, subject, object }) => ({ id, subject, object })) });
      for (const { id, claim } of rows) storedClaims.set(id, recordedOfClaim(verb, claim));
    }
  }
  return difference(entities, claims, storedEntities, storedClaims);
}

/**
 * Writes records: what is new is created, what differs is updated, what is the same is left alone. Each change goes to
 * the change log and the graph's version moves on by one, in the same transaction. Records that are not mentioned stay.
 * @param role in which role the writer acts, never a person
 */
export async function writeRecords(tx: Transaction, records: Records, role: string): Promise<Written> {
  const [graph] = await tx.run(lockGraph, {});
  if (!graph) throw new Error('The graph has no version');
  const changes = graph.empty
    ? difference(records.entities, records.claims, new Map(), new Map())
    : await compareRecords((query, parameters) => tx.run(query, parameters), records);
  const all = [...changes.entities, ...changes.claims];
  const created = all.filter(({ before }) => before === undefined).length;
  const counts = { created, updated: all.length - created, unchanged: changes.unchanged };
  if (all.length === 0) return { ...counts, version: graph.version };
  await applyEntities(tx, changes.entities);
  await applyClaims(tx, changes.claims);
  const version = graph.version + 1;
  await appendToLog(tx, all, version, role);
  await tx.run(setVersion, { version });
  return { ...counts, version };
}

function difference(
  entities: readonly EntityRecord[],
  claims: readonly ClaimRecord[],
  storedEntities: ReadonlyMap<EntityId, Values>,
  storedClaims: ReadonlyMap<ClaimId, Values>,
): Difference {
  const changedEntities = changed(entities, storedEntities);
  const changedClaims = changed(claims, storedClaims);
  const unchanged = entities.length + claims.length - changedEntities.length - changedClaims.length;
  return { entities: changedEntities, claims: changedClaims, unchanged };
}

function changed<Id, Record extends { readonly id: Id; readonly values: Values }>(
  records: readonly Record[],
  stored: ReadonlyMap<Id, Values>,
): Change<Record>[] {
  return records.flatMap((record) => {
    const before = stored.get(record.id);
    if (before === undefined) return [{ record }];
    return canonical(before) === canonical(record.values) ? [] : [{ record, before }];
  });
}

const canonical = (values: Values): string => JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));

async function applyEntities(tx: Transaction, changes: readonly Change<EntityRecord>[]): Promise<void> {
  for (const [query, part] of [
    [createEntities, changes.filter(({ before }) => before === undefined)],
    [updateEntities, changes.filter(({ before }) => before !== undefined)],
  ] as const) {
    for (const batch of batches(part)) await tx.run(query, { rows: batch.map(({ record }) => entityRow(record)) });
  }
}

async function applyClaims(tx: Transaction, changes: readonly Change<ClaimRecord>[]): Promise<void> {
  for (const [query, part] of [
    [createClaims, changes.filter(({ before }) => before === undefined)],
    [updateClaims, changes.filter(({ before }) => before !== undefined)],
  ] as const) {
    for (const [verb, records] of groupedByVerb(part.map(({ record }) => record))) {
      for (const batch of batches(records)) await tx.run(query, { verb, rows: batch.map(claimRow) });
    }
  }
}

function entityRow(record: EntityRecord): EntityRow {
  const labels = labelsOf(record);
  return { id: record.id, labels, network: labels.includes('Network'), properties: storedEntity(record) };
}

const claimRow = (record: ClaimRecord): ClaimRow => ({
  id: record.id,
  subject: record.subject,
  object: record.object,
  properties: storedClaim(record),
});

async function appendToLog(
  tx: Transaction,
  changes: readonly Change<EntityRecord | ClaimRecord>[],
  version: number,
  role: string,
): Promise<void> {
  const entries = batches(changes, CHANGES_PER_ENTRY).map((batch) => ({
    version,
    role,
    ids: batch.map(({ record }) => record.id),
    actions: batch.map(({ before }) => (before === undefined ? 'CREATED' : 'UPDATED')),
    before: batch.map(({ before }) => (before === undefined ? '' : JSON.stringify(before))),
    after: batch.map(({ record }) => JSON.stringify(record.values)),
  }));
  for (const batch of batches(entries, 10)) await tx.run(appendChanges, { entries: batch });
}

function groupedByVerb(claims: readonly ClaimRecord[]): Map<Verb, ClaimRecord[]> {
  const groups = new Map<Verb, ClaimRecord[]>();
  for (const claim of claims) {
    const group = groups.get(claim.verb);
    if (group) group.push(claim);
    else groups.set(claim.verb, [claim]);
  }
  return groups;
}

function batches<Item>(items: readonly Item[], size = BATCH): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
