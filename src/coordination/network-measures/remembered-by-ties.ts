import { LRUCache } from 'lru-cache';
import { workedOutOnce } from '../projection/worked-out.js';
import type { OrganisationNetwork } from './organisation-network.js';

/** How many values are remembered. */
const VALUES = 8;

/**
 * Remembers what takes long to work out of a network and hangs on nothing but who is tied to whom: few of the changes of a
 * graph are of that, and what is known of it then holds for the next version too.
 */
export class RememberedByTies<Value extends object> {
  readonly #known = new LRUCache<string, Value>({ max: VALUES });

  of(network: OrganisationNetwork, work: () => Value): Value {
    return workedOutOnce<string, Value>(this.#known, network.shape, work);
  }
}
