import { AsyncLocalStorage } from 'node:async_hooks';

/** What the log and the metrics tell of a request: nothing that was asked, and nothing of who asked. */
export interface RequestScope {
  /** Says which request this is, in the log, in Neo4j's transactions and in the header `X-Request-Id`. */
  readonly id: string;
  /** The id of its trace, where traces are on. */
  trace?: string;
  /** Query or mutation, and the name that the client gives it. */
  operation?: { readonly type: string; readonly name: string | null };
  /** What it cost (docs/limits.md). */
  cost?: number;
  /** How many queries it sent to Neo4j. */
  queries: number;
  /** The code of each error in its answer. */
  readonly errors: string[];
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Does the work of a request: whatever it calls finds the request by `currentRequest`. */
export const withinRequest = <Result>(scope: RequestScope, work: () => Result): Result => scopes.run(scope, work);

/** The request for which something is done; undefined where it is done for none. */
export const currentRequest = (): RequestScope | undefined => scopes.getStore();
