import { CsvError, parse } from 'csv-parse';
import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { cleanText } from '../graph/records/index.js';
import { UnreadableFile, type FaultHere, type TellHere } from './fault.js';
import type { FileFormat } from './format.js';
import { checkHeader, delimiterOf, isSeparatorLine, namesOf } from './header.js';

/** A row as it stands in its file: what its cells hold, by column; an empty cell is absent. */
export interface Row {
  /** As a spreadsheet numbers it, the header being row 1. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  /** The names of the values for which its file has a column; absent where it has them all. */
  readonly stated?: ReadonlySet<string>;
}

/** More than any row of a dataset: what is longer is a quote that does not close. */
const LONGEST_ROW = 1_000_000;

/**
 * Reads a file row by row, whatever its size.
 * @param hash is fed each byte that is read
 * @throws UnreadableFile, after the rows up to there
 */
export async function* readRows(path: string, format: FileFormat, tell: TellHere, hash: Hash): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(path, format),
    // One file may have several: it was put together from others.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  // The parser passes on whatever goes wrong on its way; the callback is for the rest of the pipeline alone.
  pipeline(Readable.from(decoded(path, hash)), parser, () => {});
  let number = 0;
  let header: Header | null = null;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (number === 0 && isSeparatorLine(record.join(''))) continue;
      number += 1;
      if (record.every((cell) => cell.trim() === '')) continue;
      if (header) {
        const fault = faultOfRow(record, header);
        if (fault) tell({ ...fault, row: number });
        else yield { number, cells: cellsOf(header.columns, record), ...header.stated };
      } else {
        const columns = record.map(cleanText);
        checkHeader(columns, number, format, tell);
        header = {
          columns,
          named: columns.findLastIndex((name) => name !== '') + 1,
          stated: statedBy(columns, format),
        };
      }
    }
  } catch (error) {
    throw unreadable(error);
  }
  if (!header)
    throw new UnreadableFile([
      { code: 'MISSING_COLUMN', row: 1, message: `the file is empty: its columns are ${namesOf(format).join(', ')}` },
    ]);
}

interface Header {
  readonly columns: readonly string[];
  /** Up to which of them they have names: behind that a spreadsheet has written columns that are empty. */
  readonly named: number;
  readonly stated: Pick<Row, 'stated'>;
}

/** Why a row does not fit its header; null where it does. */
function faultOfRow(record: readonly string[], { columns, named }: Header): FaultHere | null {
  const nameless = record.findIndex((cell, index) => (columns[index] ?? '') === '' && cell.trim() !== '');
  if (record.length < named) return { code: 'WRONG_CELL_COUNT', message: tooFew(record, named) };
  if (nameless < 0) return null;
  if (nameless >= columns.length) return { code: 'WRONG_CELL_COUNT', message: tooMany(record.length, named) };
  const message = 'the column has no name in the header: delete it if it only counts rows, else name it';
  return { code: 'UNKNOWN_COLUMN', column: letterOf(nameless), message };
}

/** How a spreadsheet calls a column. */
const letterOf = (index: number): string =>
  (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));

function tooFew(record: readonly string[], named: number): string {
  const [only = ''] = record;
  if (record.length === 1 && [',', ';', '\t'].some((sign) => only.split(sign).length >= named))
    return 'the whole line stands in one cell, or is divided by another sign than the header: divide it as the header is';
  return `it has ${cells(record.length)} where the header has ${named}: where a spreadsheet left out the empty ones at the end, put them in; a cell of several lines wants double quotes`;
}

const tooMany = (found: number, named: number): string =>
  `it has ${cells(found)} where the header has ${named}: put a text that holds the delimiter in double quotes`;

const cells = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/** How many lines a file has, however they end, some at a time. */
export async function* linesOf(path: string): AsyncGenerator<number> {
  let before = LINE_FEED;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let lines = 0;
    for (const byte of chunk) {
      if (byte === CARRIAGE_RETURN || (byte === LINE_FEED && before !== CARRIAGE_RETURN)) lines += 1;
      before = byte;
    }
    yield lines;
  }
  if (before !== LINE_FEED && before !== CARRIAGE_RETURN) yield 1;
}

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

function statedBy(header: readonly string[], { columns }: FileFormat): Pick<Row, 'stated'> {
  const there = columns.filter(({ name }) => header.includes(name));
  return there.length === columns.length ? {} : { stated: new Set(there.map(({ value }) => value)) };
}

/** A cell as a clean text, and without the mark that `textCell` puts in front. */
function cellsOf(columns: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [index, name] of columns.entries()) {
    const cell = cleanText(record[index] ?? '');
    if (cell !== '') cells[name] = textOfCell(cell);
  }
  return cells;
}

/** A spreadsheet would run a cell that starts like this as a formula. */
const formula = /^'*[=+\-@\t\r]/u;
const marked = /^'+[=+\-@\t\r]/u;

/** A text as a cell holds it: with an apostrophe in front where a spreadsheet would otherwise run it as a formula. */
export const textCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that `textCell` made a cell of. */
export const textOfCell = (cell: string): string => (marked.test(cell) ? cell.slice(1) : cell);

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
