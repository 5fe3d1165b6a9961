import { cypherQuery, type CypherQuery, type Transaction } from '../database/index.js';
import { ChangeLog } from './change-log.js';
import type { ClaimId, EntityId } from './ids.js';
import { entitiesById } from './loading.js';
import type { ClaimRecord, EntityRecord, Value, Values } from './records.js';
import { labelsOf, recordedOfClaim, recordedOfEntity, storedClaim, storedEntity, type Stored } from './stored.js';
import type { Verb } from './vocabulary/index.js';

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

interface ClaimRows {
  readonly verb: Verb;
  readonly rows: readonly ClaimRow[];
}

const lockGraph = cypherQuery<object, { version: number }>('graph/lock-graph');
const moveVersion = cypherQuery<object, { version: number }>('graph/move-version');
/** Claims of one verb by their ids. */
export const claimsById = cypherQuery<
  { verb: Verb; claims: readonly Omit<ClaimRow, 'properties'>[] },
  { id: ClaimId; claim: Stored }
>('graph/claims-by-id');
const createEntities = cypherQuery<{ rows: readonly EntityRow[] }, object>('graph/create-entities');
const updateEntities = cypherQuery<{ rows: readonly EntityRow[] }, object>('graph/update-entities');
const createClaims = cypherQuery<ClaimRows, { written: number }>('graph/create-claims');
const updateClaims = cypherQuery<ClaimRows, { written: number }>('graph/update-claims');

/** Rows in one query: enough to make its round trip cheap, few enough to keep its memory small. */
const BATCH = 5_000;

/** Runs a query that reads, in a transaction or outside one. */
export type Reader = <Parameters, Row>(query: CypherQuery<Parameters, Row>, parameters: Parameters) => Promise<Row[]>;

/**
 * Compares records with what is stored, and changes nothing.
 * @param fresh entities known to be new, on which there can't be a claim yet: they are not looked up
 */
export async function compareRecords(
  read: Reader,
  { entities, claims }: Records,
  fresh: ReadonlySet<EntityId> = new Set(),
): Promise<Difference> {
  const changedEntities = changed(entities, await storedEntities(read, entities));
  const changedClaims = changed(
    claims,
    await storedClaims(
      read,
      claims.filter(({ subject, object }) => !fresh.has(subject) && !fresh.has(object)),
    ),
  );
  const unchanged = entities.length + claims.length - changedEntities.length - changedClaims.length;
  return { entities: changedEntities, claims: changedClaims, unchanged };
}

/**
 * Writes records: what is new is created, what differs is updated, what is the same is left alone. A record replaces
 * all that was recorded under its id; records that are not mentioned stay. Each change goes to the change log and the
 * graph's version moves on by one, in the same transaction. Call it once in a transaction: it is one write, however
 * many parts the records come in.
 * @param role in which role the writer acts, never a person
 * @throws Error where a claim leads to an entity that is neither stored nor among the records
 */
export async function writeRecords(tx: Transaction, records: Records | RecordStream, role: string): Promise<Written> {
  const [graph] = await tx.run(lockGraph, {});
  if (!graph) throw new Error('lock-graph gave no row');
  const read: Reader = (query, parameters) => tx.run(query, parameters);
  const log = new ChangeLog(tx, graph.version + 1, role);
  const fresh = new Set<EntityId>();
  let created = 0;
  let updated = 0;
  let unchanged = 0;
  for await (const part of 'entities' in records ? [records] : records) {
    const difference = await compareRecords(read, part, fresh);
    const changes = [...difference.entities, ...difference.claims];
    const createdHere = changes.filter(({ before }) => before === undefined).length;
    created += createdHere;
    updated += changes.length - createdHere;
    unchanged += difference.unchanged;
    for (const { record, before } of difference.entities) if (!before) fresh.add(record.id);
    await applyEntities(tx, difference.entities);
    await applyClaims(tx, difference.claims);
    await log.append(changes.map(loggedChange));
  }
  if (created + updated === 0) return { created, updated, unchanged, version: graph.version };
  await log.end();
  const [moved] = await tx.run(moveVersion, {});
  return { created, updated, unchanged, version: moved?.version ?? graph.version + 1 };
}

const loggedChange = ({ record, before }: Change<EntityRecord | ClaimRecord>) =>
  before === undefined
    ? ({ id: record.id, action: 'CREATED', after: record.values } as const)
    : ({ id: record.id, action: 'UPDATED', before, after: record.values } as const);

async function storedEntities(read: Reader, entities: readonly EntityRecord[]): Promise<Map<EntityId, Values>> {
  const stored = new Map<EntityId, Values>();
  for (const batch of batches(entities)) {
    for (const { id, entity } of await read(entitiesById, { ids: batch.map(({ id }) => id) })) {
      stored.set(id, recordedOfEntity(entity.type, entity as Stored));
    }
  }
  return stored;
}

async function storedClaims(read: Reader, claims: readonly ClaimRecord[]): Promise<Map<ClaimId, Values>> {
  const stored = new Map<ClaimId, Values>();
  for (const [verb, ofVerb] of groupedByVerb(claims, ({ verb }) => verb)) {
    for (const batch of batches(ofVerb)) {
      const wanted = batch.map(({ id, subject, object }) => ({ id, subject, object }));
      for (const { id, claim } of await read(claimsById, { verb, claims: wanted }))
        stored.set(id, recordedOfClaim(verb, claim));
    }
  }
  return stored;
}

function changed<Id, Record extends { readonly id: Id; readonly values: Values }>(
  records: readonly Record[],
  stored: ReadonlyMap<Id, Values>,
): Change<Record>[] {
  return records.flatMap((record) => {
    const before = stored.get(record.id);
    if (before === undefined) return [{ record }];
    return sameValues(before, record.values) ? [] : [{ record, before }];
  });
}

function sameValues(one: Values, other: Values): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => sameValue(one[name], other[name]));
}

const sameValue = (one: Value | undefined, other: Value | undefined): boolean =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    one.length === other.length &&
    one.every((item, index) => item === other[index]));

const isNew = <Record>({ before }: Change<Record>): boolean => before === undefined;
const wasThere = <Record>({ before }: Change<Record>): boolean => before !== undefined;

async function applyEntities(tx: Transaction, changes: readonly Change<EntityRecord>[]): Promise<void> {
  for (const batch of batches(changes.filter(isNew))) await tx.run(createEntities, { rows: batch.map(entityRow) });
  for (const batch of batches(changes.filter(wasThere))) await tx.run(updateEntities, { rows: batch.map(entityRow) });
}

async function applyClaims(tx: Transaction, changes: readonly Change<ClaimRecord>[]): Promise<void> {
  await applyByVerb(tx, createClaims, changes.filter(isNew));
  await applyByVerb(tx, updateClaims, changes.filter(wasThere));
}

async function applyByVerb(
  tx: Transaction,
  query: CypherQuery<ClaimRows, { written: number }>,
  changes: readonly Change<ClaimRecord>[],
): Promise<void> {
  for (const [verb, ofVerb] of groupedByVerb(changes, ({ record }) => record.verb)) {
    for (const batch of batches(ofVerb)) {
      const [result] = await tx.run(query, { verb, rows: batch.map(claimRow) });
      if (result?.written !== batch.length)
        throw new Error(
          `${batch.length} ${verb} claims were to be written, ${result?.written ?? 0} found both their ends`,
        );
    }
  }
}

function entityRow({ record }: Change<EntityRecord>): EntityRow {
  const labels = labelsOf(record);
  return { id: record.id, labels, network: labels.includes('Network'), properties: storedEntity(record) };
}

const claimRow = ({ record }: Change<ClaimRecord>): ClaimRow => ({
  id: record.id,
  subject: record.subject,
  object: record.object,
  properties: storedClaim(record),
});

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}

function groupedByVerb<Item>(items: readonly Item[], verbOfItem: (item: Item) => Verb): Map<Verb, Item[]> {
  const groups = new Map<Verb, Item[]>();
  for (const item of items) {
    const group = groups.get(verbOfItem(item));
    if (group) group.push(item);
    else groups.set(verbOfItem(item), [item]);
  }
  return groups;
}
