import { columnName } from '../../sheets/index.js';
import { folded } from '../../graph/records/index.js';
import { isEmpty, textOf, type Sheet, type SheetRow } from './sheets.js';

/** A part of a sheet between empty columns, which may be a table of its own. */
export interface Side {
  /** The same sheet with nothing beside this part of it. */
  readonly sheet: Sheet;
  /** Its first and last column, as a spreadsheet calls them. */
  readonly between: string;
  /** The place of its header among the rows. */
  readonly header: number;
}

/**
 * The tables that stand beside each other on a sheet, where it looks as if there were several: each has headers that are known,
 * an empty column is between them, and they begin or end in other rows or have a header in common. A table with an empty
 * column in it has none of this.
 * @param headerOf where the header of rows stands, if they have one that is known
 */
export function sidesOf(sheet: Sheet, headerOf: (rows: readonly SheetRow[]) => number | null): readonly Side[] {
  const sides: Side[] = [];
  let first = 0;
  for (const last of endsOf(sheet.rows)) {
    const part = partOf(sheet, first, last);
    const header = headerOf(part.rows);
    // What has no header of its own belongs to what is left of it.
    if (header !== null) {
      sides.push({ sheet: part, between: `${columnName(firstFilled(part))}–${columnName(last)}`, header });
      first = last + 1;
    }
  }
  return sides.length > 1 && sides.slice(1).some((side, at) => areTwo(sides[at], side)) ? sides : [];
}

/** The last columns before those that are empty in every row of several cells: in one of a single cell there is a title. */
function endsOf(rows: readonly SheetRow[]): readonly number[] {
  const filled = new Set<number>();
  for (const { cells } of rows) {
    const places = cells.flatMap((cell, place) => (cell === null ? [] : [place]));
    if (places.length > 1) for (const place of places) filled.add(place);
  }
  return [...filled].filter((place) => !filled.has(place + 1)).sort((one, other) => one - other);
}

const partOf = (sheet: Sheet, first: number, last: number): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, place) => (first <= place && place <= last ? cell : null)),
  })),
  merges: sheet.merges.filter(({ firstColumn, lastColumn }) => first <= firstColumn && lastColumn <= last),
});

const firstFilled = ({ rows }: Sheet): number =>
  Math.min(...rows.map(({ cells }) => cells.findIndex((cell) => cell !== null)).filter((place) => place >= 0));

function areTwo(left: Side | undefined, right: Side): boolean {
  if (!left) return false;
  const names = new Set(headersOf(left));
  return (
    left.header !== right.header ||
    lastRowOf(left) !== lastRowOf(right) ||
    headersOf(right).some((name) => names.has(name))
  );
}

const headersOf = ({ sheet: { rows }, header }: Side): string[] =>
  (rows[header]?.cells ?? []).flatMap((cell) => (cell === null ? [] : [folded(textOf(cell))]));

const lastRowOf = ({ sheet: { rows } }: Side): number => rows.findLastIndex((row) => !isEmpty(row));
