import type { EntityId, EntityRecord } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { entitiesOf } from './building.js';
import { noColumns, NONE } from './columns.js';
import { EntityTable, type KindTable } from './entity-table.js';
import { Numbering, type Segment } from './numbering.js';
import { splicedColumn, splicedColumns, type Replacement, type Splice } from './splicing.js';

/**
 * The entities after some were added, changed or removed.
 * @returns with them where each stood before; `numbering` is null where all have kept their numbers
 */
export function patchedEntities(
  table: EntityTable,
  records: readonly EntityRecord[],
  removed: readonly EntityId[],
): { readonly entities: EntityTable; readonly numbering: Numbering | null } {
  if (records.length === 0 && removed.length === 0) return { entities: table, numbering: null };
  const source = entitiesOf(records);
  const added = records.map(({ id }) => id).filter((id) => table.indexOf(id) === NONE);
  const gone = removed.map((id) => table.indexOf(id)).filter((index) => index !== NONE);
  if (added.length === 0 && gone.length === 0) {
    const kept = [{ from: 0, to: table.count, at: 0 }];
    return { entities: spliced(table, table.ids, kept, source), numbering: null };
  }
  const ids = table.ids.spliced(added, gone);
  const segments = ids.segments;
  return { entities: spliced(table, ids.ids, segments, source), numbering: new Numbering(segments, table.count) };
}

function spliced(
  table: EntityTable,
  ids: EntityTable['ids'],
  segments: readonly Segment[],
  source: EntityTable,
): EntityTable {
  const replaced: Replacement[] = [];
  for (let by = 0; by < source.count; by += 1) replaced.push({ row: ids.placeOf(source.idOf(by)), by });
  const all: Splice = { segments, length: ids.count, replaced };
  const kinds = new Map<Kind, KindTable>();
  for (const kind of new Set([...table.kinds.keys(), ...source.kinds.keys()])) {
    const prefix = `${kind.toLowerCase()}:`;
    const [start, end] = [ids.placeOf(prefix), ids.placeOf(`${kind.toLowerCase()};`)];
    kinds.set(kind, {
      start,
      end,
      columns: kindColumns(table.kinds.get(kind), start, end, source.kinds.get(kind), all),
    });
  }
  const make = (length: number): Uint8Array => new Uint8Array(length);
  return new EntityTable(ids, kinds, splicedColumn(make, 0, table.confidence, all, source.confidence));
}

/** The columns of one kind: the splice of all entities, limited to those of the kind. */
function kindColumns(
  old: KindTable | undefined,
  start: number,
  end: number,
  source: KindTable | undefined,
  { segments, replaced }: Splice,
): KindTable['columns'] {
  const [first, last] = [old?.start ?? 0, old?.end ?? 0];
  const own = segments.flatMap(({ from, to, at }) => {
    const [low, high] = [Math.max(from, first), Math.min(to, last)];
    return low < high ? [{ from: low - first, to: high - first, at: at + low - from - start }] : [];
  });
  const rows = source
    ? replaced
        .filter(({ by }) => by >= source.start && by < source.end)
        .map(({ row, by }) => ({ row: row - start, by: by - source.start }))
    : [];
  const isUntouched = rows.length === 0 && old !== undefined && end - start === last - first && own.length === 1;
  if (isUntouched) return old.columns;
  const splice = { segments: own, length: end - start, replaced: rows };
  return splicedColumns(old?.columns ?? noColumns, splice, source?.columns ?? noColumns);
}
