import type { Database } from '../database/index.js';
import type { Loaders } from './loading.js';
import type { Caller } from './roles.js';

/** What a resolver may use while it answers one request. */
export interface Context {
  readonly database: Database;
  readonly loaders: Loaders;
  /** What whoever asks may do. */
  readonly caller: Caller;
  /** Ends when the client hangs up. */
  readonly signal: AbortSignal;
}
