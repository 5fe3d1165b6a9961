import { expect } from 'vitest';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { close } from '../expecting.js';
import { cypherRows, rounded } from '../oracle.js';
import type { AskedOfBoth } from '../questions.js';
import { pairsInFull } from './pairs-in-full.js';

const members = (network: string, list: string): string =>
  `CALL (${network}) { MATCH (who:Organisation)-[:MEMBER_OF {counts: true}]->(${network}) RETURN collect(DISTINCT who) AS ${list} }`;
const takesPart = `coalesce(joins.role, 'PARTNER') <> 'FUNDER'`;

/** How an organisation reaches a network: as a member, or by a tie to one; null where it doesn't. */
const reach = (list: string, network: string): string => `CASE
  WHEN who IN ${list} THEN 'MEMBER'
  WHEN who <> ${network} AND EXISTS {
    MATCH (who)-[tie:WORKS_WITH|COORDINATES_WITH]-(member)
    WHERE member IN ${list} AND (type(tie) = 'WORKS_WITH' OR tie.counts)
  } THEN 'TIE'
END`;

/** Where each two networks meet in plain Cypher. */
const networksInCypher = `
  MATCH (a:Network), (b:Network) WHERE a.id < b.id AND a.id IN $networks AND b.id IN $networks
  ${members('a', 'ofA')}
  ${members('b', 'ofB')}
  WITH a, b, ofA, ofB, [who IN ofA WHERE who IN ofB] AS shared
  RETURN a.id AS a, b.id AS b, size(ofA) AS membersOfA, size(ofB) AS membersOfB,
    COLLECT { UNWIND shared AS who RETURN who.id ORDER BY who.id } AS sharedMembers,
    CASE WHEN size(ofA) > 0 AND size(ofB) > 0
      THEN toFloat(size(shared)) / (size(ofA) + size(ofB) - size(shared)) END AS jaccard,
    CASE WHEN size(ofA) > 0 AND size(ofB) > 0
      THEN toFloat(size(shared)) / CASE WHEN size(ofA) < size(ofB) THEN size(ofA) ELSE size(ofB) END END AS contained,
    COLLECT {
      MATCH (theme:Theme)
      WHERE all(side IN [ofA, ofB] WHERE EXISTS {
        MATCH (who)-[joins:PARTICIPATES_IN {counts: true}]->(:Initiative {looked: true})-[:HAS_THEME {counts: true}]->(theme)
        WHERE who IN side AND ${takesPart}
      })
      RETURN {theme: theme.id, linkedBy: COLLECT {
        MATCH (effort:Initiative {looked: true})-[:HAS_THEME {counts: true}]->(theme)
        WHERE EXISTS {
          MATCH (one)-[joins:PARTICIPATES_IN {counts: true}]->(effort)<-[too:PARTICIPATES_IN {counts: true}]-(other)
          WHERE one IN ofA AND other IN ofB AND one <> other AND ${takesPart} AND coalesce(too.role, 'PARTNER') <> 'FUNDER'
        }
        RETURN DISTINCT effort.id ORDER BY effort.id
      }} ORDER BY theme.id
    } AS sharedThemes,
    COLLECT {
      MATCH (who:Organisation)
      WITH who, ${reach('ofA', 'a')} AS toA, ${reach('ofB', 'b')} AS toB
      WHERE toA IS NOT NULL AND toB IS NOT NULL
      RETURN {organisation: who.id, toA: toA, toB: toB}
      ORDER BY CASE WHEN toA = 'MEMBER' AND toB = 'MEMBER' THEN 0 ELSE 1 END, who.id
    } AS carriers
  ORDER BY a, b`;

/** Holds the overlap of all networks to plain Cypher. */
export async function expectSameNetworkOverlap(projection: Projection, asked: AskedOfBoth): Promise<void> {
  const networks = (await cypherRows('MATCH (network:Network) RETURN network.id AS id')).map(({ id }) => String(id));
  const rows = await cypherRows(networksInCypher, { networks });
  const pairs = pairsInFull(projection, networks, asked.question);
  const found = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  expect(found.size).toBe(rows.length);
  for (const { a, b, jaccard, contained, sharedThemes, carriers, ...row } of rows) {
    const pair = found.get(`${String(a)} ${String(b)}`);
    expect(pair).toMatchObject({
      ...row,
      jaccard: rounded(jaccard),
      score: rounded(jaccard),
      containment: typeof contained === 'number' ? { share: close(contained) } : null,
    });
    expect(pair?.sharedThemes.map(({ theme, linkedBy }) => ({ theme, linkedBy }))).toEqual(sharedThemes);
    expect(pair?.carriers.map(({ organisation, toA, toB }) => ({ organisation, toA, toB }))).toEqual(carriers);
  }
}
