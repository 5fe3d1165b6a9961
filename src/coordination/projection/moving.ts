import {
  guardOf,
  claimNamed,
  type ClaimId,
  type EntityId,
  type ClaimRecord,
  type EntityRecord,
} from '../../graph/records/index.js';
import { verbNames, type Verb } from '../../graph/vocabulary/index.js';
import { idsOf } from './building.js';
import type { ClaimTable } from './claim-table.js';
import { NONE } from './columns.js';
import { patchedEntities } from './entity-patching.js';
import type { EntityTable } from './entity-table.js';
import { asPacked, layered, layersOf, renumberedLayers, type Layers } from './layers.js';
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
    const table = projection.claims(verb);
    const between = patch.between.filter((each) => each.verb === verb);
    const left = withoutBetween(layersOf(table), projection.entities, between);
    const renumbered = numbering ? renumberedLayers(left, numbering, projection.entities) : left;
    const isUntouched = between.length === 0 && numbering === null;
    tables.set(verb, isUntouched ? table : withClaims(renumbered, between, entities));
  }
  return snapshot(
    patch.version,
    entities,
    tables,
    patch.merged,
    guardsAfter(projection, patch),
    movedSightings(projection.sightings, patch),
  );
}

function movedSightings(sightings: Sightings, { entities, removed, beside, sources }: Patch): Sightings {
  const changed = [...beside.values()].filter((record) => record !== undefined);
  return sightingsAfter(sightings, [...entities, ...sources, ...changed], [...removed, ...beside.keys()]);
}

/** Whether all that a projection shows is there still after some changes, and for the same readers. What was merged is. */
export const keepsAll = (projection: Projection, patch: Patch): boolean =>
  patch.removed.every((id) => patch.merged.has(id)) &&
  [...guardChanges(projection, patch)].every(
    ([id, guard]) =>
      guard === undefined ||
      // What is new was shown to nobody; of what has no place in the topology it cannot be told whether it is.
      (claimNamed(id) === null && projection.entities.indexOf(id) === NONE && !patch.beside.has(id as EntityId)),
  );

function guardsAfter(projection: Projection, patch: Patch): Guards {
  const changes = guardChanges(projection, patch);
  if (changes.size === 0) return projection.guards;
  const after = new Map(projection.guards);
  for (const [id, guard] of changes)
    if (guard === undefined) after.delete(id);
    else after.set(id, guard);
  return after;
}

/** What stands by now before those before which something else stood, or nothing. */
function guardChanges(
  projection: Projection,
  { entities, removed, beside, between }: Patch,
): ReadonlyMap<EntityId | ClaimId, string | undefined> {
  const now = new Map<EntityId | ClaimId, string | undefined>();
  const claimsBefore = between.flatMap((each) => claimIdsBetween(projection, each));
  for (const id of [...removed, ...beside.keys(), ...claimsBefore]) now.set(id, undefined);
  const there = [...beside.values()].filter((record) => record !== undefined);
  for (const record of [...entities, ...there, ...between.flatMap(({ claims }) => claims)])
    for (const id of idsOf(record)) now.set(id, guardOf(record.values));
  for (const [id, guard] of now) if (projection.guards.get(id) === guard) now.delete(id);
  return now;
}

function claimIdsBetween(projection: Projection, { verb, subject, object }: ClaimsBetween): ClaimId[] {
  const { entities } = projection;
  const [table, from, to] = [projection.claims(verb), entities.indexOf(subject), entities.indexOf(object)];
  const rows = from === NONE ? [] : [...table.from(from)].filter((row) => table.objectOf(row) === to);
  return rows.map((row) => table.idOf(row, entities));
}

/** The claims but those between the ends between which something changed. */
function withoutBetween(layers: Layers, entities: EntityTable, between: readonly ClaimsBetween[]): Layers {
  if (between.length === 0) return layers;
  const { lower, records, gone } = layers;
  const left = new Set(gone);
  for (const { subject, object } of between) {
    const [from, to] = [entities.indexOf(subject), entities.indexOf(object)];
    if (from === NONE || to === NONE) continue;
    for (const row of lower.from(from)) if (lower.objectOf(row) === to) left.add(row);
  }
  const changed = new Set(between.map(endsOf));
  return { lower, records: records.filter((record) => !changed.has(endsOf(record))), gone: left };
}

function withClaims(layers: Layers, between: readonly ClaimsBetween[], entities: EntityTable): ClaimTable {
  const records = [...layers.records, ...between.flatMap(({ claims }) => claims)];
  const table = layered({ ...layers, records }, entities);
  return records.length + layers.gone.size > LAYER ? asPacked(table) : table;
}

const endsOf = ({ subject, object }: Pick<ClaimsBetween, 'subject' | 'object'>): string => `${subject} ${object}`;
