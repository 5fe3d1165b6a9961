import { cypherQuery, type Database } from '../database/index.js';

const readVersion = cypherQuery<object, { version: number }>('graph/read-version');

/** The version of the graph: every write that changes something moves it on by one. What must be fresh hangs on it. */
export async function graphVersion(database: Database): Promise<number> {
  const [row] = await database.read(readVersion, {});
  return row?.version ?? 0;
}
