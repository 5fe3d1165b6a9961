import { execa } from 'execa';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setInterval, setTimeout as delay } from 'node:timers/promises';
import { SamspilError } from '../errors.js';
import { fileErrorIn, inPlace, makeFolder, type Place } from '../file-errors.js';
import { Database, type Connection } from './database.js';
import { findJars, findJava } from './jars.js';
import { takeLock } from './lock.js';
import { end, endOfLog, endWithThisProcess, launch, runningOn, type Neo4jProcess } from './neo4j-process.js';
import { isRunning, writeWhole } from './process-record.js';
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
  /** Its process at the moment. */
  readonly pid: number;
  /** Ends it in order: it writes everything to its files first. */
  stop(): Promise<void>;
}

/** One process of it. */
interface Running {
  readonly record: Neo4jProcess;
  readonly connection: Connection;
  stop(): Promise<void>;
}

const START_LIMIT = 120_000;
const STEP = 100;
/** How often it is looked whether it still runs. */
const WATCH = 1_000;

/**
 * Starts a Neo4j on the data folder, or takes over the one that a crashed Samspil left there. It listens on 127.0.0.1
 * only, on a free port, with a password of its own in a file that only the owner can read. It ends with this process;
 * where it ends by itself, as when the system needs its memory, it is started again on the same port.
 * @throws DATABASE_IN_USE, DATABASE_MISSING, DATABASE_START_FAILED, DISK_FULL, FILE_UNUSABLE
 */
export async function startManagedNeo4j(options: ManagedNeo4jOptions, report: Report): Promise<ManagedNeo4j> {
  const { folder } = options;
  const lock = await lockFolder(folder);
  if ('pid' in lock) {
    throw new SamspilError(
      'DATABASE_IN_USE',
      `Samspil already runs on ${folder} (process ${lock.pid}). Stop it first, or set SAMSPIL_DATA to another folder.`,
    );
  }
  try {
    const running = (await takeOver(folder, report)) ?? (await start(options, await freePort(), report));
    return keepRunning(options, running, report, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A data folder, for messages. */
export const dataPlace = (folder: string): Place => ({ path: folder, setBy: 'SAMSPIL_DATA' });

/**
 * Makes a data folder where there is none and takes its lock, or tells which running process has it.
 * @throws DISK_FULL, FILE_UNUSABLE
 */
export const lockFolder = async (folder: string): Promise<ReturnType<typeof takeLock>> =>
  inPlace(dataPlace(folder), async () => {
    await makeFolder(folder, 0o700);
    return takeLock(folder);
  });

/** The managed Neo4j that another process runs on the folder; null where none answers. */
export async function findManagedNeo4j(folder: string): Promise<Connection | null> {
  const running = runningOn(folder);
  if (!running || running.ending) return null;
  const connection = await connectionTo(folder, running);
  return (await ask(connection)) === 'answers' ? connection : null;
}

/** Looks after a Neo4j until it is stopped, which ends a start that is under way too. */
function keepRunning(options: ManagedNeo4jOptions, first: Running, report: Report, letGo: () => void): ManagedNeo4j {
  const { folder } = options;
  let current = first;
  const stopping = new AbortController();
  const watch = async () => {
    for await (const _ of setInterval(WATCH, undefined, { ref: false, signal: stopping.signal })) {
      if (isRunning(current.record)) continue;
      report(`Neo4j ended by itself and is started again. It said last:\n${endOfLog(folder)}`);
      try {
        current = await start(options, current.record.port, report);
        report('Neo4j answers again');
      } catch (error) {
        if (!stopping.signal.aborted) report(error instanceof Error ? error.message : String(error));
      }
    }
  };
  // It ends by being aborted.
  const watching = watch().catch(() => {});
  const stop = async () => {
    stopping.abort();
    const starting = runningOn(folder);
    if (starting) await end(folder, starting);
    await watching;
    await current.stop();
  };
  return {
    connection: first.connection,
    get pid() {
      return current.record.pid;
    },
    stop: async () => stop().finally(letGo),
  };
}

async function takeOver(folder: string, report: Report): Promise<Running | null> {
  const left = runningOn(folder);
  if (!left) return null;
  report('Found the Neo4j of a Samspil that ended without stopping it');
  const server = await managed(folder, left);
  if (!left.ending && (await ask(server.connection)) === 'answers') return server;
  await server.stop();
  return null;
}

async function start(options: ManagedNeo4jOptions, port: number, report: Report): Promise<Running> {
  const { folder, heap } = options;
  const { java, jars } = await prepareFolder(options, report, port);
  report('Starting Neo4j');
  const started = launch(folder, java, serverArguments(folder, jars, heap), port);
  const server = await managed(folder, started);
  try {
    await untilItAnswers(folder, started, server.connection);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
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

async function managed(folder: string, record: Neo4jProcess): Promise<Running> {
  const letGo = endWithThisProcess(folder, record);
  const stop = async () => end(folder, record).finally(letGo);
  return { record, connection: await connectionTo(folder, record), stop };
}

const passwordPath = (folder: string) => join(folder, 'password');
const configurationFolder = (folder: string) => join(folder, 'conf');

const connectionTo = async (folder: string, { port }: Neo4jProcess): Promise<Connection> => ({
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
  const isNew = !existsSync(join(folder, 'data', 'databases'));
  const known = await passwordIn(folder);
  // One that was cut off when it was written is no loss where no Neo4j has taken it.
  if (known === null || (isNew && known.length < SHORTEST_PASSWORD)) {
    if (!isNew) throw refusedPassword(folder);
    writeWhole(path, randomBytes(24).toString('hex'));
  }
  if (!isNew) return;
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

/** Neo4j takes none that is shorter. */
const SHORTEST_PASSWORD = 8;

/** Null where there is none. @throws FILE_UNUSABLE */
async function passwordIn(folder: string): Promise<string | null> {
  const path = passwordPath(folder);
  return existsSync(path) ? inPlace({ path }, async () => readFile(path, 'utf8')) : null;
}

const refusedPassword = (folder: string, said = '') =>
  new SamspilError(
    'DATABASE_START_FAILED',
    `Neo4j refuses the password in ${passwordPath(folder)}. Put back the one that the folder was made with.${said}`,
  );

/** What a Java program says, without the lines that tell where in its code it was. */
export const withoutStack = (said: string): string =>
  said
    .split('\n')
    .filter((line) => !/^\s+(?:at |\.\.\. \d+ more)/u.test(line))
    .join('\n')
    .trim();

async function writeConfiguration({ folder, pageCache }: ManagedNeo4jOptions, port: number): Promise<void> {
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
  ];
  await makeFolder(configurationFolder(folder));
  await writeFile(join(configurationFolder(folder), 'neo4j.conf'), `${lines.join('\n')}\n`);
}

const serverArguments = (folder: string, jars: string, heap: string) => [
  `-Xmx${heap}`,
  '-XX:+UseG1GC',
  '-cp',
  join(jars, '*'),
  'org.neo4j.server.CommunityEntryPoint',
  '--console-mode',
  `--home-dir=${folder}`,
  `--config-dir=${configurationFolder(folder)}`,
];

async function untilItAnswers(folder: string, started: Neo4jProcess, connection: Connection): Promise<void> {
  const failed = (what: string) => new SamspilError('DATABASE_START_FAILED', `${what}\n${endOfLog(folder)}`);
  const giveUp = Date.now() + START_LIMIT;
  while (Date.now() < giveUp) {
    if (!isRunning(started)) throw failed('Neo4j ended while starting. It said last:');
    const reply = await ask(connection);
    if (reply === 'answers') return;
    if (reply === 'refuses') throw refusedPassword(folder, ` It said last:\n${endOfLog(folder)}`);
    await delay(STEP);
  }
  throw failed(`Neo4j did not answer within ${START_LIMIT / 1000} s. It said last:`);
}

async function ask(connection: Connection): Promise<'answers' | 'refuses' | 'is silent'> {
  const database = new Database(connection);
  try {
    await database.verify();
    return 'answers';
  } catch (error) {
    return error instanceof SamspilError && error.code === 'DATABASE_REFUSED' ? 'refuses' : 'is silent';
  } finally {
    await database.close();
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
