import { cypherQuery, type Database } from '../../database/index.js';
import { SamspilError } from '../../errors.js';
import {
  isEntityId,
  type ClaimId,
  type EntityId,
  type ClaimRecord,
  type EntityRecord,
  type Value,
  type Values,
} from '../../graph/records/index.js';
import { graphVersion, mergedEntities } from '../../graph/reading/index.js';
import { kindNames, verbNames, type Kind, type Verb } from '../../graph/vocabulary/index.js';
import { ProjectionBuilder, projectedKinds, readOfKind, readOfVerb } from './building.js';
import type { Projection } from './projection.js';

export interface EntityRow {
  readonly id: EntityId;
  readonly values: readonly (Value | null)[];
}

export interface ClaimRow {
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly id: ClaimId;
  readonly key: string | null;
  readonly values: readonly (Value | null)[];
}

/** Claims that are about one entity. */
interface ClaimsAbout {
  readonly subject: EntityId;
  readonly claims: readonly (readonly [
    verb: Verb,
    object: EntityId,
    id: ClaimId,
    key: string | null,
    values: ClaimRow['values'],
  ])[];
}

type NamesByVerb = Readonly<Record<string, readonly string[]>>;

/** The entities of one kind, with the properties that are named. */
export const entitiesOfKind = cypherQuery<{ kind: Kind; names: readonly string[] }, EntityRow>('coordination/entities');
const allClaims = cypherQuery<{ names: NamesByVerb }, ClaimsAbout>('coordination/claims');

const guardedEntities = cypherQuery<{ kind: Kind }, { id: EntityId; guard: string }>('coordination/guarded-entities');

/** Certain entities, with the properties that are named. */
export const entitiesById = cypherQuery<{ ids: readonly EntityId[]; names: readonly string[] }, EntityRow>(
  'coordination/entities-by-id',
);

/** The kinds that have no place in the topology, which claims name all the same: sources. */
export const kindsBeside: readonly Kind[] = kindNames.filter((kind) => !projectedKinds.includes(kind));

/** Is told now and then how many entities and claims have been read so far. */
export type OnRead = (read: number) => void;

const ATTEMPTS = 3;
/** How many are read between two words on how far it is. */
const STEP = 10_000;

/**
 * Reads the topology of the whole graph as it stands at one version. Where somebody writes meanwhile, it reads anew.
 * @throws GRAPH_CHANGED where that happens time and again
 */
export async function loadProjection(database: Database, onRead: OnRead = () => {}): Promise<Projection> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const version = await graphVersion(database);
    const read = await readAll(database, version, onRead);
    if ((await graphVersion(database)) === version) {
      if (read instanceof Error) throw read;
      return read;
    }
  }
  throw new SamspilError('GRAPH_CHANGED', `The graph changed each of the ${ATTEMPTS} times that it was read.`);
}

function counter(onRead: OnRead): () => void {
  let read = 0;
  return () => {
    read += 1;
    if (read % STEP === 0) onRead(read);
  };
}

/** A claim whose end is missing is a fault, unless it was written after the entities were read. */
async function readAll(database: Database, version: number, onRead: OnRead): Promise<Projection | Error> {
  try {
    const builder = new ProjectionBuilder();
    const count = counter(onRead);
    for (const kind of projectedKinds) await addEntities(builder, database, kind, count);
    for (const kind of kindsBeside)
      for (const { id, guard } of await database.read(guardedEntities, { kind })) builder.guardEntity(id, guard);
    await addSources(builder, database);
    await addClaims(builder, database, count);
    return builder.build(version, await mergedIds(database));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function addEntities(
  builder: ProjectionBuilder,
  database: Database,
  kind: Kind,
  count: () => void,
): Promise<void> {
  const names = readOfKind(kind);
  for await (const row of database.stream(entitiesOfKind, { kind, names })) {
    builder.addEntity(entityIn(row, kind, names));
    count();
  }
}

async function addSources(builder: ProjectionBuilder, database: Database): Promise<void> {
  const ids = builder.citedSources;
  if (ids.length === 0) return;
  const names = readOfKind('Source');
  for (const row of await database.read(entitiesById, { ids, names }))
    builder.addBeside(entityIn(row, 'Source', names));
}

async function addClaims(builder: ProjectionBuilder, database: Database, count: () => void): Promise<void> {
  const names: NamesByVerb = Object.fromEntries(verbNames.map((verb) => [verb, readOfVerb(verb)]));
  for await (const { subject, claims } of database.stream(allClaims, { names }))
    for (const [verb, object, id, key, values] of claims) {
      builder.addClaim(claimIn({ subject, object, id, key, values }, verb, names[verb] ?? []));
      count();
    }
}

/** The ids of what was merged, with what each leads to. */
export async function mergedIds(database: Database): Promise<Projection['merged']> {
  const merged = new Map<string, EntityId>();
  for (const { id, entity } of await database.read(mergedEntities, {})) {
    const into = entity['mergedInto'];
    if (typeof into === 'string' && isEntityId(into)) merged.set(id, into);
  }
  return merged;
}

/** @param names the names of the values, in their order */
export const entityIn = ({ id, values }: EntityRow, kind: Kind, names: readonly string[]): EntityRecord => ({
  id,
  kind,
  values: named(names, values),
});

/** @param names the names of the values, in their order */
export const claimIn = (
  { id, subject, object, key, values }: ClaimRow,
  verb: Verb,
  names: readonly string[],
): ClaimRecord => ({ id, verb, subject, object, ...(key !== null && { key }), values: named(names, values) });

function named(names: readonly string[], values: readonly (Value | null)[]): Values {
  const result: Record<string, Value> = {};
  for (const [at, name] of names.entries()) {
    const value = values[at];
    if (value !== undefined && value !== null) result[name] = value;
  }
  return result;
}
