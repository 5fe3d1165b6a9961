import { execa } from 'execa';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SamspilError } from '../errors.js';
import { Database, type Connection } from './database.js';
import { findJars, findJava } from './jars.js';
import { isRunning, readRecord, recordOf, releaseLock, takeLock, type ProcessRecord } from './lock.js';
import type { Report } from './report.js';

/** What the managed Neo4j needs to know. */
export interface ManagedNeo4jOptions {
  /** Where its data lies; it is its only owner. */
  readonly folder: string;
  /** Where the jars are kept. */
  readonly cache: string;
  readonly heap: string;
  readonly pageCache: string;
}

/** A Neo4j that this process started, or took over from one that crashed. */
export interface ManagedNeo4j {
  readonly connection: Connection;
  /** Its process. */
  readonly pid: number;
  /** Ends it in order: it writes everything to its files first. */
  stop(): Promise<void>;
}

interface RunningRecord extends ProcessRecord {
  readonly port: number;
}

const START_LIMIT = 120_000;
const STOP_LIMIT = 60_000;
const STEP = 100;

/**
 * Starts a Neo4j on the data folder, or takes over the one that a crashed Samspil left there. It listens on 127.0.0.1
 * only, on a free port, with a password of its own in a file that only the owner can read.
 * @throws DATABASE_IN_USE, DATABASE_MISSING, DATABASE_START_FAILED
 */
export async function startManagedNeo4j(options: ManagedNeo4jOptions, report: Report): Promise<ManagedNeo4j> {
  const { folder } = options;
  await mkdir(folder, { recursive: true });
  const lock = join(folder, 'samspil.lock');
  const owner = await takeLock(lock);
  if (owner) {
    throw new SamspilError(
      'DATABASE_IN_USE',
      `Samspil already runs on ${folder} (process ${owner.pid}). Stop it first, or set SAMSPIL_DATA to another folder.`,
    );
  }
  try {
    const server = (await takeOver(folder, report)) ?? (await start(options, report));
    return { ...server, stop: () => server.stop().finally(() => releaseLock(lock)) };
  } catch (error) {
    await releaseLock(lock);
    throw error;
  }
}

/** The managed Neo4j that another process runs on the folder; null where none answers. */
export async function findManagedNeo4j(folder: string): Promise<Connection | null> {
  const record = await readRecord<RunningRecord>(recordPath(folder));
  if (!record || !(await isRunning(record))) return null;
  const connection = connectionTo(record.port, await readFile(join(folder, 'password'), 'utf8'));
  return (await answers(connection)) ? connection : null;
}

const recordPath = (folder: string) => join(folder, 'neo4j.json');

async function takeOver(folder: string, report: Report): Promise<ManagedNeo4j | null> {
  const record = await readRecord<RunningRecord>(recordPath(folder));
  if (!record || !(await isRunning(record))) return null;
  const connection = connectionTo(record.port, await readFile(join(folder, 'password'), 'utf8'));
  const stop = async () => {
    await endProcess(record);
    await rm(recordPath(folder), { force: true });
  };
  if (await answers(connection)) {
    report('Found the Neo4j of a Samspil that ended without stopping it');
    return { connection, pid: record.pid, stop };
  }
  await stop();
  return null;
}

async function start(options: ManagedNeo4jOptions, report: Report): Promise<ManagedNeo4j> {
  const { folder, cache } = options;
  const java = await findJava();
  const jars = await findJars(cache, report);
  const port = await freePort();
  const password = await preparePassword(folder, java, jars);
  await writeConfiguration(options, port);
  report('Starting Neo4j');
  const child = await launch(folder, java, jars, options.heap);
  const pid = child.pid;
  if (pid === undefined) throw new SamspilError('DATABASE_START_FAILED', 'Java could not be started.');
  await writeFile(recordPath(folder), JSON.stringify({ ...(await recordOf(pid)), port }));
  const connection = connectionTo(port, password);
  const stop = async () => {
    await endProcess(await recordOf(pid));
    await rm(recordPath(folder), { force: true });
  };
  try {
    await untilItAnswers(child, connection, folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connection, pid, stop };
}

const connectionTo = (port: number, password: string): Connection => ({
  uri: `bolt://127.0.0.1:${port}`,
  user: 'neo4j',
  password,
  database: 'neo4j',
});

/** Makes the password before Neo4j first runs, so that it never listens with the one everybody knows. */
async function preparePassword(folder: string, java: string, jars: string): Promise<string> {
  const path = join(folder, 'password');
  if (existsSync(path)) return readFile(path, 'utf8');
  const password = randomBytes(24).toString('hex');
  await mkdir(join(folder, 'conf'), { recursive: true });
  await writeFile(join(folder, 'conf', 'neo4j.conf'), '');
  const environment = { NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') };
  const { failed, stderr } = await execa(
    java,
    ['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password],
    { env: environment, reject: false },
  );
  if (failed)
    throw new SamspilError(
      'DATABASE_START_FAILED',
      `Neo4j did not take its first password: ${String(stderr).split('\n')[0]}`,
    );
  await writeFile(path, password, { mode: 0o600 });
  return password;
}

async function writeConfiguration({ folder, pageCache }: ManagedNeo4jOptions, port: number): Promise<void> {
  const lines = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.default_listen_address=127.0.0.1',
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `server.memory.pagecache.size=${pageCache}`,
    'db.tx_log.rotation.retention_policy=1 files',
  ];
  await mkdir(join(folder, 'conf'), { recursive: true });
  await writeFile(join(folder, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`);
}

/** In a process group of its own, so that Ctrl-C reaches Samspil first, which then stops Neo4j in order. */
async function launch(folder: string, java: string, jars: string, heap: string): Promise<ChildProcess> {
  const log = await open(join(folder, 'neo4j.log'), 'a');
  try {
    const child = spawn(
      java,
      [
        `-Xmx${heap}`,
        '-XX:+UseG1GC',
        '-cp',
        join(jars, '*'),
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${folder}`,
        `--config-dir=${join(folder, 'conf')}`,
      ],
      { detached: true, stdio: ['ignore', log.fd, log.fd] },
    );
    child.on('error', () => {});
    return child;
  } finally {
    await log.close();
  }
}

async function untilItAnswers(child: ChildProcess, connection: Connection, folder: string): Promise<void> {
  const giveUp = Date.now() + START_LIMIT;
  while (Date.now() < giveUp) {
    if (child.exitCode !== null)
      throw new SamspilError('DATABASE_START_FAILED', `Neo4j ended while starting.\n${await endOfLog(folder)}`);
    if (await answers(connection)) return;
    await delay(STEP);
  }
  throw new SamspilError(
    'DATABASE_START_FAILED',
    `Neo4j did not answer within ${START_LIMIT / 1000} s.\n${await endOfLog(folder)}`,
  );
}

async function answers(connection: Connection): Promise<boolean> {
  const database = new Database(connection);
  try {
    await database.verify();
    return true;
  } catch {
    return false;
  } finally {
    await database.close();
  }
}

async function endOfLog(folder: string): Promise<string> {
  const logs = ['neo4j.log', join('logs', 'neo4j.log')].map((name) =>
    readFile(join(folder, name), 'utf8').catch(() => ''),
  );
  return (await Promise.all(logs)).join('\n').trim().split('\n').slice(-5).join('\n');
}

async function endProcess(record: ProcessRecord): Promise<void> {
  const giveUp = Date.now() + STOP_LIMIT;
  signal(record.pid, 'SIGTERM');
  while (await isRunning(record)) {
    if (Date.now() > giveUp) signal(record.pid, 'SIGKILL');
    await delay(STEP);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
