import { beforeAll, describe, expect, test } from 'vitest';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { synergies, type Synergy } from '../../../src/coordination/synergy/synergies.question.js';
import { close } from '../expecting.js';
import { confidences, cypherRows, projectionOfStored } from '../oracle.js';
import { oracleWorlds } from '../oracle-worlds.js';

/**
 * `give` and `mutual` in plain Cypher. For each two organisations: the weight of what one seeks, the other offers and it
 * doesn't itself offer as far as is stated, over the weight of all that it seeks; then both directions side by side.
 */
const mutualInCypher = `
  MATCH (giver:Organisation), (seeker:Organisation)
  WHERE giver <> seeker AND giver.confidence IN $levels AND seeker.confidence IN $levels
  OPTIONAL MATCH (seeker)-[wish:SEEKS]->(item:Entity) WHERE wish.confidence IN $levels AND item.confidence IN $levels
  WITH giver, seeker, item, CASE WHEN item IS NULL THEN 0 ELSE coalesce(wish.weight, 1) END AS weight
  WITH giver, seeker, weight,
    EXISTS { MATCH (seeker)-[own:OFFERS]->(item) WHERE own.confidence IN $levels } AS has,
    EXISTS { MATCH (giver)-[offer:OFFERS]->(item) WHERE offer.confidence IN $levels }
    OR 'INFERRED' IN $levels AND (EXISTS {
      MATCH (giver)-[joins:PARTICIPATES_IN]->(effort:Initiative)-[uses:USES]->(item)
      WHERE all(claim IN [joins, uses, effort] WHERE claim.confidence IN $levels)
        AND coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND NOT effort.status IN ['PLANNED', 'CANCELLED']
    } OR EXISTS {
      MATCH (giver)-[published:PUBLISHED]->(practice:Practice)-[uses:USES]->(item)
      WHERE all(claim IN [published, uses, practice] WHERE claim.confidence IN $levels)
    }) AS offered
  WITH giver, seeker, sum(weight) AS sought, sum(CASE WHEN offered AND NOT has THEN weight ELSE 0 END) AS given
  WITH giver.id AS giver, seeker.id AS seeker, CASE WHEN sought > 0 THEN toFloat(given) / sought END AS give
  WITH collect({giver: giver, seeker: seeker, give: give}) AS gives
  UNWIND gives AS there
  UNWIND gives AS back
  WITH there, back
  WHERE there.giver = back.seeker AND there.seeker = back.giver AND there.giver < there.seeker
    AND (there.give > 0 OR back.give > 0)
  RETURN there.giver AS a, there.seeker AS b, there.give AS giveAToB, back.give AS giveBToA,
    CASE WHEN there.give + back.give > 0 THEN 2 * there.give * back.give / (there.give + back.give) END AS mutual`;

const number = (value: unknown): unknown => (typeof value === 'number' ? close(value) : value);

test('The worlds hold gifts in both directions, in one, and to who seeks nothing itself', () => {
  const found = oracleWorlds.flatMap(([, world]) =>
    synergies
      .work(projectionOf(world, 1), { kinds: ['COMPLEMENTARITY'] })
      .items.flatMap((item) => (item.kind === 'COMPLEMENTARITY' ? [item.mutual] : [])),
  );
  expect(found.filter((mutual) => mutual !== null && mutual > 0).length).toBeGreaterThan(5);
  expect(found).toContain(0);
  expect(found).toContain(null);
});

describe.each(oracleWorlds)('In %s', (_, world) => {
  let projection: Projection;
  beforeAll(async () => {
    projection = await projectionOfStored(world);
  });

  test.each(confidences)(
    'what organisations could give each other is what plain Cypher says, from $minConfidence on',
    async ({ minConfidence, levels }) => {
      const rows = await cypherRows(mutualInCypher, { levels });
      const { items } = synergies.work(projection, { kinds: ['COMPLEMENTARITY'], minConfidence });
      const answered = new Map<string, Synergy>(
        items.flatMap((item) => (item.kind === 'COMPLEMENTARITY' ? [[`${item.a} ${item.b}`, item] as const] : [])),
      );
      expect(answered.size).toBe(rows.length);
      for (const { a, b, giveAToB, giveBToA, mutual } of rows) {
        expect(answered.get(`${String(a)} ${String(b)}`)).toMatchObject({
          giveAToB: number(giveAToB),
          giveBToA: number(giveBToA),
          mutual: number(mutual),
          score: number(mutual),
        });
      }
    },
  );
});
