import { expect } from 'vitest';
import { removalImpact } from '../../../src/coordination/networks/removal-impact.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { cypherRows, idsIn, rounded } from '../oracle.js';
import type { AskedOfBoth } from '../questions.js';

const takesPart = `coalesce(joins.role, 'PARTNER') <> 'FUNDER'`;

/** The topics of a kind, each with those whom it hangs on: leads of a need's initiatives, everybody else's participants. */
const heldBy = (kind: string, verb: string, who: string): string => `
  CALL () {
    MATCH (topic:${kind})<-[:${verb} {counts: true}]-(effort:Initiative {carriedOut: true, over: false})
      <-[joins:PARTICIPATES_IN {counts: true}]-(who:Organisation)
    WHERE ${takesPart} AND ${who}
    WITH topic, collect(DISTINCT who.id) AS holders
    RETURN collect({topic: topic.id, holders: holders,
      askers: COLLECT { MATCH (asks:Organisation)-[:STATES {counts: true}]->(topic) RETURN DISTINCT asks.id }}) AS ${verb}
  }`;
const leadsFirst = `(joins.role = 'LEAD'
  OR NOT EXISTS { MATCH (:Organisation)-[:PARTICIPATES_IN {counts: true, role: 'LEAD'}]->(effort) })`;
const lost = (verb: string): string =>
  `[each IN ${verb} WHERE each.holders = [x.id] AND each.askers <> [x.id] | each.topic]`;
const selfServed = `[each IN ADDRESSES WHERE each.holders = [x.id] AND each.askers = [x.id] | each.topic]`;
const share = (verb: string): string =>
  `CASE size(${verb}) WHEN 0 THEN 0.0 ELSE toFloat(size(${lost(verb)})) / size(${verb}) END`;

/**
 * Removal impact in plain Cypher: topics that hang on x alone; and of those that paths of ties join to x the parts that
 * they make without x, the largest and first of which stays.
 */
const removalInCypher = `
  ${heldBy('Need', 'ADDRESSES', leadsFirst)}
  ${heldBy('Theme', 'HAS_THEME', 'true')}
  ${heldBy('Method', 'USES', 'true')}
  MATCH (x:Organisation)
  CALL (x) {
    MATCH (one:Organisation) WHERE one <> x AND EXISTS { MATCH SHORTEST 1 (x)-[:WORKS_NOW_WITH]-+(one) }
    CALL (x, one) {
      MATCH (other:Organisation)
      WHERE other <> x
        AND (other = one OR EXISTS { MATCH SHORTEST 1 (one)(()-[:WORKS_NOW_WITH]-(step) WHERE step <> x)+(other) })
      WITH other ORDER BY other.id
      RETURN collect(other.id) AS part
    }
    WITH DISTINCT part ORDER BY size(part) DESC, part[0]
    RETURN reduce(all = [], each IN collect(part)[1..] | all + each) AS cutOff,
      reduce(all = 0, each IN collect(part) | all + size(each)) AS others
  }
  WITH x, ADDRESSES, HAS_THEME, USES, cutOff, others,
    EXISTS { MATCH (x)-[joins:PARTICIPATES_IN {counts: true}]->() WHERE ${takesPart} } AS active,
    [CASE others WHEN 0 THEN 0.0 ELSE toFloat(size(cutOff)) / others END,
      ${['ADDRESSES', 'HAS_THEME', 'USES'].map(share).join(', ')}] AS shares
  RETURN x.id AS organisation, ${selfServed} AS selfServed, ${lost('ADDRESSES')} AS needsLost, ${lost('HAS_THEME')} AS themesLost,
    ${lost('USES')} AS methodsLost, cutOff,
    CASE WHEN active THEN reduce(most = 0.0, each IN shares | CASE WHEN each > most THEN each ELSE most END) END AS score`;

/** Holds the removal impact of each organisation to plain Cypher. */
export async function expectSameRemoval(projection: Projection, { question, levels }: AskedOfBoth): Promise<void> {
  const rows = await cypherRows(removalInCypher, { levels });
  for (const { organisation, selfServed, needsLost, themesLost, methodsLost, cutOff, score } of rows) {
    const found = removalImpact.work(projection, { organisation: String(organisation), ...question });
    expect(found).toMatchObject({
      organisation,
      selfServed: idsIn(selfServed),
      needsLost: idsIn(needsLost),
      themesLost: idsIn(themesLost),
      methodsLost: idsIn(methodsLost),
      cutOff: idsIn(cutOff),
      articulationPoint: idsIn(cutOff).length > 0,
      score: rounded(score),
    });
  }
}
