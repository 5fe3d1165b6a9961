import { open, stat } from 'node:fs/promises';
import { SamspilError } from '../../errors.js';
import { words } from '../words.js';
import { isProtected, lookedThrough, type Packed } from './gate.js';
import { withoutHashtags } from './hashtags.js';
import { limits, type Cell, type Sheet, type SheetRow, type Workbook } from './sheets.js';
import { readText } from './text-file.js';
import { unreadable } from './unreadable.js';
import type { Cell as LibraryCell, CellValue, ReadOptions, Workbook as LibraryWorkbook } from 'hucre/xlsx';

/**
 * Reads a file as a workbook, whatever its name ends in: a packed one of Excel or OpenDocument, or a text of rows.
 * @throws WORKBOOK_UNREADABLE; FILE_UNUSABLE as the file system says
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  return readWorkbook(await bytesOf(path));
}

/** @throws WORKBOOK_UNREADABLE */
export const readWorkbook = async (file: Buffer): Promise<Workbook> => withoutHashtags(await sheetsOf(file));

async function sheetsOf(file: Buffer): Promise<Workbook> {
  if (file.length === 0) throw unreadable('EMPTY', words('Filen er tom.', 'The file is empty.'));
  if (startsWith(file, [0x50, 0x4b])) return readPacked(file);
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) throw await oldOrProtected(file);
  if (startsWith(file, [0x25, 0x50, 0x44, 0x46]))
    throw notOne('en PDF. Find det regneark, den er lavet af', 'a PDF. Find the sheet that it was made from');
  const head = file.toString('latin1', 0, 1000).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<table)/u.test(head))
    throw notOne(
      'en hjemmeside, selv om den hedder som et regneark. Åbn den i Excel, og gem den som .xlsx',
      'a web page, though it is named like a workbook. Open it in Excel, and save it as .xlsx',
    );
  if (/^(?:<\?xml|\{|\[\s*[[{])/u.test(head))
    throw notOne(
      'XML eller JSON og intet regneark. »samspil import« læser IATI, 360Giving, GraphML, GEXF, node-link og Kumu; HXL hentes som CSV eller .xlsx',
      'XML or JSON, and no workbook. “samspil import” reads IATI, 360Giving, GraphML, GEXF, node-link and Kumu; fetch HXL as CSV or .xlsx',
    );
  return { sheets: [readText(file)] };
}

const startsWith = (file: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, at) => file[at] === byte);

const notOne = (da: string, en: string) =>
  unreadable(
    'NOT_A_WORKBOOK',
    words(
      `Filen er ${da}. Samspil læser .xlsx, .ods og .csv.`,
      `The file is ${en}. Samspil reads .xlsx, .ods and .csv.`,
    ),
  );

/** The bytes of a file that is the same before and after. */
async function bytesOf(path: string): Promise<Buffer> {
  const before = await stat(path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw unreadable('MISSING', words(`Der er ingen fil ${path}.`, `There is no file ${path}.`), error);
  });
  if (before.size > limits.bytes)
    throw unreadable(
      'TOO_LARGE',
      words(
        `Filen fylder mere end ${limits.bytes / 1024 / 1024} MB. Slet de ark og billeder, der ikke skal med.`,
        `The file takes more than ${limits.bytes / 1024 / 1024} MB. Delete the sheets and pictures that are not meant.`,
      ),
    );
  const file = await open(path);
  try {
    // One byte more tells that there is more. What grows as fast as it is read would have no end.
    const bytes = Buffer.allocUnsafe(before.size + 1);
    let length = 0;
    for (let read = 1; read > 0; length += read) read = (await file.read(bytes, { offset: length })).bytesRead;
    const after = await file.stat();
    if (after.mtimeMs !== before.mtimeMs || length !== before.size)
      throw unreadable(
        'CHANGED',
        words(
          'Filen blev ændret, mens den blev læst. Luk den i regnearket, og prøv igen.',
          'The file was changed while it was read. Close it in the spreadsheet, and try again.',
        ),
      );
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** A container of older Excel: a workbook with a password, or one of before 2007. */
async function oldOrProtected(file: Buffer): Promise<SamspilError> {
  const isEncrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isEncrypted
    ? isProtected()
    : unreadable(
        'OLD_FORMAT',
        words(
          'Filen er fra et Excel før 2007 (.xls). Gem den som .xlsx, og prøv igen.',
          'The file is of an Excel before 2007 (.xls). Save it as .xlsx, and try again.',
        ),
      );
}

async function readPacked(file: Buffer): Promise<Workbook> {
  const kind = await lookedThrough(file);
  const read = await readerOf(kind);
  try {
    const { sheets } = await read(file, { readStyles: true, range: `A1:SF${limits.rows}` });
    return { sheets: sheets.map(sheetOf) };
  } catch (error) {
    if (error instanceof SamspilError) throw error;
    throw unreadable(
      'DAMAGED',
      words(
        'Filen kan ikke læses som et regneark. Åbn den i regnearket, gem den igen, og prøv med den nye.',
        'The file can’t be read as a workbook. Open it in the spreadsheet, save it again, and try the new one.',
      ),
      error,
    );
  }
}

/** The libraries are loaded where they are needed: a command that reads no workbook does not wait for them. */
async function readerOf(kind: Packed): Promise<(file: Buffer, options: ReadOptions) => Promise<LibraryWorkbook>> {
  return kind === 'XLSX' ? (await import('hucre/xlsx')).readXlsx : (await import('hucre/ods')).readOds;
}

function sheetOf({
  name,
  rows,
  cells,
  rowDefs,
  merges = [],
  hidden,
  veryHidden,
}: LibraryWorkbook['sheets'][number]): Sheet {
  return {
    name,
    hidden: hidden === true || veryHidden === true,
    merges: merges.map(({ startRow, endRow, startCol, endCol }) => ({
      firstRow: startRow,
      lastRow: endRow,
      firstColumn: startCol,
      lastColumn: endCol,
    })),
    rows: rows.map((row, at): SheetRow => ({
      number: at + 1,
      hidden: rowDefs?.get(at)?.hidden === true,
      cells: row.map((value, column) => cellOf(value, cells?.get(`${at},${column}`))),
    })),
  };
}

function cellOf(value: CellValue | undefined, { type, formula, style }: Partial<LibraryCell> = {}): Cell {
  if (value === null || value === undefined)
    return formula === undefined ? null : { type: 'error', text: `=${formula}` };
  if (type === 'error') return { type: 'error', text: String(value) };
  if (typeof value === 'number') return { type: 'number', number: value };
  if (typeof value === 'boolean') return { type: 'yesNo', yes: value };
  if (value instanceof Date) return dateCell(value, style?.numFmt ?? '');
  return value.trim() === '' ? null : { type: 'text', text: value };
}

/** A date as precise as its format shows it: a month alone is kept as the first of it, a day without a year as of this year. */
function dateCell(value: Date, format: string): Cell {
  if (Number.isNaN(value.getTime())) return { type: 'error', text: '#####' };
  const day = value.toISOString().slice(0, 10);
  const shown = format.replaceAll(/\[[^\]]*\]|"[^"]*"|\\./gu, '').toLowerCase();
  const shows =
    shown === '' || (shown.includes('y') && shown.includes('d')) ? 'ALL' : shown.includes('y') ? 'NO_DAY' : 'NO_YEAR';
  const isFirst = day.endsWith('-01');
  if (shows === 'NO_DAY' && isFirst) return { type: 'date', date: day.slice(0, 7), shows };
  return { type: 'date', date: day, shows };
}
