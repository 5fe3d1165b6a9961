import type { Database } from '../../database/index.js';
import type { Sight, Caller } from '../records/index.js';
import type { Loaders } from './loading.js';

/** What a resolver may use while it answers one request. */
export interface Context {
  readonly database: Database;
  readonly loaders: Loaders;
  /** What whoever asks may do. */
  readonly caller: Caller;
  /** What they may see beside what is public: every query that reads for them takes it. */
  readonly sight: Sight;
  /** Tells callers apart for what they may ask in a minute; says nothing of who they are. */
  readonly payer: string;
  /** Ends when the client hangs up, or when the time for its request is up. */
  readonly signal: AbortSignal;
  /** Of a subscription that goes on: the id of the event that was heard last. */
  readonly lastEvent?: string | undefined;
}
