import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { fileError } from '../file-errors.js';

/** What tells a process from a later one that was given the same number. */
export const processRecord = z.object({
  pid: z.int().positive(),
  /** When it started, in whatever words the system has for it; empty where it has none. */
  started: z.string(),
});

export type ProcessRecord = z.output<typeof processRecord>;

/** What is known of a process that runs now. */
export const recordOf = (pid: number): ProcessRecord => ({ pid, started: startOf(pid) ?? '' });

/** Whether the process on record still runs. One that has ended and waits for its parent to notice does not. */
export function isRunning({ pid, started }: ProcessRecord): boolean {
  const now = startOf(pid);
  if (now === null) return false;
  return now === '' || now === started;
}

/** How many milliseconds of a processor a process has used; 0 where that is not known. */
export function cpuTimeOf(pid: number): number {
  try {
    if (process.platform !== 'linux') return millisecondsIn(ps('time', pid));
    const fields = statusFields(pid);
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  } catch {
    return 0;
  }
}

/** Linux counts processor time in hundredths of a second. */
const TICK = 10;

/** As `ps` tells it: `[[days-]hours:]minutes:seconds`. */
function millisecondsIn(time: string): number {
  const [seconds = 0, minutes = 0, hours = 0, days = 0] = time.split(/[-:]/u).map(Number).toReversed();
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}

/** Sends a signal to the process on record, and to no other that has its number by now. */
export function signal(record: ProcessRecord, name: NodeJS.Signals): void {
  if (!isRunning(record)) return;
  try {
    process.kill(record.pid, name);
  } catch {
    // It has ended in between.
  }
}

/** Reads a record that a process left; null where there is none that makes sense. */
export function readRecord<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Writes a file so that a reader finds all of it or nothing, even if this process is killed meanwhile.
 * @throws DISK_FULL, FILE_UNUSABLE; what was there stays then
 */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.draft`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft);
    throw fileError(error, { path });
  }
}

/** When a process started; null if it doesn't run, empty if it runs and nothing more is known. */
function startOf(pid: number): string | null {
  if (!exists(pid)) return null;
  return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The clock tick within this boot: unlike the date that `ps` prints, no time zone and no set clock changes it. */
function startOnLinux(pid: number): string | null {
  try {
    const fields = statusFields(pid);
    if (fields[0] === 'Z') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19] ?? ''}`;
  } catch {
    return exists(pid) ? '' : null;
  }
}

/** The second field is the name in brackets and may hold anything, so counting begins behind it. */
const statusFields = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];

function startByPs(pid: number): string {
  try {
    return ps('lstart', pid);
  } catch {
    return '';
  }
}

const ps = (column: string, pid: number): string =>
  execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    stdio: 'pipe',
  }).trim();
