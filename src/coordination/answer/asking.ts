import { type Day, today } from '../../graph/records/index.js';
import type { Context } from '../../graph/reading/index.js';

/** A state of the graph, and the day that was today when it was asked about. */
export interface Moment {
  readonly version: number;
  readonly today: Day;
}

/** What asking needs of a request. */
export interface Asking extends Pick<Context, 'database' | 'signal' | 'sight'> {
  /** What the answer is true for: the graph as it stands now where it is left out. */
  readonly at?: Moment | undefined;
}

/** Asks of the very state of the graph that an answer was made from. */
export const alongWith = (
  { database, signal, sight, at }: Asking,
  { graphVersion }: { readonly graphVersion: number },
): Asking => ({ database, signal, sight, at: { version: graphVersion, today: at?.today ?? today() } });
