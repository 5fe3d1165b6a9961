import type { Database, Report } from '../database/index.js';
import { type Missing, missingFrom } from '../dataset/index.js';
import { changedIds, graphState, type GraphState } from '../graph/reading/index.js';
import type { Question } from './planning/questions.js';
import { andOthers, counted, words, type Words } from './words.js';

/** What was on record when a workbook was exported, and has no row in it any more. */
export interface DeletedRows {
  readonly rows: readonly Missing[];
  /** The sheets that are not there at all, of which nothing is changed. */
  readonly absent: readonly string[];
}

/** How many writes since an export are followed. */
const MOST_WRITES = 100_000;

/**
 * The rows that somebody has deleted from the export of a graph. What is newer than that, or was changed since, is none of
 * them; nor is anything where the workbook is of another graph, or where the log no longer tells what is newer.
 * @throws DATASET_MISSING, DATASET_INVALID
 */
export async function deletedRows(
  database: Database,
  folder: string,
  exported: GraphState | null,
  report: Report,
): Promise<DeletedRows> {
  const nothing = { rows: [], absent: [] };
  if (!exported) return nothing;
  const { key, version } = await graphState(database);
  if (key !== exported.key) return nothing;
  const since = await changedIds(database, exported.version, version, MOST_WRITES);
  if (!since) return nothing;
  const missing = (await missingFrom(database, folder, report)).filter(({ id }) => !since.has(id));
  return {
    rows: missing.filter(({ isInFile }) => isInFile),
    absent: [...new Set(missing.filter(({ isInFile }) => !isInFile).map(({ file }) => sheetOf(file)))],
  };
}

const sheetOf = (file: string): string => file.replace(/\.csv$/u, '');

/** Whether what they say is to be taken off the record, or to stay as it is. */
export type OfDeleted = 'WITHDRAW' | 'LEAVE';

export const questionOfDeleted = (rows: readonly Missing[]): Question => ({
  id: 'deleted',
  text: deletedLine(rows),
  options: [
    { value: 'LEAVE', text: words('lad det stå, som det er', 'leave it as it is') },
    {
      value: 'WITHDRAW',
      text: words('tag det af registret (det kan fortrydes)', 'take it off the record (it can be undone)'),
    },
  ],
  suggested: 'LEAVE',
});

const NAMED = 5;

/** Which rows are gone, and what that could mean. */
function deletedLine(rows: readonly Missing[]): Words {
  const sheets = [...new Set(rows.map(({ file }) => file))].map((file) => {
    const ids = rows.filter((row) => row.file === file).map(({ id }) => id);
    const more = andOthers(ids.length - NAMED);
    const named = ids.slice(0, NAMED).join(', ');
    return words(`${sheetOf(file)}: ${named}${more.da}`, `${sheetOf(file)}: ${named}${more.en}`);
  });
  const count = counted(rows.length, ['række', 'rækker'], ['row', 'rows']);
  return words(
    `${count.da} fra eksporten er slettet (${sheets.map(({ da }) => da).join('; ')}). Hvad skal der ske med det, de siger?`,
    `${count.en} of the export ${rows.length === 1 ? 'is' : 'are'} deleted (${sheets.map(({ en }) => en).join('; ')}). What is to become of what they say?`,
  );
}

/** What is told where sheets are not there at all. */
export const absentLine = (absent: readonly string[]): Words =>
  words(
    `Ark, der ikke er der mere, ændrer intet: ${absent.join(', ')}.`,
    `Sheets that are not there any more change nothing: ${absent.join(', ')}.`,
  );
