import { resolve } from 'node:path';
import { importedFrom, proposedLines, type ImportOptions } from './commands.js';
import type { Database } from './database/index.js';
import type { GraphState } from './graph/reading/index.js';
import { showProgress } from './progress.js';
import { importWithdrawing } from './recording/index.js';
import type { Settings } from './settings.js';
import { type AskedOptions, inLanguage, outcomeLines, print, withPerson } from './terminal.js';
import {
  absentLine,
  asFolder,
  deletedRows,
  exportedState,
  importWorkbook,
  isDatasetWorkbook,
  mapWorkbook,
  missing,
  openWorkbook,
  type Person,
  type Question,
  questionOfDeleted,
  type Language,
  type Workbook,
} from './workbooks/index.js';

/** Imports a sheet, or a dataset that is a workbook. Of a sheet it asks whoever sits at the terminal, or takes the answers of a file. @param opened the sheet where it is read already */
export async function importSheetCommand(
  settings: Settings,
  path: string,
  { dryRun, propose, reason, ...options }: AskedOptions & Omit<ImportOptions, 'dataset'>,
  opened?: Workbook,
): Promise<void> {
  const workbook = opened ?? (await openedIn(path, options.language));
  if (isDatasetWorkbook(workbook)) {
    await withPerson(settings, options, async ({ database }, answers, person) => {
      const importing = { dryRun, propose, ...(reason !== undefined && { reason }) };
      const lines = await asFolder(path, workbook, async (folder) =>
        importExported(database, { folder, exported: exportedState(workbook), answers }, importing, person),
      );
      for (const line of lines) print(line);
    });
    return;
  }
  await withPerson(settings, options, async (context, answers, person) => {
    const doing = propose ? ('PROPOSE' as const) : undefined;
    const importing = { path: resolve(path), workbook, mapping: options.mapping, answers, dryRun, doing, reason };
    const imported = await importWorkbook(context, importing, person);
    for (const line of outcomeLines(imported)) person.tell(line);
  });
}

interface ExportedSheets {
  readonly folder: string;
  readonly exported: GraphState | null;
  readonly answers: Readonly<Record<string, string>>;
}

/** Imports a dataset that is a workbook; where it was exported and rows are deleted, somebody says what that means. */
async function importExported(
  database: Database,
  { folder, exported, answers }: ExportedSheets,
  importing: Omit<ImportOptions, 'dataset'>,
  person: Person,
): Promise<string[]> {
  const progress = showProgress();
  const { rows, absent } = await deletedRows(database, folder, exported, progress.report).finally(() =>
    progress.done(),
  );
  if (absent.length > 0) person.tell(absentLine(absent));
  const question = questionOfDeleted(rows);
  if (rows.length > 0 && importing.dryRun) person.tell(question.text);
  const isAsked = rows.length > 0 && !importing.dryRun;
  const answer = isAsked ? (answerIn(answers, question) ?? (await person.ask(question))) : 'LEAVE';
  if (answer === null) throw missing([question]);
  const withdrawing = answer === 'WITHDRAW' ? exported : null;
  const working = showProgress();
  try {
    if (!withdrawing) return await importedFrom(database, folder, working.report, importing);
    const given = { ids: rows.map(({ id }) => id), madeOn: withdrawing.version, reason: importing.reason };
    const state = importing.propose ? 'PROPOSED' : 'ACCEPTED';
    const done = await importWithdrawing(database, folder, working.report, given, state);
    return importing.propose
      ? proposedLines(done)
      : [
          `${done.name}: ${done.count} changes, ${rows.length} of them taken off the record; the graph is at version ${done.version}.`,
          `To undo it: npm run samspil -- undo ${done.set} --reason "…"`,
        ];
  } finally {
    working.done();
  }
}

/** What a file of answers says to a question; null where it says nothing that is possible. */
function answerIn(answers: ExportedSheets['answers'], { id, options }: Question): string | null {
  return options.find(({ value }) => value === answers[id])?.value ?? null;
}

/** Finds out what the columns of a sheet mean, and keeps it beside the sheet. */
export async function mapSheetCommand(settings: Settings, path: string, options: AskedOptions): Promise<void> {
  const workbook = await openedIn(path, options.language);
  await withPerson(settings, options, async (context, answers, person) => {
    const { mapping } = await mapWorkbook(
      context,
      { path: resolve(path), workbook, mapping: options.mapping, answers },
      person,
    );
    for (const [header, column] of Object.entries(mapping.columns)) {
      const is = typeof column === 'string' ? column : `${column.is}, ${column.of}`;
      person.tell({ da: `${header}: ${is}`, en: `${header}: ${is}` });
    }
  });
}

/** What is wrong with the file is told before the database is there. */
export async function openedIn(path: string, language: Language): Promise<Workbook> {
  return openWorkbook(resolve(path)).catch((error: unknown) => {
    throw inLanguage(error, language);
  });
}
