import { cypherQuery, type Database } from '../database/index.js';
import {
  checkRecord,
  knownGraph,
  reread,
  World,
  type FaultHere,
  type Placed,
  type TellHere,
} from '../dataset/index.js';
import {
  claimId,
  claimNamed,
  isEntityId,
  labelsOf,
  recordedOfClaim,
  recordedOfEntity,
  sameValues,
  storedClaim,
  storedEntity,
  type ClaimId,
  type ClaimRecord,
  type EntityId,
  type EntityRecord,
  type Stored,
} from '../graph/records/index.js';
import { Merged, recordedClaim, type Reader } from '../graph/writing/index.js';
import { kindNames, verbNames } from '../graph/vocabulary/index.js';
import { differing } from './differing.js';
import type { TellFinding } from './finding.js';

interface EntityRow {
  readonly labels: readonly string[];
  readonly entity: Stored;
}

interface ClaimRow {
  readonly verb: string;
  readonly subject: string | null;
  readonly subjectLabels: readonly string[];
  readonly object: string | null;
  readonly objectLabels: readonly string[];
  readonly claim: Stored;
}

const entities = cypherQuery<object, EntityRow>('doctor/entities');
const claims = cypherQuery<object, ClaimRow>('doctor/claims');

/** Records that are looked at together. */
const BATCH = 2_000;

/** Is told of each record that the change log should lead to. */
export type OnRecord = (record: Pick<EntityRecord | ClaimRecord, 'id' | 'values'>) => void;

/** What is looked at with: the database, what is merged in it, and whom to tell. */
export interface Looking {
  readonly database: Database;
  readonly merged: readonly StoredRecord[];
  readonly tell: TellFinding;
}

/**
 * Looks at every entity and claim, some at a time: by itself, and at what it names.
 * @param onRecord is told of each
 */
export async function examineRecords(looking: Looking, onRecord: OnRecord): Promise<void> {
  const into = new Map<unknown, EntityRecord[]>();
  for (const record of looking.merged) {
    const { mergedInto } = record.values;
    into.set(mergedInto, [...(into.get(mergedInto) ?? []), record]);
  }
  for await (const { entities: found, claims: foundClaims } of batchesOf(looking)) {
    tellRecords(found, foundClaims, onRecord);
    if (found.length > 0) await examineEntities(looking, found, into);
    if (foundClaims.length > 0) await examineClaims(looking, foundClaims);
  }
}

/** Tells of every entity and claim that the change log should lead to, and looks at none. */
export async function eachRecord(looking: Omit<Looking, 'tell'>, onRecord: OnRecord): Promise<void> {
  for await (const { entities: found, claims: foundClaims } of batchesOf({ ...looking, tell: () => {} }))
    tellRecords(found, foundClaims, onRecord);
}

function tellRecords(found: readonly StoredRecord[], foundClaims: readonly FoundClaim[], onRecord: OnRecord): void {
  for (const record of found) onRecord(record);
  // What stands aside is not in the log: nobody sees it.
  for (const { stands, isAside } of foundClaims) if (!isAside) onRecord(stands);
}

/** What is stored, as far as it can be read; what cannot is told. */
interface Batch {
  readonly entities: readonly StoredRecord[];
  readonly claims: readonly FoundClaim[];
}

async function* batchesOf({ database, merged, tell }: Looking): AsyncGenerator<Batch> {
  for await (const rows of inBatches(database.stream(entities, {})))
    yield { entities: rows.flatMap(({ labels, entity }) => entityIn(labels, entity, tell) ?? []), claims: [] };
  yield { entities: merged, claims: [] };
  const placing = new Merged(new Map(merged.map((record) => [record.id, record])));
  for await (const rows of inBatches(database.stream(claims, {})))
    yield { entities: [], claims: rows.flatMap((row) => claimIn(row, placing, tell) ?? []) };
}

async function* inBatches<Row>(rows: AsyncGenerator<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** An entity with what is stored of it. */
export interface StoredRecord extends EntityRecord {
  readonly stored: Stored;
}

/** What is recorded of a node; null where that cannot be said. */
export function entityIn(labels: readonly string[], stored: Stored, tell: TellFinding): StoredRecord | null {
  const { id, type } = stored;
  const name = String(id ?? `one of ${labels.join(', ')}`);
  const kind = kindNames.find((each) => each === type);
  if (!kind) {
    tell({
      code: 'LABELS_DIFFER',
      id: name,
      what: `its \`type\` is ${JSON.stringify(type ?? null)}, which is no kind`,
    });
    return null;
  }
  const record = { id: name as EntityId, kind, values: recordedOfEntity(kind, stored), stored };
  const wanted = labels.includes('Merged') ? ['Merged'] : labelsOf(record);
  if (labels.toSorted().join(' ') !== wanted.toSorted().join(' '))
    tell({
      code: 'LABELS_DIFFER',
      id: name,
      what: `its labels are ${labels.toSorted().join(', ')}, and should be ${wanted.join(', ')}`,
    });
  return record;
}

async function examineEntities(
  { database, tell }: Looking,
  records: readonly StoredRecord[],
  into: ReadonlyMap<unknown, readonly EntityRecord[]>,
): Promise<void> {
  const faulty = new Set<number>();
  const tellOf = teller(records, tell, faulty);
  const placed: Placed<EntityRecord>[] = [];
  for (const [number, record] of records.entries()) {
    const read = reread(record, number, tellOf);
    if (!read || !isEntity(read)) continue;
    tellOtherwise(record, read, faulty.has(number), tell);
    checkRecord(read, tellOf);
    placed.push(read);
    if (!faulty.has(number)) tellDerived(record.id, record.stored, storedEntity(record, into.get(record.id)), tell);
  }
  const world = new World(knownGraph(readerOf(database)));
  await world.checkEntities(placed, tellOf);
  await world.checkAudiences();
}

/** A claim as it stands, and as its source states it. */
interface FoundClaim {
  readonly stands: ClaimRecord;
  readonly stated: ClaimRecord;
  readonly stored: Stored;
  readonly isAside: boolean;
}

/** What is recorded on a relationship; null where that cannot be said. */
function claimIn(row: ClaimRow, placing: Merged, tell: TellFinding): FoundClaim | null {
  const { subject, object, claim } = row;
  const verb = verbNames.find((each) => each === row.verb);
  const id = String(claim['id'] ?? `${row.verb} ${subject} ${object}`);
  // Those of a type that is no verb are told together.
  if (!verb) return null;
  for (const [end, labels] of [
    [subject, row.subjectLabels],
    [object, row.objectLabels],
  ] as const) {
    if (labels.includes('Entity') || labels.includes('Merged')) continue;
    tell({
      code: 'CLAIM_MISPLACED',
      id,
      what: `it stands on ${end ?? 'a node'}, which is ${labels.join(', ') || 'nothing'}`,
    });
    return null;
  }
  if (subject === null || object === null || !isEntityId(subject) || !isEntityId(object)) {
    tell({ code: 'WRONG_CLAIM_ID', id, what: `it joins ${subject} and ${object}, which are no ids` });
    return null;
  }
  const key = typeof claim['key'] === 'string' ? { key: claim['key'] } : {};
  const wanted = claimId(verb, subject, object, key.key);
  if (id !== wanted) {
    tell({ code: 'WRONG_CLAIM_ID', id, what: `it is ${wanted}` });
    return null;
  }
  const { recordedAs } = claim;
  if (recordedAs !== undefined && (typeof recordedAs !== 'string' || claimNamed(recordedAs as ClaimId) === null)) {
    tell({ code: 'CLAIM_MISPLACED', id, what: `it is recorded as ${JSON.stringify(recordedAs)}, which is no claim` });
    return null;
  }
  const stated = recordedClaim({ verb, subject, object, claim });
  const placed = placing.placed(stated);
  if (placed.id !== id) {
    tell({
      code: 'CLAIM_MISPLACED',
      id,
      what: `as its source states it, it belongs to ${placed.subject} and ${placed.object}`,
    });
    return null;
  }
  return {
    stands: { ...placed, values: recordedOfClaim(verb, claim) },
    stated,
    stored: claim,
    isAside: placing.isAside(placed),
  };
}

async function examineClaims({ database, tell }: Looking, found: readonly FoundClaim[]): Promise<void> {
  const faulty = new Set<number>();
  const tellOf = teller(
    found.map(({ stands }) => stands),
    tell,
    faulty,
  );
  const placed: Placed<ClaimRecord>[] = [];
  for (const [number, { stands, stated, stored }] of found.entries()) {
    const read = reread(stated, number, tellOf);
    if (!read || !isClaim(read)) continue;
    tellOtherwise(stands, read, faulty.has(number), tell);
    checkRecord(read, tellOf);
    placed.push(read);
    if (!faulty.has(number)) tellDerived(stands.id, stored, storedClaim(stands), tell);
  }
  await new World(knownGraph(readerOf(database))).checkClaims(placed, tellOf);
}

/** Tells the faults of a dataset as findings of the records whose numbers they have. */
function teller(
  records: readonly Pick<EntityRecord | ClaimRecord, 'id'>[],
  tell: TellFinding,
  faulty: Set<number>,
): TellHere {
  return (fault) => {
    // Where several have one id, that is told of all of them at once.
    if (fault.code === 'DUPLICATE_CLAIM') return;
    const number = fault.row ?? 0;
    faulty.add(number);
    tell({ code: fault.code, id: records[number]?.id ?? '', what: whatIsWrong(fault) });
  };
}

function whatIsWrong({ code, column, value, message }: FaultHere): string {
  const said = code === 'UNKNOWN_ID' ? 'the graph does not have it' : message;
  return [column === undefined ? '' : `\`${column}\``, value === undefined ? '' : `“${value}”`]
    .filter((part) => part !== '')
    .join(' ')
    .concat(`: ${said}`);
}

function tellOtherwise(
  { id, values }: Pick<EntityRecord | ClaimRecord, 'id' | 'values'>,
  { record }: Placed,
  isFaulty: boolean,
  tell: TellFinding,
): void {
  if (isFaulty || sameValues(values, record.values)) return;
  tell({ code: 'VALUE_DIFFERS', id, what: differing(values, record.values, 'would be read as') });
}

function tellDerived(id: string, stored: Stored, wanted: Stored, tell: TellFinding): void {
  if (!sameValues(stored, wanted))
    tell({ code: 'STORED_DIFFERS', id, what: differing(stored, wanted, 'where this follows from what is recorded:') });
}

const isClaim = (placed: Placed): placed is Placed<ClaimRecord> => 'verb' in placed.record;
const isEntity = (placed: Placed): placed is Placed<EntityRecord> => !isClaim(placed);

const readerOf =
  (database: Database): Reader =>
  async (query, parameters) =>
    database.read(query, parameters);
