import type { Database } from '../../database/index.js';
import { graphState, type GraphState } from '../../graph/version.js';
import { caughtUp } from './catching-up.js';
import { loadProjection, type OnRead } from './loading.js';
import type { Projection } from './projection.js';

interface Held {
  readonly state: GraphState;
  readonly projection: Promise<Projection>;
}

const held = new WeakMap<Database, Held>();

/**
 * The projection of the graph as it stands now. Where the graph has moved on, so does the projection, once for all who
 * wait; those who still read the old one keep it.
 * @param onRead is told how far it is, where the whole graph is read
 */
export async function currentProjection(database: Database, onRead?: OnRead): Promise<Projection> {
  const state = await graphState(database);
  const known = held.get(database);
  if (known?.state.version === state.version && known.state.key === state.key) return known.projection;
  const projection =
    known?.state.key === state.key ? following(database, known.projection, onRead) : loadProjection(database, onRead);
  const next = { state, projection };
  held.set(database, next);
  // What failed is not held on to.
  projection.catch(() => {
    if (held.get(database) === next) held.delete(database);
  });
  return projection;
}

async function following(database: Database, known: Promise<Projection>, onRead?: OnRead): Promise<Projection> {
  const before = await known.catch(() => null);
  return (before && (await caughtUp(database, before))) ?? loadProjection(database, onRead);
}
