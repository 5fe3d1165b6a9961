import {
  carriers,
  networkOverlap,
  sharedThemes,
  type NetworkOverlapQuestion,
} from '../../../src/coordination/networks/network-overlap.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';

/** Where each two networks meet, with every theme that they share and everybody who could carry messages. */
export const pairsInFull = (
  projection: Projection,
  networks: readonly string[],
  question: NetworkOverlapQuestion = {},
) =>
  networkOverlap(projection, networks, question).pairs.map((pair) => ({
    ...pair,
    sharedThemes: sharedThemes(projection, [pair.a, pair.b], question).items,
    carriers: carriers(projection, [pair.a, pair.b], question).items,
  }));
