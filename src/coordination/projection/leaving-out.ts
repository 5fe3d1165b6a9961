import { claimNamed, type ClaimId, type EntityId } from '../../graph/records/index.js';
import { verbNames, verbOf, type Kind, type Verb } from '../../graph/vocabulary/index.js';
import type { ClaimTable } from './claim-table.js';
import { NONE } from './columns.js';
import { patchedEntities } from './entity-patching.js';
import type { EntityTable } from './entity-table.js';
import { gatheredBy } from './gathering.js';
import { layered, layersOf, onlyLayer, renumberedLayers, type Layers } from './layers.js';
import { packed } from './packing.js';
import { snapshot, type Projection } from './projection.js';
import { sightingsAfter } from './sightings.js';

/** The projection without these entities and claims, and the claims on such entities. None is an assessment. */
export function without(projection: Projection, ids: ReadonlySet<EntityId | ClaimId>): Projection {
  const removed = [...ids].filter((id): id is EntityId => claimNamed(id) === null);
  const { entities, numbering } = patchedEntities(projection.entities, [], removed);
  const gone = gatheredBy(
    removed.map((id) => projection.entities.indexOf(id)).filter((index) => index !== NONE),
    (index) => projection.entities.kindAt(index),
  );
  const named = gatheredBy(ids, (id) => claimNamed(id)?.verb);
  const tables = new Map<Verb, ClaimTable>();
  let claims = 0;
  for (const verb of verbNames) {
    const table = projection.claims(verb);
    const rows = rowsWith(table, projection.entities, named.get(verb) ?? [], gone);
    claims += rows.size;
    const left = withoutRows(table, rows, projection.entities);
    tables.set(verb, layered(numbering ? renumberedLayers(left, numbering, projection.entities) : left, entities));
  }
  const merged = new Map([...projection.merged].filter(([, into]) => !ids.has(into)));
  // What leads to something hidden is hidden with it.
  const leading = [...projection.merged.keys()].filter((id) => !merged.has(id));
  const hidden = { ids: new Set<string>([...ids, ...leading]), claims };
  const sightings = sightingsAfter(projection.sightings, [], removed);
  return snapshot(projection.version, entities, tables, merged, projection.guards, sightings, hidden);
}

/** The rows of the claims that are named or have one of these entities at an end. */
function rowsWith(
  table: ClaimTable,
  entities: EntityTable,
  named: readonly (EntityId | ClaimId)[],
  ends: ReadonlyMap<Kind, readonly number[]>,
): Set<number> {
  const rows = new Set<number>();
  for (const { from, to } of verbOf(table.verb).ends) {
    for (const end of ends.get(from) ?? []) for (const row of table.from(end)) rows.add(row);
    for (const end of ends.get(to) ?? []) for (const row of table.to(end)) rows.add(row);
  }
  for (const id of named) {
    const subject = entities.indexOf(claimNamed(id)?.subject ?? '');
    if (subject !== NONE) for (const row of table.from(subject)) if (table.idOf(row, entities) === id) rows.add(row);
  }
  return rows;
}

/** From which share of its rows on a table is packed without them: they are left out one by one otherwise. */
const MANY = 1 / 4;

function withoutRows(table: ClaimTable, rows: ReadonlySet<number>, entities: EntityTable): Layers {
  const { lower, records, gone } = layersOf(table);
  if (rows.size >= table.rowEnd * MANY)
    return onlyLayer(
      packed(
        table,
        table.rowsInOrder().filter((row) => !rows.has(row)),
      ),
    );
  const onTop = new Set([...rows].filter((row) => row >= lower.rowEnd).map((row) => table.idOf(row, entities)));
  const below = [...rows].filter((row) => row < lower.rowEnd);
  return { lower, records: records.filter(({ id }) => !onTop.has(id)), gone: new Set([...gone, ...below]) };
}
