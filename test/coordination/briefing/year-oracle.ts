import { expect } from 'vitest';
import { accountabilityReport } from '../../../src/coordination/briefing/accountability-report.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { markWhatCounts } from '../counting.js';
import { confidences, cypherRows, idsIn } from '../oracle.js';

/** What is on record of a year, in plain Cypher; in the worlds an assessment is of a year, and nothing is a work area. */
const yearInCypher = `
  WITH COLLECT {
    MATCH (:Organisation)-[states:STATES {isSure: true}]->(need:Need), (assessment:Assessment {id: states.assessment})
    WHERE assessment.period = $year AND assessment.confidence IN $levels
    RETURN DISTINCT need
  } AS needs
  RETURN [each IN needs | each.id] AS needs,
    COLLECT {
      MATCH (need) WHERE need IN needs
        AND NOT EXISTS { MATCH (need)<-[:ADDRESSES {counts: true}]-(:Initiative {carriedOut: true}) }
      RETURN need.id
    } AS notAddressed,
    COLLECT { MATCH (effort:Initiative {carriedOut: true}) RETURN effort.id } AS initiatives,
    COLLECT {
      MATCH (who)-[joins:PARTICIPATES_IN {counts: true}]->(:Initiative {carriedOut: true})
      WHERE coalesce(joins.role, 'PARTNER') <> 'FUNDER'
      RETURN DISTINCT who.id
    } AS organisations,
    COLLECT {
      MATCH (who)-[applied:APPLIED {counts: true}]->(product)
      WHERE left(coalesce(applied.from, applied.to), 4) = $year
      RETURN who.id + ' ' + product.id
    } AS uses`;

/** Holds the reports of two years to plain Cypher. */
export async function expectSameYears(projection: Projection): Promise<void> {
  const [{ minConfidence, levels } = { minConfidence: 'INFERRED' as const, levels: [] }] = confidences;
  for (const year of ['2023', '2024']) {
    const question = { minConfidence, window: { from: year, to: year } };
    await markWhatCounts({ question, levels, from: `${year}-01-01`, to: `${year}-12-31` });
    const [row] = await cypherRows(yearInCypher, { year, levels });
    const { needs, notAddressed, initiatives, organisations, uses, score } = accountabilityReport.work(projection, {
      year,
    });
    const told = {
      needs,
      notAddressed,
      initiatives,
      organisations,
      uses: uses.map((use) => `${use.organisation} ${use.product}`),
    };
    for (const [name, ids] of Object.entries(told)) expect([name, idsIn(ids)]).toEqual([name, idsIn(row?.[name])]);
    expect(score).toBe(needs.length === 0 ? null : (needs.length - notAddressed.length) / needs.length);
  }
}
