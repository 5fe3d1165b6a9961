import type { ClaimRecord } from '../../graph/records/index.js';
import { ClaimTable, type Recorded } from './claim-table.js';
import type { Bounds } from './days.js';
import type { PackedClaims } from './packed-claims.js';

/**
 * A table with a few changes on top: rows of the lower one that no longer hold, and an upper one with what holds in
 * their place. The rows of the upper one are numbered after those of the lower one. All claims between the same ends
 * lie in the same one of the two.
 */
export class LayeredClaims extends ClaimTable {
  private readonly upperStart: number;
  private readonly subjects: ReadonlySet<number>;
  private readonly objects: ReadonlySet<number>;

  constructor(
    readonly lower: PackedClaims,
    private readonly upper: ClaimTable,
    /** What the upper table holds. */
    readonly records: readonly ClaimRecord[],
    /** The rows of the lower table that no longer hold. */
    readonly gone: ReadonlySet<number>,
  ) {
    super(lower.verb);
    this.upperStart = lower.rowEnd;
    const touched = [...gone, ...rowsOf(upper, this.upperStart)];
    this.subjects = new Set(touched.map((row) => this.subjectOf(row)));
    this.objects = new Set(touched.map((row) => this.objectOf(row)));
  }

  get rowEnd(): number {
    return this.upperStart + this.upper.rowEnd;
  }

  isLive(row: number): boolean {
    return row < this.rowEnd && !this.gone.has(row);
  }

  from(subject: number): Iterable<number> {
    const rows = this.lower.from(subject);
    if (!this.subjects.has(subject)) return rows;
    return this.#together(rows, this.upper.from(subject), (row) => this.objectOf(row));
  }

  to(object: number): Iterable<number> {
    const rows = this.lower.to(object);
    if (!this.objects.has(object)) return rows;
    return this.#together(rows, this.upper.to(object), (row) => this.subjectOf(row));
  }

  subjectOf(row: number): number {
    return row < this.upperStart ? this.lower.subjectOf(row) : this.upper.subjectOf(row - this.upperStart);
  }

  objectOf(row: number): number {
    return row < this.upperStart ? this.lower.objectOf(row) : this.upper.objectOf(row - this.upperStart);
  }

  confidenceOf(row: number): number {
    return row < this.upperStart ? this.lower.confidenceOf(row) : this.upper.confidenceOf(row - this.upperStart);
  }

  validityOf(row: number): Bounds | null {
    return row < this.upperStart ? this.lower.validityOf(row) : this.upper.validityOf(row - this.upperStart);
  }

  codeOf(property: string, row: number): number {
    return row < this.upperStart
      ? this.lower.codeOf(property, row)
      : this.upper.codeOf(property, row - this.upperStart);
  }

  numberOf(property: string, row: number): number {
    return row < this.upperStart
      ? this.lower.numberOf(property, row)
      : this.upper.numberOf(property, row - this.upperStart);
  }

  referenceOf(property: string, row: number): number {
    return row < this.upperStart
      ? this.lower.referenceOf(property, row)
      : this.upper.referenceOf(property, row - this.upperStart);
  }

  boundsOf(property: string, row: number): Bounds | null {
    return row < this.upperStart
      ? this.lower.boundsOf(property, row)
      : this.upper.boundsOf(property, row - this.upperStart);
  }

  ownKeyOf(row: number): string | undefined {
    return row < this.upperStart ? this.lower.ownKeyOf(row) : this.upper.ownKeyOf(row - this.upperStart);
  }

  get recorded(): Recorded {
    const [lower, upper] = [this.lower.recorded, this.upper.recorded];
    const either = (of: keyof Recorded): Set<string> => new Set([...lower[of], ...upper[of]]);
    return {
      codes: either('codes'),
      numbers: either('numbers'),
      references: either('references'),
      days: either('days'),
    };
  }

  rowsInOrder(): Uint32Array {
    return Uint32Array.from(
      this.#merged(
        this.lower.rowsInOrder(),
        rowsOf(this.upper, this.upperStart),
        (one, other) => this.subjectOf(one) - this.subjectOf(other) || this.objectOf(one) - this.objectOf(other),
      ),
    );
  }

  inOrder(rows: readonly number[]): Iterable<number> {
    if (rows.every((row) => row < this.upperStart)) return this.lower.inOrder(rows);
    return rows.toSorted(
      (one, other) =>
        this.subjectOf(one) - this.subjectOf(other) || this.objectOf(one) - this.objectOf(other) || one - other,
    );
  }

  /** The rows of both, in the order of their other ends. */
  #together(lower: Iterable<number>, upper: Iterable<number>, otherEnd: (row: number) => number): number[] {
    const added = [...upper].map((row) => row + this.upperStart);
    return this.#merged(lower, added, (one, other) => otherEnd(one) - otherEnd(other));
  }

  #merged(lower: Iterable<number>, added: readonly number[], order: (one: number, other: number) => number): number[] {
    const rows: number[] = [];
    let next = 0;
    for (const row of lower) {
      if (this.gone.has(row)) continue;
      for (let extra = added[next]; extra !== undefined && order(extra, row) < 0; extra = added[next]) {
        rows.push(extra);
        next += 1;
      }
      rows.push(row);
    }
    for (; next < added.length; next += 1) rows.push(added[next] ?? 0);
    return rows;
  }
}

const rowsOf = (table: ClaimTable, start: number): number[] =>
  Array.from({ length: table.rowEnd }, (_, row) => start + row);
