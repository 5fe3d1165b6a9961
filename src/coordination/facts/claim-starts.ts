import { YES } from '../projection/columns.js';
import type { Bounds } from '../projection/days.js';
import type { ClaimAt } from '../projection/projection.js';

/** When what claims say began: the first start that one of them has on record; null where none has. */
export function firstStart(claims: readonly ClaimAt[]): Bounds | null {
  const starts = claims.flatMap(({ table, row }) =>
    table.codeOf('from', row) === YES ? (table.validityOf(row) ?? []) : [],
  );
  return starts.sort((one, other) => one.first - other.first)[0] ?? null;
}
