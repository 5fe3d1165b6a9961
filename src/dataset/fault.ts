/** One thing that is wrong with a dataset, and what would be right. */
export interface Fault {
  readonly code: FaultCode;
  readonly file: string;
  /** The line in the file, its header being line 1; absent where the whole file is meant. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly message: string;
}

/** What can be wrong with a dataset. */
export const faultCodes = {
  MANIFEST: 'The manifest `dataset.json` is missing a part or has a wrong one.',
  UNKNOWN_FILE: 'A file that no kind and no verb has.',
  NOT_UTF8: 'The file is not in UTF-8.',
  BAD_CSV: 'The file is not CSV: a quote that does not close, or a row with too many cells.',
  WRONG_DELIMITER: 'The columns are divided by something other than comma or semicolon.',
  MISSING_COLUMN: 'A column that every row needs is not there.',
  UNKNOWN_COLUMN: 'A column that the file cannot have.',
  MISSING_VALUE: 'A cell that must not be empty is empty.',
  BAD_VALUE: 'A value that its column rules out.',
  BAD_ID: 'An id that does not have the form of its kind.',
  BAD_PERIOD: 'A period that ends before it starts.',
  BAD_IDENTIFIER: 'An identifier whose check digit is wrong.',
  DUPLICATE_ID: 'An id that another row has.',
  DUPLICATE_CLAIM: 'A claim that another row makes; give each a `key`.',
  DUPLICATE_IDENTIFIER: 'An identifier that another row has, compared without case.',
  UNKNOWN_ID: 'An id that neither the dataset nor the graph has.',
  WRONG_KIND: 'An id of a kind that cannot stand there.',
  NOT_A_NETWORK: 'The target of a membership is not marked as a network.',
  MISSING_SOURCE: 'A claim that names no source.',
  WEAK_SOURCE: 'A claim surer than its source allows.',
  PERSONAL_DATA: 'A mail address, a phone number or a civil registration number.',
} as const;

export type FaultCode = keyof typeof faultCodes;

/** A fault as one line for a person. */
export function faultLine({ code, file, row, column, value, message }: Fault): string {
  const place = [file, row === undefined ? '' : `:${row}`, column === undefined ? '' : ` ${column}`].join('');
  return `${place}${value === undefined ? '' : ` “${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`}: ${message} [${code}]`;
}
