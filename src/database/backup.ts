import { execa } from 'execa';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SamspilError } from '../errors.js';
import { fileErrorIn, inPlace, type Place } from '../file-errors.js';
import { dataPlace, lockFolder, prepareFolder, type ManagedNeo4jOptions } from './data-folder.js';
import { runningOn, withoutStack } from './neo4j-process.js';
import type { Report } from './report.js';
import { inMegabytes, MEGABYTE, Room } from './room.js';

const refused = (message: string, cause?: unknown): SamspilError =>
  new SamspilError('BACKUP_REFUSED', message, { cause });
const storeIn = (folder: string) => join(folder, 'data', 'databases', 'neo4j');
const dataIn = (folder: string) => existsSync(storeIn(folder));

/** @throws DATABASE_MISSING where a managed database was never made */
export function requireData({ folder }: ManagedNeo4jOptions): void {
  if (dataIn(folder)) return;
  throw new SamspilError('DATABASE_MISSING', `There is no database in ${folder}. Check --dataset and SAMSPIL_DATA.`);
}

/** Looks at a file that was written, as long as it has not its name yet. */
export type Verify = (file: string) => Promise<void>;

/**
 * Writes all of a managed database that does not run into one file, as `neo4j-admin database dump` does. The file gets
 * its name when it was looked at and nothing was wrong; where something fails there is no file. Until then nobody else
 * opens the database.
 * @throws DATABASE_IN_USE, DATABASE_MISSING; BACKUP_REFUSED where there is no database or the file exists; what `verify`
 *   throws
 */
export async function backUp(
  options: ManagedNeo4jOptions,
  file: string,
  verify: Verify,
  report: Report,
): Promise<void> {
  requireSomethingToSave(options, file);
  await withFolder(options, report, async (admin) => {
    const arriving = `${file}.part`;
    const place = { path: file, setBy: 'the file to save to' };
    report(`Writing ${file}`);
    // Of a program that cannot open its output, nobody would say why.
    await inPlace(place, async () => writeFile(arriving, ''));
    try {
      await admin(['dump', '--to-stdout'], { stdout: { file: arriving } }, place);
      await verify(arriving);
      await rename(arriving, file);
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
  });
}

/** @throws BACKUP_REFUSED where there is no database, or the file exists */
export function requireSomethingToSave({ folder }: ManagedNeo4jOptions, file: string): void {
  if (!dataIn(folder)) throw refused(`There is no database in ${folder}. Check --dataset and SAMSPIL_DATA.`);
  if (existsSync(file)) throw refused(`${file} exists already. Give another name, or move it away.`);
}

export interface RestoreOptions {
  /** Whether what is there now may go. */
  readonly replace: boolean;
}

/**
 * Refuses what has no room before Neo4j deletes what is there to make place for it.
 * @param said what `neo4j-admin database load --info` says of a backup
 * @param free bytes
 * @throws DISK_FULL
 */
export function refuseWithoutRoom(said: string, free: number, { path, setBy }: Place): void {
  const bytes = Number(/^Bytes: (?<bytes>\d+)/mu.exec(said)?.groups?.['bytes'] ?? 0);
  if (bytes <= free) return;
  throw new SamspilError(
    'DISK_FULL',
    `The backup takes ${Math.ceil(bytes / MEGABYTE)} MB and the disk of ${path} has ${inMegabytes(free)} left. Nothing was changed. Make room, or name another place (${setBy}).`,
  );
}

/** What a Neo4j takes beside what is stored: its log of transactions, and a database of its own. */
const BESIDE = 300 * MEGABYTE;

/**
 * Refuses what has no room: a backup, which takes less than what is stored, and beside the database a copy of that.
 * @param free in bytes, where the file and the copy are to lie
 * @throws DISK_FULL
 */
export function refuseWithoutRoomToVerify(
  stored: number,
  file: Place & { readonly free: number },
  copy: Place & { readonly free: number; readonly isSameDisk: boolean },
): void {
  const [forFile, forCopy] = [stored * LARGEST_SHARE, stored + BESIDE];
  const refuse = ({ path, setBy, free }: Place & { readonly free: number }, needed: number, what: string): void => {
    if (needed <= free) return;
    throw new SamspilError(
      'DISK_FULL',
      `${what} takes up to ${Math.ceil(needed / MEGABYTE)} MB, and the disk of ${path} has ${inMegabytes(free)} left. Nothing was written. Make room, or name another place (${setBy}).`,
    );
  };
  refuse(copy, forCopy + (copy.isSameDisk ? forFile : 0), 'A copy of the database, by which the backup is verified,');
  if (!copy.isSameDisk) refuse(file, forFile, 'A backup');
}

/** Of what is stored a backup, which is compressed, took 28 % where that was measured (252 MB). */
const LARGEST_SHARE = 0.5;

/** Looks whether there is room to save a database and to restore it beside. @throws DISK_FULL, FILE_UNUSABLE */
export async function requireRoomToVerify({ folder }: ManagedNeo4jOptions, file: string): Promise<void> {
  const fileFolder = dirname(file);
  const place = { path: fileFolder, setBy: 'the file to save to' };
  const [ofFile, ofData] = await inPlace(place, async () => Promise.all([stat(fileFolder), stat(folder)]));
  const free = (path: string): number => new Room(path, () => {}).free;
  refuseWithoutRoomToVerify(
    await sizeOf(storeIn(folder)),
    { ...place, free: free(fileFolder) },
    { ...dataPlace(folder), free: free(folder), isSameDisk: ofFile.dev === ofData.dev },
  );
}

async function sizeOf(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Puts a backup in the place of a managed database that does not run. Whoever opens it first has to renew the key of its
 * graph (`renewGraph`), since versions come again that were given to other states already.
 * @throws DATABASE_IN_USE, DATABASE_MISSING, DISK_FULL; BACKUP_REFUSED where there is no such file, it is no backup, or
 *   there is a database that may not be replaced
 */
export async function restore(
  options: ManagedNeo4jOptions,
  file: string,
  { replace }: RestoreOptions,
  report: Report,
): Promise<void> {
  const { folder } = options;
  if (!existsSync(file)) throw refused(`There is no file ${file}.`);
  if (dataIn(folder) && !replace)
    throw refused(`There is a database in ${folder}. Say --replace to lose it, or another --dataset to keep both.`);
  await withFolder(options, report, async (admin) => {
    report(`Reading ${file}`);
    // It would delete what is there before it finds that the file is none of its own.
    const said = await admin(['load', '--from-stdin', '--info'], { stdin: { file } }, dataPlace(folder));
    refuseWithoutRoom(said, new Room(folder, report).free, dataPlace(folder));
    await admin(['load', '--from-stdin', '--overwrite-destination=true'], { stdin: { file } }, dataPlace(folder));
  });
}

type Streams = { readonly stdout: { readonly file: string } } | { readonly stdin: { readonly file: string } };
/**
 * @param place where it writes
 * @returns what it says
 */
type Admin = ([command, ...options]: readonly string[], streams: Streams, place: Place) => Promise<string>;

/** Owns the folder while something is done to its files, so that no Samspil starts on it meanwhile. */
async function withFolder(
  options: ManagedNeo4jOptions,
  report: Report,
  work: (admin: Admin) => Promise<void>,
): Promise<void> {
  const { folder } = options;
  const lock = await lockFolder(folder, report);
  const owner = 'pid' in lock ? lock : runningOn(folder);
  try {
    if (owner)
      throw new SamspilError(
        'DATABASE_IN_USE',
        `The database in ${folder} runs (process ${owner.pid}). Stop Samspil first.`,
      );
    const { java, jars, environment } = await prepareFolder(options, report);
    await work(async ([command = '', ...rest], streams, place) => {
      const { failed, stderr, stdout } = await execa(
        java,
        ['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'database', command, ...rest, 'neo4j'],
        { env: environment, reject: false, ...streams },
      );
      if (failed)
        throw (
          fileErrorIn(stderr, place) ?? refused(`Neo4j could not ${command} the database.\n${withoutStack(stderr)}`)
        );
      return stdout ?? '';
    });
  } finally {
    if ('release' in lock) lock.release();
  }
}
