import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { SamspilError } from '../errors.js';
import { fileError } from '../file-errors.js';
import { isRunning, processRecord, readRecord, recordOf, signal, writeWhole } from './process-record.js';

const neo4jProcess = processRecord.extend({
  /** Where it listens. */
  port: z.int(),
  /** Whether it was told to end: it may still answer, but not for long. */
  ending: z.boolean(),
});

/** A Neo4j process as it is on record in its data folder. */
export type Neo4jProcess = z.output<typeof neo4jProcess>;

const STOP_LIMIT = 60_000;
const STEP = 100;

const recordPath = (folder: string) => join(folder, 'neo4j.json');
export const logPath = (folder: string) => join(folder, 'neo4j.log');
const lastLines = (text: string, count: number): string => withoutStack(text).split('\n').slice(-count).join('\n');

/** The Neo4j that runs on a folder, whoever started it. */
export function runningOn(folder: string): Neo4jProcess | null {
  const record = readRecord(recordPath(folder), neo4jProcess);
  return record && isRunning(record) ? record : null;
}

/** In which folder a process is, and what it knows beside its arguments. */
interface Within {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Starts the process. It has a process group of its own, so that Ctrl-C reaches Samspil first, which then stops it in
 * order. It is on record before anything else happens: not even SIGKILL a moment later hides it from the next start.
 */
export function launch(
  folder: string,
  java: string,
  arguments_: readonly string[],
  port: number,
  { environment = {}, ...within }: Within = {},
): Neo4jProcess {
  const log = openLog(folder);
  const env = { ...process.env, ...environment };
  const child = spawn(java, arguments_, { detached: true, stdio: ['ignore', log, log], env, ...within });
  closeSync(log);
  child.on('error', () => {});
  if (child.pid === undefined) throw new SamspilError('DATABASE_START_FAILED', `${java} could not be started.`);
  const record = { ...recordOf(child.pid), port, ending: false };
  writeWhole(recordPath(folder), JSON.stringify(record));
  return record;
}

function openLog(folder: string): number {
  try {
    return openSync(logPath(folder), 'w', 0o600);
  } catch (error) {
    throw fileError(error);
  }
}

/** What the process has said. */
export function readLog(folder: string): string {
  try {
    return readFileSync(logPath(folder), 'utf8');
  } catch {
    return '';
  }
}

/** What the process said last. */
export const endOfLog = (folder: string): string => lastLines(readLog(folder), 8);

/** What a Java program says, without the lines that tell where in its code it was. */
export const withoutStack = (said: string): string =>
  said
    .split('\n')
    .filter((line) => !/^\s+(?:at |\.\.\. \d+ more)/u.test(line))
    .join('\n')
    .trim();

/** Ends the process at once. What it had confirmed is in its files all the same. */
export async function kill(folder: string, record: Neo4jProcess): Promise<void> {
  signal(record, 'SIGKILL');
  while (isRunning(record)) await delay(STEP);
  rmSync(recordPath(folder), { force: true });
}

/** Ends the process in order and waits for it: Neo4j writes everything to its files first. */
export async function end(folder: string, record: Neo4jProcess): Promise<void> {
  const giveUp = Date.now() + STOP_LIMIT;
  tellToEnd(folder, record);
  while (isRunning(record)) {
    if (Date.now() > giveUp) signal(record, 'SIGKILL');
    await delay(STEP);
  }
  rmSync(recordPath(folder), { force: true });
}

function tellToEnd(folder: string, record: Neo4jProcess): void {
  try {
    writeWhole(recordPath(folder), JSON.stringify({ ...record, ending: true }));
  } catch {
    // The disk is full, or the folder is gone where a test or a person removed it; the process has to end all the same.
  }
  signal(record, 'SIGTERM');
}

/** The processes that have to end when this one does, by their folders. */
const dependants = new Map<string, Neo4jProcess>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has Neo4j end when this process does without having stopped it: by an error, by `process.exit`, or by a signal that
 * nobody else listens to. Only SIGKILL is left, and then the next start finds it.
 * @returns how to take that back
 */
export function endWithThisProcess(folder: string, record: Neo4jProcess): () => void {
  if (dependants.size === 0) {
    process.on('exit', endDependants);
    for (const name of SIGNALS) process.on(name, exitUnlessOthersListen);
  }
  dependants.set(folder, record);
  return () => {
    if (!dependants.delete(folder) || dependants.size > 0) return;
    process.off('exit', endDependants);
    for (const name of SIGNALS) process.off(name, exitUnlessOthersListen);
  };
}

function endDependants(): void {
  for (const [folder, record] of dependants) tellToEnd(folder, record);
}

/** By default a signal ends Node without an `exit` event. Whoever else listens decides when this process ends. */
function exitUnlessOthersListen(name: NodeJS.Signals): void {
  if (process.listenerCount(name) === 1) process.exit(128 + constants.signals[name]);
}
