import { cypherQuery, type Database, type Transaction } from '../database/index.js';
import { SamspilError } from '../errors.js';

/** A dataset of which only some batches are in, and what of it is. */
export interface Unfinished {
  readonly name: string;
  readonly created: number;
  readonly updated: number;
}

const unfinishedImports = cypherQuery<object, Unfinished>('dataset/unfinished-imports');
const markUnfinished = cypherQuery<Unfinished, never>('dataset/mark-unfinished');
const endImport = cypherQuery<{ name: string }, never>('dataset/end-import');

/** The datasets whose import was cut off between two batches, or is still under way: one at most. */
export const unfinished = async (database: Database): Promise<Unfinished[]> => database.read(unfinishedImports, {});

/**
 * Makes sure within a write that no other dataset is half in.
 * @throws IMPORT_UNFINISHED
 */
export const requireFinished = async (tx: Transaction, name: string): Promise<void> =>
  refuseWhileUnfinished(await tx.run(unfinishedImports, {}), name);

/** @throws IMPORT_UNFINISHED where another dataset than this one is half in */
export function refuseWhileUnfinished(found: readonly Unfinished[], name: string): void {
  const other = found.find((known) => known.name !== name);
  if (other)
    throw new SamspilError(
      'IMPORT_UNFINISHED',
      `The import of “${other.name}” was cut off, or is still under way. Nothing was changed. ${howToGoOn(other.name)}`,
    );
}

/** Marks a dataset as half in, within the write that makes it so. */
export const mark = async (tx: Transaction, { name, created, updated }: Unfinished): Promise<unknown> =>
  tx.run(markUnfinished, { name, created, updated });

/** Takes the mark away, within the write that makes it whole. */
export const unmark = async (tx: Transaction, name: string): Promise<unknown> => tx.run(endImport, { name });

/** What to do about a dataset that is half in. */
export const howToGoOn = (name: string): string =>
  `Continue it with \`npm run samspil -- import <its folder>\`, or give it up with \`npm run samspil -- give-up ${name}\`: what is in then stays.`;

/**
 * Takes a dataset that is half in for all that there will be of it.
 * @returns what of it is in, and stays
 * @throws NOT_UNFINISHED
 */
export async function giveUp(database: Database, name: string): Promise<Unfinished> {
  const all = await unfinished(database);
  const found = all.find((known) => known.name === name);
  if (!found) {
    const others = all.map((known) => `“${known.name}”`).join(', ') || 'none';
    throw new SamspilError(
      'NOT_UNFINISHED',
      `No import of “${name}” is unfinished in this database, so there is nothing to give up. Unfinished is: ${others}.`,
    );
  }
  await database.write(async (tx) => unmark(tx, name));
  return found;
}
