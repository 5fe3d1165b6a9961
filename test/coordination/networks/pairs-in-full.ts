import { carriers, networkOverlap, sharedThemes } from '../../../src/coordination/networks/network-overlap.question.js';
import type { Question } from '../../../src/coordination/answer/question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';

/** Where each two networks meet, with every theme that they share and everybody who could carry messages. */
export const pairsInFull = (projection: Projection, networks: readonly string[], question: Question = {}) =>
  networkOverlap.work(projection, { networks, ...question }).items.map((pair) => ({
    ...pair,
    sharedThemes: sharedThemes.work(projection, { a: pair.a, b: pair.b, ...question }).items,
    carriers: carriers.work(projection, { a: pair.a, b: pair.b, ...question }).items,
  }));
