import { cypherQuery, type CypherQuery, type Transaction } from '../database/index.js';
import { ChangeLog } from './change-log.js';

const lockGraph = cypherQuery<object, { version: number }>('graph/lock-graph');
const moveVersion = cypherQuery<object, { version: number }>('graph/move-version');

/** Runs a query that reads, in a transaction or outside one. */
export type Reader = <Parameters, Row>(query: CypherQuery<Parameters, Row>, parameters: Parameters) => Promise<Row[]>;

/** In which role somebody writes, never a person, and why, where that is for a person to say. */
export interface Writer {
  readonly role: string;
  readonly reason?: string;
}

/**
 * One write: it waits for its turn, each change goes to the change log, and the graph's version moves on by one, all in
 * the transaction that it is given.
 * @param work tells whether it has changed anything; if not, the version stays
 */
export async function oneWrite<Result extends { readonly changed: boolean }>(
  tx: Transaction,
  { role, reason }: Writer,
  work: (read: Reader, log: ChangeLog) => Promise<Result>,
): Promise<Result & { readonly version: number }> {
  const [graph] = await tx.run(lockGraph, {});
  if (!graph) throw new Error('lock-graph gave no row');
  const log = new ChangeLog(tx, graph.version + 1, role, reason);
  const result = await work((query, parameters) => tx.run(query, parameters), log);
  if (!result.changed) return { ...result, version: graph.version };
  await log.end();
  const [moved] = await tx.run(moveVersion, {});
  return { ...result, version: moved?.version ?? graph.version + 1 };
}
