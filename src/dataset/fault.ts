/** One thing that is wrong with a dataset, and what would be right. */
export interface Fault {
  readonly code: FaultCode;
  readonly file: string;
  /** The row as a spreadsheet numbers it, the header being row 1; absent where the whole file is meant. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly message: string;
}

/** What can be wrong with a dataset. The codes are stable. */
export const faultCodes = {
  BAD_MANIFEST: 'The manifest `dataset.json` lacks a part or has a wrong one.',
  UNKNOWN_FILE: 'A file that no kind and no verb has.',
  NOT_UTF8: 'The file is not in UTF-8.',
  BAD_CSV: 'The file is not CSV: a quote that does not close, or one within a cell that is not doubled.',
  WRONG_DELIMITER: 'The columns are divided by something other than comma or semicolon, or not at all.',
  WRONG_CELL_COUNT: 'A row has more or fewer cells than the header.',
  MISSING_COLUMN: 'A column that every row needs is not there.',
  ROWS_ABOVE_HEADER: 'Something stands above the names of the columns, such as a title.',
  UNKNOWN_COLUMN: 'A column that the file cannot have, or one without a name that holds something.',
  DUPLICATE_COLUMN: 'A column that is there twice.',
  MISSING_VALUE: 'A cell that must not be empty is empty.',
  BAD_VALUE: 'A value that its column rules out.',
  BAD_LETTERS:
    'Letters that came out wrong: a text read in the wrong encoding (`RÃ¸de Kors`), letters that were lost, signs nobody sees.',
  BAD_ID: 'An id that does not have the form of its kind.',
  BAD_DATE: 'Not a date that EDTF (ISO 8601-2) knows, or a period where one date is asked for.',
  BAD_PERIOD: 'A period that ends before it starts.',
  BAD_IDENTIFIER: 'An identifier whose form or check digit is wrong.',
  DUPLICATE_ID: 'An id that another row has.',
  DUPLICATE_CLAIM: 'A claim that another row makes; give each a `key`.',
  DUPLICATE_IDENTIFIER: 'An identifier that is there under another id, compared without case.',
  UNKNOWN_ID: 'An id that neither the dataset nor the graph has.',
  WRONG_KIND: 'An id of a kind that cannot stand there.',
  SAME_ENDS: 'A claim that leads from something to itself.',
  NOT_A_NETWORK: 'The target of a membership is not marked as a network.',
  BAD_MERGER: 'An organisation that cannot be merged into the one that is named.',
  MISSING_SOURCE: 'A claim that names no source.',
  WEAK_SOURCE: 'A claim or record surer than its source allows.',
  PERSONAL_DATA: 'A mail address, a phone number or a civil registration number.',
} as const;

export type FaultCode = keyof typeof faultCodes;

/** Told each fault as it is found. */
export type Tell = (fault: Fault) => void;

const LONGEST_SHOWN = 60;

/**
 * Faults for a person: equal ones in one line with all their rows, in the order of the first. A value that may be personal
 * is never repeated.
 */
export function faultLines(faults: readonly Fault[]): string[] {
  const rows = new Map<string, { fault: Fault; rows: number[] }>();
  for (const fault of faults) {
    const { row: _, ...rest } = fault;
    const key = JSON.stringify(rest);
    const known = rows.get(key) ?? { fault, rows: [] };
    rows.set(key, known);
    if (fault.row !== undefined) known.rows.push(fault.row);
  }
  return [...rows.values()].map((each) => faultLine(each.fault, each.rows));
}

function faultLine({ code, file, column, value, message }: Fault, rows: readonly number[]): string {
  const place = [file, placeOf(rows), column === undefined ? '' : ` ${column}`].join('');
  return `${place}${value === undefined ? '' : ` “${shortened(value)}”`}: ${message} [${code}]`;
}

const RANGES_SHOWN = 10;

/** Rows as ranges: 2, 5, 7-9. */
function placeOf(rows: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  if (ranges.length === 0) return '';
  const shown = ranges
    .slice(0, RANGES_SHOWN)
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  const more = ranges.length > RANGES_SHOWN ? `, … (${rows.length} in all)` : '';
  return ` row${rows.length === 1 ? '' : 's'} ${shown.join(', ')}${more}`;
}

const shortened = (value: string): string =>
  value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;

/** In the order in which somebody goes through the files: by file, row and column. */
export const sortedFaults = (faults: readonly Fault[]): Fault[] =>
  faults.toSorted(
    (a, b) => compare(a.file, b.file) || compare(a.row ?? 0, b.row ?? 0) || compare(a.column ?? '', b.column ?? ''),
  );

const compare = <Key extends string | number>(a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

/** A fault of the file that is read. */
export type FaultHere = Omit<Fault, 'file'>;
export type TellHere = (fault: FaultHere) => void;

/** Thrown where a file can't be read, or not to its end. */
export class UnreadableFile extends Error {
  constructor(readonly faults: readonly FaultHere[]) {
    super(faults.map(({ message }) => message).join('; '));
  }
}
