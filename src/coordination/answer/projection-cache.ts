import { LRUCache } from 'lru-cache';
import type { Projection } from '../projection/projection.js';
import type { View } from './view.js';

/** How many values are remembered of each projection. */
const VALUES = 8;

/**
 * Remembers what takes long to work out of a whole projection and depends on nothing but how sure its claims are to be
 * and which days are asked for.
 */
export class Remembered<Value extends object> {
  readonly #known = new WeakMap<Projection, LRUCache<string, Value>>();

  /** What is remembered for the confidence and the days of a view; worked out where nothing is. */
  of({ projection, minConfidence, span }: View, work: () => Value): Value {
    const known = this.#known.get(projection) ?? new LRUCache<string, Value>({ max: VALUES });
    this.#known.set(projection, known);
    const key = `${minConfidence} ${span?.first ?? ''} ${span?.last ?? ''}`;
    const found = known.get(key) ?? work();
    known.set(key, found);
    return found;
  }
}
