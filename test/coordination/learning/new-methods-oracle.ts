import { expect } from 'vitest';
import { newMethods } from '../../../src/coordination/methods/new-methods.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { close } from '../expecting.js';
import { cypherRows, idsIn, itemsIn, type confidences } from '../oracle.js';
import { oracleDay } from '../questions.js';

/**
 * Of each method in plain Cypher whether it is new since a date, and the needs that it is for. Dates are compared as they
 * are written: “2014” is neither before nor after “2014-06”, which begins with it.
 */
const newMethodsInCypher = `
  MATCH (method:Method)<-[uses:USES]-(effort:Initiative)
  WHERE all(each IN [method, uses, effort] WHERE each.confidence IN $levels)
    AND NOT effort.status IN ['PLANNED', 'CANCELLED']
  WITH method, effort, CASE WHEN coalesce(effort.periodConfidence, effort.confidence) IN $levels
    THEN nullif(split(effort.period, '/')[0], '') END AS start
  WHERE effort.status = 'COMPLETED' OR coalesce(start <= $today, true)
  WITH method, collect(effort) AS efforts, collect(coalesce(start, '')) AS starts
  RETURN method.id AS method,
    CASE
      WHEN any(start IN starts WHERE start <> '' AND start < $since AND NOT $since STARTS WITH start) THEN 'NO'
      WHEN all(start IN starts WHERE start >= $since) THEN 'YES'
      ELSE 'UNKNOWN'
    END AS isNew,
    COLLECT {
      MATCH (method)<-[requires:REQUIRES]-(need:Need)
      WHERE requires.confidence IN $levels AND need.confidence IN $levels
      RETURN need.id
      UNION
      UNWIND efforts AS effort
      MATCH (effort)-[addresses:ADDRESSES]->(need:Need)
      WHERE addresses.confidence IN $levels AND need.confidence IN $levels
      RETURN need.id
    } AS needs
  ORDER BY method`;

/** What the newest assessment that prioritised any need ended in. */
const decidedInCypher = `
  MATCH (round:Assessment)-[says:PRIORITISES]->(need:Need)
  WHERE all(each IN [round, says, need] WHERE each.confidence IN $levels)
  WITH round, count(need) AS n, collect({need: need.id, rank: says.rank}) AS decided
  ORDER BY round.period DESC LIMIT 1
  UNWIND decided AS each
  RETURN round.id AS round, n, each.need AS need, coalesce(each.rank, n) AS rank`;

/** Holds which methods are new, and how high the needs that they are for stand, to plain Cypher. */
export async function expectSameNewMethods(
  projection: Projection,
  { minConfidence, levels }: (typeof confidences)[number],
): Promise<void> {
  const decided = await cypherRows(decidedInCypher, { levels });
  for (const since of ['2013', '2014', '2014-06', '2015-02']) {
    const rows = await cypherRows(newMethodsInCypher, { levels, since, today: oracleDay });
    const answer = newMethods.work(projection, { since, minConfidence });
    const wanted = rows
      .filter(({ isNew }) => isNew === 'YES')
      .map(({ method, needs }) => {
        const own = decided.filter(({ need }) => itemsIn(needs).includes(need));
        const scores = own.map(({ n, rank }) => Math.max(Number(n) - Number(rank) + 1, 1) / Number(n));
        return {
          method,
          needs: idsIn(own.map(({ need }) => need)),
          score: decided.length === 0 ? null : close(Math.max(0, ...scores)),
        };
      });
    expect(
      answer.items
        .map(({ method, needs, score }) => ({ method, needs: needs.map(({ need }) => need).sort(), score }))
        .toSorted((one, other) => (one.method < other.method ? -1 : 1)),
    ).toEqual(wanted);
    expect(answer).toMatchObject({
      unknown: rows.filter(({ isNew }) => isNew === 'UNKNOWN').map(({ method }) => method),
      assessment: decided[0]?.['round'] ?? null,
    });
  }
}
