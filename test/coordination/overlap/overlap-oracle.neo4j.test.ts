import { beforeAll, describe, expect, test } from 'vitest';
import { overlap } from '../../../src/coordination/overlap/overlap.js';
import { overlaps } from '../../../src/coordination/overlap/overlaps.js';
import type { OverlapClass } from '../../../src/coordination/overlap/pair.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { close } from '../expecting.js';
import { confidences, cypherRows, projectionOfStored } from '../oracle.js';
import { oracleWorlds } from '../oracle-worlds.js';

/**
 * Score and class of each two initiatives in plain Cypher: what each has, how rare each item is, what both have, what
 * joins them, and the months that both periods touch (dates compare as text: the worlds have whole months only).
 */
const overlapInCypher = `
  MATCH (i:Initiative)-[has:ADDRESSES|HAS_THEME|USES|TARGETS|WORKS_IN]->(item:Entity)
  WHERE all(claim IN [i, has, item] WHERE claim.confidence IN $levels) AND i.status <> 'CANCELLED'
  WITH count(DISTINCT i) AS n
  MATCH (a:Initiative), (b:Initiative)
  WHERE a.id < b.id AND all(i IN [a, b] WHERE i.confidence IN $levels AND i.status <> 'CANCELLED')
  CALL (a, b, n) {
    MATCH (side:Initiative)-[has:ADDRESSES|HAS_THEME|USES|TARGETS|WORKS_IN]->(item:Entity)
    WHERE side IN [a, b] AND has.confidence IN $levels AND item.confidence IN $levels
    WITH n, type(has) AS dimension, item, collect(DISTINCT side) AS sides,
      COUNT {
        MATCH (other:Initiative)-[also:ADDRESSES|HAS_THEME|USES|TARGETS|WORKS_IN]->(item)
        WHERE also.confidence IN $levels AND other.confidence IN $levels AND other.status <> 'CANCELLED'
      } AS df
    WITH dimension, collect({sides: sides, idf: log(1 + n / toFloat(df))}) AS items
    WHERE all(side IN [a, b] WHERE any(each IN items WHERE side IN each.sides))
    UNWIND items AS each
    RETURN sum(CASE WHEN size(each.sides) = 2 THEN each.idf ELSE 0 END) AS shared, sum(each.idf) AS together
  }
  WITH a, b, shared, together,
    EXISTS {
      MATCH (a)<-[one:PARTICIPATES_IN]-(who:Organisation)-[other:PARTICIPATES_IN]->(b)
      WHERE all(claim IN [one, other, who] WHERE claim.confidence IN $levels)
        AND all(claim IN [one, other] WHERE coalesce(claim.role, 'PARTNER') <> 'FUNDER')
    } OR EXISTS { MATCH (a)-[ties:COORDINATES_WITH]-(b) WHERE ties.confidence IN $levels } AS tied,
    left(a.lastDay, 7) >= left(b.firstDay, 7) AND left(b.lastDay, 7) >= left(a.firstDay, 7) AS sameTime
  RETURN a.id AS a, b.id AS b, CASE WHEN together > 0 THEN shared / together END AS score,
    CASE
      WHEN coalesce(shared, 0) = 0 THEN CASE WHEN tied THEN 'CO_PRESENCE' END
      WHEN sameTime = false THEN 'SUCCESSION'
      WHEN tied THEN 'JOINT_EFFORT'
      WHEN sameTime THEN 'DUPLICATION_RISK'
      ELSE 'UNDATED'
    END AS class`;

test('The worlds hold pairs of every class', () => {
  const found = oracleWorlds.flatMap(([, world]) => {
    const everyClass: OverlapClass[] = ['CO_PRESENCE', 'SUCCESSION', 'JOINT_EFFORT', 'DUPLICATION_RISK', 'UNDATED'];
    const { items } = overlaps(projectionOf(world, 1), { filter: { classes: everyClass } });
    return items.map((item) => item.class);
  });
  expect(new Set(found).size).toBe(5);
});

describe.each(oracleWorlds)('In %s', (_, world) => {
  let projection: Projection;
  beforeAll(async () => {
    projection = await projectionOfStored(world);
  });

  test.each(confidences)(
    'overlap has the score and the class that plain Cypher says, from $minConfidence on',
    async ({ minConfidence, levels }) => {
      const rows = await cypherRows(overlapInCypher, { levels });
      for (const { a, b, score, class: found } of rows) {
        const answered = overlap(projection, String(a), String(b), { minConfidence });
        expect([a, b, answered.class, answered.score]).toEqual([
          a,
          b,
          found,
          typeof score === 'number' ? close(score) : null,
        ]);
      }
    },
  );
});
