import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { SamspilError } from '../../errors.js';
import { words } from '../words.js';
import { limits, type Cell, type Sheet } from './sheets.js';
import { unreadable } from './unreadable.js';

const tooLarge = (da: string, en: string) =>
  unreadable('TOO_LARGE', words(`Filen er for stor: ${da} Del den.`, `The file is too large: ${en} Divide it.`));
const damaged = (da: string, en: string, cause?: unknown) => unreadable('DAMAGED', words(da, en), cause);

/**
 * Reads a text of rows as Excel saves it: UTF-8 with or without a mark, UTF-16 (“Unicode text”), Windows, Macintosh or DOS;
 * divided by semicolons, commas, tabs or bars, with or without `sep=;`.
 * @throws WORKBOOK_UNREADABLE
 */
export function readText(file: Buffer): Sheet {
  const text = textOf(file);
  if (hasLongLine(text)) throw tooLarge('en linje fylder mere end 1 MB.', 'a line takes more than 1 MB.');
  const lines = text.split(/\r\n|\n|\r/u, 40);
  const told = /^"?sep=(?<sign>.)"?[,;\t|]*$/iu.exec(lines[0] ?? '')?.groups?.['sign'];
  const delimiter = told ?? delimiterOf(lines);
  const records = recordsOf(text, delimiter);
  const rows = told === undefined ? records : records.slice(1);
  if (rows.length > limits.rows)
    throw unreadable(
      'TOO_LARGE',
      words(
        `Filen har mere end ${limits.rows} rækker. Del den, og importér delene hver for sig.`,
        `The file has more than ${limits.rows} rows. Divide it, and import the parts one by one.`,
      ),
    );
  return {
    name: '',
    hidden: false,
    merges: [],
    rows: rows.map((record, at) => ({ number: at + 1, hidden: false, cells: record.map(cellOf) })),
  };
}

function recordsOf(text: string, delimiter: string): string[][] {
  const tally = { cells: 0 };
  try {
    return parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: limits.together,
      to: limits.rows + 2,
      on_record: (record: readonly string[]) => filledOf(record, tally),
    });
  } catch (error) {
    if (error instanceof SamspilError) throw error;
    throw damaged(
      'Et anførselstegn åbner i filen og lukker ikke igen: åbn den i regnearket, og gem den som .xlsx.',
      'A double quote opens in the file and does not close: open it in the spreadsheet, and save it as .xlsx.',
      error,
    );
  }
}

/** A row without the empty cells at its end. @throws WORKBOOK_UNREADABLE where that is more than a list has */
function filledOf(record: readonly string[], tally: { cells: number }): string[] {
  const filled = record.slice(0, record.findLastIndex((cell) => cell !== '') + 1);
  tally.cells += filled.length;
  if (filled.length > limits.columns)
    throw tooLarge(`den har mere end ${limits.columns} kolonner.`, `it has more than ${limits.columns} columns.`);
  if (tally.cells > limits.cells)
    throw tooLarge(`den har mere end ${limits.cells} celler.`, `it has more than ${limits.cells} cells.`);
  return filled;
}

/** Whether a line is longer than a row may be. */
function hasLongLine(text: string): boolean {
  let start = 0;
  for (const { index } of text.matchAll(/[\r\n]/gu)) {
    if (index - start > limits.together) return true;
    start = index;
  }
  return text.length - start > limits.together;
}

/** What Excel writes around a text that it should not take for a number. */
const kept = /^="(?<text>[^"]*)"$/u;
/** What stands in front of a text that would else be run as a formula. */
const marked = /^'+(?=[=+\-@])/u;

function cellOf(text: string): Cell {
  const plain = text.trim().replace(kept, '$<text>').replace(marked, '');
  return plain === '' ? null : { type: 'text', text: plain };
}

/** So many characters of a line tell what divides it. */
const LOOKED_AT = 10_000;
const delimiters = [';', ',', '\t', '|'] as const;

/** The sign that divides most lines into the same number of cells, more than one; of equals the first. */
function delimiterOf(lines: readonly string[]): string {
  const scored = delimiters.map((delimiter) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const found = line
        .slice(0, LOOKED_AT)
        .replaceAll(/"(?:[^"]|"")*"/gu, '')
        .split(delimiter).length;
      if (found > 1) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    return { delimiter, alike: Math.max(0, ...counts.values()) };
  });
  const [best] = scored.toSorted((one, other) => other.alike - one.alike);
  return best === undefined || best.alike === 0 ? ';' : best.delimiter;
}

/** Tabs and ends of lines are text. */
const NOT_TEXT = /(?![\t\n\v\f\r])\p{Cc}/u;

function textOf(file: Buffer): string {
  const text = decoded(file);
  if (NOT_TEXT.test(text.slice(0, 10_000).replaceAll(/[\u{80}-\u{9F}]/gu, '')))
    throw unreadable(
      'NOT_A_WORKBOOK',
      words(
        'Filen er hverken et regneark eller en tekst. Samspil læser .xlsx, .ods og .csv.',
        'The file is neither a workbook nor a text. Samspil reads .xlsx, .ods and .csv.',
      ),
    );
  return text;
}

function decoded(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return iconv.decode(file, 'utf16le');
  if (file[0] === 0xfe && file[1] === 0xff) return iconv.decode(file, 'utf16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return iconv.decode(file, encodingOf(file));
  }
}

/** The bytes that stand for the letters beyond ASCII that Danish and its neighbours write most, in the order of the first. */
const letters = {
  windows1252: [0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5, 0xe9, 0xfc, 0xf6, 0xe4],
  macintosh: [0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81, 0x8e, 0x9f, 0x9a, 0x8a],
  cp850: [0x91, 0x9b, 0x86, 0x92, 0x9d, 0x8f, 0x82, 0x81, 0x94, 0x84],
} as const;

/** The one of the older encodings of Excel in which most bytes beyond ASCII are such letters; Windows where it is none. */
function encodingOf(file: Buffer): string {
  const beyond = file.filter((byte) => byte > 0x7f);
  const scored = Object.entries(letters).map(([encoding, known]) => {
    const bytes: ReadonlySet<number> = new Set(known);
    return { encoding, found: beyond.filter((byte) => bytes.has(byte)).length };
  });
  const [best] = scored.toSorted((one, other) => other.found - one.found);
  return best?.encoding ?? 'windows1252';
}
