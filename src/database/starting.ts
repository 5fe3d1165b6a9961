import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SamspilError } from '../errors.js';
import { fileErrorIn } from '../file-errors.js';
import { dataPlace, refusedPassword } from './data-folder.js';
import { Database, type Connection } from './database.js';
import { endOfLog, logPath, readLog, type Neo4jProcess } from './neo4j-process.js';
import { cpuTimeOf, isRunning } from './process-record.js';
import type { Report } from './report.js';

/** For how many milliseconds a Neo4j that starts may show no sign of life. */
export const PATIENCE = 120_000;
/** How often within that whoever waits is told that it still starts. */
const TOLD = 8;
const STEP = 100;
/** For how long one answer is waited for: its first takes a while on a busy machine. */
const ANSWER_LIMIT = 10_000;
/** How often its files are looked at, which may be many. */
const LOOK = 500;
/** The share of a processor that one which only idles may use. */
const IDLE = 0.02;

const debugLog = (folder: string) => join(folder, 'logs', 'debug.log');

/** What was in Neo4j's log before a start: what is said of that start comes after it. */
export const startOfLog = (folder: string): number => sizeOf(debugLog(folder));

/** A start of Neo4j that is under way. */
export interface Start {
  readonly folder: string;
  readonly process: Neo4jProcess;
  readonly connection: Connection;
  /** How long Neo4j's log was before. */
  readonly logBefore: number;
  /** For how many milliseconds it may show no sign of life. */
  readonly patience: number;
}

/**
 * Waits until a Neo4j answers: as long as it shows signs of life, since to recover what was under way when it was killed
 * may take minutes. It is told now and then that it still starts.
 * @throws DATABASE_DAMAGED, DATABASE_OUT_OF_MEMORY, DISK_FULL, FILE_UNUSABLE where it says that it cannot start;
 *   DATABASE_START_FAILED
 */
export async function untilItAnswers(start: Start, report: Report): Promise<void> {
  const { folder, process, connection, logBefore, patience } = start;
  const life = new SignsOfLife(folder, process, patience);
  const began = Date.now();
  let told = began;
  for (;;) {
    const runs = isRunning(process);
    const why = whyItCannotStart(folder, logBefore);
    if (why) {
      // Its causes are written a moment later.
      await delay(5 * STEP);
      throw whyItCannotStart(folder, logBefore) ?? why;
    }
    if (!runs) throw failed(folder, 'Neo4j ended while starting.');
    const reply = await ask(connection);
    if (reply === 'answers') return;
    if (reply === 'refuses') throw refusedPassword(folder, saidLast(folder));
    if (life.isSilent()) throw failed(folder, `Neo4j has shown no sign of life for ${patience / 1_000} s.`);
    if (Date.now() - told >= patience / TOLD) {
      told = Date.now();
      report(`Neo4j has been starting for ${Math.round((told - began) / 1_000)} s and is at work${progressIn(folder)}`);
    }
    await delay(STEP);
  }
}

/** Whether a Neo4j is there and lets us in. */
export async function ask(connection: Connection): Promise<'answers' | 'refuses' | 'is silent'> {
  const database = new Database(connection);
  try {
    await database.verify(ANSWER_LIMIT);
    return 'answers';
  } catch (error) {
    return error instanceof SamspilError && error.code === 'DATABASE_REFUSED' ? 'refuses' : 'is silent';
  } finally {
    await database.close();
  }
}

/** What shows that a process is at work: its logs grow, its files change, or it computes. */
class SignsOfLife {
  #seen: string;
  #computed: number;
  #last = Date.now();
  #looked = 0;

  constructor(
    private readonly folder: string,
    private readonly process: Neo4jProcess,
    private readonly patience: number,
  ) {
    this.#seen = this.#files();
    this.#computed = cpuTimeOf(process.pid);
  }

  /** Whether there was none for as long as one is patient. */
  isSilent(): boolean {
    if (Date.now() - this.#looked < LOOK) return false;
    this.#looked = Date.now();
    const files = this.#files();
    const computed = cpuTimeOf(this.process.pid);
    const idled = (Date.now() - this.#last) * IDLE;
    if (files !== this.#seen || computed - this.#computed > Math.max(idled, STEP)) {
      this.#seen = files;
      this.#computed = computed;
      this.#last = Date.now();
    }
    return Date.now() - this.#last > this.patience;
  }

  #files(): string {
    const { folder } = this;
    const stores = ['databases', 'transactions'].flatMap((kind) => filesBelow(join(folder, 'data', kind)));
    return [logPath(folder), debugLog(folder), ...stores].map((path) => `${sizeOf(path)} ${changeOf(path)}`).join();
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const changeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What Neo4j says of how far a recovery is. */
function progressIn(folder: string): string {
  const steps = logFrom(debugLog(folder), Math.max(0, startOfLog(folder) - LONGEST_LOOK)).match(
    /\b\d+% (?:completed|recovered)\b|recovery (?:required|in progress)[^\n]{0,80}/giu,
  );
  return steps ? `: ${steps.at(-1) ?? ''}` : '';
}

/** How much of a log is looked at, in bytes: a failure stands within it, with its causes. */
const LONGEST_LOOK = 262_144;

/** Null as long as Neo4j has not said that it gives up. */
function whyItCannotStart(folder: string, logBefore: number): SamspilError | null {
  const said = logFrom(debugLog(folder), logBefore);
  const failure = /Failed to start DatabaseId\{[^\n]*\n(?<causes>[\s\S]*)/u.exec(said)?.groups?.['causes'];
  if (failure === undefined) return null;
  const [trace = ''] = failure.split(/^\d{4}-\d{2}-\d{2} /mu);
  if (isLocked(trace)) return inUse(folder);
  const ofDisk = fileErrorIn(trace, dataPlace(folder));
  if (ofDisk) return ofDisk;
  const cause = [...trace.matchAll(/^(?:Caused by: )?[\w.$]+(?:Exception|Error): (?<what>[^\n]+)/gmu)].at(-1)?.groups;
  const what = cause?.['what'] ?? 'its log says why';
  if (/OutOfMemoryError/u.test(trace)) {
    return new SamspilError(
      'DATABASE_OUT_OF_MEMORY',
      `Neo4j has not the memory to start on ${folder} (${what}). Give it more: NEO4J_HEAP=3g. Where more does not help, its files are damaged: restore a backup (docs/backup.md).`,
    );
  }
  return new SamspilError(
    'DATABASE_DAMAGED',
    `Neo4j cannot start on the files in ${join(folder, 'data')}: ${what} They are damaged, or lack some. Restore a backup: \`samspil restore <file> --replace\` (docs/backup.md).`,
  );
}

/** Whether Neo4j met files that another one has locked: of the whole store it says so in another log than of a database. */
const isLocked = (said: string): boolean => said.includes('FileLockException');

const inUse = (folder: string): SamspilError =>
  new SamspilError(
    'DATABASE_IN_USE',
    `Another Neo4j runs on the files in ${join(folder, 'data')}, and nothing here tells which. Find the process that has the folder in its arguments and end it.`,
  );

/** The text of a log from a place on; all of it where it has begun anew since. */
function logFrom(path: string, from: number): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return '';
  }
  try {
    const { size } = fstatSync(file);
    const start = Math.max(size < from ? 0 : from, size - LONGEST_LOOK);
    const bytes = Buffer.alloc(size - start);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, start));
  } finally {
    closeSync(file);
  }
}

const saidLast = (folder: string): string => ` It said last:\n${endOfLog(folder)}`;

function failed(folder: string, what: string): SamspilError {
  if (isLocked(endOfLog(folder))) return inUse(folder);
  return (
    fileErrorIn(readLog(folder), dataPlace(folder)) ??
    new SamspilError('DATABASE_START_FAILED', `${what}${saidLast(folder)}`)
  );
}
