import { bench, describe } from 'vitest';
import { View } from '../../../src/coordination/answer/view.js';
import { betweennessOf } from '../../../src/coordination/network-measures/centrality.js';
import { communitiesOf } from '../../../src/coordination/network-measures/communities.js';
import { organisationNetwork } from '../../../src/coordination/network-measures/organisation-network.js';
import { removalsOf } from '../../../src/coordination/networks/removals.js';
import { largeWorld } from './large-world.js';

// `npx vitest bench --project definitions`. The removal impact of all organisations is to take under 50 ms.
describe('2,000 organisations in 10,000 initiatives', () => {
  const world = largeWorld(2_000, 10_000);
  const network = organisationNetwork(new View(world, {}));

  bench('removal impact of all', () => void removalsOf(new View(world, {})));
  bench('organisation network', () => void organisationNetwork(new View(world, {})));
  bench('communities', () => void communitiesOf(network), { iterations: 3 });
  bench('betweenness', () => void betweennessOf(network), { iterations: 1, warmupIterations: 0 });
});
