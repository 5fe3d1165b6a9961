import { expect } from 'vitest';
import { uptake } from '../../../src/coordination/learning/uptake.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { cypherRows, idsIn, type confidences } from '../oracle.js';

/**
 * Of each theme in plain Cypher whom its learning has reached, and of whom what, in a place or anywhere. The worlds have no
 * dates on these claims, so nothing of it is to come.
 */
const uptakeInCypher = `
  MATCH (theme:Theme)<-[about:HAS_THEME]-(product:Learning|Practice)<-[claim:RECEIVED|APPLIED]-(who:Organisation)
  WHERE all(each IN [theme, about, product, claim, who] WHERE each.confidence IN $levels)
    AND coalesce(product.evidence, '') <> 'RETIRED'
  WITH theme, who, collect(CASE
    WHEN type(claim) = 'RECEIVED' OR $place <> coalesce(claim.placeOfUse, $place) AND $place <> '' THEN 'NOT'
    WHEN claim.level = 'TRIED' THEN 'TRIED'
    WHEN claim.level IN ['ADOPTED', 'INSTITUTIONALISED', 'PASSED_ON'] AND (claim.placeOfUse IS NOT NULL OR $place = '')
      THEN 'CHANGED'
    ELSE 'UNKNOWN' END) AS uses
  WITH theme, who, [each IN ['CHANGED', 'UNKNOWN', 'TRIED', 'NOT'] WHERE each IN uses][0] AS comesTo
  RETURN theme.id AS theme, comesTo, collect(who.id) AS who`;

/** Holds what came of learning on every theme to plain Cypher. */
export async function expectSameUptake(
  projection: Projection,
  { minConfidence, levels }: (typeof confidences)[number],
): Promise<void> {
  const themes = await cypherRows('MATCH (theme:Theme) RETURN theme.id AS id');
  for (const purpose of [null, 'ADVOCACY'] as const) {
    const rows = await cypherRows(uptakeInCypher, { levels, place: purpose ?? '' });
    for (const { id } of themes) {
      const who = (comesTo: string): string[] =>
        idsIn(rows.find((row) => row['theme'] === id && row['comesTo'] === comesTo)?.['who']);
      const counted = who('CHANGED').length + who('TRIED').length + who('NOT').length;
      expect(uptake.work(projection, { theme: String(id), purpose, minConfidence })).toMatchObject({
        changed: who('CHANGED'),
        changeUnknown: who('UNKNOWN'),
        tried: who('TRIED'),
        notYet: who('NOT'),
        score: counted === 0 ? null : who('CHANGED').length / counted,
      });
    }
  }
}
