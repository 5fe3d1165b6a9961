import { basename, resolve } from 'node:path';
import type { ImportOptions } from './commands.js';
import {
  fileUnreadable,
  headOf,
  importDraft,
  type ImportingDraft,
  isJson,
  jsonParts,
  piecesOf,
  requireWholeJson,
} from './drafts/index.js';
import { grantsDraft, grantsOfTable, GrantsReader, grantsTable } from './grants/index.js';
import { graphDraft, graphIn, graphInXml, GraphReader, isGraphXml } from './graphs/index.js';
import { importIatiCommand, isIati } from './iati-commands.js';
import { showProgress } from './progress.js';
import type { Settings } from './settings.js';
import { importSheetCommand, openedIn } from './sheet-commands.js';
import { type AskedOptions, inLanguage, outcomeLines, withPerson } from './terminal.js';
import { words } from './workbooks/index.js';

type Options = AskedOptions & Omit<ImportOptions, 'dataset'>;

/**
 * Imports a file, whatever its name ends in: by what is in it, as activities, as grants, as a graph, as a dataset or as a
 * sheet.
 */
export async function importFileCommand(settings: Settings, path: string, options: Options): Promise<void> {
  const file = resolve(path);
  if (await isIati(file)) return importIatiCommand(settings, path, options);
  const isXml = isGraphXml(await headOf(file));
  if (isXml || (await isJson(file))) {
    // What is wrong with the file is told before the database is there.
    const draft = await (isXml ? draftOfXml(file) : draftOfJson(file)).catch((error: unknown) => {
      throw inLanguage(error, options.language);
    });
    return importDraftCommand(settings, path, draft, options);
  }
  const workbook = await openedIn(path, options.language);
  const table = grantsTable(workbook);
  return table
    ? importDraftCommand(settings, path, grantsDraft(nameOf(path), grantsOfTable(table)), options)
    : importSheetCommand(settings, path, options, workbook);
}

const nameOf = (path: string): string => basename(path).replace(/\.[^.]+$/u, '');

async function draftOfXml(path: string): Promise<ImportingDraft['read']> {
  return graphDraft(nameOf(path), await graphInXml(textIn(path)));
}

async function* textIn(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of piecesOf(path)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** What JSON is, by what stands in it. */
async function draftOfJson(path: string): Promise<ImportingDraft['read']> {
  await requireWholeJson(path);
  const [grants, graph] = [new GrantsReader(), new GraphReader()];
  for await (const part of jsonParts(path)) {
    grants.add(part);
    graph.add(part);
  }
  const file = grants.file();
  if (file) return grantsDraft(nameOf(path), file);
  const drawn = graphIn(graph);
  if (drawn) return graphDraft(nameOf(path), drawn);
  throw unknownJson();
}

const unknownJson = () =>
  fileUnreadable(
    words(
      'Filen er JSON, men ikke en, som Samspil kender: 360Giving har en liste under »grants«, en graf »nodes« eller »elements«. HXL hentes som CSV eller .xlsx.',
      'The file is JSON, and none that Samspil knows: 360Giving has a list under “grants”, a graph “nodes” or “elements”. Fetch HXL as CSV or .xlsx.',
    ),
  );

async function importDraftCommand(
  settings: Settings,
  path: string,
  read: ImportingDraft['read'],
  { dryRun, propose, reason, ...options }: Options,
): Promise<void> {
  await withPerson(settings, options, async ({ database }, answers, person) => {
    const doing = propose ? ('PROPOSE' as const) : undefined;
    const importing = { read, name: nameOf(path), answers, dryRun, doing, reason };
    const progress = showProgress();
    const imported = await importDraft(database, importing, person, progress.report).finally(() => progress.done());
    for (const line of outcomeLines(imported)) person.tell(line);
  });
}
