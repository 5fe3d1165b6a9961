import { loadProjection } from '../../src/coordination/projection/loading.js';
import { onDay, type Projection } from '../../src/coordination/projection/projection.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import type { Confidence } from '../../src/graph/vocabulary/index.js';
import { database, emptyGraph } from '../world.js';
import { close } from './expecting.js';
import { oracleDay } from './questions.js';
import type { Records } from './records.js';

/** Puts a world into Neo4j in place of what is there, and reads the projection of it. */
export async function projectionOfStored(world: Records): Promise<Projection> {
  await emptyGraph();
  await database.write(async (tx) => writeRecords(tx, world, 'test'));
  return onDay(await loadProjection(database), oracleDay);
}

const levels: readonly Confidence[] = ['UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED'];

/** How sure a question may ask its claims to be, with the levels that then count. */
export const confidences = (['INFERRED', 'REPORTED', 'UNCONFIRMED'] as const).map(
  (minConfidence) => ({ minConfidence, levels: levels.slice(levels.indexOf(minConfidence)) }) as const,
);

/** The rows that plain Cypher answers with. A plan serves all worlds: to plan anew for each would take most of the time. */
export const cypherRows = async (
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> => database.runStatement(`CYPHER replan=skip ${statement}`, parameters);

/** A value as Cypher has it, numbers as near as the tests round. */
export const rounded = (value: unknown): unknown => (typeof value === 'number' ? close(value) : value);

/** The items of a list. */
export const itemsIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The ids in a list, sorted as answers have them. */
export const idsIn = (value: unknown): string[] => itemsIn(value).map(String).sort();
