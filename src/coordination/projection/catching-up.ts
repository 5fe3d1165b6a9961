import { cypherQuery, type Database } from '../../database/index.js';
import {
  claimNamed,
  kindOf,
  type ClaimId,
  type ClaimRecord,
  type EntityId,
  type EntityRecord,
} from '../../graph/records/index.js';
import { changedIds, graphVersion } from '../../graph/reading/index.js';
import type { Kind, Verb } from '../../graph/vocabulary/index.js';
import { projectedKinds, readOfKind, readOfVerb } from './building.js';
import { claimIn, entitiesById, entityIn, kindsBeside, mergedIds, type ClaimRow } from './loading.js';
import { keepsAll, moved, type ClaimsBetween, type Patch, type ProposedPatch } from './moving.js';
import type { Projection } from './projection.js';
import { citedBy } from './sightings.js';
import { gather } from './gathering.js';

type Ends = Omit<ClaimsBetween, 'claims' | 'verb'>;

const claimsBetween = cypherQuery<{ verb: Verb; between: readonly Ends[]; names: readonly string[] }, ClaimRow>(
  'coordination/claims-between',
);

const ATTEMPTS = 3;

/** A projection that was moved on. */
export interface CaughtUp {
  readonly projection: Projection;
  /** Whether all that the one before shows is there still, and for the same readers. */
  readonly keepsAll: boolean;
}

/**
 * Moves a projection on to the graph as it stands, by reading what the change log names. Null where the log cannot tell
 * (see `changedIds`), or the graph keeps changing meanwhile.
 */
export async function caughtUp(database: Database, projection: Projection): Promise<CaughtUp | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const version = await graphVersion(database);
    const after = projection.version;
    if (version === after) return { projection, keepsAll: true };
    const ids = await changedIds(database, after, version);
    if (!ids) return null;
    const patch = await patchTo(database, version, ids);
    // What was read is newer than the log says where somebody wrote meanwhile.
    if ((await graphVersion(database)) === version)
      return { projection: moved(projection, patch), keepsAll: keepsAll(projection, patch) };
  }
  return null;
}

async function patchTo(database: Database, version: number, ids: ReadonlySet<EntityId | ClaimId>): Promise<Patch> {
  const kinds = new Map<Kind, EntityId[]>();
  for (const id of ids) if (claimNamed(id) === null) gather(kinds, kindOf(id as EntityId), id as EntityId);
  const entities: EntityRecord[] = [];
  for (const kind of projectedKinds) entities.push(...(await entitiesOf(database, kind, kinds.get(kind) ?? [])));
  const between = await betweenEndsOf(database, ids);
  const there = new Set(entities.map(({ id }) => id));
  const removed = projectedKinds.flatMap((kind) => (kinds.get(kind) ?? []).filter((id) => !there.has(id)));
  const beside = new Map<EntityId, EntityRecord | undefined>();
  for (const kind of kindsBeside) {
    const changed = kinds.get(kind) ?? [];
    const found = new Map((await entitiesOf(database, kind, changed)).map((record) => [record.id, record]));
    for (const id of changed) beside.set(id, found.get(id));
  }
  const sources = await sourcesOf(database, entities, beside);
  return { version, entities, removed, beside, sources, between, merged: await mergedIds(database) };
}

/** What somebody wants to be on record: entities and claims as they would be, and what would be gone. */
export interface Proposed {
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly gone: readonly (EntityId | ClaimId)[];
  /** The entities that are new for whoever proposes them: no claim that is on record leads to one. */
  readonly fresh: ReadonlySet<EntityId>;
}

/** What would become of everything that is proposed, with what stands beside it on record. */
export async function patchFor(
  database: Database,
  { entities, claims, gone, fresh }: Proposed,
): Promise<ProposedPatch> {
  const isBeside = (kind: Kind): boolean => kindsBeside.includes(kind);
  const goneEntities = gone.filter((id): id is EntityId => claimNamed(id) === null);
  const beside = new Map<EntityId, EntityRecord | undefined>([
    ...goneEntities.filter((id) => isBeside(kindOf(id))).map((id) => [id, undefined] as const),
    ...entities.filter(({ kind }) => isBeside(kind)).map((record) => [record.id, record] as const),
  ]);
  const projected = entities.filter(({ kind }) => !isBeside(kind));
  const changed = new Set<EntityId | ClaimId>([...gone, ...claims.map(({ id }) => id)]);
  const between = (await betweenEndsOf(database, changed)).map((each) => ({
    ...each,
    claims: [
      ...each.claims.filter(({ id }) => !changed.has(id) && !fresh.has(each.subject) && !fresh.has(each.object)),
      ...claims.filter(
        ({ verb, subject, object }) => verb === each.verb && subject === each.subject && object === each.object,
      ),
    ],
  }));
  return {
    entities: projected,
    removed: goneEntities.filter((id) => !isBeside(kindOf(id))),
    beside,
    sources: await sourcesOf(database, projected, beside),
    between,
  };
}

/** The sources that entities cite (see `Sightings`), but for those that are told beside. */
const sourcesOf = async (
  database: Database,
  entities: readonly EntityRecord[],
  beside: Patch['beside'],
): Promise<EntityRecord[]> =>
  entitiesOf(
    database,
    'Source',
    [...new Set(entities.flatMap(citedBy))].filter((id) => !beside.has(id)),
  );

/** All claims that are on record between the ends of some. */
async function betweenEndsOf(database: Database, ids: Iterable<EntityId | ClaimId>): Promise<ClaimsBetween[]> {
  const verbs = new Map<Verb, Map<string, Ends>>();
  for (const id of ids) {
    const claim = claimNamed(id);
    if (!claim) continue;
    const { verb, subject, object } = claim;
    verbs.set(verb, (verbs.get(verb) ?? new Map<string, Ends>()).set(`${subject} ${object}`, { subject, object }));
  }
  const between: ClaimsBetween[] = [];
  for (const [verb, ends] of verbs) between.push(...(await betweenOf(database, verb, [...ends.values()])));
  return between;
}

async function entitiesOf(database: Database, kind: Kind, ids: readonly EntityId[]): Promise<EntityRecord[]> {
  if (ids.length === 0) return [];
  const names = readOfKind(kind);
  const rows = await database.read(entitiesById, { ids, names });
  return rows.map((row) => entityIn(row, kind, names));
}

async function betweenOf(database: Database, verb: Verb, ends: readonly Ends[]): Promise<ClaimsBetween[]> {
  const names = readOfVerb(verb);
  const rows = await database.read(claimsBetween, { verb, between: ends, names });
  const found = new Map<string, ClaimRow[]>();
  for (const row of rows) gather(found, `${row.subject} ${row.object}`, row);
  return ends.map(({ subject, object }) => ({
    verb,
    subject,
    object,
    claims: (found.get(`${subject} ${object}`) ?? []).map((row) => claimIn(row, verb, names)),
  }));
}
