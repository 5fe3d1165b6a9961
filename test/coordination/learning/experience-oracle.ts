import { expect } from 'vitest';
import { experiences } from '../../../src/coordination/methods/experiences.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { cypherRows, idsIn, type confidences } from '../oracle.js';
import { oracleDay } from '../questions.js';

/** Of each method in plain Cypher: what used it, who was in that, what it left as learning, and how many left any. */
const experiencesInCypher = `
  MATCH (method:Method)<-[uses:USES]-(effort:Initiative)
  WHERE all(each IN [method, uses, effort] WHERE each.confidence IN $levels)
    AND NOT effort.status IN ['PLANNED', 'CANCELLED']
  WITH method, effort, CASE WHEN coalesce(effort.periodConfidence, effort.confidence) IN $levels
    THEN nullif(split(effort.period, '/')[0], '') END AS start
  WHERE effort.status = 'COMPLETED' OR coalesce(start <= $today, true)
  WITH method, collect(DISTINCT effort) AS efforts
  RETURN method.id AS method, [each IN efforts | each.id] AS efforts,
    COLLECT {
      UNWIND efforts AS effort
      MATCH (effort)<-[joins:PARTICIPATES_IN]-(who:Organisation)
      WHERE joins.confidence IN $levels AND who.confidence IN $levels AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
      RETURN DISTINCT who.id
    } AS who,
    COLLECT {
      UNWIND efforts AS effort
      MATCH (effort)-[left:PRODUCED]->(learning:Learning)
      WHERE left.confidence IN $levels AND learning.confidence IN $levels
      RETURN DISTINCT learning.kind + ' ' + learning.id
    } AS told,
    COLLECT {
      UNWIND efforts AS effort
      MATCH (effort)-[left:PRODUCED]->(learning:Learning)
      WHERE left.confidence IN $levels AND learning.confidence IN $levels
      RETURN DISTINCT effort.id
    } AS tellers`;

/** Holds what is told of every method to plain Cypher. */
export async function expectSameExperiences(
  projection: Projection,
  { minConfidence, levels }: (typeof confidences)[number],
): Promise<void> {
  const rows = await cypherRows(experiencesInCypher, { levels, today: oracleDay });
  for (const { id } of await cypherRows('MATCH (method:Method) RETURN method.id AS id')) {
    const own = rows.find(({ method }) => method === id) ?? {};
    const [efforts, tellers] = [idsIn(own['efforts']), idsIn(own['tellers'])];
    const answer = experiences.work(projection, { method: String(id), minConfidence });
    const told = (['LESSON', 'CHALLENGE', 'SYNTHESIS'] as const).flatMap((kind) =>
      answer[({ LESSON: 'lessons', CHALLENGE: 'challenges', SYNTHESIS: 'syntheses' } as const)[kind]].map(
        ({ learning }) => `${kind} ${learning}`,
      ),
    );
    expect({ ...answer, told: told.sort() }).toMatchObject({
      initiatives: efforts,
      participants: idsIn(own['who']),
      told: idsIn(own['told']),
      untold: efforts.filter((effort) => !tellers.includes(effort)),
      score: efforts.length === 0 ? null : tellers.length / efforts.length,
    });
  }
}
