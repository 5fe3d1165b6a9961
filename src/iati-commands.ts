import { resolve } from 'node:path';
import type { ImportOptions } from './commands.js';
import { importIati } from './iati/index.js';
import type { Settings } from './settings.js';
import { openDatabase } from './database/index.js';
import { requireNew, writeNewFile } from './dataset/index.js';
import { openExport } from './exports/index.js';
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
  requireNew(target);
  const progress = showProgress();
  const opened = await openDatabase(settings, { dataset, join: true }, progress.report).finally(() => progress.done());
  try {
    const { content } = await openExport('activities.xml', new URLSearchParams(), contextOf(opened.database), '');
    await writeNewFile(target, content);
    process.stdout.write(`${target} has the activities; what is left out is told in it.\n`);
  } finally {
    await opened.close();
  }
}
