import { expect } from 'vitest';
import { coverageByPurpose } from '../../../src/coordination/gaps/coverage-by-purpose.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { cypherRows, itemsIn, type confidences } from '../oracle.js';

/** Of each need and organisation that states it in plain Cypher: for what, and whether it is served; null where nobody is on record. */
const wishesInCypher = `
  MATCH (who:Organisation)-[asks:STATES]->(need:Need)
  WHERE all(each IN [who, asks, need] WHERE each.confidence IN $levels)
  WITH who, need, collect(DISTINCT asks.purpose) AS purposes,
    COLLECT {
      MATCH (need)<-[addresses:ADDRESSES]-(effort:Initiative)
      WHERE addresses.confidence IN $levels AND effort.confidence IN $levels
        AND NOT effort.status IN ['PLANNED', 'CANCELLED']
      RETURN DISTINCT effort
    } AS efforts
  WITH who, need, purposes, efforts,
    COLLECT {
      UNWIND efforts AS effort
      MATCH (effort)<-[joins:PARTICIPATES_IN]-(other:Organisation)
      WHERE joins.confidence IN $levels AND other.confidence IN $levels AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
      RETURN DISTINCT other
    } AS joined
  RETURN purposes, CASE WHEN size(efforts) > 0 AND size(joined) = 0 THEN null ELSE who IN joined END AS isServed`;

/** Holds how far needs for each kind of work are served to plain Cypher. */
export async function expectSameByPurpose(
  projection: Projection,
  { minConfidence, levels }: (typeof confidences)[number],
): Promise<void> {
  const wishes = await cypherRows(wishesInCypher, { levels });
  const { purposes, completeness } = coverageByPurpose.work(projection, { minConfidence });
  expect(purposes.map(({ purpose, stated, served, unknown }) => ({ purpose, stated, served, unknown }))).toEqual(
    (['PROGRAMME', 'ADVOCACY', 'OWN_ORGANISATION', null] as const).map((purpose) => {
      const own = wishes.filter((wish) =>
        purpose === null ? itemsIn(wish['purposes']).length === 0 : itemsIn(wish['purposes']).includes(purpose),
      );
      const those = (isServed: boolean | null): number => own.filter((wish) => wish['isServed'] === isServed).length;
      return { purpose, stated: own.length, served: those(true), unknown: those(null) };
    }),
  );
  const told = wishes.filter((wish) => itemsIn(wish['purposes']).length > 0).length;
  expect(completeness).toBe(wishes.length === 0 ? null : told / wishes.length);
}
