import { basename, resolve } from 'node:path';
import type { ImportOptions } from './commands.js';
import {
  grantsIn,
  type GrantsFile,
  grantsOfTable,
  grantsTable,
  type ImportedGrants,
  importGrants,
  isGrantsPackage,
  isJson,
  readJson,
  unreadable,
} from './grants/index.js';
import { importIatiCommand, isIati } from './iati-commands.js';
import { showProgress } from './progress.js';
import type { Settings } from './settings.js';
import { importSheetCommand, inLanguage, openedIn, type SheetOptions, withSheet } from './sheet-commands.js';
import { words } from './workbooks/index.js';

type Options = SheetOptions & Omit<ImportOptions, 'dataset'>;

/** Imports a file, whatever its name ends in: by what is in it, as activities, as grants, as a dataset or as a sheet. */
export async function importFileCommand(settings: Settings, path: string, options: Options): Promise<void> {
  if (await isIati(path)) return importIatiCommand(settings, path, options);
  if (await isJson(resolve(path))) return importJson(settings, path, options);
  const workbook = await openedIn(path, options.language);
  const table = grantsTable(workbook);
  return table
    ? importGrantsCommand(settings, path, async () => grantsOfTable(table), options)
    : importSheetCommand(settings, path, options, workbook);
}

async function importJson(settings: Settings, path: string, options: Options): Promise<void> {
  // What is wrong with the file is told before the database is there.
  await grantsFileIn(resolve(path)).catch((error: unknown) => {
    throw inLanguage(error, options.language);
  });
  return importGrantsCommand(settings, path, async () => grantsFileIn(resolve(path)), options);
}

async function grantsFileIn(path: string): Promise<GrantsFile> {
  const json = await readJson(path);
  if (isGrantsPackage(json)) return grantsIn(json);
  throw unreadable(
    words(
      'Filen er JSON, men ikke en, som Samspil kender: 360Giving har en liste under »grants«.',
      'The file is JSON, and none that Samspil knows: 360Giving has a list under “grants”.',
    ),
  );
}

async function importGrantsCommand(
  settings: Settings,
  path: string,
  read: () => Promise<GrantsFile>,
  { dryRun, propose, reason, ...options }: Options,
): Promise<void> {
  const name = basename(path).replace(/\.[^.]+$/u, '');
  await withSheet(settings, options, async ({ database }, answers, person) => {
    const importing = { read, name, answers, dryRun, doing: propose ? ('PROPOSE' as const) : undefined, reason };
    const progress = showProgress();
    const imported = await importGrants(database, importing, person, progress.report).finally(() => progress.done());
    for (const line of outcomeOf(imported)) person.tell(line);
  });
}

function outcomeOf(imported: ImportedGrants) {
  if (!('sets' in imported)) return [words('Intet er ændret.', 'Nothing was changed.')];
  return imported.sets
    .toReversed()
    .map((set) =>
      imported.done === 'RECORDED'
        ? words(
            `Registreret. Det kan fortrydes: npm run samspil -- undo ${set} --reason "…"`,
            `Recorded. To undo it: npm run samspil -- undo ${set} --reason "…"`,
          )
        : words(
            `Foreslået, som ændringssættet ${set}. Intet er ændret, før en redaktør godkender det.`,
            `Proposed, as the set of changes ${set}. Nothing is changed until an editor accepts it.`,
          ),
    );
}
