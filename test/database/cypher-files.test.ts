import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cypherFolder, declaredQueries } from '../../src/database/index.js';
import { database, edit, loadOnly } from '../world.js';

const files = readdirSync(cypherFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cypher') && !file.startsWith('migrations'))
  .map((file) => file.replace(/\.cypher$/u, ''));

interface Header {
  readonly purpose: string;
  readonly parameters: readonly string[];
  readonly columns: readonly string[];
  /** Why a scan is meant, where it is. */
  readonly scans: string | undefined;
}

function headerOf(text: string): Header {
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith('//'))
    .map((line) => line.slice(2));
  const listed = (title: string) => {
    const start = lines.indexOf(` ${title}:`);
    if (start === -1) return [];
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => !line.startsWith('   '));
    return rest.slice(0, end === -1 ? rest.length : end).map((line) => line.trim().split(':', 1)[0] ?? '');
  };
  return {
    purpose: lines[0]?.trim() ?? '',
    parameters: listed('Parameters'),
    columns: listed('Columns'),
    scans: lines.find((line) => line.startsWith(' Scans: ')),
  };
}

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

const operators = ({ operatorType, children }: Plan): string[] => [
  operatorType.replace(/@.*$/u, ''),
  ...children.flatMap(operators),
];

const SCANS = new Set([
  'AllNodesScan',
  'NodeByLabelScan',
  'UnionNodeByLabelsScan',
  'CartesianProduct',
  'AllRelationshipsScan',
  'UndirectedAllRelationshipsScan',
  'DirectedAllRelationshipsScan',
]);
/** What Neo4j says of labels (01N50), types (01N51) and properties (01N52) that the graph does not have. */
const UNKNOWN_NAME = new Set(['01N50', '01N51', '01N52']);
const MISSING_PARAMETER = '01N60';

beforeAll(async () => {
  // No schema leads to the queries of a command.
  await import('../../src/doctor/index.js');
  await import('../../src/workbooks/index.js');
  await loadOnly('seed/example');
  // So that the graph has everything that queries name.
  await edit(`mutation { mergeOrganisations(
    kept: "organisation:tusindben", duplicate: "organisation:hundredben", reason: "test") { claims } }`);
  const { record } = await edit<{ record: { id: string } }>(
    'mutation { record(changes: [{ theme: { name: { da: "x" } } }], reason: "test") { id } }',
  );
  await edit(`mutation { undo(id: "${record.id}", reason: "test") { id } }`);
  await database.runStatement(
    "MATCH (n:Entity {id: 'organisation:tusindben'}) SET n.guard = 'RESTRICTED', n.visibleTo = 'nobody'",
  );
  await database.runStatement("MATCH (n:Source) WITH n LIMIT 1 SET n.address = 'somewhere'");
  await database.runStatement("CREATE (:UnfinishedImport {name: 'half', created: 1, updated: 0})");
  await database.runStatement("CREATE (:WebhookReceiver {id: 'somewhere', key: 'graph', version: 1})");
});

test('every query file is used, and none under two names', () => {
  expect([...declaredQueries()].sort()).toEqual(files.toSorted());
});

describe.each(files)('%s', (name) => {
  const text = readFileSync(join(cypherFolder, `${name}.cypher`), 'utf8');
  const header = headerOf(text);
  let explained: Awaited<ReturnType<typeof database.explain>>;

  beforeAll(async () => {
    explained = await database.explain(text, {});
  });

  test('says what it is for, and Neo4j agrees with its parameters, columns and names', () => {
    const { columns, notifications } = explained;
    const told = (statuses: ReadonlySet<string>) =>
      notifications
        .filter(({ gqlStatus }) => statuses.has(gqlStatus))
        .map(({ statusDescription }) => statusDescription);
    const missing = told(new Set([MISSING_PARAMETER])).flatMap((description) =>
      [...description.matchAll(/\$`(?<name>\w+)`/gu)].map(({ groups }) => groups?.['name']),
    );
    expect(header.purpose).toMatch(/^[A-Z].*/u);
    expect(columns).toEqual(header.columns);
    expect(new Set(missing)).toEqual(new Set(header.parameters.map((parameter) => parameter.split('.', 1)[0])));
    expect(header.parameters.filter((parameter) => !text.includes(`$${parameter}`))).toEqual([]);
    expect(told(UNKNOWN_NAME)).toEqual([]);
  });

  test('scans nothing by accident', () => {
    const { plan } = explained;
    const scans = plan === false ? [] : operators(plan).filter((operator) => SCANS.has(operator));
    expect(header.scans === undefined ? scans : []).toEqual([]);
  });
});
