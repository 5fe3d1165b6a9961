import { loadProjection } from '../../src/coordination/projection/loading.js';
import type { Projection } from '../../src/coordination/projection/projection.js';
import { writeRecords } from '../../src/graph/write.js';
import type { Confidence } from '../../src/graph/vocabulary/index.js';
import { database, emptyGraph } from '../world.js';
import type { Records } from './records.js';
import { sampleWorlds } from './random-worlds.js';
import { toyRecords } from './toy.js';

/** The worlds on which an answer is compared with plain Cypher: the toy graph, and some at random. */
export const oracleWorlds: readonly (readonly [string, Records])[] = [
  ['the toy graph', toyRecords],
  ...sampleWorlds(4, 2026).map((world, at) => [`random world ${at + 1}`, world] as const),
];

/** Puts a world into Neo4j in place of what is there, and reads the projection of it. */
export async function projectionOfStored(world: Records): Promise<Projection> {
  await emptyGraph();
  await database.write((tx) => writeRecords(tx, world, 'test'));
  return loadProjection(database);
}

const levels: readonly Confidence[] = ['UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED'];

/** How sure a question may ask its claims to be, with the levels that then count. */
export const confidences = (['INFERRED', 'REPORTED', 'UNCONFIRMED'] as const).map(
  (minConfidence) => ({ minConfidence, levels: levels.slice(levels.indexOf(minConfidence)) }) as const,
);

/** The rows that plain Cypher answers with. */
export const cypherRows = (
  statement: string,
  parameters: Record<string, unknown>,
): Promise<Record<string, unknown>[]> => database.runStatement(statement, parameters);
