import { LRUCache } from 'lru-cache';
import type { Database } from '../../database/index.js';
import { SamspilError } from '../../errors.js';
import { graphState, type GraphState } from '../../graph/reading/index.js';
import { caughtUp } from './catching-up.js';
import { loadProjection, type OnRead } from './loading.js';
import type { Projection } from './projection.js';

/** How many versions of the graph are held for lists that somebody goes on reading while others write. */
const HELD = 8;

interface Held {
  readonly state: GraphState;
  readonly line: Promise<Line>;
}

/** The projection of the graph as it stood last, and those that answers were made from since all that they show has been there. */
interface Line {
  readonly current: Projection;
  readonly answered: LRUCache<number, Projection>;
}

const held = new WeakMap<Database, Held>();

/**
 * The projection of the graph as it stands now. Where the graph has moved on, so does the projection, once for all who
 * wait; those who still read the old one keep it.
 * @param onRead is told how far it is, where the whole graph is read
 */
export const currentProjection = async (database: Database, onRead?: OnRead): Promise<Projection> =>
  projectionAt(database, undefined, onRead);

/**
 * The projection of a version that was answered from not long ago, the graph as it stands where none is named. Versions
 * share what has not changed. None is held that shows what was removed or hidden since.
 * @throws GRAPH_CHANGED where the version is not held any more
 */
export async function projectionAt(
  database: Database,
  version: number | undefined,
  onRead?: OnRead,
): Promise<Projection> {
  const { current, answered } = await lineOf(database, onRead);
  const found = version === undefined || version === current.version ? current : answered.get(version);
  if (version !== undefined && !found) throw notHeld(version);
  const projection = found ?? current;
  answered.set(projection.version, projection);
  return projection;
}

export const notHeld = (version: number): SamspilError =>
  new SamspilError(
    'GRAPH_CHANGED',
    `The list was begun at version ${version} of the graph, which has changed since and is not held any more. Begin again, without a cursor.`,
  );

async function lineOf(database: Database, onRead: OnRead | undefined): Promise<Line> {
  const state = await graphState(database);
  const known = held.get(database);
  if (known?.state.version === state.version && known.state.key === state.key) return known.line;
  const line = known?.state.key === state.key ? following(database, known.line, onRead) : begun(database, onRead);
  const next = { state, line };
  held.set(database, next);
  // What failed is not held on to.
  line.catch(() => {
    if (held.get(database) === next) held.delete(database);
  });
  return line;
}

const begun = async (database: Database, onRead: OnRead | undefined): Promise<Line> => ({
  current: await loadProjection(database, onRead),
  answered: noneAnswered(),
});

async function following(database: Database, known: Promise<Line>, onRead: OnRead | undefined): Promise<Line> {
  const before = await known.catch(() => null);
  const after = before && (await caughtUp(database, before.current));
  if (!after) return begun(database, onRead);
  return { current: after.projection, answered: after.keepsAll ? before.answered : noneAnswered() };
}

const noneAnswered = (): LRUCache<number, Projection> => new LRUCache({ max: HELD });
