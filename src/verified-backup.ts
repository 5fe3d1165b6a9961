import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  backUp,
  requireRoomToVerify,
  requireSomethingToSave,
  restore,
  withNeo4j,
  type ManagedNeo4jOptions,
  type Report,
} from './database/index.js';
import { contentsOf, differenceOf, examine, type Examined } from './doctor/index.js';
import { SamspilError } from './errors.js';

/**
 * Writes all of a managed database that does not run into one file, and makes sure that it can be put back: it is restored
 * into a database beside, which has to hold the same, and is looked through. Where it does not there is no file.
 * @returns what the restored database holds, and what is wrong with that, as it is in the graph
 * @throws BACKUP_REFUSED, BACKUP_DIFFERS, DATABASE_IN_USE, DATABASE_MISSING, DISK_FULL
 */
export async function saveAndVerify(options: ManagedNeo4jOptions, file: string, report: Report): Promise<Examined> {
  requireSomethingToSave(options, file);
  await requireRoomToVerify(options, file);
  const before = await withNeo4j(options, report, contentsOf);
  const copy = { ...options, folder: folderOfCopy(options) };
  let found: Examined | undefined;
  const verify = async (written: string): Promise<void> => {
    try {
      report('Restoring it beside, to see whether it can be');
      await restore(copy, written, { replace: true }, report);
      found = await withNeo4j(copy, report, async (database) => examine(database, report));
    } finally {
      await rm(copy.folder, { recursive: true, force: true });
    }
    const difference = differenceOf(before, found.contents);
    if (difference === null) return;
    throw new SamspilError(
      'BACKUP_DIFFERS',
      `What was saved restores to something else: ${difference}. No file was kept. Look at the disk and the memory of this machine, and save it again.`,
    );
  };
  await backUp(options, file, verify, report);
  if (!found) throw new Error('A backup was kept that nobody has looked at');
  return found;
}

/** Beside the database, under a name that no dataset can have. */
const folderOfCopy = ({ folder }: ManagedNeo4jOptions): string =>
  join(dirname(folder), `.verifying-${basename(folder)}`);
