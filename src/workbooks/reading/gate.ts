import { crc32 } from 'node:zlib';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { words } from '../words.js';
import { limits } from './sheets.js';
import { unreadable } from './unreadable.js';

/** What is in a zip file: a workbook of Excel, one of OpenDocument, or something else. */
export type Packed = 'XLSX' | 'ODS';

/**
 * Looks through a packed workbook before it is read: how large it is by its own word, then, as it is unpacked bit by bit,
 * that it is no larger, that its XML is whole, and that it has neither entities of its own nor more rows, columns and cells
 * than a list that people keep. Nothing of it is kept, so that what is refused has taken no memory.
 * @throws WORKBOOK_UNREADABLE
 */
export async function lookedThrough(file: Buffer): Promise<Packed> {
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(file, { lazyEntries: true, strictFileNames: false });
    const entries = await entriesOf(zip);
    const kind = kindOf(entries);
    const tally = { elements: 0, named: new Map(), cells: 0, lastString: -1 };
    for (const entry of entries) if (isRead(entry.fileName)) await lookThrough(zip, entry, tally);
    if (kind === 'XLSX' && tally.lastString >= (tally.named.get('si') ?? 0))
      throw damaged(new Error(`String ${tally.lastString} is not there`));
    return kind;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'WORKBOOK_UNREADABLE') throw error;
    throw damaged(error);
  } finally {
    zip?.close();
  }
}

const damaged = (cause: unknown) =>
  unreadable(
    'DAMAGED',
    words(
      'Filen er beskadiget eller ikke hentet helt. Åbn den i regnearket, gem den igen, og prøv med den nye.',
      'The file is damaged, or was not downloaded to its end. Open it in the spreadsheet, save it again, and try the new one.',
    ),
    cause,
  );

const tooLarge = (da: string, en: string) =>
  unreadable('TOO_LARGE', words(`Filen er for stor: ${da}`, `The file is too large: ${en}`));

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > limits.parts)
    throw tooLarge('den består af flere dele, end et regneark gør.', 'it has more parts than a workbook has.');
  const entries: Entry[] = [];
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize;
    if (bytes > limits.unpacked)
      throw tooLarge(
        'pakket ud fylder den mere end 64 MB. Slet de ark, der ikke skal med, og gem den igen.',
        'unpacked it takes more than 64 MB. Delete the sheets that are not meant, and save it again.',
      );
    if (entry.isEncrypted()) throw isProtected();
    entries.push(entry);
  }
  return entries;
}

export const isProtected = () =>
  unreadable(
    'PROTECTED',
    words(
      'Filen er låst med en adgangskode. Åbn den i regnearket, fjern adgangskoden, gem den, og prøv igen.',
      'The file is locked with a password. Open it in the spreadsheet, remove the password, save it, and try again.',
    ),
  );

function kindOf(entries: readonly Entry[]): Packed {
  const names = new Set(entries.map(({ fileName }) => fileName));
  if (names.has('xl/workbook.xml')) return 'XLSX';
  if (names.has('content.xml')) return 'ODS';
  if (names.has('xl/workbook.bin'))
    throw unreadable(
      'OLD_FORMAT',
      words('Filen er en .xlsb. Gem den som .xlsx i Excel.', 'The file is an .xlsb. Save it as .xlsx in Excel.'),
    );
  throw unreadable(
    'NOT_A_WORKBOOK',
    words(
      'Filen er ikke et regneark, selv om den er pakket som et. Samspil læser .xlsx, .ods og .csv.',
      'The file is no workbook, though it is packed like one. Samspil reads .xlsx, .ods and .csv.',
    ),
  );
}

/** The parts that a workbook is read from. */
const isRead = (name: string): boolean =>
  /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml$/u.test(name) ||
  /^(?:content|styles|META-INF\/manifest)\.xml$/u.test(name);

interface Tally {
  /** How many elements there are, of all names and of each that takes much memory to read. */
  elements: number;
  readonly named: Map<string, number>;
  cells: number;
  lastString: number;
}

/** So many there are at most of what takes much memory to read: texts that cells share, styles, merged cells, rows. */
const most: Readonly<Record<string, number>> = {
  si: limits.cells,
  xf: 150_000,
  mergeCell: 100_000,
  'table-row': 200_000,
};

const tooMuch = () =>
  tooLarge(
    'den har mere i sig, end de regneark, folk fører. Slet det, der ikke skal med, og gem den igen.',
    'it has more in it than the workbooks that people keep. Delete what is not meant, and save it again.',
  );

async function lookThrough(zip: ZipFile, entry: Entry, tally: Tally): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry);
  const decoder = new TextDecoder('utf-8');
  const along = { since: 0 };
  const parser = parserFor(entry.fileName, tally, along);
  let checksum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum);
      along.since += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      if (along.since > limits.together) throw tooMuch();
    }
    parser.write(decoder.decode()).close();
  } finally {
    stream.destroy();
  }
  if (checksum !== entry.crc32) throw damaged(new Error(`The checksum of ${entry.fileName} is wrong`));
}

/** @param along how much was read since the last element */
function parserFor(name: string, tally: Tally, along: { since: number }): SaxesParser {
  const parser = new SaxesParser({ fileName: name });
  const at = { row: 0, rows: 1, column: 0, columns: 1 };
  let depth = 0;
  let stringCell = false;
  let index: string | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw unreadable(
      'DAMAGED',
      words(
        'Filen indeholder en DOCTYPE, som intet regneark skriver: den læses ikke.',
        'The file holds a DOCTYPE, which no spreadsheet writes: it is not read.',
      ),
    );
  });
  parser.on('opentag', (tag) => {
    const { attributes } = tag as SaxesTagPlain;
    count(localName(tag.name));
    const repeated = (what: string): number => Number(attributes[`table:number-${what}-repeated`] ?? 1);
    switch (localName(tag.name)) {
      case 'encryption-data':
        throw isProtected();
      case 'sheetData':
      case 'table':
        at.row = 0;
        break;
      case 'row':
        at.row = attributes['r'] === undefined ? at.row + 1 : Number(attributes['r']);
        at.column = 0;
        break;
      case 'c':
        at.column = attributes['r'] === undefined ? at.column + 1 : columnIn(attributes['r']);
        stringCell = attributes['t'] === 's';
        break;
      case 'table-row':
        at.rows = repeated('rows');
        at.row += at.rows;
        at.column = 0;
        break;
      case 'table-cell':
        at.columns = repeated('columns');
        at.column += at.columns;
        break;
      case 'p':
        holds(at.rows * at.columns);
        break;
      case 'is':
        holds(1);
        break;
      case 'v':
        holds(1);
        index = stringCell ? '' : null;
        break;
      default:
    }
  });
  parser.on('text', (text) => {
    if (index !== null) index += text;
  });
  parser.on('closetag', ({ name: closed }) => {
    depth -= 1;
    along.since = 0;
    if (localName(closed) !== 'v' || index === null) return;
    tally.lastString = Math.max(tally.lastString, Number(index));
    index = null;
  });
  return parser;

  function count(element: string): void {
    along.since = 0;
    depth += 1;
    tally.elements += 1;
    const all = (tally.named.get(element) ?? 0) + 1;
    if (most[element] !== undefined) tally.named.set(element, all);
    if (depth > limits.depth || tally.elements > limits.elements || all > (most[element] ?? limits.elements))
      throw tooMuch();
  }

  /** Only what holds something counts: spreadsheets keep the rest of a sheet as well. */
  function holds(cells: number): void {
    tally.cells += cells;
    if (at.row > limits.rows)
      throw tooLarge(
        `et ark har noget efter række ${limits.rows}. Del det, og importér delene hver for sig.`,
        `a sheet holds something below row ${limits.rows}. Divide it, and import the parts one by one.`,
      );
    if (at.column > limits.columns)
      throw tooLarge(
        `et ark har mere end ${limits.columns} kolonner. Slet dem, der ikke skal med.`,
        `a sheet has more than ${limits.columns} columns. Delete those that are not meant.`,
      );
    if (tally.cells > limits.cells)
      throw tooLarge(
        `den har mere end ${limits.cells} udfyldte celler. Slet de ark, der ikke skal med, eller del den.`,
        `it has more than ${limits.cells} cells that hold something. Delete the sheets that are not meant, or divide it.`,
      );
  }
}

/** The column of a cell such as `AB12`, from 1; more than any where it is none. */
function columnIn(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=\d)/u.exec(reference)?.[0];
  if (letters === undefined) return Infinity;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
