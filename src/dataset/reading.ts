import { CsvError, parse } from 'csv-parse';
import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { cleanText } from '../graph/letters.js';
import type { Fault } from './fault.js';
import { leadingColumns, type FileFormat } from './format.js';
import { nearest } from './nearest.js';

/** A row as it stands in its file: what its cells hold, by column; an empty cell is absent. */
export interface Row {
  /** As a spreadsheet numbers it, the header being row 1. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  /** The names of the values for which its file has a column; absent where it has them all. */
  readonly stated?: ReadonlySet<string>;
}

/** A fault of the file that is read. */
export type FaultHere = Omit<Fault, 'file'>;
export type TellHere = (fault: FaultHere) => void;

/** Thrown where a file can't be read, or not to its end. */
export class UnreadableFile extends Error {
  constructor(readonly faults: readonly FaultHere[]) {
    super(faults.map(({ message }) => message).join('; '));
  }
}

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars', ':': 'colons' } as const;
type Delimiter = keyof typeof delimiters;

/** More than any row of a dataset: what is longer is a quote that does not close. */
const LONGEST_ROW = 1_000_000;
const LONGEST_HEADER = 64 * 1024;

/**
 * Reads a file row by row, whatever its size.
 * @param hash is fed each byte that is read
 * @throws UnreadableFile, after the rows up to there
 */
export async function* readRows(path: string, format: FileFormat, tell: TellHere, hash: Hash): AsyncGenerator<Row> {
  const delimiter = delimiterOf(await firstLine(path), namesOf(format));
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  // The parser passes on whatever goes wrong on its way; the callback is for the rest of the pipeline alone.
  pipeline(Readable.from(decoded(path, hash)), parser, () => {});
  let number = 0;
  let columns: readonly string[] = [];
  let stated: Pick<Row, 'stated'> = {};
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      if (number === 1) {
        columns = record.map(cleanText);
        checkHeader(columns, format, tell);
        stated = statedBy(columns, format);
      } else if (record.some((cell) => cell !== '')) {
        if (record.length === columns.length) yield { number, cells: cellsOf(columns, record), ...stated };
        else tell({ code: 'WRONG_CELL_COUNT', row: number, message: wrongCount(record.length, columns.length) });
      }
    }
  } catch (error) {
    throw unreadable(error);
  }
  if (number === 0)
    throw new UnreadableFile([
      { code: 'MISSING_COLUMN', row: 1, message: `the file is empty: its columns are ${namesOf(format).join(', ')}` },
    ]);
}

const namesOf = (format: FileFormat): string[] => [
  ...leadingColumns(format),
  ...format.columns.map(({ name }) => name),
];

/** The text of a file, with its bytes fed to the hash. */
async function* decoded(path: string, hash: Hash): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  decoder.decode();
}

async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    return (
      buffer
        .toString('utf8', 0, bytesRead)
        .replace(/^\u{FEFF}/u, '')
        .split(/\r\n|\n|\r/u, 1)[0] ?? ''
    );
  } finally {
    await file.close();
  }
}

/** By which delimiter most columns of the header have a name that is known. @throws UnreadableFile where it can't be used */
function delimiterOf(header: string, known: readonly string[]): Delimiter {
  const found = (Object.keys(delimiters) as Delimiter[])
    .map((delimiter) => {
      const cells = header.split(delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/gu, ''));
      return { delimiter, columns: cells.filter((cell) => known.includes(cell)).length };
    })
    .reduce((best, candidate) => (candidate.columns > best.columns ? candidate : best));
  if (found.delimiter === ',' || found.delimiter === ';')
    return found.columns > 0 || !header.includes(';') ? found.delimiter : ';';
  const message = `its columns are divided by ${delimiters[found.delimiter]}: divide them by comma or semicolon`;
  throw new UnreadableFile([{ code: 'WRONG_DELIMITER', row: 1, value: header, message }]);
}

/** Tells what is wrong with a header. @throws UnreadableFile where its rows can't be understood */
function checkHeader(names: readonly string[], format: FileFormat, tell: TellHere): void {
  const allowed = namesOf(format);
  for (const name of names.filter((candidate) => !allowed.includes(candidate))) {
    const near = nearest(name, allowed);
    const right = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `the columns are ${allowed.join(', ')}`;
    tell({ code: 'UNKNOWN_COLUMN', row: 1, column: name, message: right });
  }
  for (const name of new Set(names.filter((candidate, index) => names.indexOf(candidate) !== index))) {
    tell({ code: 'DUPLICATE_COLUMN', row: 1, column: name, message: 'the column is there twice' });
  }
  const missing = format.required.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new UnreadableFile(
      missing.map((column) => ({ code: 'MISSING_COLUMN', row: 1, column, message: 'add this column' })),
    );
}

function statedBy(header: readonly string[], { columns }: FileFormat): Pick<Row, 'stated'> {
  const there = columns.filter(({ name }) => header.includes(name));
  return there.length === columns.length ? {} : { stated: new Set(there.map(({ value }) => value)) };
}

/** A cell as a clean text, and without the mark that `textCell` puts in front. */
function cellsOf(columns: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [index, name] of columns.entries()) {
    const cell = cleanText(record[index] ?? '');
    if (cell !== '') cells[name] = marked.test(cell) ? cell.slice(1) : cell;
  }
  return cells;
}

/** A spreadsheet would run a cell that starts like this as a formula. */
const formula = /^'*[=+\-@\t\r]/u;
const marked = /^'+[=+\-@\t\r]/u;

/** A text as a cell holds it: with an apostrophe in front where a spreadsheet would otherwise run it as a formula. */
export const textCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

const wrongCount = (found: number, wanted: number): string =>
  `it has ${found} ${found === 1 ? 'cell' : 'cells'} where the header has ${wanted}: put a text that holds the delimiter in double quotes`;

const badCsv: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a double quote opens here and does not close',
  CSV_MAX_RECORD_SIZE: 'a double quote opens here and does not close',
  CSV_INVALID_CLOSING_QUOTE: 'write a double quote within a quoted cell twice',
  INVALID_OPENING_QUOTE: 'put a cell that holds a double quote in double quotes, and write the one within it twice',
  CSV_INVALID_OPENING_QUOTE: 'put a cell that holds a double quote in double quotes, and write the one within it twice',
};

/** Why a file can't be read on, where that is a fault of the file. */
function unreadable(error: unknown): unknown {
  if (error instanceof CsvError) {
    // The parser runs ahead of the rows that were passed on: its own count says where it stopped.
    const row = typeof error['records'] === 'number' ? { row: error['records'] + 1 } : {};
    return new UnreadableFile([{ code: 'BAD_CSV', ...row, message: badCsv[error.code] ?? error.message }]);
  }
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    const message = 'save it as “CSV UTF-8”: letters such as æ, ø and å would come out wrong';
    return new UnreadableFile([{ code: 'NOT_UTF8', message }]);
  }
  return error;
}
