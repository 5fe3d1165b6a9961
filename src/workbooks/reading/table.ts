import { folded } from '../../graph/records/index.js';
import { rowsIn, words, type Words } from '../words.js';
import { sidesOf } from './sides.js';
import { isEmpty, textOf, type Cell, type Merge, type Sheet, type SheetRow } from './sheets.js';

export interface TableColumn {
  /** Its place in the sheet, from 0. */
  readonly place: number;
  /** What stands above it: behind a header that spans several, the one below. */
  readonly header: string;
}

export interface TableRow {
  readonly number: number;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  /** Whether it holds one text alone where the table has several columns: it may be a heading. */
  readonly alone: boolean;
}

/** What of a sheet is a table. */
export interface Table {
  readonly sheet: string;
  /** Between which columns it stands, where there is another beside it. */
  readonly between?: string;
  /** The number of the row with the headers. */
  readonly header: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The lines above it. */
  readonly titles: readonly string[];
  /** What was passed over, for people. */
  readonly notes: readonly Words[];
}

/** Tells how many of these headers are known. */
export type Recognise = (headers: readonly string[]) => number;

const HEADERS_WITHIN = 200;
const FEW = 2;
/** More characters than a name has. */
const LONG = 120;

/**
 * The tables of a sheet: where one header follows the rows of another there are several, from above. Where some seem to
 * stand beside each other these come first, then what there is if it is one all the same.
 */
export function tablesIn(sheet: Sheet, recognise: Recognise): Table[] {
  const whole = { ...sheet, rows: sheet.rows.map(trimmed) };
  const sides = sidesOf(whole, (rows) => {
    const [at] = headersIn(rows, recognise);
    const header = at === undefined ? undefined : rows[at];
    return at !== undefined && header && recognise(textsOf(header)) >= FEW ? at : null;
  });
  const beside = sides.flatMap((side) =>
    stackedIn(side.sheet, recognise).map((table) => ({ ...table, between: side.between })),
  );
  return [...beside, ...stackedIn(whole, recognise)];
}

function stackedIn(sheet: Sheet, recognise: Recognise): Table[] {
  const { rows } = sheet;
  const headers = headersIn(rows, recognise);
  return headers.map((at, index) =>
    tableFrom(sheet, rows, at, headers[index + 1] ?? rows.length, index === 0 ? 0 : at),
  );
}

const trimmed = (row: SheetRow): SheetRow => ({
  ...row,
  cells: row.cells.map((cell) => (cell?.type === 'text' && cell.text.trim() === '' ? null : cell)),
});

const textsOf = ({ cells }: SheetRow): string[] =>
  cells.flatMap((cell) => (cell?.type === 'text' ? [cell.text.trim()] : []));

const filled = ({ cells }: SheetRow): number => cells.filter((cell) => cell !== null).length;

/** The places of the rows that are headers: those that say most that is known; where none says anything, the first wide one. */
function headersIn(rows: readonly SheetRow[], recognise: Recognise): number[] {
  const widest = Math.max(0, ...rows.map(filled));
  if (widest === 0) return [];
  const scored = rows.flatMap((row, at) => {
    if (at >= HEADERS_WITHIN && filled(row) < FEW) return [];
    const texts = textsOf(row);
    const isOne = widest === 1;
    const isLike =
      texts.length >= (isOne ? 1 : FEW) &&
      texts.length >= filled(row) * 0.7 &&
      new Set(texts.map(folded)).size >= texts.length * 0.6;
    return isLike ? [{ at, known: recognise(texts), texts }] : [];
  });
  const known = scored.filter(({ known: count, texts }) => count >= Math.min(FEW, texts.length));
  const best = known.toSorted((one, other) => other.known - one.known || one.at - other.at)[0];
  if (!best) {
    const wide = scored.find(({ texts }) => texts.length >= widest * 0.6);
    return wide ? [wide.at] : [];
  }
  const found: typeof known = [];
  for (const header of known) {
    const last = found.at(-1);
    const before = new Set(last?.texts.map(folded));
    const isSame = header.texts.filter((text) => before.has(folded(text))).length >= header.texts.length * 0.8;
    const above = rows[header.at - 1];
    // Of two lines of one header the lower one says more. A table of its own has nothing but a title right above it.
    if (last && header.at === last.at + 1 && header.known >= last.known) found.splice(-1, 1, header);
    else if (
      !last ||
      (!isSame && above !== undefined && filled(above) < FEW && header.known >= header.texts.length * 0.5)
    )
      found.push(header);
  }
  return found.map(({ at }) => at);
}

const total = /^(?:i alt|total|sum|samlet|subtotal|gennemsnit|average|in all|antal)(?: .*)?$/u;
const footnote = /^(?:kilde|note|noter|source|opdateret|updated|sidst opdateret|udskrevet|\*)/u;

function tableFrom(sheet: Sheet, rows: readonly SheetRow[], at: number, end: number, start: number): Table {
  const header = rows[at];
  if (!header) throw new Error('A table has a header');
  const columns = columnsOf(sheet, rows, at);
  const names = new Set(columns.map(({ header: name }) => folded(name)));
  const passed: { [What in 'totals' | 'repeated' | 'notes' | 'hidden']: number[] } = {
    totals: [],
    repeated: [],
    notes: [],
    hidden: [],
  };
  const found: TableRow[] = [];
  let gap = false;
  for (const row of rows.slice(at + (hasSecondLine(rows, at) ? 2 : 1), end)) {
    if (isEmpty(row)) {
      gap = true;
      continue;
    }
    const cells = columns.map(({ place }) => row.cells[place] ?? above(sheet.merges, rows, row.number - 1, place));
    const texts = textsOf(row);
    const [first = ''] = texts;
    const alone = filled(row) === 1 && columns.length > FEW;
    if (total.test(folded(first)) && texts.length <= FEW) passed.totals.push(row.number);
    else if (texts.length > 1 && texts.every((text) => names.has(folded(text)))) passed.repeated.push(row.number);
    else if (alone && gap && (footnote.test(folded(first)) || first.length > LONG)) passed.notes.push(row.number);
    else if (alone && isWide(sheet.merges, row.number - 1)) passed.notes.push(row.number);
    else if (cells.every((cell) => cell === null)) passed.notes.push(row.number);
    else {
      if (row.hidden) passed.hidden.push(row.number);
      found.push({ number: row.number, cells, alone: alone && texts.length === 1 });
      gap = false;
    }
  }
  const titles = rows.slice(start, at).flatMap(textsOf);
  return {
    sheet: sheet.name,
    header: header.number,
    columns,
    rows: found,
    titles: start === at ? [] : titles,
    notes: [
      ...(header.number > 1
        ? [
            words(
              `Overskrifterne står i række ${header.number}; det, der står over dem, er sprunget over.`,
              `The headers stand in row ${header.number}; what stands above them was passed over.`,
            ),
          ]
        : []),
      ...told(passed.totals, 'Summer er sprunget over', 'Totals were passed over'),
      ...told(passed.repeated, 'Gentagne overskrifter er sprunget over', 'Repeated headers were passed over'),
      ...told(passed.notes, 'Mellemoverskrifter og noter er sprunget over', 'Headings and notes were passed over'),
      ...told(passed.hidden, 'Skjulte rækker er taget med', 'Hidden rows are among them'),
    ],
  };
}

function told(rows: readonly number[], da: string, en: string): Words[] {
  if (rows.length === 0) return [];
  const which = rowsIn(rows);
  return [words(`${da} (${which.da}).`, `${en} (${which.en}).`)];
}

/**
 * Where the header has a second line: it says what the columns are of which only the first has a question above it, as
 * SurveyMonkey writes it.
 */
function hasSecondLine(rows: readonly SheetRow[], at: number): boolean {
  const [header, below] = [rows[at], rows[at + 1]];
  if (!header || !below) return false;
  const under = below.cells.flatMap((cell, place) => (cell?.type === 'text' ? [place] : []));
  const nameless = under.filter((place) => header.cells[place] == null);
  return (
    filled(below) === under.length &&
    nameless.length > 0 &&
    (header.cells[0] ?? null) !== null &&
    (below.cells[0] ?? null) === null
  );
}

/** What a column is called where nothing more can be said of it. */
const noMore = /^(?:response|open ended response|svar|aabent svar)$/u;

function columnsOfTwo(rows: readonly SheetRow[], at: number): TableColumn[] {
  const [header, below] = [rows[at], rows[at + 1]];
  let question = '';
  const width = Math.max(header?.cells.length ?? 0, below?.cells.length ?? 0);
  return Array.from({ length: width }, (_, place) => place).flatMap((place) => {
    const own = textOf(header?.cells[place] ?? null).trim();
    const item = textOf(below?.cells[place] ?? null).trim();
    if (own !== '') question = own;
    if (own === '' && item === '') return [];
    return [{ place, header: item === '' || noMore.test(folded(item)) ? question : `${question}: ${item}` }];
  });
}

/** The columns from the first to the last that has a header, those without one left out. */
function columnsOf(sheet: Sheet, rows: readonly SheetRow[], at: number): TableColumn[] {
  if (hasSecondLine(rows, at)) return columnsOfTwo(rows, at);
  const header = rows[at];
  const over = rows[at - 1];
  return (header?.cells ?? []).flatMap((cell, place) => {
    const text = textOf(cell).trim().replaceAll(/\s+/gu, ' ');
    if (text === '') return [];
    const span = sheet.merges.find(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow === at - 1 && lastRow === at - 1 && firstColumn <= place && place <= lastColumn,
    );
    const isAll = span && span.lastColumn - span.firstColumn + 1 >= (header?.cells.length ?? 0);
    const group = span && !isAll ? textOf(over?.cells[span.firstColumn] ?? null).trim() : '';
    return [{ place, header: group === '' ? text : `${group}: ${text}` }];
  });
}

/** What stands in the first cell of those that were merged downwards into this one. */
function above(merges: readonly Merge[], rows: readonly SheetRow[], row: number, column: number): Cell {
  const merge = merges.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow < row && row <= lastRow && firstColumn <= column && column <= lastColumn,
  );
  return merge ? (rows[merge.firstRow]?.cells[merge.firstColumn] ?? null) : null;
}

const isWide = (merges: readonly Merge[], row: number): boolean =>
  merges.some(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow === row && lastRow === row && lastColumn > firstColumn + 1,
  );
