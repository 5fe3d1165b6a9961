import { cypherQuery, type Database, type Report } from '../database/index.js';
import { SamspilError } from '../errors.js';
import type { EntityId } from '../graph/ids.js';
import { readMerged } from '../graph/merged.js';
import { onceHere } from '../graph/once.js';
import type { Reader } from '../graph/one-write.js';
import {
  compareRecords,
  writeRecords,
  type Difference,
  type Records,
  type RecordStream,
  type Written,
  type WrittenPart,
} from '../graph/write.js';
import { countedReport, readDataset, type Dataset } from './dataset.js';
import type { KnownEntity, KnownGraph, KnownMerger } from './world.js';

const knownEntities = cypherQuery<{ ids: readonly EntityId[] }, KnownEntity>('dataset/known-entities');
const knownIdentifiers = cypherQuery<{ keys: readonly string[] }, { id: EntityId; key: string }>(
  'dataset/known-identifiers',
);
const networksWithMembers = cypherQuery<{ ids: readonly EntityId[] }, { id: EntityId }>(
  'dataset/networks-with-members',
);
const knownMergers = cypherQuery<object, KnownMerger>('dataset/known-mergers');
const unfinishedImports = cypherQuery<object, { name: string }>('dataset/unfinished-imports');
const beginImport = cypherQuery<{ name: string }, object>('dataset/begin-import');
const endImport = cypherQuery<{ name: string }, object>('dataset/end-import');

/** Up to so many rows are one transaction: all of them or none. */
export const ROWS_AT_ONCE = 200_000;
/** Rows of one transaction where there are more. */
const ROWS_IN_BATCH = 50_000;
const ROLE = 'import';

/** What an import did. */
export interface Imported extends Written {
  readonly name: string;
}

export interface ImportOptions {
  readonly rowsAtOnce?: number;
}

/**
 * Loads a dataset: checks everything first, then writes all of it or nothing. Above `rowsAtOnce` it goes in batches;
 * until the last one is in, the import is marked unfinished, and running it again continues it. A row replaces all that
 * was recorded under its id; what the dataset does not mention stays.
 * @throws DATASET_MISSING, DATASET_INVALID, IMPORT_UNFINISHED
 */
export async function importDataset(
  database: Database,
  folder: string,
  report: Report,
  { rowsAtOnce = ROWS_AT_ONCE }: ImportOptions = {},
): Promise<Imported> {
  const dataset = await readDataset(folder, graphOf(database), report);
  const { name } = dataset.manifest;
  const other = (await unfinished(database)).find((unfinishedName) => unfinishedName !== name);
  if (other !== undefined)
    throw new SamspilError('IMPORT_UNFINISHED', `The import of “${other}” was cut off. Run it again first.`);
  const atOnce = dataset.entities + dataset.claims <= rowsAtOnce;
  const written = atOnce
    ? await importAtOnce(database, dataset, report)
    : await importInBatches(database, dataset, report, Math.min(rowsAtOnce, ROWS_IN_BATCH));
  return { name, ...written };
}

/** What an import would change, part by part. */
export async function* compareDataset(database: Database, folder: string, report: Report): AsyncGenerator<Difference> {
  const dataset = await readDataset(folder, graphOf(database), report);
  const fresh = new Set<EntityId>();
  const read: Reader =  async (query, parameters) => database.read(query, parameters);
  const merged = await readMerged(read);
  for await (const part of dataset.records()) {
    const difference = await compareRecords(read, part, fresh, merged);
    for (const { record, before } of difference.entities) if (!before) fresh.add(record.id);
    yield difference;
  }
}

/** The names of datasets whose import was cut off between two batches. */
export async function unfinished(database: Database): Promise<string[]> {
  return (await database.read(unfinishedImports, {})).map(({ name }) => name);
}

const graphOf = (database: Database): KnownGraph => ({
  entities:  async (ids) => database.read(knownEntities, { ids }),
  identifiers:  async (keys) => database.read(knownIdentifiers, { keys }),
  networks:  async (ids) => database.read(networksWithMembers, { ids }),
  mergers:  async () => database.read(knownMergers, {}),
});

async function importAtOnce(database: Database, dataset: Dataset, report: Report): Promise<Written> {
  const once = onceHere();
  return database.write(async (tx) => {
    const written = await writeRecords(tx, reported(dataset, report), ROLE, { once });
    await tx.run(endImport, { name: dataset.manifest.name });
    return finished(written);
  });
}

async function importInBatches(database: Database, dataset: Dataset, report: Report, size: number): Promise<Written> {
  const { name } = dataset.manifest;
  await database.write( async (tx) => tx.run(beginImport, { name }));
  let total: WrittenPart = { created: 0, updated: 0, unchanged: 0, led: 0, version: 0, waiting: [] };
  for await (const batch of inBatches(reported(dataset, report), size)) {
    const options = { waiting: total.waiting, once: onceHere() };
    total = sum(total, await database.write( async (tx) => writeRecords(tx, batch, ROLE, options)));
  }
  await database.write( async (tx) => tx.run(endImport, { name }));
  return finished(total);
}

/** The records of a dataset; it reports how far they have come as they are asked for. */
async function* reported(dataset: Dataset, report: Report): RecordStream {
  const rows = dataset.entities + dataset.claims;
  report(`Loading ${dataset.manifest.name}: ${rows} rows`);
  const progress = countedReport(report, (done) => `Loading ${dataset.manifest.name}: ${done} of ${rows} rows`);
  for await (const part of dataset.records()) {
    yield part;
    progress(part.entities.length + part.claims.length);
  }
}

/** A batch is in memory as a whole, since Neo4j may ask for its transaction to be tried again. */
async function* inBatches(records: RecordStream, size: number): AsyncGenerator<Records> {
  let parts: Records[] = [];
  const batch = (): Records => ({
    entities: parts.flatMap(({ entities }) => entities),
    claims: parts.flatMap(({ claims }) => claims),
  });
  for await (const part of records) {
    parts.push(part);
    if (parts.reduce((rows, { entities, claims }) => rows + entities.length + claims.length, 0) < size) continue;
    yield batch();
    parts = [];
  }
  if (parts.length > 0) yield batch();
}

const sum = (a: WrittenPart, b: WrittenPart): WrittenPart => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  led: a.led + b.led,
  version: b.version,
  waiting: b.waiting,
});

/** What was checked leaves nothing waiting. */
function finished({ waiting: [merger], ...written }: WrittenPart): Written {
  if (merger) throw new Error(`${merger.duplicate} could not be merged into ${merger.kept}, which is not on record`);
  return written;
}
