import { expect } from 'vitest';
import { trendRelevance } from '../../../src/coordination/trends/trend-relevance.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { cypherRows, idsIn, type confidences } from '../oracle.js';

/** Of each trend and organisation in plain Cypher the themes that they share, whether any is known, and who knows the trend. */
const relevanceInCypher = `
  MATCH (trend:Trend), (who:Organisation)
  WITH trend, who, COLLECT {
      MATCH (who)-[own:HAS_THEME]->(theme:Theme) WHERE own.confidence IN $levels AND who.confidence IN $levels RETURN theme.id
      UNION
      MATCH (who)-[joins:PARTICIPATES_IN]->(effort:Initiative)-[theirs:HAS_THEME]->(theme:Theme)
      WHERE all(each IN [who, joins, effort, theirs] WHERE each.confidence IN $levels)
        AND coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND effort.status <> 'CANCELLED'
      RETURN theme.id
      UNION
      MATCH (who)-[states:STATES]->(need:Need)-[asks:HAS_THEME]->(theme:Theme)
      WHERE all(each IN [who, states, need, asks] WHERE each.confidence IN $levels)
      RETURN theme.id
    } AS known,
    COLLECT {
      MATCH (trend)-[about:HAS_THEME]->(theme:Theme)
      WHERE about.confidence IN $levels AND trend.confidence IN $levels
      RETURN DISTINCT theme.id
    } AS themes
  RETURN trend.id AS trend, who.id AS who, themes, size(known) > 0 AS isKnown,
    [each IN themes WHERE each IN known] AS shared,
    COLLECT {
      MATCH (other:Organisation)-[claim:AWARE_OF|SPOTTED]->(trend)
      WHERE all(each IN [other, claim, trend] WHERE each.confidence IN $levels) AND other <> who
      RETURN DISTINCT other.id
    } AS tellers`;

/** Holds why each trend concerns each organisation to plain Cypher. */
export async function expectSameRelevance(
  projection: Projection,
  { minConfidence, levels }: (typeof confidences)[number],
): Promise<void> {
  for (const row of await cypherRows(relevanceInCypher, { levels })) {
    const [themes, shared] = [idsIn(row['themes']), idsIn(row['shared'])];
    const pair = { trend: String(row['trend']), organisation: String(row['who']) };
    const { contacts, othersAware, ...answer } = trendRelevance.work(projection, { ...pair, minConfidence });
    const isKnown = themes.length > 0 && row['isKnown'] === true;
    expect({ ...answer, tellers: [...contacts, ...othersAware].sort() }).toMatchObject({
      themes,
      shared,
      concerns: isKnown ? shared.length > 0 : null,
      score: isKnown ? shared.length / themes.length : null,
      tellers: idsIn(row['tellers']),
    });
  }
}
