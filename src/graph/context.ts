import type { Database } from '../database/index.js';
import type { Loaders } from './loading.js';

/** What a resolver may use while it answers one request. */
export interface Context {
  readonly database: Database;
  readonly loaders: Loaders;
  /** Ends when the client hangs up. */
  readonly signal: AbortSignal;
}
