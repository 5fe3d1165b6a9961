import { createHmac } from 'node:crypto';
import { cypherQuery, type Database, type ReadOptions } from '../../database/index.js';
import type { Caller } from '../records/index.js';

const readSecret = cypherQuery<object, { secret: string | null }>('graph/read-secret');

/** Stands for all who need not say who they are. */
const ANONYMOUS = 'anonymous';

/**
 * Stands for a caller: the same for every token of one subject, for as long as the graph lives, and another in every
 * other graph. Nobody finds out from it whose it is without the secret of the graph.
 */
export const pseudonymOf = ({ subject }: Pick<Caller, 'subject'>, secret: string): string =>
  subject === undefined ? ANONYMOUS : createHmac('sha256', secret).update(subject).digest('hex').slice(0, 32);

/** The same, outside a write; undefined where nobody has written yet. */
export async function pseudonymIn(
  database: Database,
  caller: Caller,
  options: ReadOptions,
): Promise<string | undefined> {
  if (caller.subject === undefined) return ANONYMOUS;
  const [graph] = await database.read(readSecret, {}, options);
  return graph?.secret == null ? undefined : pseudonymOf(caller, graph.secret);
}
