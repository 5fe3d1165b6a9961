import { expect } from 'vitest';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { consortium } from '../../../src/coordination/synergy/consortium.question.js';
import { cypherRows, idsIn, itemsIn, rounded } from '../oracle.js';
import type { AskedOfBoth } from '../questions.js';

/** What an organisation offers of what is required: by its word, or by what it took part in or published. */
const offered = `
  EXISTS { MATCH (who)-[:OFFERS {counts: true}]->(item) }
  OR 'INFERRED' IN $levels AND (EXISTS {
    MATCH (who)-[joins:PARTICIPATES_IN {counts: true}]->(effort:Initiative)-[:USES {counts: true}]->(item)
    WHERE coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND NOT effort.status IN ['PLANNED', 'CANCELLED']
  } OR EXISTS { MATCH (who)-[:PUBLISHED {counts: true}]->(:Practice)-[:USES {counts: true}]->(item) })`;

/** How much of what nobody in the group offers a candidate does. */
const fresh = (who: string): string =>
  `size([item IN ${who}.items WHERE none(member IN group WHERE item IN member.items)])`;
const outside = '[one IN candidates WHERE NOT one.id IN [member IN group | member.id]]';
const lacking = `[size IN ['LARGE', 'SMALL'] WHERE $mixedSizes AND none(member IN group WHERE member.size = size)]`;

/**
 * The greedy cover in plain Cypher, turn by turn over candidates by id: whoever brings the most that is new; then, while
 * a size or members are missing, whoever offers the most, of a missing size first.
 */
const consortiumInCypher = `
  MATCH (need:Need {id: $need})
  CALL (need) { MATCH (need)-[:REQUIRES {counts: true}]->(item) RETURN collect(DISTINCT item) AS required }
  CALL (required) {
    MATCH (who:Organisation) WHERE who.confidence IN $levels
    WITH who, [item IN required WHERE ${offered}] AS items WHERE size(items) > 0
    WITH who, items ORDER BY who.id
    RETURN collect({id: who.id, size: coalesce(who.size, ''), items: [item IN items | item.id]}) AS candidates
  }
  WITH [item IN required | item.id] AS required, candidates,
    reduce(group = [], turn IN candidates | group + [one IN candidates
      WHERE ${fresh('one')} > 0 AND none(other IN candidates WHERE ${fresh('other')} > ${fresh('one')})][..1]) AS cover
  WITH required, candidates,
    reduce(group = cover, turn IN candidates | group + head([eligible IN [CASE
      WHEN any(one IN ${outside} WHERE one.size IN ${lacking}) THEN [one IN ${outside} WHERE one.size IN ${lacking}]
      WHEN size(group) < $minOrganisations THEN ${outside}
      ELSE []
    END] | [one IN eligible WHERE none(other IN eligible WHERE size(other.items) > size(one.items))][..1]])) AS group
  WITH required, candidates, group, [item IN required WHERE any(member IN group WHERE item IN member.items)] AS covered
  RETURN required,
    [member IN group | member.id] AS members,
    [at IN range(0, size(group) - 1) | [item IN group[at].items WHERE none(one IN group[..at] WHERE item IN one.items)]] AS brings,
    CASE WHEN size(required) > 0 THEN toFloat(size(covered)) / size(required) END AS coverage,
    [item IN required WHERE NOT item IN covered] AS missing,
    size(group) >= $minOrganisations AS enough, CASE WHEN size(${lacking}) = 0 THEN true
      WHEN size(${lacking}) > size([member IN group WHERE member.size = '']) THEN false END AS mixed,
    [gone IN group | [one IN ${outside}
      WHERE all(item IN covered WHERE any(member IN group + one WHERE member.id <> gone.id AND item IN member.items))
        AND ($mixedSizes = false OR size(${lacking}) > 0
          OR all(size IN ['LARGE', 'SMALL'] WHERE any(member IN group + one WHERE member.id <> gone.id AND member.size = size)))
      | one.id]] AS alternatives,
    COLLECT {
      UNWIND group AS one UNWIND group AS other WITH one, other WHERE one.id < other.id
      WITH size([item IN required WHERE item IN one.items OR item IN other.items]) AS both,
        CASE WHEN size(one.items) > size(other.items) THEN size(one.items) ELSE size(other.items) END AS larger
      RETURN toFloat(both - larger) / size(required) AS gain ORDER BY gain DESC
    } AS gains`;

/** The claims that a consortium would have read and that lie outside the days asked for, or are of no known days. */
const leftOutInCypher = `
  MATCH (who:Organisation) WHERE who.confidence IN $levels
  CALL (who) {
    MATCH (who)-[claim:OFFERS]->() RETURN claim
    UNION MATCH (who)-[claim:PARTICIPATES_IN]->()
      WHERE 'INFERRED' IN $levels AND coalesce(claim.role, 'PARTNER') <> 'FUNDER' RETURN claim
    UNION MATCH (who)-[claim:PUBLISHED]->() WHERE 'INFERRED' IN $levels RETURN claim
    UNION MATCH (who)-[joins:PARTICIPATES_IN {counts: true}]->(effort)-[claim:USES]->()
      WHERE 'INFERRED' IN $levels AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
        AND NOT effort.status IN ['PLANNED', 'CANCELLED'] RETURN claim
    UNION MATCH (who)-[:PUBLISHED {counts: true}]->()-[claim:USES]->() WHERE 'INFERRED' IN $levels RETURN claim
  }
  WITH DISTINCT claim
  RETURN count(CASE claim.verdict WHEN 'PERIOD' THEN 1 END) AS period,
    count(CASE claim.verdict WHEN 'VALIDITY_UNKNOWN' THEN 1 END) AS validityUnknown`;

/** Holds the consortium for each need, with the pool's rules and with others, to plain Cypher. */
export async function expectSameConsortium(projection: Projection, asked: AskedOfBoth): Promise<void> {
  const needs = await cypherRows('MATCH (need:Need) RETURN need.id AS need');
  const [leftOut] = await cypherRows(leftOutInCypher, { levels: asked.levels });
  for (const { need } of needs) {
    for (const rules of [
      { minOrganisations: 3, mixedSizes: true },
      { minOrganisations: 2, mixedSizes: false },
    ]) {
      const [row] = await cypherRows(consortiumInCypher, { need, levels: asked.levels, ...rules });
      const found = consortium.work(projection, { need: String(need), ...asked.question, ...rules });
      expect({ ...found, asked: rules }).toMatchObject({
        need,
        asked: rules,
        requires: idsIn(row?.['required']),
        coverage: rounded(row?.['coverage']),
        score: rounded(row?.['coverage']),
        missing: idsIn(row?.['missing']),
        rules: [
          { rule: 'MIN_ORGANISATIONS', met: row?.['enough'] },
          ...(rules.mixedSizes ? [{ rule: 'MIXED_SIZES', met: row?.['mixed'] }] : []),
        ],
        gains: itemsIn(row?.['gains']).map((gain) => ({ gain: rounded(gain) })),
        excludedCount: leftOut,
      });
      expect(found.members.map(({ organisation }) => organisation)).toEqual(row?.['members']);
      expect(found.members.map(({ brings }) => brings.map(({ item }) => item))).toEqual(
        itemsIn(row?.['brings']).map(idsIn),
      );
      expect(found.members.map(({ alternatives }) => [...alternatives].sort())).toEqual(
        itemsIn(row?.['alternatives']).map(idsIn),
      );
    }
  }
}
