import type { Database, ManagedNeo4j, Report } from '../database/index.js';
import { SamspilError } from '../errors.js';
import type { EntityId } from '../graph/records/index.js';
import {
  readMerged,
  onceHere,
  type Reader,
  together,
  compareRecords,
  writeRecords,
  type Writing,
  type Difference,
  type RecordStream,
  type Written,
  type WrittenPart,
} from '../graph/writing/index.js';
import { importInBulk, type Beside } from './bulk-import.js';
import { openDataset, readDataset, type Dataset, type OpenDataset } from './dataset.js';
import type { Double } from './doubles.js';
import { inBatches, reported, rowsOf } from './in-batches.js';
import { knownGraph } from './known-graph.js';
import {
  howToGoOn,
  mark,
  refuseWhileUnfinished,
  requireFinished,
  unfinished,
  unmark,
  type Unfinished,
} from './unfinished.js';

/** Up to so many rows are one transaction: all of them or none. */
export const ROWS_AT_ONCE = 200_000;
/** Rows of one transaction where there are more. */
const ROWS_IN_BATCH = 50_000;
const ROLE = 'import';

/** What an import did. */
export interface Imported extends Written {
  readonly name: string;
  /** New organisations that may have been on record already. */
  readonly doubles: readonly Double[];
}

export interface ImportOptions {
  readonly rowsAtOnce?: number;
  /** The Neo4j of the database, where this process looks after it: more rows go into an empty graph in bulk. */
  readonly managed?: ManagedNeo4j | null;
  /** What is kept of each write of the dataset of that name, in its transaction. */
  readonly keep?: (writing: Writing, name: string, written: Pick<Written, 'created' | 'updated'>) => void;
}

/**
 * Loads a dataset: checks everything, and writes all of it or nothing. Above `rowsAtOnce` it goes in bulk where the graph
 * is empty and its Neo4j is looked after here, which is all or nothing too, and otherwise, once all is checked, in batches,
 * each of them all or nothing. From the first that changes something until the last one is in, the import is marked
 * unfinished, and running it again continues it. A row replaces what was recorded under its id in the columns that its file
 * has; what the dataset does not mention stays.
 * @throws DATASET_MISSING, DATASET_INVALID, OUTCOME_UNKNOWN; IMPORT_UNFINISHED where another is, or where this one is cut
 *   off after something of it is in
 */
export async function importDataset(
  database: Database,
  folder: string,
  report: Report,
  { rowsAtOnce = ROWS_AT_ONCE, keep = () => {}, managed = null }: ImportOptions = {},
): Promise<Imported> {
  const open = await openDataset(folder);
  // One without a right manifest is refused when it is read.
  const name = open.manifest?.name ?? '';
  const beside: Beside = (writing, done) => keep(writing, name, done);
  if (open.manifest && (await open.lines()) <= rowsAtOnce)
    return importAsChecked(database, { ...open, name }, report, beside);
  const size = Math.min(rowsAtOnce, ROWS_IN_BATCH);
  const inBulk =
    open.manifest &&
    managed &&
    (await importInBulk(database, { ...open, name }, report, { managed, role: ROLE, size, beside }));
  if (inBulk) return { name, ...inBulk };
  const dataset = await readDataset(folder, knownGraph(readerOf(database)), report);
  const found = await unfinished(database);
  refuseWhileUnfinished(found, name);
  const before = found.find((known) => known.name === name);
  const written =
    rowsOf(dataset) <= rowsAtOnce
      ? await importAtOnce(database, name, () => reported(dataset, report), beside)
      : await importInBatches(database, dataset, report, { size, before, beside });
  return { name, ...written, doubles: dataset.doubles };
}

/** What an import would do. */
export interface Comparison {
  readonly name: string;
  readonly doubles: readonly Double[];
  /** What it would change, part by part. */
  readonly differences: AsyncGenerator<Difference>;
}

/** Compares a dataset with what is on record, and changes nothing. @throws DATASET_MISSING, DATASET_INVALID */
export async function compareDataset(database: Database, folder: string, report: Report): Promise<Comparison> {
  const dataset = await readDataset(folder, knownGraph(readerOf(database)), report);
  const { manifest, doubles } = dataset;
  return { name: manifest.name, doubles, differences: differencesOf(database, dataset) };
}

async function* differencesOf(database: Database, dataset: Dataset): AsyncGenerator<Difference> {
  const fresh = new Set<EntityId>();
  const read = readerOf(database);
  const merged = await readMerged(read);
  for await (const part of dataset.records()) {
    const difference = await compareRecords(read, part, fresh, merged);
    for (const { record, before } of difference.entities) if (!before) fresh.add(record.id);
    yield difference;
  }
}

const readerOf =
  (database: Database): Reader =>
  async (query, parameters) =>
    database.read(query, parameters);

/** Checks a dataset while it is written: where that finds a fault nothing of it stays. */
async function importAsChecked(
  database: Database,
  { name, checked }: Pick<OpenDataset, 'checked'> & { readonly name: string },
  report: Report,
  beside: Beside,
): Promise<Imported> {
  refuseWhileUnfinished(await unfinished(database), name);
  report(`Loading ${name} while it is checked`);
  let doubles: readonly Double[] = [];
  const records = async function* (): RecordStream {
    ({ doubles } = yield* checked(knownGraph(readerOf(database)), report));
  };
  const written = await importAtOnce(database, name, records, beside);
  return { name, ...written, doubles };
}

async function importAtOnce(
  database: Database,
  name: string,
  records: () => RecordStream,
  beside: Beside,
): Promise<Written> {
  const once = onceHere();
  const write = database.write(async (tx) => {
    const written = await writeRecords(tx, records(), ROLE, { once, beside });
    await requireFinished(tx, name);
    await unmark(tx, name);
    return finished(written);
  });
  return write.catch((error: unknown) => {
    throw withAdvice(error);
  });
}

interface Batching {
  /** How many rows a batch has at least, but the last one. */
  readonly size: number;
  /** What is in from an import of the same dataset that was cut off. */
  readonly before: Unfinished | undefined;
  readonly beside: Beside;
}

async function importInBatches(
  database: Database,
  dataset: Dataset,
  report: Report,
  { size, before, beside }: Batching,
): Promise<Written> {
  const { name } = dataset.manifest;
  const known = before ?? { name, created: 0, updated: 0 };
  const all = ({ created, updated }: Written): Unfinished => ({
    name,
    created: known.created + created,
    updated: known.updated + updated,
  });
  const isIn = ({ created, updated }: Written): boolean => before !== undefined || created + updated > 0;
  let total: WrittenPart = { created: 0, updated: 0, unchanged: 0, led: 0, cleared: [], version: 0, waiting: [] };
  try {
    for await (const { batch, isLast } of inBatches(reported(dataset, report), size)) {
      const options = { waiting: total.waiting, once: onceHere(), beside };
      total = await database.write(async (tx) => {
        const written = sum(total, await writeRecords(tx, batch, ROLE, options));
        await requireFinished(tx, name);
        if (isLast) await unmark(tx, name);
        else if (isIn(written)) await mark(tx, all(written));
        return written;
      });
    }
  } catch (error) {
    throw isIn(total) ? cutOff(all(total), rowsOf(dataset), error) : withAdvice(error);
  }
  return finished(total);
}

/** An import that is run again finds out what became of it. */
function withAdvice(error: unknown): unknown {
  if (!(error instanceof SamspilError) || error.code !== 'OUTCOME_UNKNOWN') return error;
  const { message, where, cause } = error;
  return new SamspilError('OUTCOME_UNKNOWN', `${message} Run the import again: what is in stays as it is.`, {
    where,
    cause,
  });
}

/** What is told of an import that was stopped by something when some of it was in. */
function cutOff({ name, created, updated }: Unfinished, rows: number, cause: unknown): SamspilError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new SamspilError(
    'IMPORT_UNFINISHED',
    `The import of “${name}” was cut off: of its ${rows} rows ${created} that it created and ${updated} that it updated are in. ${howToGoOn(name)} The next batch failed: “${why}”`,
    { cause, ...(cause instanceof SamspilError && { where: cause.where, details: { cause: cause.code } }) },
  );
}

const sum = (a: WrittenPart, b: WrittenPart): WrittenPart => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  led: a.led + b.led,
  cleared: together([...a.cleared, ...b.cleared]),
  version: b.version,
  waiting: b.waiting,
});

/** What was checked leaves nothing waiting. */
function finished({ waiting: [merger], ...written }: WrittenPart): Written {
  if (merger) throw new Error(`${merger.duplicate} could not be merged into ${merger.kept}, which is not on record`);
  return written;
}
