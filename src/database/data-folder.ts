import { execa } from 'execa';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SamspilError } from '../errors.js';
import { fileErrorIn, inPlace, makeFolder, type Place } from '../file-errors.js';
import { settle } from './arriving.js';
import type { Connection } from './database.js';
import { findJars, findJava } from './jars.js';
import { takeLock, type Lock } from './lock.js';
import { withoutStack } from './neo4j-process.js';
import { writeWhole } from './process-record.js';
import type { Report } from './report.js';

/** What the managed Neo4j needs to know. */
export interface ManagedNeo4jOptions {
  /** Where its data lies; it is its only owner. */
  readonly folder: string;
  /** Where the jars are kept. */
  readonly cache: string;
  readonly heap: string;
  readonly pageCache: string;
  /** More lines of its configuration. */
  readonly settings?: readonly string[];
}

/** A data folder, for messages. */
export const dataPlace = (folder: string): Place => ({ path: folder, setBy: 'SAMSPIL_DATA' });

/**
 * Makes a data folder where there is none and takes its lock, or tells which running process has it. What was cut off
 * when its database was replaced is brought in order.
 * @throws DISK_FULL, FILE_UNUSABLE
 */
export const lockFolder = async (folder: string, report: Report): Promise<ReturnType<typeof takeLock>> =>
  inPlace(dataPlace(folder), async () => {
    await makeFolder(folder, 0o700);
    const lock = takeLock(folder);
    if ('release' in lock) await settledOrReleased(folder, lock, report);
    return lock;
  });

async function settledOrReleased(folder: string, lock: Lock, report: Report): Promise<void> {
  try {
    await settle(folder, report);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What runs Neo4j or its administration tool on a folder. */
export interface Prepared {
  readonly java: string;
  readonly jars: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Makes of a folder one on which Neo4j or its administration tool can run: with configuration and password.
 * @param port where Neo4j is to listen
 * @throws DATABASE_MISSING, DATABASE_START_FAILED
 */
export async function prepareFolder(options: ManagedNeo4jOptions, report: Report, port = 0): Promise<Prepared> {
  const { folder, cache } = options;
  const java = await findJava();
  const jars = await findJars(cache, report);
  const environment = { NEO4J_HOME: folder, NEO4J_CONF: configurationFolder(folder) };
  await inPlace(dataPlace(folder), async () => writeConfiguration(options, port));
  await preparePassword(folder, { java, jars, environment });
  return { java, jars, environment };
}

export const passwordPath = (folder: string) => join(folder, 'password');
export const configurationFolder = (folder: string) => join(folder, 'conf');

/** How to reach the Neo4j of a folder. */
export const connectionTo = async (folder: string, port: number): Promise<Connection> => ({
  uri: `bolt://127.0.0.1:${port}`,
  user: 'neo4j',
  password: (await passwordIn(folder)) ?? '',
  database: 'neo4j',
});

/**
 * Makes the password before Neo4j first runs, so that it never listens with the one everybody knows. Neo4j reads it
 * from the file: other users of the machine see the arguments of a process.
 */
async function preparePassword(folder: string, { java, jars, environment }: Prepared): Promise<void> {
  const path = passwordPath(folder);
  await makePassword(folder);
  if (!isNew(folder)) return;
  const { failed, stderr } = await execa(
    java,
    ['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${path}`],
    { env: environment, reject: false },
  );
  if (!failed) return;
  throw (
    fileErrorIn(stderr, dataPlace(folder)) ??
    new SamspilError('DATABASE_START_FAILED', `Neo4j did not take its first password.\n${withoutStack(stderr)}`)
  );
}

/** Whether no Neo4j has run here. */
const isNew = (folder: string): boolean => !existsSync(join(folder, 'data', 'databases'));

/**
 * Makes the password of a folder where there is none.
 * @throws DATABASE_START_FAILED where a Neo4j took one before that is gone; FILE_UNUSABLE, DISK_FULL
 */
export async function makePassword(folder: string): Promise<void> {
  const known = await passwordIn(folder);
  if (isNew(folder)) {
    // One that was cut off when it was written is no loss.
    if ((known ?? '').length < SHORTEST_PASSWORD) writeWhole(passwordPath(folder), randomBytes(24).toString('hex'));
  } else if (!known) throw refusedPassword(folder);
}

/** Neo4j takes none that is shorter. */
const SHORTEST_PASSWORD = 8;

/** Null where there is none. @throws FILE_UNUSABLE */
async function passwordIn(folder: string): Promise<string | null> {
  const path = passwordPath(folder);
  return existsSync(path) ? inPlace({ path }, async () => readFile(path, 'utf8')) : null;
}

export const refusedPassword = (folder: string, said = '') =>
  new SamspilError(
    'DATABASE_START_FAILED',
    `Neo4j refuses the password in ${passwordPath(folder)}. Put back the one that the folder was made with.${said}`,
  );

async function writeConfiguration(
  { folder, pageCache, settings = [] }: ManagedNeo4jOptions,
  port: number,
): Promise<void> {
  const lines = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.default_listen_address=127.0.0.1',
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `server.memory.pagecache.size=${pageCache}`,
    'db.tx_log.rotation.retention_policy=1 files',
    // All is written to the files 0.4 s after SIGTERM; without this, 10 s of waiting for new connections follow.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    // It would plan a query again for lists of 1, 10, 100 ids and for each such length of a text: half a second each.
    'internal.cypher.use_parameter_size=false',
    ...settings,
  ];
  await makeFolder(configurationFolder(folder));
  await writeFile(join(configurationFolder(folder), 'neo4j.conf'), `${lines.join('\n')}\n`);
}
