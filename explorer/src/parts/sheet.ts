import type { Column } from './DataTable.js';

/** A table as it is saved in a file. */
export interface SavedSheet {
  /** How the file is called, without its ending. */
  readonly name: string;
  readonly head: readonly string[];
  /** What is not known is null. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** What one has to know of it, such as what the picture beside it is called. */
  readonly notes: readonly string[];
}

export const sheetOf = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  ...notes: readonly string[]
): SavedSheet => ({
  name,
  head: columns.map(({ title }) => title),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
  notes,
});

/** A cell as RFC 4180 has it. What a spreadsheet would take for a formula gets an apostrophe in front. */
function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The sheet as text: heads, rows, and after an empty line what one has to know of them and where they are from, with the
 * filters in the address. What is not known is empty. The mark at its start makes a spreadsheet read it as UTF-8.
 */
export function saveCsv({ name, head, rows, notes }: SavedSheet): void {
  const lines = [head, ...rows, [''], ...[...notes, window.location.href].map((note) => [note])];
  const text = `${lines.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
  saveFile(`${name}.csv`, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
}

/** Gives the reader a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
