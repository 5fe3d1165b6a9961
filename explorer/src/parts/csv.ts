import type { Column } from './DataTable.js';

/** A cell as RFC 4180 has it. What a spreadsheet would take for a formula gets an apostrophe in front. */
function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The rows as a table of text: heads, rows, and after an empty line what one has to know of them, such as filters and
 * the version of the graph. What is not known is empty.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], notes: readonly string[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
    [''],
    ...notes.map((note) => [note]),
  ];
  return `${lines.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
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

/** The mark at its start makes a spreadsheet read it as UTF-8. */
export const saveCsv = (name: string, text: string): void =>
  saveFile(`${name}.csv`, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
