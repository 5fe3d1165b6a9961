import { boundsIn, BoundsList, NONE, type Columns, type DayColumn } from './columns.js';
import type { Segment } from './numbering.js';
import { smallNumbers } from './small-numbers.js';

type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** A row that takes the values of a row of another table. */
export interface Replacement {
  readonly row: number;
  readonly by: number;
}

/** What becomes of the rows of a table: some are kept, and some take their values from another one. */
export interface Splice {
  readonly segments: readonly Segment[];
  readonly length: number;
  readonly replaced: readonly Replacement[];
}

/** A column with some rows kept and others taken from another column; a column that isn't there has nothing recorded. */
export function splicedColumn<Column extends Numbers>(
  make: (length: number) => Column,
  absent: number,
  column: Column | undefined,
  { segments, length, replaced }: Splice,
  source: Column | undefined,
): Column {
  const result = make(length);
  if (absent !== 0) result.fill(absent);
  if (column) for (const { from, to, at } of segments) result.set(column.subarray(from, to), at);
  for (const { row, by } of replaced) result[row] = source?.[by] ?? absent;
  return result;
}

/** The same for all columns of a table. */
export function splicedColumns(columns: Columns, splice: Splice, source: Columns): Columns {
  const each = <Column>(
    of: (columns: Columns) => ReadonlyMap<string, Column>,
    splicedOne: (column: Column | undefined, source: Column | undefined) => Column,
  ): Map<string, Column> => {
    const names = new Set([...of(columns).keys(), ...of(source).keys()]);
    return new Map([...names].map((name) => [name, splicedOne(of(columns).get(name), of(source).get(name))]));
  };
  return {
    codes: each(
      ({ codes }) => codes,
      (column, from) => splicedColumn((length) => new Uint8Array(length), 0, column, splice, from),
    ),
    numbers: each(
      ({ numbers }) => numbers,
      (column, from) => splicedColumn((length) => new Float64Array(length), Number.NaN, column, splice, from),
    ),
    references: each(
      ({ references }) => references,
      (column, from) => splicedColumn((length) => new Int32Array(length), NONE, column, splice, from),
    ),
    days: each(
      ({ days }) => days,
      (column, from) => splicedDays(column, splice, from),
    ),
  };
}

function splicedDays(
  column: DayColumn | undefined,
  { segments, length, replaced }: Splice,
  source: DayColumn | undefined,
): DayColumn {
  const list = new BoundsList(column?.bounds);
  const taken = replaced.map(({ row, by }) => ({ row, place: list.placeOf(boundsIn(source, by)) }));
  const places = smallNumbers(list.bounds.length, length);
  if (column) for (const { from, to, at } of segments) places.set(column.places.subarray(from, to), at);
  for (const { row, place } of taken) places[row] = place;
  return { places, bounds: list.bounds };
}
