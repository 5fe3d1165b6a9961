import { cypherQuery, type Database } from '../database/index.js';
import type { Value } from '../graph/records/index.js';
import { kindNames } from '../graph/vocabulary/index.js';

const nodesByLabels = cypherQuery<object, { labels: readonly string[]; nodes: number }>('doctor/nodes-by-labels');
const claimsByVerb = cypherQuery<object, { verb: string; claims: number }>('doctor/claims-by-verb');
const graphs = cypherQuery<object, GraphNode>('doctor/graphs');

export type GraphNode = Readonly<Record<'id' | 'version' | 'key' | 'secret', Value | null>>;

/** How much there is in a database, of what: the same where the same is in it. */
export interface Contents {
  /** What keeps the version of the graph: one, where all is well. */
  readonly graphs: readonly GraphNode[];
  /** How many nodes there are of each set of labels, which are sorted and divided by spaces. */
  readonly nodes: ReadonlyMap<string, number>;
  /** How many relationships there are of each type. */
  readonly claims: ReadonlyMap<string, number>;
}

export async function contentsOf(database: Database): Promise<Contents> {
  return {
    graphs: await all(database.stream(graphs, {})),
    nodes: new Map(
      (await all(database.stream(nodesByLabels, {}))).map(({ labels, nodes }) => [labels.join(' '), nodes]),
    ),
    claims: new Map((await all(database.stream(claimsByVerb, {}))).map(({ verb, claims }) => [verb, claims])),
  };
}

/** How one database differs from another that should hold the same, in words; null where it does not. */
export function differenceOf(before: Contents, after: Contents): string | null {
  const told = (contents: Contents): ReadonlyMap<string, string> =>
    new Map([
      ...contents.graphs.flatMap(({ id, version, key }) => [
        [`version of “${String(id)}”`, String(version)] as const,
        [`key of “${String(id)}”`, String(key)] as const,
      ]),
      ...[...contents.nodes].map(([labels, nodes]) => [`nodes (${labels})`, String(nodes)] as const),
      ...[...contents.claims].map(([verb, claims]) => [`claims (${verb})`, String(claims)] as const),
    ]);
  const [one, other] = [told(before), told(after)];
  const different = [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
  return different.length === 0
    ? null
    : different.map((name) => `${name} ${one.get(name) ?? 'none'}, restored ${other.get(name) ?? 'none'}`).join('; ');
}

/** All rows of a query that has few, however long they take. */
export async function all<Row>(rows: AsyncGenerator<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/** What is in a database, in a line. */
export function contentsLine({ graphs: [graph], nodes, claims }: Contents): string {
  const isEntity = (labels: string): boolean => labels.split(' ').includes('Entity');
  const entities = sum([...nodes].filter(([labels]) => isEntity(labels)).map(([, count]) => count));
  const parts = [
    counted(entities, 'entity', 'entities'),
    counted(sum([...claims.values()]), 'claim', 'claims'),
    counted(nodes.get('Merged') ?? 0, 'merged', 'merged'),
    counted(nodes.get('Withdrawn') ?? 0, 'withdrawn', 'withdrawn'),
    counted(nodes.get('Change') ?? 0, 'entry of the change log', 'entries of the change log'),
    counted(nodes.get('ChangeSet') ?? 0, 'set of changes', 'sets of changes'),
  ];
  return `version ${String(graph?.version ?? 'none')}: ${parts.join(', ')}`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The labels that an entity may have, each set sorted and divided by spaces. */
export const entityLabels: ReadonlySet<string> = new Set([
  ...kindNames.map((kind) => ['Entity', kind].sort().join(' ')),
  ['Entity', 'Organisation', 'Network'].sort().join(' '),
]);
