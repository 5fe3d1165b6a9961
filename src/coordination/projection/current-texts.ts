import type { Database } from '../../database/index.js';
import { SamspilError } from '../../errors.js';
import { type EntityId, type Values, valueNames } from '../../graph/records/index.js';
import { graphVersion } from '../../graph/reading/index.js';
import { propertiesOf, type Kind } from '../../graph/vocabulary/index.js';
import { notHeld, projectionAt } from './current.js';
import { entitiesOfKind, entityIn, type OnRead } from './loading.js';
import type { Projection } from './projection.js';

/** What is recorded in words of the entities of some kinds, by id: what a projection leaves out. */
export type Texts = ReadonlyMap<EntityId, Values>;

const ATTEMPTS = 3;
/** Kept by the projection whose version they are of, and gone with it. */
const known = new WeakMap<Projection, Map<Kind, Texts>>();

/**
 * The projection of a version of the graph, and what is recorded in words of some kinds, both of that version.
 * @param version the graph as it stands where it is undefined
 * @throws GRAPH_CHANGED where somebody writes each time that it is read, and where that version is not held any more
 */
export async function textsAt(
  database: Database,
  kinds: readonly Kind[],
  version: number | undefined,
  onRead?: OnRead,
): Promise<{ readonly projection: Projection; readonly texts: Texts }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const projection = await projectionAt(database, version, onRead);
    const held = known.get(projection) ?? new Map<Kind, Texts>();
    const read = new Map<Kind, Texts>();
    for (const kind of kinds) if (!held.has(kind)) read.set(kind, await textsOfKind(database, kind));
    if (read.size > 0 && (await graphVersion(database)) !== projection.version) {
      if (version !== undefined) throw notHeld(version);
      continue;
    }
    for (const [kind, texts] of read) held.set(kind, texts);
    known.set(projection, held);
    return { projection, texts: new Map(kinds.flatMap((kind) => [...(held.get(kind) ?? [])])) };
  }
  throw new SamspilError('GRAPH_CHANGED', `The graph changed each of the ${ATTEMPTS} times that it was read.`);
}

async function textsOfKind(database: Database, kind: Kind): Promise<Texts> {
  const properties = Object.entries(propertiesOf(kind)).filter(
    ([, { type, unshown }]) => inWords.has(type) && unshown !== true,
  );
  const names = properties.flatMap(([name, property]) => valueNames(name, property));
  const texts = new Map<EntityId, Values>();
  for await (const row of database.stream(entitiesOfKind, { kind, names })) {
    const { id, values } = entityIn(row, kind, names);
    texts.set(id, values);
  }
  return texts;
}

const inWords: ReadonlySet<string> = new Set([
  'text',
  'texts',
  'bilingual',
  'formerNames',
  'url',
  'country',
  'sources',
]);
