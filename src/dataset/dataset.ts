import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../database/index.js';
import { SamspilError } from '../errors.js';
import type { ClaimRecord, EntityRecord } from '../graph/records/index.js';
import type { Records } from '../graph/writing/index.js';
import { checkRecord, recordOf } from './checking.js';
import type { Double } from './doubles.js';
import { faultLines, sortedFaults, UnreadableFile, type Fault, type Tell, type TellHere } from './fault.js';
import { fileMeant, isRead } from './file-names.js';
import { fileFormats, type FileFormat } from './format.js';
import { MANIFEST_FILE, readManifest, type Manifest } from './manifest.js';
import { readAhead } from './read-ahead.js';
import { linesOf, readRows } from './reading.js';
import { World, type KnownGraph, type Placed } from './world.js';

/** A dataset whose every row was checked. */
export interface Dataset {
  readonly manifest: Manifest;
  /** How many entities and claims it has. */
  readonly entities: number;
  readonly claims: number;
  /** New organisations that may be on record already. */
  readonly doubles: readonly Double[];
  /**
   * Reads its records from the files once more, some thousands at a time, so that a dataset of any size fits in memory.
   * @throws DATASET_INVALID where a file was changed since it was checked
   */
  records(): AsyncGenerator<Records>;
}

interface DatasetFile {
  readonly path: string;
  readonly format: FileFormat;
}

interface CheckedFile extends DatasetFile {
  readonly fingerprint: string;
  readonly records: number;
}

/** Rows that are understood, looked up and written together. */
const ROWS_IN_PART = 5_000;
const ROWS_BETWEEN_REPORTS = 20_000;
const FAULTS_SHOWN = 100;

/**
 * Reads a dataset and checks all of it.
 * @param graph what the dataset may refer to beside its own rows
 * @throws DATASET_MISSING; DATASET_INVALID with every fault in its details
 */
export async function readDataset(folder: string, graph: KnownGraph, report: Report): Promise<Dataset> {
  const reading = (await openDataset(folder)).checked(graph, report);
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return value;
  }
}

/** A dataset of which no row is read. */
export interface OpenDataset {
  /** Null where it is no right one, which is told as rows are read. */
  readonly manifest: Manifest | null;
  /** How many lines its files have: it has fewer rows. @throws DATASET_MISSING where one cannot be read */
  lines(): Promise<number>;
  /** How large its files are. */
  readonly bytes: number;
  /**
   * Reads it and checks all of it, and gives its records as long as there is no fault: whoever takes them must be able to
   * let go of them again, since what is wrong may show in the last row.
   * @param graph what the dataset may refer to beside its own rows
   * @throws DATASET_INVALID with every fault in its details
   */
  checked(graph: KnownGraph, report: Report): AsyncGenerator<Records, Dataset>;
}

/** @throws DATASET_MISSING */
export async function openDataset(folder: string): Promise<OpenDataset> {
  if (!existsSync(folder)) throw new SamspilError('DATASET_MISSING', `There is no folder ${folder}.`);
  const faults: Fault[] = [];
  const tell: Tell = (fault) => faults.push(fault);
  const manifest = await readManifest(folder, tell);
  const files = await findFiles(folder, tell);
  return {
    manifest,
    lines: async () => {
      let lines = 0;
      for (const { path } of files) for await (const more of readable(path, linesOf(path))) lines += more;
      return lines;
    },
    bytes: files.reduce((sum, { path }) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0),
    checked: (graph, report) =>
      readAhead(checkedRecords({ folder, manifest, files, faults: [...faults] }, graph, report)),
  };
}

interface Unread {
  readonly folder: string;
  readonly manifest: Manifest | null;
  readonly files: readonly DatasetFile[];
  /** Those of its manifest and of the names of its files; those of its rows are put to them. */
  readonly faults: Fault[];
}

async function* checkedRecords(
  { folder, manifest, files, faults }: Unread,
  graph: KnownGraph,
  report: Report,
): AsyncGenerator<Records, Dataset> {
  report(`Checking ${folder}`);
  const world = new World(graph);
  const progress = countedReport(report, (rows) => `Checked ${rows} rows`);
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push(yield* checkFile(file, world, faults, progress));
  await world.checkAudiences();
  await world.checkMergers();
  if (faults.length > 0 || !manifest) throw invalid(folder, faults);
  const count = (holds: FileFormat['holds']) =>
    checked.filter(({ format }) => format.holds === holds).reduce((sum, { records }) => sum + records, 0);
  return {
    manifest,
    entities: count('entities'),
    claims: count('claims'),
    doubles: await world.doubles(),
    records: () => readAhead(recordsOf(checked)),
  };
}

/** The files of a dataset, in the order in which they are read: sources, then what rests on them, then claims. */
async function findFiles(folder: string, tell: Tell): Promise<DatasetFile[]> {
  const names = (await readdir(folder)).filter((name) => name !== MANIFEST_FILE && isRead(name));
  const known = new Set(fileFormats.map(({ name }) => name));
  for (const name of names.filter((candidate) => !known.has(candidate))) {
    tell({ code: 'UNKNOWN_FILE', file: name, message: `no kind and no verb has this file; ${fileMeant(name)}` });
  }
  const isSource = ({ format }: DatasetFile) => format.holds === 'entities' && format.kind === 'Source';
  const files = fileFormats
    .filter(({ name }) => names.includes(name))
    .map((format) => ({ path: join(folder, format.name), format }));
  return [...files.filter(isSource), ...files.filter((file) => !isSource(file))];
}

/** @param faults takes those of the file; the records come as long as it is empty */
async function* checkFile(
  file: DatasetFile,
  world: World,
  faults: Fault[],
  progress: (rows: number) => void,
): AsyncGenerator<Records, CheckedFile> {
  const hash = createHash('sha256');
  let records = 0;
  let missedRows = false;
  const tell: TellHere = (fault) => faults.push({ ...fault, file: file.format.name });
  const tellHere: TellHere = (fault) => {
    missedRows ||= fault.code === 'WRONG_CELL_COUNT';
    tell(fault);
  };
  // A source may rest on one that stands further down in its own file.
  const sources: Placed<EntityRecord>[] = [];
  try {
    for await (const { rows, ...part } of partsOf(file, tellHere, hash)) {
      progress(rows);
      const [entities, claims] = [await world.completed(part.entities), await world.completed(part.claims)];
      records += entities.length + claims.length;
      for (const placed of [...entities, ...claims]) checkRecord(placed, tell);
      await world.addEntities(entities, tell);
      if (file.format.holds === 'entities' && file.format.kind === 'Source') sources.push(...entities);
      else await world.checkEntities(entities, tell);
      await world.checkClaims(claims, tell);
      if (faults.length === 0) yield recordsIn(part);
    }
    await world.checkEntities(sources, tell);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    for (const fault of error.faults) tell(fault);
    missedRows = true;
  }
  if (file.format.holds === 'claims') world.endClaims(file.format.verb);
  if (missedRows && file.format.holds === 'entities') world.missRows(file.format.kind);
  return { ...file, records, fingerprint: hash.digest('hex') };
}

interface Part {
  readonly entities: readonly Placed<EntityRecord>[];
  readonly claims: readonly Placed<ClaimRecord>[];
  readonly rows: number;
}

const recordsIn = ({ entities, claims }: Pick<Part, 'entities' | 'claims'>): Records => ({
  entities: entities.map(({ record }) => record),
  claims: claims.map(({ record }) => record),
});

/** The records of a file, some thousands at a time. */
async function* partsOf(
  { path, format }: DatasetFile,
  tell: TellHere,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Part> {
  let entities: Placed<EntityRecord>[] = [];
  let claims: Placed<ClaimRecord>[] = [];
  let rows = 0;
  for await (const row of readable(path, readRows(path, format, tell, hash))) {
    const placed = recordOf(row, format, tell);
    if (placed && isClaim(placed)) claims.push(placed);
    else if (placed && isEntity(placed)) entities.push(placed);
    rows += 1;
    if (rows < ROWS_IN_PART) continue;
    yield { entities, claims, rows };
    entities = [];
    claims = [];
    rows = 0;
  }
  if (rows > 0) yield { entities, claims, rows };
}

const isClaim = (placed: Placed): placed is Placed<ClaimRecord> => 'verb' in placed.record;
const isEntity = (placed: Placed): placed is Placed<EntityRecord> => !isClaim(placed);

/** What is read of a file, which may go, or be none, between two items. */
async function* readable<Item>(path: string, items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new SamspilError('DATASET_MISSING', `${path} cannot be read: ${error.message}.`, { cause: error });
  }
}

async function* recordsOf(files: readonly CheckedFile[]): AsyncGenerator<Records> {
  for (const file of files) {
    const changed = () =>
      new SamspilError('DATASET_INVALID', `${file.path} was changed after it was checked; run the import again.`);
    const hash = createHash('sha256');
    const refuse: TellHere = () => {
      throw changed();
    };
    try {
      for await (const part of partsOf(file, refuse, hash)) yield recordsIn(part);
    } catch (error) {
      throw error instanceof UnreadableFile ? changed() : error;
    }
    if (hash.digest('hex') !== file.fingerprint) throw changed();
  }
}

/** Reports a count that grows, often enough to see that it does. */
export function countedReport(report: Report, line: (count: number) => string): (more: number) => void {
  let count = 0;
  return (more) => {
    const before = Math.floor(count / ROWS_BETWEEN_REPORTS);
    count += more;
    if (Math.floor(count / ROWS_BETWEEN_REPORTS) > before) report(line(count));
  };
}

function invalid(folder: string, faults: readonly Fault[]): SamspilError {
  const sorted = sortedFaults(faults);
  const all = faultLines(sorted);
  const shown = all.slice(0, FAULTS_SHOWN);
  const rest = all.length - shown.length;
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  const lines = [`${folder} has ${count}; nothing was loaded:`, ...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])];
  return new SamspilError('DATASET_INVALID', lines.join('\n  '), { details: { faults: sorted } });
}
