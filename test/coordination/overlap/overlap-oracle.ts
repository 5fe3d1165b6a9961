import { expect } from 'vitest';
import { overlap } from '../../../src/coordination/overlap/overlap.question.js';
import { overlaps } from '../../../src/coordination/overlap/overlaps.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { cypherRows, rounded } from '../oracle.js';
import type { AskedOfBoth } from '../questions.js';

const items = 'ADDRESSES|HAS_THEME|USES|TARGETS|WORKS_IN';
const month = (day: string): string => `12 * toInteger(left(${day}, 4)) + toInteger(substring(${day}, 5, 2))`;

/**
 * Score, class, Jaccard and months of each two initiatives in plain Cypher: what each has at the date asked for, how
 * rare each item is whenever, what both have, what joins them, and the months that both whole periods touch.
 */
const overlapInCypher = `
  MATCH (i:Initiative)-[has:${items} {isSure: true}]->() WHERE i.status <> 'CANCELLED'
  WITH count(DISTINCT i) AS n
  MATCH (a:Initiative), (b:Initiative)
  WHERE a.id < b.id
  CALL (a, b, n) {
    MATCH (side:Initiative)-[has:${items} {isSure: true}]->(item)
    WHERE side IN [a, b] AND side.status <> 'CANCELLED' AND (has.counts OR NOT side.looked)
    WITH n, type(has) AS dimension, item, collect(DISTINCT side) AS sides, COUNT {
      MATCH (other:Initiative)-[:${items} {isSure: true}]->(item) WHERE other.status <> 'CANCELLED' RETURN DISTINCT other
    } AS df
    WITH dimension, collect({sides: sides, idf: log(1 + n / toFloat(df))}) AS found
    WHERE all(side IN [a, b] WHERE any(each IN found WHERE side IN each.sides))
    UNWIND found AS each
    RETURN sum(CASE WHEN size(each.sides) = 2 THEN each.idf ELSE 0 END) AS shared, sum(each.idf) AS together,
      count(CASE WHEN size(each.sides) = 2 THEN 1 END) AS both, count(each) AS either
  }
  WITH a, b, shared, together, both, either,
    EXISTS {
      MATCH (a)<-[one:PARTICIPATES_IN {counts: true}]-(who)-[other:PARTICIPATES_IN {counts: true}]->(b)
      WHERE all(claim IN [one, other] WHERE coalesce(claim.role, 'PARTNER') <> 'FUNDER')
    } OR EXISTS { (a)-[:COORDINATES_WITH {counts: true}]-(b) } AS tied,
    CASE WHEN a.since > b.since THEN ${month('a.since')} ELSE ${month('b.since')} END AS first,
    CASE WHEN a.until < b.until THEN ${month('a.until')} ELSE ${month('b.until')} END AS last,
    a.until = '9999-12-31' AND b.until = '9999-12-31' AS open
  WITH *, CASE WHEN a.since IS NOT NULL AND b.since IS NOT NULL THEN last - first + 1 END AS common,
    CASE WHEN a.until <= b.until THEN a.endsOnRecord ELSE b.endsOnRecord END AS hasEnded
  WITH *, CASE WHEN common > 0 OR hasEnded THEN common END AS common
  RETURN a.id AS a, b.id AS b, CASE WHEN together > 0 THEN shared / together END AS score,
    CASE WHEN either > 0 THEN toFloat(both) / either END AS jaccard,
    CASE WHEN common < 0 THEN 0 WHEN NOT open THEN common END AS months,
    CASE
      WHEN NOT (a.looked AND b.looked) THEN CASE
        WHEN $isDay AND a.looked <> b.looked AND both > 0 AND common <= 0
          AND CASE WHEN a.looked THEN b.until ELSE a.until END < $from
        THEN 'SUCCESSION'
      END
      WHEN coalesce(both, 0) = 0 THEN CASE WHEN tied THEN 'CO_PRESENCE' END
      WHEN common <= 0 THEN 'SUCCESSION'
      WHEN tied THEN 'JOINT_EFFORT'
      WHEN common > 0 THEN 'DUPLICATION_RISK'
      ELSE 'UNDATED'
    END AS class`;

/** Holds the overlap of each two initiatives to plain Cypher, and the list of pairs as well. */
export async function expectSameOverlap(
  projection: Projection,
  { question, levels, from }: AskedOfBoth,
): Promise<void> {
  const rows = await cypherRows(overlapInCypher, { levels, from, isDay: question.asOf != null });
  for (const { a, b, score, jaccard, months, class: found } of rows) {
    const answered = overlap.work(projection, { a: String(a), b: String(b), ...question });
    expect(answered).toMatchObject({ a, b, class: found, score: rounded(score), jaccard: rounded(jaccard) });
    if (found !== null) expect(answered.months.count).toBe(months);
  }
  const listed = rows.filter(({ class: found }) => found !== null && found !== 'CO_PRESENCE');
  const pairs = overlaps.work(projection, question).items.map(({ a, b }) => `${a} ${b}`);
  expect(pairs.sort()).toEqual(listed.map(({ a, b }) => `${String(a)} ${String(b)}`).sort());
}
