import type { Database } from '../../database/index.js';
import { graphState, type GraphState } from '../../graph/version.js';
import { loadProjection } from './loading.js';
import type { Projection } from './projection.js';

interface Held {
  readonly state: GraphState;
  readonly projection: Promise<Projection>;
}

const held = new WeakMap<Database, Held>();

/** The projection of the graph as it stands now. It is read anew where the graph has moved on, once for all who wait. */
export async function currentProjection(database: Database): Promise<Projection> {
  const state = await graphState(database);
  const known = held.get(database);
  if (known?.state.version === state.version && known.state.key === state.key) return known.projection;
  const projection = loadProjection(database);
  held.set(database, { state, projection });
  // What failed is not held on to.
  projection.catch(() => held.delete(database));
  return projection;
}
