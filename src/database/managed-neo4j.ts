import { createServer } from 'node:net';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { SamspilError } from '../errors.js';
import { settle } from './arriving.js';
import { configurationFolder, connectionTo, lockFolder, makePassword, prepareFolder } from './data-folder.js';
import type { ManagedNeo4jOptions } from './data-folder.js';
import { Database, type Connection } from './database.js';
import { isHalted } from './errors.js';
import { kill, end, endOfLog, endWithThisProcess, launch, runningOn, type Neo4jProcess } from './neo4j-process.js';
import { isRunning } from './process-record.js';
import type { Report } from './report.js';
import { inMegabytes, Room, ROOM_TO_START } from './room.js';
import { ask, PATIENCE, startOfLog, untilItAnswers } from './starting.js';

/** A Neo4j that this process starts, or takes over from one that crashed, and looks after. */
export interface ManagedNeo4j {
  readonly connection: Connection;
  /** Comes when it answers for the first time; fails where it cannot be started. */
  readonly started: Promise<void>;
  /** Its process at the moment; undefined where there is none. */
  readonly pid: number | undefined;
  /** Why it does not answer, for anybody to read; null where it does, or where nobody knows. */
  readonly lacking: string | null;
  /** What its disk has left. */
  readonly room: Room;
  /** How it is run. */
  readonly options: ManagedNeo4jOptions;
  /** Ends its process at once, and starts no other before `resume`: what was confirmed is in its files. */
  pause(): Promise<void>;
  /** Starts it again, on the database that its folder has by then. @throws what `started` fails with */
  resume(): Promise<void>;
  /** Ends it in order: it writes everything to its files first. */
  stop(): Promise<void>;
}

/** How often it is looked whether it still runs, and after how many looks whether it still works. */
const [WATCH, LOOKS_BETWEEN_QUESTIONS] = [1_000, 5];
/** For how long it may be silent to a question, in milliseconds, before it is asked again. */
const ANSWER_LIMIT = 2_000;
/** How many looks pass at most before another start is tried. */
const LONGEST_PAUSE = 60;
/** One that has run for so many looks was well. */
const WELL = 60;

/**
 * Starts a Neo4j on the data folder, or takes over the one that a crashed Samspil left there. It listens on 127.0.0.1
 * only, on a free port, with a password of its own in a file that only the owner can read. It ends with this process;
 * where it ends by itself, as when the system needs its memory, or halts, as on a full disk, it is started again on the
 * same port, as soon as there is room.
 * @param patience for how many milliseconds it may show no sign of life while it starts
 * @throws DATABASE_IN_USE, DATABASE_START_FAILED, DISK_FULL, FILE_UNUSABLE; `started` fails with DATABASE_MISSING,
 *   DATABASE_START_FAILED, DATABASE_DAMAGED, DATABASE_OUT_OF_MEMORY, DISK_FULL, FILE_UNUSABLE
 */
export async function beginManagedNeo4j(
  options: ManagedNeo4jOptions,
  report: Report,
  patience = PATIENCE,
): Promise<ManagedNeo4j> {
  const { folder } = options;
  const lock = await lockFolder(folder, report);
  if ('pid' in lock) {
    throw new SamspilError(
      'DATABASE_IN_USE',
      `Samspil already runs on ${folder} (process ${lock.pid}). Stop it first, or set SAMSPIL_DATA to another folder.`,
    );
  }
  try {
    await makePassword(folder);
    const connection = await connectionTo(folder, runningOn(folder)?.port ?? (await freePort()));
    return new Keeper(options, connection, report, patience, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The same, and waits until it answers. */
export async function startManagedNeo4j(
  options: ManagedNeo4jOptions,
  report: Report,
  patience = PATIENCE,
): Promise<ManagedNeo4j> {
  const neo4j = await beginManagedNeo4j(options, report, patience);
  try {
    await neo4j.started;
    return neo4j;
  } catch (error) {
    await neo4j.stop();
    throw error;
  }
}

/** Does something with a database as it is, whatever version of Samspil wrote it. */
export async function withNeo4j<Result>(
  options: ManagedNeo4jOptions,
  report: Report,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const neo4j = await startManagedNeo4j(options, report);
  const database = new Database(neo4j.connection);
  try {
    return await work(database);
  } finally {
    await database.close();
    await neo4j.stop();
  }
}

/** The managed Neo4j that another process runs on the folder; null where none answers. */
export async function findManagedNeo4j(folder: string): Promise<Connection | null> {
  const running = runningOn(folder);
  if (!running || running.ending) return null;
  const connection = await connectionTo(folder, running.port);
  return (await ask(connection)) === 'answers' ? connection : null;
}

const PAUSED = 'Neo4j is not running: its database is being replaced.';
const STARTING = 'Neo4j is starting. To recover what was under way when it ended may take minutes.';

/** Looks after a Neo4j until it is stopped, which ends a start that is under way too. */
class Keeper implements ManagedNeo4j {
  readonly started: Promise<void>;
  readonly room: Room;
  lacking: string | null = STARTING;
  #process: Neo4jProcess | null = null;
  #letProcessGo = () => {};
  #isPaused = false;
  readonly #watching: Promise<void>;
  readonly #stopping = new AbortController();
  readonly #database: Database;

  constructor(
    readonly options: ManagedNeo4jOptions,
    readonly connection: Connection,
    private readonly report: Report,
    private readonly patience: number,
    private readonly letGo: () => void,
  ) {
    this.room = new Room(options.folder, report);
    this.#database = new Database(connection);
    this.started = this.#takeOverOrStart();
    // It ends by being stopped, or because it could not be started: who waits for that is told.
    this.#watching = this.started.then(async () => this.#watch()).catch(() => {});
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  async pause(): Promise<void> {
    this.#isPaused = true;
    this.lacking = PAUSED;
    if (this.#process) await kill(this.options.folder, this.#process);
    this.#letProcessGo();
    this.#process = null;
  }

  async resume(): Promise<void> {
    await settle(this.options.folder, this.report);
    await this.#start();
    this.#isPaused = false;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    try {
      const running = runningOn(this.options.folder);
      if (running) await end(this.options.folder, running);
      await this.started.catch(() => {});
      await this.#watching;
      if (this.#process) await end(this.options.folder, this.#process);
    } finally {
      this.#letProcessGo();
      await this.#database.close();
      this.letGo();
    }
  }

  async #takeOverOrStart(): Promise<void> {
    const { folder } = this.options;
    const left = runningOn(folder);
    if (left) {
      this.report('Found the Neo4j of a Samspil that ended without stopping it');
      if (left.ending) await end(folder, left);
      else if (await this.#takeOver(left)) return;
    }
    await this.#start();
  }

  /** It may be starting still: it is given the time that it needs. */
  async #takeOver(left: Neo4jProcess): Promise<boolean> {
    const { folder } = this.options;
    this.#own(left);
    try {
      await this.#untilItAnswers(left, startOfLog(folder));
      return true;
    } catch (error) {
      this.report(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  async #start(): Promise<void> {
    const { folder, heap } = this.options;
    this.lacking = STARTING;
    const { java, jars } = await prepareFolder(this.options, this.report, portOf(this.connection));
    this.#stopping.signal.throwIfAborted();
    this.report('Starting Neo4j');
    const logBefore = startOfLog(folder);
    const started = launch(folder, java, serverArguments(folder, jars, heap), portOf(this.connection));
    this.#own(started);
    await this.#untilItAnswers(started, logBefore);
  }

  async #untilItAnswers(process: Neo4jProcess, logBefore: number): Promise<void> {
    const { connection, patience } = this;
    const { folder } = this.options;
    try {
      await untilItAnswers({ folder, process, connection, logBefore, patience }, this.report);
      this.lacking = null;
    } catch (error) {
      // It said that it cannot start, or nothing at all: there is nothing that it would have to write.
      await kill(folder, process);
      this.#letProcessGo();
      this.#process = null;
      throw error;
    }
  }

  #own(process: Neo4jProcess): void {
    this.#letProcessGo();
    this.#process = process;
    this.#letProcessGo = endWithThisProcess(this.options.folder, process);
  }

  async #watch(): Promise<void> {
    let [looks, pause, toWait] = [0, 0, 0];
    for await (const _ of setInterval(WATCH, undefined, { ref: false, signal: this.#stopping.signal })) {
      this.room.look();
      looks += 1;
      if (this.lacking === null && !(await this.#isIll(looks % LOOKS_BETWEEN_QUESTIONS === 0))) continue;
      if (this.#isPaused) continue;
      if (this.room.free < ROOM_TO_START) {
        this.lacking = `The disk of Neo4j has no space left. It is started again when ${inMegabytes(ROOM_TO_START)} are free.`;
        continue;
      }
      if (toWait-- > 0) continue;
      pause = looks > WELL ? 0 : Math.min(Math.max(2 * pause, 1), LONGEST_PAUSE);
      [looks, toWait] = [0, pause];
      if (!(await this.#startAgain())) return;
    }
  }

  /** Whether it has ended or halted. */
  async #isIll(mayAsk: boolean): Promise<boolean> {
    const { folder } = this.options;
    const process = this.#process;
    if (this.#isPaused) return false;
    if (!process || !isRunning(process)) {
      this.report(`Neo4j ended by itself and is started again. It said last:\n${endOfLog(folder)}`);
      return true;
    }
    const halt = mayAsk ? await this.#halt() : null;
    if (!halt) return false;
    this.report(halt.message);
    return true;
  }

  async #halt(): Promise<SamspilError | null> {
    try {
      await this.#database.verify(ANSWER_LIMIT);
      return null;
    } catch (error) {
      return error instanceof SamspilError && isHalted(error) ? error : null;
    }
  }

  /** @returns whether it is of use to look after it any further */
  async #startAgain(): Promise<boolean> {
    try {
      // Told to end in order, one that has halted would write the rest of what it could not behind what is cut off.
      if (this.#process) await kill(this.options.folder, this.#process);
      await this.#start();
      this.report('Neo4j answers again');
      return true;
    } catch (error) {
      this.#stopping.signal.throwIfAborted();
      this.report(error instanceof Error ? error.message : String(error));
      const isDamaged = error instanceof SamspilError && error.code === 'DATABASE_DAMAGED';
      this.lacking = isDamaged
        ? 'The files of Neo4j are damaged: a backup has to be restored. The log has more.'
        : 'Neo4j could not be started; it is tried again. The log has more.';
      return !isDamaged;
    }
  }
}

const portOf = ({ uri }: Connection): number => Number(new URL(uri).port);

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

/** A port of this machine that nobody listens to now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
