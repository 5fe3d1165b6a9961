import { groupedBy } from './grouped.js';

/** Rows of which one stands for the others: all are about the same one. */
export interface Fold<Row, Side> {
  readonly first: Row;
  readonly others: readonly Row[];
  /** Whom or what all of them are about; null where a row stands alone. */
  readonly about: Side | null;
}

interface Pair<Side> {
  readonly sides: readonly [Side, Side];
  /** Only rows of one sort stand for each other. */
  readonly sort: string;
}

/** So few do not need to be put together. */
const FEWEST = 3;

/**
 * Puts rows about pairs together that share a side, each under the side that most rows of its sort have: one that is like
 * twelve others is told once, with the twelve in place. They stand where the first of them stood.
 */
export function folded<Row, Side extends { readonly id: string | null }>(
  rows: readonly Row[],
  pairOf: (row: Row) => Pair<Side>,
): readonly Fold<Row, Side>[] {
  const counts = new Map<string, number>();
  const keyOf = (sort: string, { id }: Side): string | null => (id === null ? null : `${sort} ${id}`);
  const countOf = (sort: string, side: Side): number => counts.get(keyOf(sort, side) ?? '') ?? 0;
  for (const { sides, sort } of rows.map(pairOf))
    for (const side of sides) {
      const key = keyOf(sort, side);
      if (key !== null) counts.set(key, countOf(sort, side) + 1);
    }
  const placed = rows.map((row, at) => {
    const { sides, sort } = pairOf(row);
    const [a, b] = sides;
    const about = countOf(sort, b) > countOf(sort, a) ? b : a;
    return countOf(sort, about) < FEWEST
      ? { row, about: null, key: String(at) }
      : { row, about, key: keyOf(sort, about) };
  });
  return [...groupedBy(placed, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    first ? [{ first: first.row, others: others.map(({ row }) => row), about: first.about }] : [],
  );
}
