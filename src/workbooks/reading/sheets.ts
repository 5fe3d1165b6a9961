/** What a cell holds, as the spreadsheet has it; null for nothing. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'yesNo'; readonly yes: boolean }
  /** A day, as precise as it is shown: `2014-12` where the spreadsheet shows no day. */
  | { readonly type: 'date'; readonly date: string; readonly shows: 'ALL' | 'NO_DAY' | 'NO_YEAR' }
  /** What stands in the place of a value, such as `#REF!`. */
  | { readonly type: 'error'; readonly text: string }
  | null;

/** A row of a sheet. */
export interface SheetRow {
  /** As a spreadsheet numbers it, the first being 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Whether it is hidden, by hand or by a filter. */
  readonly hidden: boolean;
}

/** Cells that are one, rows and columns counted from 0, the last included. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** What a cell says, as text; empty for nothing. */
export function textOf(cell: Cell): string {
  switch (cell?.type) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'yesNo':
      return cell.yes ? 'ja' : 'nej';
    case 'date':
      return cell.date;
    case 'error':
      return cell.text;
    case undefined:
      return '';
  }
}

export const isEmpty = (row: SheetRow): boolean => row.cells.every((cell) => cell === null);

/** How much of a file is read: more is no list that people keep by hand. */
export const limits = {
  /** Bytes of the file. */
  bytes: 20 * 1024 * 1024,
  /** Bytes that it may be unpacked to. */
  unpacked: 64 * 1024 * 1024,
  /** Files within it. */
  parts: 2_000,
  /** Elements of XML in it: as many as the most cells have, and some that hold nothing. */
  elements: 2_000_000,
  /** How deep these lie within each other. */
  depth: 64,
  /** Bytes without an element between them. */
  together: 1_000_000,
  rows: 20_000,
  columns: 500,
  /** Cells that hold something, over all sheets. */
  cells: 400_000,
  /** Characters of one cell: as many as Excel takes. */
  cell: 32_767,
} as const;
