import { CsvError, parse } from 'csv-parse';
import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from './fault.js';
import { fileFormats, leadingColumns, type FileFormat } from './format.js';
import { MANIFEST_FILE } from './manifest.js';

/** A row as it stands in its file. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A file that could be read. */
export interface RawFile {
  readonly format: FileFormat;
  readonly rows: readonly Row[];
}

/** Files that are meant for people and not read. */
const forPeople = /^(?:README(?:\.\w+)?|LICEN[CS]E(?:\.\w+)?|\..*)$/iu;

/** Reads all files of a dataset as text, and says which of them are not what they should be. */
export async function readFiles(folder: string): Promise<{ files: RawFile[]; faults: Fault[] }> {
  const names = (await readdir(folder)).filter((name) => name !== MANIFEST_FILE && !forPeople.test(name)).sort();
  const files: RawFile[] = [];
  const faults: Fault[] = [];
  for (const name of names) {
    const format = fileFormats.find((candidate) => candidate.name === name);
    if (!format) {
      const message = `no kind and no verb has this file; the nearest are ${nearest(name).join(', ')}`;
      faults.push({ code: 'UNKNOWN_FILE', file: name, message });
      continue;
    }
    const result = await readRows(join(folder, name), format);
    faults.push(...result.faults);
    files.push({ format, rows: result.rows });
  }
  return { files, faults };
}

const nearest = (name: string): string[] =>
  fileFormats.map((format) => format.name).filter((candidate) => candidate.startsWith(name.slice(0, 3))).slice(0, 3);

async function readRows(path: string, format: FileFormat): Promise<{ rows: Row[]; faults: Fault[] }> {
  const file = format.name;
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) return { rows: [], faults: [{ code: 'NOT_UTF8', file, message: 'save it as “CSV UTF-8”' }] };
  const header = (bytes.toString('utf8').replace(/^\u{FEFF}/u, '').split(/\r?\n/u, 1)[0] ?? '').trim();
  const delimiter = delimiterOf(header, format);
  if (delimiter === null) {
    const message = `divide the columns by comma or semicolon, and start with ${leadingColumns(format).join(', ')}`;
    return { rows: [], faults: [{ code: 'WRONG_DELIMITER', file, row: 1, value: header, message }] };
  }
  try {
    return checkHeader(await parseRows(bytes, delimiter), format);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? { row: error['lines'] } : {};
    return { rows: [], faults: [{ code: 'BAD_CSV', file, ...row, message: error.message }] };
  }
}

/** Null where the header, divided by neither, begins as this file must. */
function delimiterOf(header: string, format: FileFormat): ',' | ';' | null {
  const [first = ''] = leadingColumns(format);
  const delimiters = [',', ';'] as const;
  const found = delimiters.find((delimiter) => header.split(delimiter).some((cell) => unquoted(cell) === first));
  if (found) return found;
  return header.includes(';') ? ';' : header.includes(',') ? ',' : null;
}

const unquoted = (cell: string): string => cell.trim().replaceAll(/^"|"$/gu, '');

async function parseRows(bytes: Buffer, delimiter: string): Promise<{ names: string[]; rows: Row[] }> {
  const parser = parse(bytes, { bom: true, delimiter, trim: true, skipEmptyLines: true, info: true, relaxColumnCountLess: true });
  let names: string[] = [];
  const rows: Row[] = [];
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    if (names.length === 0) names = record;
    else rows.push({ line: info.lines, cells: cellsOf(names, record) });
  }
  return { names, rows };
}

function cellsOf(names: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const cell = record[index];
    if (cell !== undefined && cell !== '') cells[name] = cell;
  }
  return cells;
}

function checkHeader({ names, rows }: { names: string[]; rows: Row[] }, format: FileFormat): { rows: Row[]; faults: Fault[] } {
  const allowed = [...leadingColumns(format), ...format.columns.map(({ name }) => name)];
  const place = { file: format.name, row: 1 };
  const missing = format.required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !allowed.includes(name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const faults: Fault[] = [
    ...missing.map((column): Fault => ({ code: 'MISSING_COLUMN', ...place, column, message: 'add this column' })),
    ...unknown.map((column): Fault => ({ code: 'UNKNOWN_COLUMN', ...place, column, message: `the columns are ${allowed.join(', ')}` })),
    ...twice.map((column): Fault => ({ code: 'UNKNOWN_COLUMN', ...place, column, message: 'the column is there twice' })),
  ];
  return { rows: missing.length > 0 ? [] : rows, faults };
}
