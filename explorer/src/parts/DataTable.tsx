import { useState, type ReactNode } from 'react';
import { Scroll } from './Scroll.js';
import { bilingual, localeOf, useLanguage, useWords } from '../words/bilingual.js';

const words = bilingual(
  { sort: (title: string) => `Sortér efter ${title}`, unknown: 'Ikke registreret' },
  { sort: (title: string) => `Sort by ${title}`, unknown: 'Not recorded' },
);

/** A column of a table and of its file. */
export interface Column<Row> {
  readonly title: string;
  /** What it is sorted by and what stands in a file; null is not known: it is last in either order, and never a 0. */
  readonly value: (row: Row) => string | number | null;
  /** How it is shown, where that is more than its value. */
  readonly shown?: (row: Row) => ReactNode;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The row that the picture beside it has in focus. */
  readonly focus?: string | null;
}

/** A table that is sorted by a press on a head. Before that it has the order in which its rows come. */
export function DataTable<Row>({ caption, columns, rows, keyOf, focus = null }: TableProps<Row>) {
  const t = useWords(words);
  const language = useLanguage();
  const [order, setOrder] = useState<{ readonly column: number; readonly down: boolean } | null>(null);
  const sorted = order === null ? rows : inOrder(rows, columns[order.column]?.value, order.down, localeOf(language));
  return (
    <Scroll label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }, at) => (
              <th
                key={title}
                scope="col"
                aria-sort={order?.column === at ? (order.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  title={t.sort(title)}
                  onClick={() => setOrder({ column: at, down: order?.column === at && !order.down })}
                >
                  {title}
                  <span aria-hidden="true">{order?.column === at ? (order.down ? ' ▾' : ' ▴') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={keyOf(row)} {...(keyOf(row) === focus && { 'aria-current': 'true' })}>
              {columns.map((column) => (
                <Cell key={column.title} column={column} row={row} unknown={t.unknown} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** A text of more characters gets a wide column, so that a telephone does not make a tall one of it. */
const LONG = 60;

function Cell<Row>({
  column,
  row,
  unknown,
}: {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly unknown: string;
}) {
  const value = column.value(row);
  if (value === null) return <td className="hatched">{unknown}</td>;
  const look = typeof value === 'number' ? 'number' : value.length > LONG ? 'long' : undefined;
  return <td className={look}>{column.shown?.(row) ?? value}</td>;
}

function inOrder<Row>(
  rows: readonly Row[],
  value: Column<Row>['value'] | undefined,
  down: boolean,
  locale: string,
): readonly Row[] {
  if (!value) return rows;
  const known = rows.filter((row) => value(row) !== null);
  const compare = (one: Row, other: Row): number => {
    const [a, b] = [value(one), value(other)];
    return typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), locale, { numeric: true });
  };
  const sorted = known.toSorted((one, other) => (down ? compare(other, one) : compare(one, other)));
  return [...sorted, ...rows.filter((row) => value(row) === null)];
}
