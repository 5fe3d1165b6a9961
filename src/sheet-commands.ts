import { createInterface, type Interface } from 'node:readline/promises';
import { resolve } from 'node:path';
import { importedFrom, proposedLines, type ImportOptions } from './commands.js';
import { type Database, openDatabase } from './database/index.js';
import { SamspilError } from './errors.js';
import { Loaders, type Context, type GraphState } from './graph/reading/index.js';
import { editor, sightOf } from './graph/records/index.js';
import { showProgress } from './progress.js';
import { importWithdrawing } from './recording/index.js';
import type { Settings } from './settings.js';
import {
  absentLine,
  asFolder,
  deletedRows,
  exportedState,
  importWorkbook,
  type Imported,
  isDatasetWorkbook,
  mapWorkbook,
  missing,
  openWorkbook,
  type Person,
  type Question,
  questionOfDeleted,
  readAnswers,
  type Language,
  type Workbook,
} from './workbooks/index.js';

export interface SheetOptions {
  readonly dataset: string;
  readonly answers?: string;
  readonly mapping?: string;
  readonly language: Language;
}

/** Imports a sheet, or a dataset that is a workbook. Of a sheet it asks whoever sits at the terminal, or takes the answers of a file. @param opened the sheet where it is read already */
export async function importSheetCommand(
  settings: Settings,
  path: string,
  { dryRun, propose, reason, ...options }: SheetOptions & Omit<ImportOptions, 'dataset'>,
  opened?: Workbook,
): Promise<void> {
  const workbook = opened ?? (await openedIn(path, options.language));
  if (isDatasetWorkbook(workbook)) {
    await withSheet(settings, options, async ({ database }, answers, person) => {
      const importing = { dryRun, propose, ...(reason !== undefined && { reason }) };
      const lines = await asFolder(path, workbook, async (folder) =>
        importExported(database, { folder, exported: exportedState(workbook), answers }, importing, person),
      );
      for (const line of lines) print(line);
    });
    return;
  }
  await withSheet(settings, options, async (context, answers, person) => {
    const doing = propose ? ('PROPOSE' as const) : undefined;
    const importing = { path: resolve(path), workbook, mapping: options.mapping, answers, dryRun, doing, reason };
    const imported = await importWorkbook(context, importing, person);
    person.tell(outcome(imported));
  });

  function outcome(imported: Imported) {
    if (imported.done === 'RECORDED')
      return {
        da: `Registreret. Det kan fortrydes: npm run samspil -- undo ${imported.set} --reason "…"`,
        en: `Recorded. To undo it: npm run samspil -- undo ${imported.set} --reason "…"`,
      };
    if (imported.done === 'PROPOSED')
      return {
        da: `Foreslået, som ændringssættet ${imported.set}. Intet er ændret, før en redaktør godkender det.`,
        en: `Proposed, as the set of changes ${imported.set}. Nothing is changed until an editor accepts it.`,
      };
    return { da: 'Intet er ændret.', en: 'Nothing was changed.' };
  }
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
export async function mapSheetCommand(settings: Settings, path: string, options: SheetOptions): Promise<void> {
  const workbook = await openedIn(path, options.language);
  await withSheet(settings, options, async (context, answers, person) => {
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

/** Opens the database for a file about which somebody may have to be asked. */
export async function withSheet(
  settings: Settings,
  { dataset, answers, language }: SheetOptions,
  work: (context: Context, answers: Record<string, string>, person: Person) => Promise<void>,
): Promise<void> {
  const given = answers === undefined ? {} : await readAnswers(resolve(answers));
  // What moves on a terminal ends before anybody is asked there.
  const progress = showProgress();
  const opening = openDatabase(settings, { dataset, join: true }, progress.report);
  const opened = await opening.finally(() => progress.done());
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  try {
    await work(contextOf(opened.database), given, personAt(terminal, language)).catch((error: unknown) => {
      throw inLanguage(error, language);
    });
  } finally {
    terminal?.close();
    await opened.close();
  }
}

/** Whoever runs a command may see and edit everything. */
export function contextOf(database: Database): Context {
  const { signal } = new AbortController();
  const sight = sightOf(editor);
  return { database, caller: editor, sight, payer: '', signal, loaders: new Loaders(database, sight, signal) };
}

/** What is wrong with a sheet is told in the language in which it is asked about. */
export function inLanguage(error: unknown, language: Language): unknown {
  if (!(error instanceof SamspilError) || language === 'en') return error;
  const { da } = error.details;
  return typeof da === 'string' ? new SamspilError(error.code, da, { cause: error, details: error.details }) : error;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** @param terminal null where nobody sits there */
function personAt(terminal: Interface | null, language: Language): Person {
  return {
    tell: (line) => print(line[language]),
    ask: async (question) => (terminal ? askAt(terminal, question, language).catch(unlessGone) : null),
  };
}

/** Whoever leaves the terminal answers nothing more. */
function unlessGone(error: unknown): null {
  if (error instanceof Error && error.name === 'AbortError') return null;
  throw error;
}

/** Asks until the answer is one: a number of the list, its value, or nothing for what is suggested. */
async function askAt(terminal: Interface, question: Question, language: Language): Promise<string> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  terminal.once('close', leave);
  const { text, options, suggested } = question;
  print('');
  print(text[language]);
  for (const [at, option] of options.entries())
    print(`  ${at + 1}. ${option.text[language]}${option.value === suggested ? ' *' : ''}`);
  const hint = suggested === undefined ? '' : options.length === 0 ? ` [${suggested}]` : ' [*]';
  for (;;) {
    const typed = (await terminal.question(`>${hint} `, { signal: leaving.signal })).trim();
    const answer = typed === '' ? suggested : options.length === 0 ? typed : options[Number(typed) - 1]?.value;
    const isValue = options.some(({ value }) => value === typed);
    const given = isValue ? typed : answer;
    if (given === undefined || given === '') continue;
    terminal.off('close', leave);
    return given;
  }
}
