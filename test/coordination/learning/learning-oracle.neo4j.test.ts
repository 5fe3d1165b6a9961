import { beforeAll, describe, expect, test } from 'vitest';
import { trendGaps } from '../../../src/coordination/learning/trend-gaps.question.js';
import { uptakeGaps } from '../../../src/coordination/learning/uptake-gaps.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { confidences, cypherRows, projectionOfStored } from '../oracle.js';
import { oracleWorlds } from '../oracle-worlds.js';

type Question = (typeof confidences)[number];

/** Uptake in plain Cypher: of each learning and practice, who applied it of those who received or applied it. */
const uptakeInCypher = `
  MATCH (product:Learning|Practice)
  WHERE product.confidence IN $levels AND coalesce(product.evidence, '') <> 'RETIRED'
  OPTIONAL MATCH (who:Organisation)-[claim:RECEIVED|APPLIED]->(product)
  WHERE claim.confidence IN $levels AND who.confidence IN $levels
  WITH product, count(DISTINCT who) AS reached, count(DISTINCT CASE type(claim) WHEN 'APPLIED' THEN who END) AS applied
  RETURN product.id AS product, CASE WHEN reached > 0 THEN toFloat(applied) / reached END AS uptake, applied, reached
  ORDER BY product`;

/** Awareness in plain Cypher: whom a trend concerns, one way after the other, and who of them knows it. */
const awarenessInCypher = `
  MATCH (trend:Trend) WHERE trend.confidence IN $levels
  MATCH (who:Organisation) WHERE who.confidence IN $levels
  WITH trend, who,
    EXISTS {
      MATCH (trend)-[about:HAS_THEME]->(:Theme)<-[own:HAS_THEME]-(who)
      WHERE about.confidence IN $levels AND own.confidence IN $levels
    } OR EXISTS {
      MATCH (trend)-[about:HAS_THEME]->(:Theme)<-[theirs:HAS_THEME]-(effort:Initiative)<-[joins:PARTICIPATES_IN]-(who)
      WHERE all(claim IN [about, theirs, joins, effort] WHERE claim.confidence IN $levels)
        AND coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND effort.status <> 'CANCELLED'
    } OR EXISTS {
      MATCH (trend)-[about:HAS_THEME]->(:Theme)<-[asks:HAS_THEME]-(:Need)<-[states:STATES]-(who)
      WHERE all(claim IN [about, asks, states] WHERE claim.confidence IN $levels)
    } AS concerned,
    EXISTS {
      MATCH (who)-[claim:AWARE_OF|SPOTTED]->(trend) WHERE claim.confidence IN $levels
    } AS aware
  WITH trend, sum(toInteger(aware)) AS known, sum(toInteger(concerned)) AS relevant,
    sum(toInteger(concerned AND aware)) AS both
  RETURN trend.id AS trend, CASE WHEN known > 0 AND relevant > 0 THEN toFloat(both) / relevant END AS awareness, relevant,
    EXISTS {
      MATCH (trend)-[about:HAS_THEME]->(:Theme)<-[theirs:HAS_THEME]-(effort:Initiative)
      WHERE all(claim IN [about, theirs, effort] WHERE claim.confidence IN $levels)
        AND NOT effort.status IN ['PLANNED', 'CANCELLED']
    } AS takenUp
  ORDER BY trend`;

function uptakeAnswered(projection: Projection, { minConfidence }: Question) {
  const { items, unknown, putIntoPractice } = uptakeGaps.work(projection, { minConfidence });
  return new Map<string, number | null>([
    ...[...items, ...unknown].map(({ product, uptake }) => [product, uptake] as const),
    ...putIntoPractice.map((product) => [product, 1] as const),
  ]);
}

describe.each(oracleWorlds)('In %s', (_, world) => {
  let projection: Projection;
  beforeAll(async () => {
    projection = await projectionOfStored(world);
  });

  test.each(confidences)('uptake is what plain Cypher says, from $minConfidence on', async (question) => {
    const rows = await cypherRows(uptakeInCypher, { levels: question.levels });
    const answered = uptakeAnswered(projection, question);
    expect(answered.size).toBe(rows.length);
    for (const { product, uptake } of rows) expect(answered.get(String(product))).toEqual(uptake);
    const total = (column: string): number => rows.reduce((sum, row) => sum + Number(row[column]), 0);
    expect(uptakeGaps.work(projection, question)).toMatchObject({
      pairsApplied: total('applied'),
      pairsReached: total('reached'),
    });
  });

  test.each(confidences)('awareness is what plain Cypher says, from $minConfidence on', async (question) => {
    const rows = await cypherRows(awarenessInCypher, { levels: question.levels });
    const { items, unknown, known, takenUpByNobody } = trendGaps.work(projection, {
      minConfidence: question.minConfidence,
    });
    const answered = new Map<string, number | null>([
      ...[...items, ...unknown].map(({ trend, awareness }) => [trend, awareness] as const),
      ...known.map((trend) => [trend, 1] as const),
    ]);
    expect(answered.size).toBe(rows.length);
    for (const { trend, awareness } of rows) expect(answered.get(String(trend))).toEqual(awareness);
    const untaken = rows.filter(({ takenUp, relevant }) => takenUp === false && Number(relevant) > 0);
    expect(takenUpByNobody).toEqual(untaken.map(({ trend }) => trend));
  });
});
