import { expect } from 'vitest';
import { trendsSpotted } from '../../../src/coordination/trends/trends-spotted.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { cypherRows, idsIn, type confidences } from '../oracle.js';

/**
 * Of each trend in plain Cypher who spotted it since a date, who before or perhaps, who was told, and whether somebody may
 * have spotted it since. Dates are compared as they are written: “2024” may be since “2024-02”, which begins with it.
 */
const spottedInCypher = `
  MATCH (who:Organisation)-[spots:SPOTTED]->(trend:Trend)
  WHERE all(each IN [who, spots, trend] WHERE each.confidence IN $levels)
  WITH trend, who, coalesce(min(spots.from), '') AS start
  WITH trend, collect(who) AS spotters,
    collect(CASE WHEN start >= $since THEN who.id END) AS since,
    collect(CASE WHEN NOT start >= $since THEN who.id END) AS earlier,
    collect(CASE WHEN start = '' OR NOT start >= $since AND $since STARTS WITH start THEN who.id END) AS maybe
  RETURN trend.id AS trend, since, earlier, size(maybe) > 0 AS isMaybe,
    COLLECT {
      MATCH (other:Organisation)-[knows:AWARE_OF]->(trend)
      WHERE knows.confidence IN $levels AND other.confidence IN $levels AND NOT other IN spotters
      RETURN DISTINCT other.id
    } AS told
  ORDER BY trend`;

/** Holds what was spotted since several dates, by whom and who was told, to plain Cypher. */
export async function expectSameSpotted(
  projection: Projection,
  { minConfidence, levels }: (typeof confidences)[number],
): Promise<void> {
  for (const since of ['2023', '2024-02', '2025-02-10']) {
    const rows = await cypherRows(spottedInCypher, { levels, since });
    const spotted = rows.filter((row) => idsIn(row['since']).length > 0);
    const answer = trendsSpotted.work(projection, { since, minConfidence });
    expect(
      answer.items
        .map(({ trend, spotted: by, earlier, told }) => ({
          trend,
          since: by.map(({ organisation }) => organisation).sort(),
          earlier,
          told,
        }))
        .toSorted((one, other) => (one.trend < other.trend ? -1 : 1)),
    ).toEqual(
      spotted.map((row) => ({
        trend: row['trend'],
        since: idsIn(row['since']),
        earlier: idsIn(row['earlier']),
        told: idsIn(row['told']),
      })),
    );
    expect(answer.undated).toEqual(
      rows.filter((row) => !spotted.includes(row) && row['isMaybe'] === true).map(({ trend }) => trend),
    );
  }
}
