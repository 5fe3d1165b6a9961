import { resolve } from 'node:path';
import type { ImportOptions } from './commands.js';
import { importIati, type ImportedIati } from './iati/index.js';
import type { Settings } from './settings.js';
import { type SheetOptions, withSheet } from './sheet-commands.js';
import { words, type Words } from './workbooks/index.js';

export { isIati } from './iati/index.js';

/** Imports a file of IATI: asks whoever sits at the terminal, or takes the answers of a file. */
export async function importIatiCommand(
  settings: Settings,
  path: string,
  { dryRun, propose, reason, ...options }: SheetOptions & Omit<ImportOptions, 'dataset'>,
): Promise<void> {
  await withSheet(settings, options, async (context, answers, person) => {
    const doing = propose ? ('PROPOSE' as const) : undefined;
    const imported = await importIati(
      context,
      { path: resolve(path), answers, dryRun, doing, reason },
      person,
      () => {},
    );
    for (const line of outcome(imported)) person.tell(line);
  });
}

function outcome(imported: ImportedIati): Words[] {
  if (!('sets' in imported)) return [words('Intet er ændret.', 'Nothing was changed.')];
  const { sets, done } = imported;
  return sets
    .toReversed()
    .map((set) =>
      done === 'RECORDED'
        ? words(
            `Registreret. Fortryd med: npm run samspil -- undo ${set} --reason "…"`,
            `Recorded. To undo it: npm run samspil -- undo ${set} --reason "…"`,
          )
        : words(
            `Foreslået, som ændringssættet ${set}. Intet er ændret, før en redaktør tager imod det.`,
            `Proposed, as the set of changes ${set}. Nothing is changed until an editor accepts it.`,
          ),
    );
}
