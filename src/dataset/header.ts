// cspell:ignore benr english noegle
import { open } from 'node:fs/promises';
import { cleanText, folded } from '../graph/records/index.js';
import { wordsFor } from '../graph/vocabulary/index.js';
import { leadingColumns, type FileFormat } from './format.js';
import { nearest } from './nearest.js';
import { UnreadableFile, type TellHere } from './fault.js';

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars', ':': 'colons' } as const;
type Delimiter = keyof typeof delimiters;

const LONGEST_HEADER = 64 * 1024;
/** A table begins within so many lines; what stands above it is a title. */
const LINES_LOOKED_AT = 20;

/** The line by which Excel is told the delimiter: it shows it as no row. */
export const isSeparatorLine = (line: string): boolean => /^\u{FEFF}?"?sep=.?"?[,;\t|]*$/iu.test(line.trim());

/** The names of all columns that a file may have. */
export const namesOf = (format: FileFormat): string[] => [
  ...leadingColumns(format),
  ...format.columns.map(({ name }) => name),
];

/**
 * By what the columns of a file are divided.
 * @throws UnreadableFile where that can't be used, where a line stands in one cell, or where rows stand above the header
 */
export async function delimiterOf(path: string, format: FileFormat): Promise<Delimiter> {
  const known = namesOf(format);
  const lines = (await firstLines(path)).filter((line) => !isSeparatorLine(line));
  const [best] = lines
    .flatMap((line, index) =>
      (Object.keys(delimiters) as Delimiter[]).map((delimiter) => ({
        line,
        row: index + 1,
        delimiter,
        columns: knownIn(line, delimiter, known),
      })),
    )
    .toSorted((a, b) => b.columns - a.columns || a.row - b.row);
  if (!best || best.columns === 0) return lines.find((line) => line.trim() !== '')?.includes(';') === true ? ';' : ',';
  if (best.columns > 1 && isOneCell(best.line)) {
    const message =
      'each line stands in one cell: in Excel mark column A, choose Data → Text to Columns, and save as “CSV UTF-8”';
    throw new UnreadableFile([{ code: 'WRONG_DELIMITER', row: best.row, message }]);
  }
  const { delimiter, row } = best;
  if (delimiter !== ',' && delimiter !== ';') {
    const message = `its columns are divided by ${delimiters[delimiter]}: divide them by comma or semicolon`;
    throw new UnreadableFile([{ code: 'WRONG_DELIMITER', row, value: best.line, message }]);
  }
  const above = lines.slice(0, row - 1).some((line) => !/^[\s"',;]*$/u.test(line));
  if (above) {
    const message = `the header stands in row ${row}: delete the ${row === 2 ? 'row' : 'rows'} above it`;
    throw new UnreadableFile([{ code: 'ROWS_ABOVE_HEADER', row: 1, message }]);
  }
  return delimiter;
}

/** A line of several columns that are quoted as one. */
const isOneCell = (line: string): boolean =>
  /^"[^"]*"$/u.test(line.trim()) || /^"(?:[^"]|"")*"[,;\t]*$/u.test(line.trim());

const cellsIn = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cleanText(cell).replaceAll(/^"+|"+$/gu, ''));

function knownIn(line: string, delimiter: string, known: readonly string[]): number {
  return cellsIn(line, delimiter).filter((cell) => known.includes(cell)).length;
}

async function firstLines(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\u{FEFF}/u, '');
    return text.split(/\r\n|\n|\r/u, LINES_LOOKED_AT);
  } finally {
    await file.close();
  }
}

/** Tells what is wrong with a header. @throws UnreadableFile where the rows can't be understood by it */
export function checkHeader(names: readonly string[], row: number, format: FileFormat, tell: TellHere): void {
  const allowed = namesOf(format);
  const meant = new Set<string>();
  for (const name of names.filter((candidate) => candidate !== '' && !allowed.includes(candidate))) {
    const exact = columnMeant(name, format);
    const near = exact === null ? nearest(name, allowed) : [exact];
    for (const column of near) meant.add(column);
    const message = exact === null ? otherColumn(name, near, allowed) : `write ${exact}`;
    tell({ code: 'UNKNOWN_COLUMN', row, column: name, message });
  }
  for (const name of new Set(
    names.filter((candidate, index) => candidate !== '' && names.indexOf(candidate) !== index),
  )) {
    tell({ code: 'DUPLICATE_COLUMN', row, column: name, message: 'the column is there twice' });
  }
  const missing = format.required.filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  // What the header has under another name is told already.
  throw new UnreadableFile(
    missing
      .filter((column) => !meant.has(column))
      .map((column) => ({ code: 'MISSING_COLUMN', row, column, message: 'add this column' })),
  );
}

const counts =
  /^(?:unnamed(?:[:_ ]*\d+)?|index|row|row[ _]?(?:no|nr|number)|r(?:æ|ae)kke|nr\.?|no\.?|#|l(?:ø|oe)benr\.?)$/iu;

function otherColumn(name: string, near: readonly string[], allowed: readonly string[]): string {
  if (counts.test(name)) return 'delete this column: it only counts rows';
  return near.length > 0
    ? `did you mean ${near.join(' or ')}?`
    : `no such column is known; delete it, or move what it says to one of ${allowed.join(', ')}`;
}

/** The column of a name that says the same in Danish or English, or in capitals; null where none does. */
function columnMeant(name: string, format: FileFormat): string | null {
  const written = folded(name);
  const leading = leadingColumns(format);
  const found = leading.find((column) => column === written || leadingWords[column]?.includes(written) === true);
  if (found !== undefined) return found;
  const language = /^(?<word>.+?) (?<language>da|en|dansk|engelsk|danish|english)$/u.exec(written)?.groups;
  const word = language?.['word'] ?? written;
  const suffix = ['en', 'engelsk', 'english'].includes(language?.['language'] ?? '') ? '_en' : '_da';
  const column = format.columns.find(({ name: candidate, value, property }) => {
    if (folded(candidate.replaceAll('_', ' ')) === written) return true;
    if (property.type === 'bilingual' && !candidate.endsWith(suffix)) return false;
    const { da, en } = wordsFor(property.type === 'bilingual' ? value.replace(/(?:Da|En)$/u, '') : value);
    return [da, en].map(folded).includes(word);
  });
  return column?.name ?? null;
}

/** What people write above the ids. */
const leadingWords: Readonly<Record<string, readonly string[]>> = {
  id: ['id nummer', 'id nr', 'identifikation', 'noegle'],
  subject: ['fra', 'subjekt'],
  object: ['til', 'objekt'],
  key: ['noegle'],
};
