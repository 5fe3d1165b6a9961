import { linkSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, processRecord, readRecord, recordOf, writeWhole, type ProcessRecord } from './process-record.js';

/**
 * The lock of a folder is a row of numbered files, and the highest says who owns it. To take it over from a process
 * that has ended is to create the next number, which only one can do. The highest is never removed, so that no number
 * comes twice: whoever looked at an old one can't take what belongs to somebody else by now.
 */
const PREFIX = 'samspil.lock.';

/** A lock that is held. */
export interface Lock {
  release(): void;
}

/** Takes the lock of a folder, or tells which running process has it. No crash leaves it behind. */
export function takeLock(folder: string): Lock | ProcessRecord {
  const draft = join(folder, `samspil.lock-${process.pid}`);
  writeWhole(draft, JSON.stringify(recordOf(process.pid)));
  try {
    for (;;) {
      const highest = numbersIn(folder)[0] ?? 0;
      const owner = recordNumber(folder, highest);
      if (owner && isRunning(owner)) return owner;
      if (create(draft, folder, highest + 1)) return heldLock(folder, highest + 1);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Who had the lock of a folder last, whether or not it still runs; null if nobody had. */
export const lastOwner = (folder: string): ProcessRecord | null => recordNumber(folder, numbersIn(folder)[0] ?? 0);

const numbersIn = (folder: string): number[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => Number(name.slice(PREFIX.length)))
    .filter((number) => Number.isSafeInteger(number))
    .toSorted((a, b) => b - a);

const pathOf = (folder: string, number: number) => join(folder, `${PREFIX}${number}`);
const recordNumber = (folder: string, number: number) => readRecord(pathOf(folder, number), processRecord);

/** Creates a number with all its content at once, unless it or a higher one is there. */
function create(draft: string, folder: string, number: number): boolean {
  try {
    linkSync(draft, pathOf(folder, number));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  if (numbersIn(folder)[0] === number) return true;
  rmSync(pathOf(folder, number), { force: true });
  return false;
}

function heldLock(folder: string, number: number): Lock {
  for (const older of numbersIn(folder).filter((other) => other < number))
    rmSync(pathOf(folder, older), { force: true });
  return { release: () => release(pathOf(folder, number)) };
}

function release(path: string): void {
  try {
    writeWhole(path, '"released"');
  } catch {
    // The disk is full: whoever comes next sees that this process has ended.
  }
}
