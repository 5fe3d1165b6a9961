import { cypherQuery, type Database } from '../../database/index.js';
import { newest } from './newest.js';

/** Which state of which graph something was read from. */
export interface GraphState {
  /** Every write that changes something moves it on by one. What must be fresh hangs on it. */
  readonly version: number;
  /** Tells this graph from another that took its place, such as one that was emptied and counts anew. */
  readonly key: string;
}

export const isSameState = (one: GraphState, other: GraphState): boolean =>
  one.key === other.key && one.version === other.version;

const readVersion = cypherQuery<object, GraphState>('graph/read-version');

const renewKey = cypherQuery<object, never>('graph/renew-key');

const readings = new WeakMap<Database, () => Promise<GraphState>>();

/** The state that the graph is in. Those who ask at the same time share a reading that began after they asked. */
export async function graphState(database: Database): Promise<GraphState> {
  const known = readings.get(database);
  if (known) return known();
  const reading = newest(async () => {
    const [row] = await database.read(readVersion, {});
    return row ?? { version: 0, key: '' };
  });
  readings.set(database, reading);
  return reading();
}

/** The version of the graph. */
export const graphVersion = async (database: Database): Promise<number> => (await graphState(database)).version;

/**
 * Makes the graph another one. To be done after a backup was restored: its versions come a second time, and nobody may
 * take what was read then for what holds now.
 */
export const renewGraph = async (database: Database): Promise<void> => {
  await database.write(async (tx) => tx.run(renewKey, {}));
};
