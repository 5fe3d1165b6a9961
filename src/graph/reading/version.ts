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

/** How the state of a database is read, and what was read last. */
interface States {
  readonly read: () => Promise<GraphState>;
  last: GraphState | undefined;
}

const known = new WeakMap<Database, States>();

function statesOf(database: Database): States {
  const before = known.get(database);
  if (before) return before;
  const read = newest(async () => {
    const [row] = await database.read(readVersion, {});
    return (states.last = row ?? { version: 0, key: '' });
  });
  const states: States = { read, last: undefined };
  known.set(database, states);
  return states;
}

/** The state that the graph is in. Those who ask at the same time share a reading that began after they asked. */
export const graphState = async (database: Database): Promise<GraphState> => statesOf(database).read();

/** The state that the graph was in when it was read last; undefined before the first time. */
export const lastGraphState = (database: Database): GraphState | undefined => statesOf(database).last;

/** The version of the graph. */
export const graphVersion = async (database: Database): Promise<number> => (await graphState(database)).version;

/**
 * Makes the graph another one. To be done after a backup was restored: its versions come a second time, and nobody may
 * take what was read then for what holds now.
 */
export const renewGraph = async (database: Database): Promise<void> => {
  await database.write(async (tx) => tx.run(renewKey, {}));
};
