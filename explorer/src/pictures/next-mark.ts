/** Where a mark of a picture stands: its line, and its place within that. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where an arrow key leads from a mark: to the next in its line, or to the nearest one in the next line that has any.
 * @param places the marks line by line, each line from its start
 * @returns the number of the mark; null where the key leads nowhere
 */
export function nextMark(places: readonly Place[], at: number, key: string): number | null {
  const from = places[at];
  if (!from) return null;
  const line = places.flatMap(({ row }, index) => (row === from.row ? [index] : []));
  if (key === 'Home') return line[0] ?? null;
  if (key === 'End') return line.at(-1) ?? null;
  if (key === 'ArrowLeft') return line[line.indexOf(at) - 1] ?? null;
  if (key === 'ArrowRight') return line[line.indexOf(at) + 1] ?? null;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const rows = places.map(({ row }) => row);
  const row = key === 'ArrowDown' ? rows.find((each) => each > from.row) : rows.findLast((each) => each < from.row);
  const nearest = places
    .flatMap((place, index) => (place.row === row ? [{ index, away: Math.abs(place.column - from.column) }] : []))
    .toSorted((one, other) => one.away - other.away);
  return nearest[0]?.index ?? null;
}
