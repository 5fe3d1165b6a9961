import { AsyncLocalStorage } from 'node:async_hooks';

/** Who is about to change something, as far as it is told: never which person it is. */
export interface ChangedBy {
  readonly role: string;
  readonly networks: readonly string[];
  /** Undefined where it cannot be had. */
  readonly pseudonym: string | undefined;
}

/** What the log and the metrics tell of a request: nothing that was asked, and of who asked only where it is a change. */
export interface RequestScope {
  /** Says which request this is, in the log, in Neo4j's transactions and in the header `X-Request-Id`. */
  readonly id: string;
  /** The id of its trace, where traces are on. */
  trace?: string;
  /** Query, mutation or subscription, and the name that the client gives it. */
  operation?: { readonly type: string; readonly name: string | null };
  /** Of a mutation, who asks for it. */
  by?: ChangedBy;
  /** Of a subscription that has begun, who or what ended it. */
  ended?: string;
  /** What it cost (docs/limits.md). */
  cost?: number;
  /** How many queries it sent to Neo4j. */
  queries: number;
  /** The code of each error in its answer. */
  readonly errors: string[];
  /** The code that Neo4j, its driver or the machine gave what lies behind an error of the catalogue. */
  readonly causes: string[];
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Does the work of a request: whatever it calls finds the request by `currentRequest`. */
export const withinRequest = <Result>(scope: RequestScope, work: () => Result): Result => scopes.run(scope, work);

/** The request for which something is done; undefined where it is done for none. */
export const currentRequest = (): RequestScope | undefined => scopes.getStore();
