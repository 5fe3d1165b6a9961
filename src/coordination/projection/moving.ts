import {
  guardOf,
  claimNamed,
  type ClaimId,
  type EntityId,
  type ClaimRecord,
  type EntityRecord,
} from '../../graph/records/index.js';
import { verbNames, verbOf, type Kind, type Verb } from '../../graph/vocabulary/index.js';
import { claimsOf, idsOf } from './building.js';
import type { ClaimTable } from './claim-table.js';
import { NONE } from './columns.js';
import type { EntityTable } from './entity-table.js';
import { patchedEntities } from './entity-patching.js';
import { LayeredClaims } from './layered-claims.js';
import { gatheredBy } from './gathering.js';
import type { Numbering } from './numbering.js';
import { PackedClaims } from './packed-claims.js';
import { packed } from './packing.js';
import { snapshot, type Guards, type Projection } from './projection.js';
import { sightingsAfter, type Sightings } from './sightings.js';

/** All claims of one verb that are on record between two ends. */
export interface ClaimsBetween {
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly claims: readonly ClaimRecord[];
}

/** What has become of everything that changed between two versions of the graph. */
export interface Patch {
  /** The version that it leads to. */
  readonly version: number;
  /** The entities that were added or changed, as they are now. */
  readonly entities: readonly EntityRecord[];
  /** Those that are no longer there. */
  readonly removed: readonly EntityId[];
  /** Of kinds that have no place in the topology those that were added, changed or removed: as they are now, if they are. */
  readonly beside: ReadonlyMap<EntityId, EntityRecord | undefined>;
  /** Sources that did not change and that those entities cite (see `Sightings`). */
  readonly sources: readonly EntityRecord[];
  /** The ids of all that is merged now, with what each leads to. */
  readonly merged: Projection['merged'];
  /** Where claims were added, changed or removed: what is there now. */
  readonly between: readonly ClaimsBetween[];
}

/** A patch that leads to what is proposed, at whichever version that is. */
export type ProposedPatch = Omit<Patch, 'version' | 'merged'>;

/** How many changed rows a table carries on top before it is packed anew. */
const LAYER = 1_024;

/**
 * The projection as it is after some changes: the same as one that is built anew. The projection that is given stays
 * as it is for those who still read it; the two share what has not changed.
 */
export function moved(projection: Projection, patch: Patch): Projection {
  const { entities, numbering } = patchedEntities(projection.entities, patch.entities, patch.removed);
  const tables = new Map<Verb, ClaimTable>();
  for (const verb of verbNames) {
    const between = patch.between.filter((each) => each.verb === verb);
    const table = withoutBetween(projection.claims(verb), projection.entities, between);
    tables.set(verb, withClaims(numbering ? renumbered(table, numbering, entities) : table, between, entities));
  }
  return snapshot(
    patch.version,
    entities,
    tables,
    patch.merged,
    guardsAfter(projection.guards, patch),
    movedSightings(projection.sightings, patch),
  );
}

function movedSightings(sightings: Sightings, { entities, removed, beside, sources }: Patch): Sightings {
  const changed = [...beside.values()].filter((record) => record !== undefined);
  return sightingsAfter(sightings, [...entities, ...sources, ...changed], [...removed, ...beside.keys()]);
}

/** Whether all that a projection shows is there still after some changes, and for the same readers. What was merged is. */
export const keepsAll = ({ entities, guards }: Projection, patch: Patch): boolean =>
  patch.removed.every((id) => patch.merged.has(id)) &&
  [...guardsAfter(guards, patch)].every(
    ([id, guard]) =>
      guards.get(id) === guard ||
      // What is new was shown to nobody; of what has no place in the topology it cannot be told whether it is.
      (claimNamed(id) === null && entities.indexOf(id) === NONE && !patch.beside.has(id as EntityId)),
  );

function guardsAfter(guards: Guards, { entities, removed, beside, between }: Patch): Guards {
  const there = [...beside.values()].filter((record) => record !== undefined);
  const records = [...entities, ...there, ...between.flatMap((each) => each.claims)];
  const isStill = guards.size === 0 && records.every(({ values }) => guardOf(values) === undefined);
  if (isStill) return guards;
  const changed = new Set<string>([...removed, ...beside.keys(), ...records.flatMap(idsOf)]);
  const ends = new Set(between.map((each) => `${each.verb} ${endsOf(each)}`));
  const after = new Map(
    [...guards].filter(([id]) => {
      const claim = claimNamed(id);
      return !changed.has(id) && !(claim && ends.has(`${claim.verb} ${endsOf(claim)}`));
    }),
  );
  for (const record of records) {
    const guard = guardOf(record.values);
    if (guard !== undefined) for (const id of idsOf(record)) after.set(id, guard);
  }
  return after;
}

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
    tables.set(verb, numbering ? renumbered(left, numbering, entities) : left);
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

function withoutRows(table: ClaimTable, rows: ReadonlySet<number>, entities: EntityTable): ClaimTable {
  if (rows.size === 0) return table;
  if (rows.size >= table.rowEnd * MANY)
    return packed(
      table,
      table.rowsInOrder().filter((row) => !rows.has(row)),
    );
  const { lower, records, gone } = layersOf(table);
  const onTop = new Set([...rows].filter((row) => row >= lower.rowEnd).map((row) => table.idOf(row, entities)));
  const below = [...rows].filter((row) => row < lower.rowEnd);
  return layered(
    lower,
    records.filter(({ id }) => !onTop.has(id)),
    new Set([...gone, ...below]),
    entities,
  );
}

/** The table without the claims between the ends between which something changed. */
function withoutBetween(table: ClaimTable, entities: EntityTable, between: readonly ClaimsBetween[]): ClaimTable {
  if (between.length === 0) return table;
  const { lower, records, gone } = layersOf(table);
  const left = new Set(gone);
  for (const { subject, object } of between) {
    const [from, to] = [entities.indexOf(subject), entities.indexOf(object)];
    if (from === NONE || to === NONE) continue;
    for (const row of lower.from(from)) if (lower.objectOf(row) === to) left.add(row);
  }
  const changed = new Set(between.map(endsOf));
  return layered(
    lower,
    records.filter((record) => !changed.has(endsOf(record))),
    left,
    entities,
  );
}

function withClaims(table: ClaimTable, between: readonly ClaimsBetween[], entities: EntityTable): ClaimTable {
  if (between.length === 0) return table;
  const { lower, records, gone } = layersOf(table);
  const all = layered(lower, [...records, ...between.flatMap(({ claims }) => claims)], gone, entities);
  return all.records.length + all.gone.size > LAYER ? asPacked(all) : all;
}

const endsOf = ({ subject, object }: Pick<ClaimsBetween, 'subject' | 'object'>): string => `${subject} ${object}`;

const layersOf = (table: ClaimTable) =>
  table instanceof LayeredClaims ? table : { lower: table, records: [], gone: new Set<number>() };

function layered(
  lower: ClaimTable,
  records: readonly ClaimRecord[],
  gone: ReadonlySet<number>,
  entities: EntityTable,
): LayeredClaims {
  return new LayeredClaims(
    lower,
    claimsOf(lower.verb, records, (id) => entities.indexOf(id)),
    records,
    gone,
  );
}

function renumbered(table: ClaimTable, numbering: Numbering, entities: EntityTable): ClaimTable {
  if (table instanceof PackedClaims) return table.renumbered(numbering);
  const { lower, records, gone } = layersOf(table);
  return lower instanceof PackedClaims && lower.carries(numbering)
    ? layered(lower.renumbered(numbering), records, gone, entities)
    : asPacked(table).renumbered(numbering);
}

const asPacked = (table: ClaimTable): PackedClaims =>
  table instanceof PackedClaims ? table : packed(table, table.rowsInOrder());
