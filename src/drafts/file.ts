import { createReadStream, existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { SamspilError } from '../errors.js';
import { words, type Words } from '../workbooks/index.js';

/** A larger file is refused: what it says is held in memory until all of it is worked out. */
const MOST_BYTES = 64 * 1024 * 1024;
const LOOKED_AT = 1024;

/** Whether a file is JSON rather than a sheet, by how it begins. */
export const isJson = async (path: string): Promise<boolean> =>
  /^\u{FEFF}?\s*(?:\{|\[\s*[\]{[])/u.test(await headOf(path));

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

/** The bytes of a file, piece by piece. @throws FILE_UNREADABLE where it is too large */
export async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const { size } = await stat(path);
  if (size > MOST_BYTES)
    throw fileUnreadable(
      words(
        `Filen fylder mere end ${MOST_BYTES / 1024 / 1024} MB. Del den i flere.`,
        `The file takes more than ${MOST_BYTES / 1024 / 1024} MB. Divide it into several.`,
      ),
    );
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}

/** FILE_UNREADABLE, with the reason in both languages. */
export const fileUnreadable = ({ da, en }: Words, cause?: unknown): SamspilError =>
  new SamspilError('FILE_UNREADABLE', en, { details: { da }, cause });
