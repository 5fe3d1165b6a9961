import { execa } from 'execa';
import { readFile, rm, writeFile } from 'node:fs/promises';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessRecord {
  readonly pid: number;
  /** When it started, as `ps` says it; empty where there is no `ps`. */
  readonly started: string;
}

/** What is known of a process that runs now. */
export async function recordOf(pid: number): Promise<ProcessRecord> {
  return { pid, started: await startOf(pid) };
}

/** Whether the process on record still runs. */
export async function isRunning({ pid, started }: ProcessRecord): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = await startOf(pid);
  return started === '' || now === '' || now === started;
}

async function startOf(pid: number): Promise<string> {
  const { stdout } = await execa('ps', ['-o', 'lstart=', '-p', String(pid)], { reject: false });
  return typeof stdout === 'string' ? stdout.trim() : '';
}

/** Reads a record that a process left; null where there is none or it was cut off while being written. */
export async function readRecord<Record extends ProcessRecord>(path: string): Promise<Record | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record;
  } catch {
    return null;
  }
}

/**
 * Takes a lock that a crash can't leave behind: it holds only while its owner runs.
 * @returns null if it was taken, otherwise its owner
 */
export async function takeLock(path: string): Promise<ProcessRecord | null> {
  const own = await recordOf(process.pid);
  for (;;) {
    try {
      await writeFile(path, JSON.stringify(own), { flag: 'wx' });
      return null;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = await readRecord(path);
    if (owner && (await isRunning(owner))) return owner;
    await rm(path, { force: true });
  }
}

export const releaseLock = (path: string): Promise<void> => rm(path, { force: true });
