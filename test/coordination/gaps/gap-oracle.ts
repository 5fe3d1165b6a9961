import { expect } from 'vitest';
import { needGaps } from '../../../src/coordination/gaps/need-gaps.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { cypherRows, idsIn, rounded } from '../oracle.js';
import type { AskedOfBoth } from '../questions.js';

/** Of claims between the same ends the one that ranks first: the surest, then the newest. */
const bestFirst = `
  ORDER BY CASE rates.confidence WHEN 'CONFIRMED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'INFERRED' THEN 2 ELSE 3 END,
    coalesce(rates.asOf, '') DESC, rates.key`;

/**
 * Coverage, priority, score and type of the gap of each need in plain Cypher: D asks, S takes part in the initiatives
 * that address it and are or were carried out; importance × (importance − ability) and points by rank in one assessment,
 * the newest where none is asked for.
 */
const gapsInCypher = `
  CALL () {
    OPTIONAL MATCH (newest:Assessment) WHERE newest.confidence IN $levels
    RETURN coalesce($assessment, newest.id, '') AS round ORDER BY newest.period DESC LIMIT 1
  }
  CALL (round) {
    MATCH (who:Organisation)-[rates:RATES {counts: true}]->(need:Need)
    WHERE coalesce(rates.assessment, '') = round AND rates.rank IS NOT NULL
    WITH who, need, rates ${bestFirst}
    WITH who, need, head(collect(rates.rank)) AS rank
    RETURN count(DISTINCT need) AS m, collect({who: who, need: need, rank: rank}) AS ranks
  }
  MATCH (need:Need) WHERE need.confidence IN $levels
  CALL (need, round) {
    MATCH (who:Organisation)-[rates:RATES {counts: true}]->(need)
    WHERE coalesce(rates.assessment, '') = round AND rates.importance IS NOT NULL AND rates.ability IS NOT NULL
    WITH who, rates ${bestFirst}
    WITH who, head(collect(rates)) AS rates
    WITH avg(rates.importance) AS importance, avg(rates.ability) AS ability
    WITH importance * (importance - ability) AS discrepancy
    RETURN CASE WHEN discrepancy < 0 THEN 0.0 ELSE discrepancy END AS discrepancy
  }
  CALL (need) {
    MATCH (who:Organisation)-[asks:STATES {counts: true}]->(need)
    WHERE $assessment IS NULL OR asks.assessment = $assessment
    RETURN collect(DISTINCT who) AS d
  }
  CALL (need) {
    MATCH (effort:Initiative {carriedOut: true})-[:ADDRESSES {counts: true}]->(need)
    RETURN collect(DISTINCT effort) AS efforts
  }
  CALL (efforts) {
    UNWIND efforts AS effort
    MATCH (who:Organisation)-[joins:PARTICIPATES_IN {counts: true}]->(effort)
    WHERE coalesce(joins.role, 'PARTNER') <> 'FUNDER'
    RETURN collect(DISTINCT who) AS s
  }
  CALL (efforts) {
    UNWIND efforts AS effort
    MATCH (who:Organisation)-[joins:PARTICIPATES_IN {counts: true}]->(effort)
    WHERE NOT effort.over AND coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND (joins.role = 'LEAD'
      OR NOT EXISTS { MATCH (:Organisation)-[:PARTICIPATES_IN {counts: true, role: 'LEAD'}]->(effort) })
    RETURN collect(DISTINCT who) AS providers
  }
  CALL (need) {
    MATCH (who:Organisation)-[:STATES {counts: true}]->(need)
    RETURN collect(DISTINCT who) AS everAsking
  }
  WITH need, d, efforts, s, m, ranks, discrepancy, [who IN d WHERE who IN s] AS served,
    size(providers) = 1 AND everAsking = providers AS selfServed, size(providers) = 1 AND everAsking <> providers AS onOne,
    size(efforts) > 0 AND all(effort IN efforts WHERE effort.over) AS lapsed,
    [mine IN ranks WHERE mine.need = need |
      m - (mine.rank + (size([other IN ranks WHERE other.who = mine.who AND other.rank = mine.rank]) - 1) / 2.0)] AS points
  WITH collect({
    need: need.id, d: d, s: s, served: served, efforts: efforts, onOne: onOne, lapsed: lapsed, selfServed: selfServed, discrepancy: discrepancy,
    points: CASE WHEN size(points) > 0
      THEN reduce(total = 0.0, each IN points | total + CASE WHEN each > 0 THEN each ELSE 0 END) END
  }) AS needs
  WITH needs, [each IN needs WHERE size(each.d) > 0] AS asked
  WITH needs, CASE
    WHEN all(each IN asked WHERE each.discrepancy IS NOT NULL)
      AND any(each IN needs WHERE coalesce(each.discrepancy, 0) > 0) THEN 'RATINGS'
    WHEN all(each IN asked WHERE each.points IS NOT NULL)
      AND any(each IN needs WHERE coalesce(each.points, 0) > 0) THEN 'RANKING'
    ELSE 'DEMAND'
  END AS basis
  UNWIND needs AS each
  WITH needs, basis, each, CASE basis WHEN 'RATINGS' THEN each.discrepancy WHEN 'RANKING' THEN each.points ELSE size(each.d) END AS value
  WITH basis, collect({each: each, value: value}) AS valued, max(value) AS largest
  UNWIND valued AS one
  WITH basis, one.each AS each, CASE WHEN size(one.each.d) > 0 THEN one.value END AS value, largest
  WITH basis, each, value, CASE WHEN value IS NOT NULL THEN toFloat(value) / largest END AS priority,
    CASE WHEN size(each.d) > 0 AND (size(each.efforts) = 0 OR size(each.s) > 0)
      THEN toFloat(size(each.served)) / size(each.d) END AS coverage
  RETURN each.need AS need, basis, value, priority, coverage, priority * (1 - coverage) AS score, each.onOne AS onOne,
    each.lapsed AS lapsed, each.selfServed AS selfServed,
    CASE
      WHEN coverage IS NULL THEN 'UNKNOWN'
      WHEN size(each.efforts) = 0 THEN 'ABSOLUTE'
      WHEN coverage = 0 THEN 'REACH'
      WHEN coverage < 1 THEN 'PARTIAL'
      WHEN each.lapsed THEN 'LAPSED'
      WHEN each.onOne THEN 'FRAGILE'
    END AS type,
    COLLECT { UNWIND each.d AS who WITH who WHERE NOT who IN each.s RETURN who.id ORDER BY who.id } AS notServed,
    COLLECT { UNWIND each.s AS who WITH who WHERE NOT who IN each.d RETURN who.id ORDER BY who.id } AS overReach
  ORDER BY round(coalesce(score, 0) * 1e9) DESC, need`;

/** What `needGaps` left out, in plain Cypher: each claim that it would have read, and each initiative, by why. */
const leftOutInCypher = `
  CALL () {
    MATCH (effort:Initiative)-[:ADDRESSES]->(need:Need)
    WHERE need.confidence IN $levels AND NOT effort.carriedOut
    WITH DISTINCT effort, CASE
      WHEN NOT effort.confidence IN $levels THEN 'confidence'
      WHEN effort.status IN ['CANCELLED', 'PLANNED'] THEN toLower(effort.status)
      WHEN effort.since IS NULL THEN 'periodUnknown'
      ELSE 'period'
    END AS why
    RETURN collect({why: why}) AS efforts
  }
  CALL () {
    MATCH (effort:Initiative {carriedOut: true})-[addresses:ADDRESSES]->(need:Need) WHERE need.confidence IN $levels
    RETURN collect(DISTINCT addresses) AS ofEfforts, collect(DISTINCT CASE WHEN addresses.counts THEN effort END) AS counting
  }
  CALL (counting) {
    MATCH (:Organisation)-[joins:PARTICIPATES_IN]->(effort)
    WHERE effort IN counting AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
    RETURN collect(joins) AS ofParticipants
  }
  WITH efforts, ofEfforts + ofParticipants AS dated
  RETURN size([each IN dated WHERE each.verdict = 'PERIOD']) AS period,
    size([each IN dated WHERE each.verdict = 'VALIDITY_UNKNOWN']) AS validityUnknown,
    [why IN ['confidence', 'cancelled', 'planned', 'period', 'periodUnknown'] |
      size([each IN efforts WHERE each.why = why])] AS initiatives`;

/** What is known of each need, covered ones included, by id. */
function answered({ items: gaps, unknown, covered, selfServed }: ReturnType<typeof needGaps.work>) {
  return new Map<string, object>([
    ...[...gaps, ...unknown].map((gap) => [gap.need, gap] as const),
    ...[...covered, ...selfServed].map((need) => [need, { type: null, coverage: 1, score: 0 }] as const),
  ]);
}

/** Holds the gaps to plain Cypher, over all statements or over those of one assessment. */
export async function expectSameGaps(
  projection: Projection,
  asked: AskedOfBoth,
  assessment: string | null,
): Promise<void> {
  const rows = await cypherRows(gapsInCypher, { levels: asked.levels, assessment });
  const answer = needGaps.work(projection, { ...asked.question, assessment });
  const known = answered(answer);
  expect(known.size).toBe(rows.length);
  for (const { need, basis, type, coverage, priority, value, score, onOne, lapsed, notServed, overReach } of rows) {
    const ofGap = {
      score: rounded(score),
      priority: rounded(priority),
      priorityValue: rounded(value),
      aspects: [...(onOne === true ? ['FRAGILE'] : []), ...(lapsed === true ? ['LAPSED'] : [])].filter(
        (aspect) => aspect !== type,
      ),
      notServed,
      overReach,
    };
    expect(answer.priorityBasis).toBe(basis);
    expect({ need, ...known.get(String(need)) }).toMatchObject({
      need,
      type,
      coverage: rounded(coverage),
      ...(type !== null && ofGap),
    });
  }
  const alone = rows.filter(({ selfServed, type }) => selfServed === true && type === null);
  expect(answer.selfServed).toEqual(idsIn(alone.map(({ need }) => need)));
  const listed = rows.filter(({ type }) => type !== 'UNKNOWN' && type !== null);
  const unknown = rows.filter(({ type }) => type === 'UNKNOWN');
  unknown.sort((one, other) => Number(other.priority ?? -1) - Number(one.priority ?? -1));
  expect(answer.unknown.map(({ need }) => need)).toEqual(unknown.map(({ need }) => need));
  expect(answer.items.map(({ need }) => need)).toEqual(listed.map(({ need }) => need));
}

/** Holds what the gaps left out to plain Cypher: claims outside the days asked for, and initiatives by why. */
export async function expectSameLeftOut(projection: Projection, asked: AskedOfBoth): Promise<void> {
  const [row] = await cypherRows(leftOutInCypher, { levels: asked.levels });
  const { excludedCount, initiativesLeftOut: left } = needGaps.work(projection, asked.question);
  expect({
    period: excludedCount.period,
    validityUnknown: excludedCount.validityUnknown,
    initiatives: [left.confidence, left.cancelled, left.planned, left.period, left.periodUnknown],
  }).toEqual(row);
}
