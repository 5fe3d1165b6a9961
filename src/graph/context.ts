import type { Database } from '../database/index.js';
import type { Loaders } from './loading.js';
import type { Role } from './roles.js';

/** What a resolver may use while it answers one request. */
export interface Context {
  readonly database: Database;
  readonly loaders: Loaders;
  /** What the caller may do. */
  readonly roles: ReadonlySet<Role>;
  /** Ends when the client hangs up. */
  readonly signal: AbortSignal;
}
