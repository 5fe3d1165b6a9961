import { existsSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { SamspilError } from '../errors.js';
import { words, type Words } from '../workbooks/index.js';
import { readGrant, type ReadGrant } from './grant.js';

/** The grants of a file, and what it says of itself. */
export interface GrantsFile {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly grants: readonly ReadGrant[];
}

/** A larger file is refused: it is held in memory as a whole. */
const MOST_BYTES = 64 * 1024 * 1024;
const LOOKED_AT = 1024;

/** Whether a file is JSON rather than a sheet, by how it begins. */
export async function isJson(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return /^\u{FEFF}?\s*(?:\{|\[\s*[\]{])/u.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** What a JSON file holds. @throws FILE_UNREADABLE where it is too large or no JSON */
export async function readJson(path: string): Promise<unknown> {
  const { size } = await stat(path);
  if (size > MOST_BYTES)
    throw unreadable(
      words(
        `Filen fylder mere end ${MOST_BYTES / 1024 / 1024} MB. Del den i flere.`,
        `The file takes more than ${MOST_BYTES / 1024 / 1024} MB. Divide it into several.`,
      ),
    );
  const text = (await readFile(path, 'utf8')).replace(/^\u{FEFF}/u, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(
      words(
        'Filen er ikke hel JSON: måske blev kun en del af den hentet.',
        'The file is no whole JSON: perhaps only a part of it was fetched.',
      ),
      error,
    );
  }
}

/** A package of 360Giving, of which nothing is known yet but what it is. */
interface GrantsPackage {
  readonly grants: unknown;
  readonly title?: unknown;
  readonly publisher?: unknown;
}

/** Whether JSON is a package of 360Giving. */
export const isGrantsPackage = (json: unknown): json is GrantsPackage =>
  typeof json === 'object' && json !== null && 'grants' in json;

/** The grants of a package. @throws FILE_UNREADABLE where it has none */
export function grantsIn({ grants, title, publisher }: GrantsPackage): GrantsFile {
  if (!Array.isArray(grants) || grants.length === 0)
    throw unreadable(
      words(
        'Filen har ingen bevillinger: en liste med dem skal stå under »grants«.',
        'The file has no grants: a list of them belongs under “grants”.',
      ),
    );
  return {
    title: textOf(title),
    publisher: isNamed(publisher) ? textOf(publisher.name) : null,
    grants: grants.map((grant: unknown, at) => readGrant(grant, at + 1)),
  };
}

const isNamed = (of: unknown): of is { readonly name: unknown } =>
  typeof of === 'object' && of !== null && 'name' in of;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** FILE_UNREADABLE, with the reason in both languages. */
export const unreadable = ({ da, en }: Words, cause?: unknown): SamspilError =>
  new SamspilError('FILE_UNREADABLE', en, { details: { da }, cause });
