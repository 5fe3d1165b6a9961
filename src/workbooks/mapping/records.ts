import { folded, isEntityId, kindOf } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { textOf } from '../reading/sheets.js';
import type { Table } from '../reading/table.js';

/** A table of what is on record of a kind, by id, as Samspil gives it: whoever edits it means those very records. */
export interface RecordList {
  readonly kind: Kind;
  /** The place of the column with the ids. */
  readonly at: number;
}

/** The list that a table is; null where it is none: it has one column of ids, all of one kind. */
export function recordsIn({ columns, rows }: Table): RecordList | null {
  const [at, ...more] = columns.flatMap(({ header }, place) => (folded(header) === 'id' ? [place] : []));
  if (at === undefined || more.length > 0) return null;
  const ids = rows.map(({ cells }) => textOf(cells[at] ?? null).trim()).filter((text) => text !== '');
  const found = ids.filter((id) => isEntityId(id)).map(kindOf);
  const [kind, ...others] = new Set(found);
  return kind !== undefined && others.length === 0 && found.length * 2 > ids.length ? { kind, at } : null;
}
