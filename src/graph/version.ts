import { cypherQuery, type Database } from '../database/index.js';

/** Which state of which graph something was read from. */
export interface GraphState {
  /** Every write that changes something moves it on by one. What must be fresh hangs on it. */
  readonly version: number;
  /** Tells this graph from another that took its place, such as one that was emptied and counts anew. */
  readonly key: string;
}

const readVersion = cypherQuery<object, GraphState>('graph/read-version');

/** The state that the graph is in. */
export async function graphState(database: Database): Promise<GraphState> {
  const [row] = await database.read(readVersion, {});
  return row ?? { version: 0, key: '' };
}

/** The version of the graph. */
export const graphVersion = async (database: Database): Promise<number> => (await graphState(database)).version;
