import { expect } from 'vitest';
import { network } from '../../../src/coordination/networks/network.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { cypherRows, rounded } from '../oracle.js';
import type { AskedOfBoth } from '../questions.js';

/**
 * The measures of each node in plain Cypher: shortest paths counted one by one (Freeman 1977); Burt's constraint
 * Σj (p(i,j) + Σq p(i,q) p(q,j))² with p(i,j) = 1 / degree(i); contacts less twice their ties by contacts.
 */
const measuresInCypher = `
  MATCH (i:Organisation)
  WHERE i.confidence IN $levels AND (NOT i:Network OR EXISTS {
    MATCH (i)-[joins:PARTICIPATES_IN {counts: true}]->() WHERE coalesce(joins.role, 'PARTNER') <> 'FUNDER' })
  WITH collect(i) AS nodes
  UNWIND nodes AS i
  CALL (i, nodes) {
    UNWIND nodes AS s UNWIND nodes AS t
    WITH i, s, t WHERE s.id < t.id AND s <> i AND t <> i
    MATCH path = allShortestPaths((s)-[:WORKS_WITH*]-(t))
    WITH i, s, t, collect(nodes(path)) AS paths
    RETURN sum(toFloat(size([each IN paths WHERE i IN each])) / size(paths)) AS betweenness
  }
  CALL (i) {
    MATCH (i)-[:WORKS_WITH]-(j)
    CALL (i, j) {
      MATCH (i)-[:WORKS_WITH]-(q)-[:WORKS_WITH]-(j)
      RETURN sum(1.0 / COUNT { (i)-[:WORKS_WITH]-() } / COUNT { (q)-[:WORKS_WITH]-() }) AS through
    }
    RETURN sum((1.0 / COUNT { (i)-[:WORKS_WITH]-() } + through) ^ 2) AS constraint
  }
  WITH i, betweenness, constraint, size(nodes) AS n, COUNT { (i)-[:WORKS_WITH]-() } AS degree,
    COUNT { MATCH (i)-[:WORKS_WITH]-(j)-[:WORKS_WITH]-(k)-[:WORKS_WITH]-(i) WHERE j.id < k.id } AS amongContacts
  RETURN i.id AS organisation, degree, betweenness,
    CASE WHEN n >= 3 THEN 2 * betweenness / ((n - 1) * (n - 2)) END AS normalisedBetweenness,
    CASE WHEN degree > 0 THEN constraint END AS constraint,
    CASE WHEN degree > 0 THEN degree - 2.0 * amongContacts / degree END AS effectiveSize
  ORDER BY organisation`;

/** The ties in plain Cypher: common initiatives, and Σ 1 / (participants − 1) over them. */
const tiesInCypher = `
  MATCH (a:Organisation)-[:WORKS_WITH]-(b:Organisation) WHERE a.id < b.id
  CALL (a, b) {
    MATCH (effort:Initiative)
    WHERE NOT effort.status IN ['PLANNED', 'CANCELLED'] AND all(side IN [a, b] WHERE EXISTS {
      MATCH (side)-[joins:PARTICIPATES_IN {counts: true}]->(effort) WHERE coalesce(joins.role, 'PARTNER') <> 'FUNDER' })
    WITH effort, COUNT {
      MATCH (who)-[joins:PARTICIPATES_IN {counts: true}]->(effort) WHERE coalesce(joins.role, 'PARTNER') <> 'FUNDER'
      RETURN DISTINCT who } AS size
    RETURN count(effort) AS weight, sum(1.0 / (size - 1)) AS collaboration
  }
  RETURN a.id AS a, b.id AS b, weight, collaboration,
    NOT EXISTS { MATCH SHORTEST 1 (a)(()-[step:WORKS_WITH]-() WHERE NOT EXISTS { (a)-[step]-(b) })+(b) } AS bridge
  ORDER BY a, b`;

const networksOf = (node: string): string =>
  `COLLECT { MATCH (own:Network) WHERE own = ${node} OR EXISTS { (${node})-[:MEMBER_OF {counts: true}]->(own) } RETURN own.id }`;

/** The E-I index in plain Cypher: ties across networks against ties within them, of ends that are in any. */
const externalInternalInCypher = `
  MATCH (a:Organisation)-[:WORKS_WITH]->(b:Organisation)
  WITH ${networksOf('a')} AS ofA, ${networksOf('b')} AS ofB
  WITH CASE
    WHEN size(ofA) = 0 OR size(ofB) = 0 THEN 'unplaced'
    WHEN any(own IN ofA WHERE own IN ofB) THEN 'internal'
    ELSE 'external'
  END AS kind
  WITH count(CASE kind WHEN 'internal' THEN 1 END) AS internal, count(CASE kind WHEN 'external' THEN 1 END) AS external,
    count(CASE kind WHEN 'unplaced' THEN 1 END) AS unplaced
  RETURN internal, external, unplaced,
    CASE WHEN internal + external > 0 THEN toFloat(external - internal) / (external + internal) END AS index`;

const asAnswered = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rounded(value)]));

/** Holds the network's measures, ties and E-I index to plain Cypher. */
export async function expectSameNetwork(projection: Projection, { question, levels }: AskedOfBoth): Promise<void> {
  const answer = network.work(projection, question);
  const measures = await cypherRows(measuresInCypher, { levels });
  expect(answer.nodes).toMatchObject(measures.map(asAnswered));
  const ties = await cypherRows(tiesInCypher);
  expect(answer.ties).toMatchObject(ties.map(asAnswered));
  const [row = {}] = await cypherRows(externalInternalInCypher);
  expect(answer.externalInternal).toEqual(asAnswered(row));
}
