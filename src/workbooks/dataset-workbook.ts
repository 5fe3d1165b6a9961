import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream';
import {
  fileFormats,
  MANIFEST_FILE,
  numberCell,
  textCell,
  textOfCell,
  type FileFormat,
  writeNewFile,
} from '../dataset/index.js';
import { SamspilError } from '../errors.js';
import type { GraphState } from '../graph/reading/index.js';
import { workbookFile, type Cell as WrittenCell, type Sheet as WrittenSheet } from '../sheets/index.js';
import { limits, type Cell, type Sheet, type Workbook } from './reading/sheets.js';

/** Whether a workbook is a whole dataset, as `writeDatasetWorkbook` makes it: it says so on a sheet of that name. */
export const isDatasetWorkbook = ({ sheets }: Workbook): boolean => sheets.some(({ name }) => name === MANIFEST_FILE);

/** What a workbook that has all of a graph says of it, beside what any dataset says of itself. */
const EXPORTED = 'exported';

/**
 * The state of the graph all of which a workbook had when it was exported; null where it does not say so.
 */
export function exportedState({ sheets }: Workbook): GraphState | null {
  const rows = sheets.find(({ name }) => name === MANIFEST_FILE)?.rows ?? [];
  const told = new Map(rows.map(({ cells: [name = null, value = null] }) => [textIn(name), textIn(value)]));
  const [key, version] = [told.get(`${EXPORTED}.key`), Number(told.get(`${EXPORTED}.version`))];
  return key !== undefined && key !== '' && Number.isInteger(version) ? { key, version } : null;
}

/**
 * Writes a dataset that lies in a folder as one workbook: a sheet for each of its files, and one for what it says of itself.
 * @param exported the state of the graph, where it has all of one
 * @throws DATASET_INVALID where there is such a file already, or where it is more than is read back from a workbook
 */
export async function writeDatasetWorkbook(folder: string, path: string, exported?: GraphState): Promise<void> {
  const files = await filesIn(folder);
  const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8'));
  const sheets = [
    ...files.map((file) => sheetOf(folder, file)),
    {
      name: MANIFEST_FILE,
      head: ['name', 'value'],
      rows: [...told(manifest), ...told({ ...(exported && { [EXPORTED]: exported }) })],
    },
  ];
  await writeNewFile(path, workbookFile(sheets, 'en'));
}

interface DatasetFile {
  readonly format: FileFormat;
  readonly head: readonly string[];
}

/** The files of a dataset; what would not come back from a workbook is refused. */
async function filesIn(folder: string): Promise<DatasetFile[]> {
  const files: DatasetFile[] = [];
  let cells = 0;
  for (const format of fileFormats.filter(({ name }) => existsSync(join(folder, name)))) {
    let head: readonly string[] = [];
    let rows = 0;
    for await (const row of rowsOf(join(folder, format.name))) {
      rows += 1;
      if (rows === 1) head = row;
      cells += row.filter((cell) => cell !== '').length;
      if (row.some((cell) => cell.length > limits.cell))
        throw tooMuch(`${format.name} row ${rows} has a text of more than ${limits.cell} characters`);
    }
    if (rows > limits.rows) throw tooMuch(`${format.name} has more than ${limits.rows} rows`);
    files.push({ format, head });
  }
  if (cells > limits.cells) throw tooMuch(`it has more than ${limits.cells} cells that hold something`);
  return files;
}

const tooMuch = (why: string): SamspilError =>
  new SamspilError('DATASET_INVALID', `This is no dataset for a workbook: ${why}. Export it into a folder.`);

/** The rows of a file, its header first. */
function rowsOf(path: string): AsyncIterable<string[]> {
  const parser = parse({ bom: true });
  // The parser passes on whatever goes wrong on its way.
  pipeline(createReadStream(path), parser, () => {});
  return parser;
}

function sheetOf(folder: string, { format, head }: DatasetFile): WrittenSheet {
  const types = new Map(format.columns.map(({ name, property }) => [name, property.type]));
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    let number = 0;
    for await (const row of rowsOf(join(folder, format.name))) {
      number += 1;
      if (number > 1) yield row.map((cell, at) => writtenCell(cell, types.get(head[at] ?? '')));
    }
  }
  return { name: format.name.slice(0, -'.csv'.length), head, rows: rows() };
}

/** A number and a mark are what they are; all else is a text, and comes back as it was. */
function writtenCell(cell: string, type: FileFormat['columns'][number]['property']['type'] | undefined): WrittenCell {
  if (cell === '') return null;
  const number = Number(cell);
  if ((type === 'integer' || type === 'number') && !Number.isNaN(number)) return number;
  if (type === 'yesNo' && (cell === 'yes' || cell === 'no')) return cell === 'yes';
  return textOfCell(cell);
}

/** What a dataset says of itself, a text a row: `title.da`, `unfinished.0`. */
function* told(value: unknown, path: readonly string[] = []): Generator<readonly [string, string | number]> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* told(inner, [...path, key]);
  else if (typeof value === 'string' || typeof value === 'number') yield [path.join('.'), value];
}

/**
 * Lays a dataset that is a workbook out as a folder, as long as somebody works with it: so all that is checked of a dataset
 * is checked of it. Rows keep their numbers, and what is wrong is told of the workbook.
 */
export async function asFolder<Result>(
  path: string,
  workbook: Workbook,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const made = await mkdtemp(join(tmpdir(), 'samspil-'));
  const folder = join(made, basename(path));
  try {
    await mkdir(folder);
    for (const sheet of workbook.sheets) {
      if (sheet.name === MANIFEST_FILE) await writeFile(join(folder, MANIFEST_FILE), manifestIn(sheet));
      else if (sheet.rows.length > 0) await writeFile(join(folder, fileNamed(sheet.name)), csvOf(sheet));
    }
    return await work(folder);
  } catch (error) {
    if (!(error instanceof SamspilError)) throw error;
    const message = error.message.replaceAll(folder, path);
    throw new SamspilError(error.code, message, { cause: error, details: error.details });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** A file in this very folder, whatever a sheet is called. */
const fileNamed = (sheet: string): string => `${sheet.replaceAll(/[^\p{L}\d _-]/gu, '_')}.csv`;

function csvOf({ name, rows }: Sheet): string {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const format = fileFormats.find((each) => each.name === fileNamed(name));
  const yesNo = new Set(
    format?.columns.filter(({ property }) => property.type === 'yesNo').map((column) => column.name),
  );
  const isYesNo = (rows[0]?.cells ?? []).map((header) => yesNo.has(textIn(header)));
  return stringify(
    rows.map(({ cells }) => Array.from({ length: width }, (_, at) => textIn(cells[at] ?? null, isYesNo[at]))),
  );
}

/** A cell as the file of a dataset has it. In an `.ods` a yes or no is a number that only looks like one. */
function textIn(cell: Cell, isYesNo = false): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'number':
      if (isYesNo && (cell.number === 0 || cell.number === 1)) return cell.number === 1 ? 'yes' : 'no';
      return numberCell(cell.number);
    case 'yesNo':
      return cell.yes ? 'yes' : 'no';
    case 'date':
      return cell.date;
    case 'text':
    case 'error':
      return textCell(cell.text);
  }
}

interface Tree {
  [key: string]: Tree | string | number;
}

function manifestIn({ rows }: Sheet): string {
  const manifest: Tree = {};
  for (const { cells } of rows.slice(1)) {
    const [name, value] = cells;
    if (name?.type !== 'text' || !value) continue;
    const path = name.text.split('.');
    put(manifest, path, value.type === 'number' && name.text === 'format' ? value.number : textIn(value));
  }
  const { unfinished, [EXPORTED]: _exported, ...others } = manifest;
  const whole = typeof unfinished === 'object' ? { ...others, unfinished: Object.values(unfinished) } : others;
  return JSON.stringify(whole);
}

function put(tree: Tree, [key = '', ...rest]: readonly string[], value: string | number): void {
  if (rest.length === 0) {
    Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
  const inner = Object.hasOwn(tree, key) ? tree[key] : undefined;
  const branch: Tree = typeof inner === 'object' ? inner : {};
  Object.defineProperty(tree, key, { value: branch, enumerable: true, configurable: true, writable: true });
  put(branch, rest, value);
}
