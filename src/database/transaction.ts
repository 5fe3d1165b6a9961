import type { CypherQuery } from './cypher.js';

/** Whether something is read or written: in a cluster that is asked of others. */
export type Mode = 'READ' | 'WRITE';

/** For whom something is read or written. */
export interface ReadOptions {
  /** Ends the transaction when it fires, and throws its reason at once: nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** What SHOW TRANSACTIONS and Neo4j's query log tell of the transaction, such as the request that it belongs to. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A transaction that writes. */
export interface Transaction {
  /** Runs a query that changes nothing that anybody reads. */
  read<Parameters, Row>(query: CypherQuery<Parameters, Row>, parameters: Parameters): Promise<Row[]>;
  run<Parameters, Row>(query: CypherQuery<Parameters, Row>, parameters: Parameters): Promise<Row[]>;
}

/** Sends a query of a transaction that writes, whose answer says nothing that is needed at once, and is seen when it comes. */
export type Sender = <Parameters, Row>(
  query: CypherQuery<Parameters, Row>,
  parameters: Parameters,
  seen?: (rows: readonly Row[]) => void,
) => void;
