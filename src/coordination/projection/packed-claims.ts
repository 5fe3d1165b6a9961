import type { Verb } from '../../graph/vocabulary/index.js';
import { ClaimTable } from './claim-table.js';
import { boundsIn, NONE, type Columns, type DayColumns } from './columns.js';
import type { Bounds } from './days.js';
import { PackedNumbers, rangeOf } from './packed.js';

/** The claims of one verb, sorted by subject, then by object, then by rank. */
export interface ClaimRows {
  readonly subject: Uint32Array;
  readonly object: Uint32Array;
  readonly confidence: Uint8Array;
  /** When each claim holds by its own dates. */
  readonly validity: DayColumns | undefined;
  readonly columns: Columns;
  /** The keys that are not those of the usual reference. */
  readonly keys: ReadonlyMap<number, string>;
}

/** Claims in typed arrays, with an index from both ends (compressed sparse rows). */
export class PackedClaims extends ClaimTable {
  private readonly subject: PackedNumbers;
  private readonly object: PackedNumbers;
  private readonly outgoing: RowIndex;
  private readonly incoming: RowIndex;
  /** The rows sorted by object. */
  private readonly incomingRows: Uint32Array;

  constructor(
    verb: Verb,
    private readonly rows: Omit<ClaimRows, 'subject' | 'object'>,
    { subject, object }: Pick<ClaimRows, 'subject' | 'object'>,
  ) {
    super(verb);
    this.subject = PackedNumbers.of(subject);
    this.object = PackedNumbers.of(object);
    this.outgoing = countedIndex(subject);
    this.incoming = countedIndex(object);
    this.incomingRows = sortedBy(object, positions(object.length));
  }

  get rowEnd(): number {
    return this.rows.confidence.length;
  }

  isLive(row: number): boolean {
    return row < this.rowEnd;
  }

  from(subject: number): Iterable<number> {
    const rows: number[] = [];
    const end = startIn(this.outgoing, subject + 1);
    for (let row = startIn(this.outgoing, subject); row < end; row += 1) rows.push(row);
    return rows;
  }

  to(object: number): Iterable<number> {
    return this.incomingRows.subarray(startIn(this.incoming, object), startIn(this.incoming, object + 1));
  }

  subjectOf(row: number): number {
    return this.subject.at(row);
  }

  objectOf(row: number): number {
    return this.object.at(row);
  }

  confidenceOf(row: number): number {
    return this.rows.confidence[row] ?? 0;
  }

  validityOf(row: number): Bounds | null {
    return boundsIn(this.rows.validity, row);
  }

  codeOf(property: string, row: number): number {
    return this.rows.columns.codes.get(property)?.[row] ?? 0;
  }

  numberOf(property: string, row: number): number {
    return this.rows.columns.numbers.get(property)?.[row] ?? Number.NaN;
  }

  referenceOf(property: string, row: number): number {
    return this.rows.columns.references.get(property)?.[row] ?? NONE;
  }

  boundsOf(property: string, row: number): Bounds | null {
    return boundsIn(this.rows.columns.days.get(property), row);
  }

  ownKeyOf(row: number): string | undefined {
    return this.rows.keys.get(row);
  }

  /** The names of the properties that some row records. */
  get recorded(): Columns {
    return this.rows.columns;
  }
}

/** Where the rows of each entity are: offsets from the first entity that has any. */
interface RowIndex {
  readonly base: number;
  readonly offsets: Uint32Array;
}

const startIn = ({ base, offsets }: RowIndex, index: number): number =>
  offsets[Math.max(0, Math.min(index - base, offsets.length - 1))] ?? 0;

export const positions = (count: number): Uint32Array => {
  const all = new Uint32Array(count);
  for (let position = 0; position < count; position += 1) all[position] = position;
  return all;
};

/** How many rows each number has, as offsets from the smallest number on. */
function countedIndex(numbers: Uint32Array): RowIndex {
  if (numbers.length === 0) return { base: 0, offsets: new Uint32Array(1) };
  const [base, largest] = rangeOf(numbers);
  const offsets = new Uint32Array(largest - base + 2);
  for (const number of numbers) {
    const next = number - base + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let at = 1; at < offsets.length; at += 1) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  return { base, offsets };
}

/** Sorts rows by their number; rows with the same number keep their order. */
export function sortedBy(numbers: Uint32Array, rows: Uint32Array): Uint32Array {
  const { base, offsets } = countedIndex(numbers);
  const next = offsets.slice();
  const result = new Uint32Array(rows.length);
  for (const row of rows) {
    const bucket = (numbers[row] ?? base) - base;
    const place = next[bucket] ?? 0;
    result[place] = row;
    next[bucket] = place + 1;
  }
  return result;
}
