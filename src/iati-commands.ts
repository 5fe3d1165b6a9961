import { createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportOptions } from './commands.js';
import { importIati } from './iati/index.js';
import type { Settings } from './settings.js';
import { openDatabase } from './database/index.js';
import { openExport } from './exports/index.js';
import { SamspilError } from './errors.js';
import { fileError } from './file-errors.js';
import { showProgress } from './progress.js';
import { type AskedOptions, contextOf, outcomeLines, withPerson } from './terminal.js';

export { isIati } from './iati/index.js';

/** Imports a file of IATI: asks whoever sits at the terminal, or takes the answers of a file. */
export async function importIatiCommand(
  settings: Settings,
  path: string,
  { dryRun, propose, reason, ...options }: AskedOptions & Omit<ImportOptions, 'dataset'>,
): Promise<void> {
  await withPerson(settings, options, async (context, answers, person) => {
    const doing = propose ? ('PROPOSE' as const) : undefined;
    const imported = await importIati(
      context,
      { path: resolve(path), answers, dryRun, doing, reason },
      person,
      () => {},
    );
    for (const line of outcomeLines(imported)) person.tell(line);
  });
}

/** Writes all that IATI can say of what is on record into a new file, as the export of that name does. */
export async function exportActivitiesCommand(settings: Settings, path: string, dataset: string): Promise<void> {
  const target = resolve(path);
  if (existsSync(target))
    throw new SamspilError('DATASET_INVALID', `${target} is there already. Export into a new file.`);
  const progress = showProgress();
  const opened = await openDatabase(settings, { dataset, join: true }, progress.report).finally(() => progress.done());
  let written = false;
  try {
    const { content } = await openExport('activities.xml', new URLSearchParams(), contextOf(opened.database), '');
    const file = createWriteStream(target, { flags: 'wx' });
    file.once('open', () => (written = true));
    await pipeline(Readable.from(content), file);
    process.stdout.write(`${target} has the activities; what is left out is told in it.\n`);
  } catch (error) {
    if (written) await rm(target, { force: true });
    throw fileError(error, { path: target, setBy: 'the file to export to' });
  } finally {
    await opened.close();
  }
}
