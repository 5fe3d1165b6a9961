import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SamspilError } from '../errors.js';
import { fileErrorIn, inPlace, makeFolder } from '../file-errors.js';
import { arrivingIn, clearArriving, putInPlace } from './arriving.js';
import { BulkFiles } from './bulk-files.js';
import { dataPlace, passwordPath, prepareFolder, type ManagedNeo4jOptions } from './data-folder.js';
import type { Database } from './database.js';
import { withNeo4j, type ManagedNeo4j } from './managed-neo4j.js';
import { indexTogether, migrate } from './migrations.js';
import { endOfLog, endWithThisProcess, launch, readLog, type Neo4jProcess } from './neo4j-process.js';
import { isRunning } from './process-record.js';
import type { Report } from './report.js';
import type { Transaction } from './transaction.js';

/** What a database is filled with in bulk. */
export interface BulkLoad<Told, Result> {
  /** Writes all that is to be in it. @returns what is to be known of it later */
  readonly write: (files: BulkFiles) => Promise<Told>;
  /** Whether what is in the database may go: the last thing that is asked of it. From then on nobody else may write. */
  readonly mayReplace: (tx: Transaction) => Promise<boolean>;
  /** Does the rest on the database that was made, as long as nobody else knows it. */
  readonly complete: (database: Database, told: Told) => Promise<Result>;
}

/**
 * Makes a database from files, by Neo4j's own importer, in a folder beside the one of the managed Neo4j, and puts it in
 * its place once it is whole: until then everything is as it was, whatever fails or is killed.
 * @returns null where what is there may not go
 * @throws DISK_FULL, FILE_UNUSABLE, DATABASE_MISSING, DATABASE_START_FAILED, BULK_IMPORT_FAILED; what the load throws
 */
export async function loadInBulk<Told, Result>(
  database: Database,
  managed: ManagedNeo4j,
  load: BulkLoad<Told, Result>,
  report: Report,
): Promise<Result | null> {
  const { folder } = managed.options;
  try {
    return await inPlace(dataPlace(folder), async () => {
      const files = await writeFiles(folder, load.write);
      if (!(await paused(database, managed, load))) return null;
      const result = await replaced(managed, files, load, report).catch(async (error: unknown) => {
        // Whoever is told of the failure need not hear that Neo4j can't start either: the next start says so.
        await managed.resume().catch(() => {});
        throw error;
      });
      await managed.resume();
      await database.startAnew();
      return result;
    });
  } finally {
    await clearArriving(folder);
  }
}

const filesIn = (arriving: string): string => join(arriving, 'files');

/** What was written, and what the importer is told of the files. */
interface WrittenFiles<Told> {
  readonly told: Told;
  readonly arguments: readonly string[];
}

async function writeFiles<Told>(
  folder: string,
  write: (files: BulkFiles) => Promise<Told>,
): Promise<WrittenFiles<Told>> {
  const arriving = arrivingIn(folder);
  await clearArriving(folder);
  await makeFolder(arriving, 0o700);
  await mkdir(filesIn(arriving));
  const files = new BulkFiles(filesIn(arriving));
  try {
    const told = await write(files);
    return { told, arguments: await files.close() };
  } catch (error) {
    await files.abandon();
    throw error;
  }
}

/** Ends Neo4j within a transaction that keeps others from writing: nothing is confirmed to anybody and then lost. */
async function paused(
  database: Database,
  managed: ManagedNeo4j,
  { mayReplace }: Pick<BulkLoad<unknown, unknown>, 'mayReplace'>,
): Promise<boolean> {
  const ended = new Error('Neo4j has ended, and this transaction with it');
  try {
    return await database.write(async (tx) => {
      if (!(await mayReplace(tx))) return false;
      await managed.pause();
      throw ended;
    });
  } catch (error) {
    if (error !== ended) throw error;
    return true;
  }
}

async function replaced<Told, Result>(
  { options }: ManagedNeo4j,
  files: WrittenFiles<Told>,
  { complete }: Pick<BulkLoad<Told, Result>, 'complete'>,
  report: Report,
): Promise<Result> {
  const beside = { ...options, folder: arrivingIn(options.folder) };
  await copyFile(passwordPath(options.folder), passwordPath(beside.folder));
  await runImporter(beside, files.arguments, report);
  await rm(filesIn(beside.folder), { recursive: true });
  report('starting Neo4j on it');
  const result = await withNeo4j(beside, report, async (database) => {
    report('making its indexes');
    await indexTogether(database);
    await migrate(database);
    await filled(database, report);
    return complete(database, files.told);
  });
  report('putting it in place');
  await putInPlace(options.folder);
  return result;
}

const STEP = 500;

async function runImporter(beside: ManagedNeo4jOptions, files: readonly string[], report: Report): Promise<void> {
  const { folder, heap } = beside;
  const { java, jars, environment } = await prepareFolder(beside, report);
  const all = ['database', 'import', 'full', 'neo4j', '--strict=true', '--bad-tolerance=0', ...files];
  const importer = launch(folder, java, [`-Xmx${heap}`, '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', ...all], 0, {
    cwd: filesIn(folder),
    environment,
  });
  const letGo = endWithThisProcess(folder, importer);
  try {
    await ended(folder, importer, report);
  } finally {
    letGo();
  }
  const said = readLog(folder);
  if (said.includes('IMPORT DONE')) return;
  throw (
    fileErrorIn(said, dataPlace(folder)) ??
    new SamspilError(
      'BULK_IMPORT_FAILED',
      `Neo4j could not import the files. Nothing was changed.\n${endOfLog(folder)}`,
    )
  );
}

async function ended(folder: string, importer: Neo4jProcess, report: Report): Promise<void> {
  let told = '';
  while (isRunning(importer)) {
    const step = stepIn(readLog(folder));
    if (step !== told) report(step);
    told = step;
    await delay(STEP);
  }
}

/** How far the importer says that it is. */
export function stepIn(said: string): string {
  const [, part = '1', done = '0'] = /[^]*^\((\d)\/4\)(?:[^]*\s(\d+)%)?/mu.exec(said) ?? [];
  return `importing, part ${part} of 4: ${done} %`;
}

/** Waits until all indexes are filled. */
async function filled(database: Database, report: Report): Promise<void> {
  for (;;) {
    const indexes = await database.runStatement('SHOW INDEXES YIELD name, state, populationPercent');
    const failed = indexes.find(({ state }) => state === 'FAILED');
    if (failed)
      throw new SamspilError(
        'BULK_IMPORT_FAILED',
        `Neo4j could not fill the index ${String(failed['name'])}. Nothing was changed.`,
      );
    if (indexes.every(({ state }) => state === 'ONLINE')) return;
    const percent = indexes.reduce((sum, index) => sum + Number(index['populationPercent']), 0) / indexes.length;
    report(`filling its indexes: ${Math.floor(percent)} %`);
    await delay(STEP);
  }
}
