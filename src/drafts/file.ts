import { existsSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { SamspilError } from '../errors.js';
import { words, type Words } from '../workbooks/index.js';

/** A larger file is refused: it is held in memory as a whole. */
const MOST_BYTES = 64 * 1024 * 1024;
const LOOKED_AT = 1024;

/** Whether a file is JSON rather than a sheet, by how it begins. */
export const isJson = async (path: string): Promise<boolean> =>
  /^\u{FEFF}?\s*(?:\{|\[\s*[\]{])/u.test(await headOf(path));

/** How a file begins; nothing where there is none. */
export async function headOf(path: string): Promise<string> {
  if (!existsSync(path)) return '';
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The text of a file. @throws FILE_UNREADABLE where it is too large */
export async function readWhole(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MOST_BYTES)
    throw fileUnreadable(
      words(
        `Filen fylder mere end ${MOST_BYTES / 1024 / 1024} MB. Del den i flere.`,
        `The file takes more than ${MOST_BYTES / 1024 / 1024} MB. Divide it into several.`,
      ),
    );
  return (await readFile(path, 'utf8')).replace(/^\u{FEFF}/u, '');
}

/** What a JSON file holds. @throws FILE_UNREADABLE where it is too large or no JSON */
export async function readJson(path: string): Promise<unknown> {
  const text = await readWhole(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fileUnreadable(
      words(
        'Filen er ikke hel JSON: måske blev kun en del af den hentet.',
        'The file is no whole JSON: perhaps only a part of it was fetched.',
      ),
      error,
    );
  }
}

/** FILE_UNREADABLE, with the reason in both languages. */
export const fileUnreadable = ({ da, en }: Words, cause?: unknown): SamspilError =>
  new SamspilError('FILE_UNREADABLE', en, { details: { da }, cause });
