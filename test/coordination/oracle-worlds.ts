import { datedWorlds, randomWorlds, sampleWorld } from './random-worlds.js';
import type { Records } from './records.js';
import { toyRecords } from './toy.js';

export type NamedWorld = readonly [name: string, world: Records];

/**
 * The worlds on which an answer is compared with plain Cypher: the toy graph, and some at random. Their seeds are those
 * of a few worlds that together hold every case: `oracle-worlds.test.ts` says which.
 */
export const oracleWorlds: readonly NamedWorld[] = [
  ['the toy graph', toyRecords],
  ...[1, 25, 68].flatMap((seed) => sampleWorld(seed, randomWorlds).map((world) => [`world ${seed}`, world] as const)),
];

/** Worlds in which claims and initiatives have dates of every kind. */
export const datedOracleWorlds: readonly NamedWorld[] = [1, 3, 34, 68, 82].flatMap((seed) =>
  sampleWorld(seed, datedWorlds).map((world) => [`dated world ${seed}`, world] as const),
);
