import { DayColumnBuilder, type Columns, type DayColumn } from './columns.js';
import type { ClaimTable } from './claim-table.js';
import type { Bounds } from './days.js';
import { PackedClaims, positions } from './packed-claims.js';

/** Packs the rows of any table that are in use, in the order that is given. */
export function packed(table: ClaimTable, rows: Uint32Array): PackedClaims {
  const { recorded } = table;
  const column = <Values extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
    values: Values,
    valueOf: (row: number) => number,
  ): Values => {
    for (let at = 0; at < rows.length; at += 1) values[at] = valueOf(rows[at] ?? 0);
    return values;
  };
  const each = <Values>(names: ReadonlySet<string>, make: (name: string) => Values): Map<string, Values> =>
    new Map([...names].map((name) => [name, make(name)]));
  const columns: Columns = {
    codes: each(recorded.codes, (name) => column(new Uint8Array(rows.length), (row) => table.codeOf(name, row))),
    numbers: each(recorded.numbers, (name) =>
      column(new Float64Array(rows.length), (row) => table.numberOf(name, row)),
    ),
    references: each(recorded.references, (name) =>
      column(new Int32Array(rows.length), (row) => table.referenceOf(name, row)),
    ),
    days: new Map(
      [...recorded.days].flatMap((name) => {
        const days = dayColumn(rows, (row) => table.boundsOf(name, row));
        return days ? [[name, days]] : [];
      }),
    ),
  };
  const keys = new Map<number, string>();
  for (const [at, row] of rows.entries()) {
    const key = table.ownKeyOf(row);
    if (key !== undefined) keys.set(at, key);
  }
  return PackedClaims.of(table.verb, {
    subject: column(new Uint32Array(rows.length), (row) => table.subjectOf(row)),
    object: column(new Uint32Array(rows.length), (row) => table.objectOf(row)),
    confidence: column(new Uint8Array(rows.length), (row) => table.confidenceOf(row)),
    validity: dayColumn(rows, (row) => table.validityOf(row)),
    columns,
    keys,
  });
}

/** Undefined where no row has days. */
function dayColumn(rows: Uint32Array, boundsOf: (row: number) => Bounds | null): DayColumn | undefined {
  const builder = new DayColumnBuilder();
  for (const [at, row] of rows.entries()) builder.set(at, boundsOf(row));
  return builder.build(positions(rows.length));
}
