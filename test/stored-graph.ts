import neo4j, { type Integer } from 'neo4j-driver';
import { neo4jConnection } from './connection.js';

/** All that is in a graph, as Neo4j stores it. */
export interface StoredGraph {
  readonly version: Integer;
  readonly nodes: readonly object[];
  readonly claims: readonly { readonly from: string; readonly to: string }[];
}

const { uri, user, password, database } = neo4jConnection();
/** That of the product has whole numbers as those of JavaScript, which would be stored as fractions. */
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));

const VERSION = 'MATCH (graph:Graph) RETURN graph.version AS version';
const NODES = `MATCH (node) WHERE NOT node:TestMark AND NOT node:Migration AND NOT node:Graph
  RETURN elementId(node) AS at, labels(node) AS labels, properties(node) AS values`;
const CLAIMS = `MATCH (from)-[claim]->(to)
  RETURN elementId(from) AS from, elementId(to) AS to, type(claim) AS verb, properties(claim) AS values`;

/** Takes down what is in the graph. */
export async function storedGraph(): Promise<StoredGraph> {
  const rows = async <Row>(query: string): Promise<Row[]> =>
    (await driver.executeQuery(query, {}, { database })).records.map((record) => record.toObject() as Row);
  const [graph] = await rows<Pick<StoredGraph, 'version'>>(VERSION);
  if (!graph) throw new Error('There is no graph to take down');
  return { ...graph, nodes: await rows(NODES), claims: await rows(CLAIMS) };
}

/** Puts it into an empty graph: a tenth of the work of an import. */
export async function putBack({ version, nodes, claims }: StoredGraph): Promise<void> {
  const session = driver.session({ database });
  await session.executeWrite(async (tx) => {
    await tx.run('MATCH (graph:Graph) SET graph.version = $version', { version });
    const { records } = await tx.run(
      'UNWIND $nodes AS node CREATE (made:$(node.labels)) SET made = node.values RETURN node.at AS at, elementId(made) AS id',
      { nodes },
    );
    const ids = new Map(records.map((record) => [record.get('at'), record.get('id')]));
    await tx.run(
      `UNWIND $claims AS each
      MATCH (from) WHERE elementId(from) = each.from
      MATCH (to) WHERE elementId(to) = each.to
      CREATE (from)-[claim:$(each.verb)]->(to) SET claim = each.values`,
      { claims: claims.map((claim) => ({ ...claim, from: ids.get(claim.from), to: ids.get(claim.to) })) },
    );
  });
  await session.close();
}
