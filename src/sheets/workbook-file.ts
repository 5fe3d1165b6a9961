// cspell:ignore rels openxmlformats officedocument spreadsheetml builtin Fmts Calibri xlnm
import { Zip, ZipDeflate } from 'fflate';
import { columnName, escaped, headXml, rowXml, widthsOf, type Cell, type Language } from './cells.js';

export type { Cell, Language } from './cells.js';

/** A table of a workbook. */
export interface Sheet {
  /** Made to fit where Excel would not have it. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** As many rows as Excel has in a sheet: what is more goes on in another. */
const ROWS = 1_048_576;
/** By how many rows it is found out how wide columns are. */
const LOOKED_AT = 100;
/** How many characters are packed at a time. */
const PIECE = 65_536;
/** The same for all, so that the same tables are the same bytes. */
const PACKED = new Date(1980, 0, 1);

/** A sheet that was written: its name, and how far it goes. */
interface Written {
  readonly name: string;
  readonly range: string;
}

/** A file within a workbook. Its text has to be taken before the next comes. */
interface Part {
  readonly path: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

/**
 * Writes an `.xlsx` while its rows come: heads stand still and can be filtered by, numbers, days and booleans are what
 * they are, and no text is ever a formula. In memory is a piece of it, whatever the number of rows.
 * @param rowsOfSheet as many as Excel takes, unless a test says fewer
 */
export async function* workbookFile(
  sheets: readonly Sheet[],
  language: Language,
  rowsOfSheet = ROWS,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  for await (const { path, text } of partsOf(sheets, language, rowsOfSheet)) {
    const part = new ZipDeflate(path);
    part.mtime = PACKED;
    zip.add(part);
    for await (const piece of inPieces(text)) {
      part.push(encoder.encode(piece));
      yield* packed.splice(0);
    }
    part.push(new Uint8Array(), true);
    yield* packed.splice(0);
  }
  zip.end();
  yield* packed.splice(0);
}

async function* inPieces(texts: Part['text']): AsyncGenerator<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

async function* partsOf(sheets: readonly Sheet[], language: Language, rowsOfSheet: number): AsyncGenerator<Part> {
  yield { path: '[Content_Types].xml', text: [contentTypes] };
  yield { path: '_rels/.rels', text: [relations([['officeDocument', 'xl/workbook.xml']])] };
  yield { path: 'xl/styles.xml', text: [styles] };
  const written: Written[] = [];
  for (const { name, head, rows } of sheets) {
    const source = iteratorOf(rows);
    try {
      const pending: Pending = { source, row: await source.next(), count: 0 };
      do {
        const path = `xl/worksheets/sheet${written.length + 1}.xml`;
        yield { path, text: sheetXml(pending, head, language, rowsOfSheet) };
        written.push({ name: nameIn(written, name), range: rangeOf(head, pending.count) });
      } while (pending.row.done !== true);
    } finally {
      await source.return?.();
    }
  }
  const targets = written.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const);
  yield { path: 'xl/_rels/workbook.xml.rels', text: [relations([...targets, ['styles', 'styles.xml']])] };
  yield { path: 'xl/workbook.xml', text: [workbookXml(written)] };
}

function iteratorOf<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncIterator<Item> | Iterator<Item> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
}

/** Rows of which the next is there already, and how many the last sheet got, its head among them. */
interface Pending {
  readonly source: AsyncIterator<readonly Cell[]> | Iterator<readonly Cell[]>;
  row: IteratorResult<readonly Cell[], unknown>;
  count: number;
}

/** A sheet with as many of the rows as it has room for; its first are looked at before, since columns come with their widths. */
async function* sheetXml(
  pending: Pending,
  head: readonly string[],
  language: Language,
  room: number,
): AsyncGenerator<string> {
  const first = [];
  for await (const cells of taken(pending, Math.min(LOOKED_AT, room - 1))) first.push(cells);
  pending.count = 1;
  yield opening(widthsOf(head, first)) + headXml(head, language);
  for (const cells of first) yield rowXml((pending.count += 1), cells, language);
  for await (const cells of taken(pending, room - pending.count)) yield rowXml((pending.count += 1), cells, language);
  yield `</sheetData><autoFilter ref="${rangeOf(head, pending.count).replaceAll('$', '')}"/></worksheet>`;
}

async function* taken(pending: Pending, most: number): AsyncGenerator<readonly Cell[]> {
  for (let count = 0; count < most && pending.row.done !== true; count += 1) {
    const { value } = pending.row;
    pending.row = await pending.source.next();
    yield value;
  }
}

const rangeOf = (head: readonly string[], rows: number): string => `$A$1:$${columnName(head.length - 1)}$${rows}`;

/** What Excel takes for the name of a sheet, and no other has: at most 31 characters. */
function nameIn(others: readonly Written[], name: string): string {
  const taken = new Set(others.map((other) => other.name.toLowerCase()));
  const usual =
    name
      .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replaceAll(/^'+|'+$/gu, '')
      .trim() || 'Ark';
  for (let at = 1; ; at += 1) {
    const end = at === 1 ? '' : ` ${at}`;
    const found = `${usual.slice(0, 31 - end.length).replace(/[\s']+$/u, '')}${end}`;
    if (!taken.has(found.toLowerCase())) return found;
  }
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** All that no line says otherwise is a sheet: how many there will be is not known when this is written. */
const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The looks by their places: any cell, the head, a day, a text that looks like a formula. */
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const opening = (widths: readonly number[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;

/** Excel finds filters by a name that nobody sees. */
function workbookXml(sheets: readonly Written[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const filters = sheets.map(
    ({ name, range }, at) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${escaped(name.replaceAll("'", "''"))}'!${range}</definedName>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}
