import { createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SamspilError } from '../errors.js';
import { fileError } from '../file-errors.js';

/** Refuses to export into a file that is there. @throws DATASET_INVALID */
export function requireNew(path: string): void {
  if (existsSync(path)) throw new SamspilError('DATASET_INVALID', `${path} is there already. Export into a new file.`);
}

/**
 * Exports into a new file. One that is there stays as it is, and where writing fails there is none.
 * @throws DATASET_INVALID where there is such a file already; DISK_FULL, FILE_UNUSABLE
 */
export async function writeNewFile(path: string, content: AsyncIterable<string | Uint8Array>): Promise<void> {
  requireNew(path);
  const file = createWriteStream(path, { flags: 'wx' });
  let isOurs = false;
  file.once('open', () => (isOurs = true));
  try {
    await pipeline(Readable.from(content), file);
  } catch (error) {
    if (isOurs) await rm(path, { force: true });
    throw fileError(error, { path, setBy: 'the file to export to' });
  }
}
