import { cypherQuery, type Database, type Report } from '../database/index.js';
import { SamspilError } from '../errors.js';
import type { EntityId } from '../graph/ids.js';
import { compareRecords, writeRecords, type Difference, type Records, type Written } from '../graph/write.js';
import type { KnownEntity } from './checking-together.js';
import { readDataset, type Dataset } from './dataset.js';

const knownEntities = cypherQuery<{ ids: readonly EntityId[] }, KnownEntity>('dataset/known-entities');
const unfinishedImports = cypherQuery<object, { name: string }>('dataset/unfinished-imports');
const beginImport = cypherQuery<{ name: string }, object>('dataset/begin-import');
const endImport = cypherQuery<{ name: string }, object>('dataset/end-import');

/** Up to so many rows are one transaction: all of them or none. */
export const ROWS_AT_ONCE = 200_000;
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
 * until the last one is in, the import is marked unfinished, and running it again continues it.
 * @throws DATASET_MISSING, DATASET_INVALID, IMPORT_UNFINISHED
 */
export async function importDataset(
  database: Database,
  folder: string,
  report: Report,
  { rowsAtOnce = ROWS_AT_ONCE }: ImportOptions = {},
): Promise<Imported> {
  const dataset = await readAndCheck(database, folder, report);
  const { name } = dataset.manifest;
  const other = (await unfinished(database)).find((unfinishedName) => unfinishedName !== name);
  if (other !== undefined) throw new SamspilError('IMPORT_UNFINISHED', `The import of “${other}” was cut off. Run it again first.`);
  const batches = inBatches(dataset, rowsAtOnce);
  const rows = dataset.entities.length + dataset.claims.length;
  if (batches.length > 1) await database.write((tx) => tx.run(beginImport, { name }));
  let total: Written = { created: 0, updated: 0, unchanged: 0, version: 0 };
  let done = 0;
  for (const batch of batches) {
    report(`Loading ${name}: ${done} of ${rows} rows`);
    total = sum(total, await database.write((tx) => writeRecords(tx, batch, ROLE)));
    done += batch.entities.length + batch.claims.length;
  }
  await database.write((tx) => tx.run(endImport, { name }));
  return { name, ...total };
}

/** What an import would change. */
export async function compareDataset(database: Database, folder: string, report: Report): Promise<Difference> {
  const dataset = await readAndCheck(database, folder, report);
  return compareRecords((query, parameters) => database.read(query, parameters), dataset);
}

/** The names of datasets whose import was cut off between two batches. */
export async function unfinished(database: Database): Promise<string[]> {
  return (await database.read(unfinishedImports, {})).map(({ name }) => name);
}

async function readAndCheck(database: Database, folder: string, report: Report): Promise<Dataset> {
  report(`Checking ${folder}`);
  return readDataset(folder, (ids) => database.read(knownEntities, { ids }));
}

/** Entities first, since claims need both their ends. */
function inBatches({ entities, claims }: Records, size: number): Records[] {
  if (entities.length + claims.length <= size) return [{ entities, claims }];
  const starts = (length: number) => Array.from({ length: Math.ceil(length / size) }, (_, index) => index * size);
  return [
    ...starts(entities.length).map((start) => ({ entities: entities.slice(start, start + size), claims: [] })),
    ...starts(claims.length).map((start) => ({ entities: [], claims: claims.slice(start, start + size) })),
  ];
}

const sum = (a: Written, b: Written): Written => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  version: b.version,
});
