import { inject } from 'vitest';
import type { Connection } from '../src/database/index.js';

/** The Neo4j of the process that runs this test file; undefined where tests run without one. */
export const ownConnection = (): Connection | undefined =>
  // It is not provided to pure functions, though its type says so.
  (inject('connections') as readonly Connection[] | undefined)?.[Number(process.env['VITEST_POOL_ID']) - 1];

/** The same for a test that needs one. @throws where there is none */
export function neo4jConnection(): Connection {
  const own = ownConnection();
  if (!own) throw new Error('No Neo4j was started for these tests');
  return own;
}
