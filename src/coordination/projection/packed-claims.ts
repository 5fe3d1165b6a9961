import type { Verb } from '../../graph/vocabulary/index.js';
import { ClaimTable, type Recorded } from './claim-table.js';
import { boundsIn, NONE, type Columns, type DayColumn } from './columns.js';
import type { Bounds } from './days.js';
import type { Numbering } from './numbering.js';
import { PackedNumbers } from './packed-numbers.js';
import { RowIndex, sortedBy } from './row-index.js';

/** The claims of one verb, sorted by subject, then by object, then by rank. */
export interface ClaimRows {
  readonly subject: Uint32Array;
  readonly object: Uint32Array;
  readonly confidence: Uint8Array;
  /** When each claim holds by its own dates. */
  readonly validity: DayColumn | undefined;
  readonly columns: Columns;
  /** The keys that are not those of the usual reference. */
  readonly keys: ReadonlyMap<number, string>;
}

/** The two ends of each claim, and where the rows of each entity are. */
interface Ends {
  readonly subject: PackedNumbers;
  readonly object: PackedNumbers;
  readonly outgoing: RowIndex;
  readonly incoming: RowIndex;
  /** The rows sorted by object. */
  readonly incomingRows: Uint32Array;
}

/** Claims in typed arrays, with an index from both ends (compressed sparse rows). */
export class PackedClaims extends ClaimTable {
  private readonly subject: PackedNumbers;
  private readonly object: PackedNumbers;

  private constructor(
    verb: Verb,
    private readonly rows: Omit<ClaimRows, 'subject' | 'object'>,
    private readonly ends: Ends,
    /** Which numbers the entities have by now, where they are others than those by which the claims are packed. */
    private readonly numbering: Numbering | null = null,
  ) {
    super(verb);
    this.subject = ends.subject;
    this.object = ends.object;
  }

  static of(verb: Verb, { subject, object, ...rows }: ClaimRows): PackedClaims {
    const incomingRows = sortedBy(object, positions(object.length));
    return new PackedClaims(verb, rows, {
      subject: PackedNumbers.of(subject),
      object: PackedNumbers.of(object),
      outgoing: RowIndex.of(subject, positions(subject.length)),
      incoming: RowIndex.of(object, incomingRows),
      incomingRows,
    });
  }

  get rowEnd(): number {
    return this.rows.confidence.length;
  }

  isLive(row: number): boolean {
    return row < this.rowEnd;
  }

  from(subject: number): Iterable<number> {
    const rows: number[] = [];
    const own = this.#packedBy(subject);
    if (own === NONE) return rows;
    const end = this.ends.outgoing.startOf(own + 1);
    for (let row = this.ends.outgoing.startOf(own); row < end; row += 1) rows.push(row);
    return rows;
  }

  to(object: number): Iterable<number> {
    const { incoming, incomingRows } = this.ends;
    const own = this.#packedBy(object);
    return own === NONE ? [] : incomingRows.subarray(incoming.startOf(own), incoming.startOf(own + 1));
  }

  subjectOf(row: number): number {
    return this.#now(this.subject.at(row));
  }

  objectOf(row: number): number {
    return this.#now(this.object.at(row));
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
    return this.#now(this.rows.columns.references.get(property)?.[row] ?? NONE);
  }

  boundsOf(property: string, row: number): Bounds | null {
    return boundsIn(this.rows.columns.days.get(property), row);
  }

  ownKeyOf(row: number): string | undefined {
    return this.rows.keys.get(row);
  }

  get recorded(): Recorded {
    const { codes, numbers, references, days } = this.rows.columns;
    return {
      codes: new Set(codes.keys()),
      numbers: new Set(numbers.keys()),
      references: new Set(references.keys()),
      days: new Set(days.keys()),
    };
  }

  rowsInOrder(): Uint32Array {
    return positions(this.rowEnd);
  }

  inOrder(rows: readonly number[]): Iterable<number> {
    return Uint32Array.from(rows).sort();
  }

  /** Whether these claims need not be packed anew where entities have other numbers. */
  carries(numbering: Numbering): boolean {
    return this.#after(numbering).isShort;
  }

  /** The same claims where entities have other numbers, in the same order. */
  renumbered(numbering: Numbering): PackedClaims {
    const after = this.#after(numbering);
    return after.isShort ? new PackedClaims(this.verb, this.rows, this.ends, after) : this.#packedAnew(after.all);
  }

  #after(numbering: Numbering): Numbering {
    return this.numbering?.followedBy(numbering) ?? numbering;
  }

  /** Which number an entity has by now. */
  #now(own: number): number {
    return this.numbering?.of(own) ?? own;
  }

  /** By which number the claims of an entity are packed; NONE where it is newer. */
  #packedBy(index: number): number {
    return this.numbering?.before(index) ?? index;
  }

  #packedAnew(numbers: Int32Array): PackedClaims {
    const ends = (of: PackedNumbers): Uint32Array => {
      const now = new Uint32Array(this.rowEnd);
      for (let row = 0; row < now.length; row += 1) now[row] = numbers[of.at(row)] ?? NONE;
      return now;
    };
    const references = new Map<string, Int32Array>();
    for (const [name, column] of this.rows.columns.references)
      references.set(
        name,
        column.map((reference) => numbers[reference] ?? NONE),
      );
    return PackedClaims.of(this.verb, {
      ...this.rows,
      columns: { ...this.rows.columns, references },
      subject: ends(this.subject),
      object: ends(this.object),
    });
  }
}

/** The numbers from 0 up to a count. */
export const positions = (count: number): Uint32Array => {
  const all = new Uint32Array(count);
  for (let position = 0; position < count; position += 1) all[position] = position;
  return all;
};
