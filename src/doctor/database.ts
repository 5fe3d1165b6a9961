import { cypherQuery, declaredSchema, knownMigrations, migrationsOf, type Database } from '../database/index.js';
import { howToGoOn, unfinished } from '../dataset/index.js';
import { DAYS_KNOWN, sparedAt } from '../graph/writing/index.js';
import { verbNames } from '../graph/vocabulary/index.js';
import { all, entityLabels, type Contents } from './contents.js';
import type { TellFinding } from './finding.js';

const indexes = cypherQuery<object, { name: string; state: string }>('doctor/indexes');
const constraints = cypherQuery<object, { name: string }>('doctor/constraints');
const nodesOfLabels = cypherQuery<{ labels: readonly string[]; most: number }, { id: string }>(
  'doctor/nodes-of-labels',
);
const valuesTwice = cypherQuery<{ label: string; property: string; most: number }, { value: string; nodes: number }>(
  'doctor/values-twice',
);
const requestsKept = cypherQuery<{ days: number; spared: number }, { requests: number }>('doctor/requests-kept');

/** So many nodes of one sort are named. */
const MOST = 20;

/** Looks at what holds the graph: migrations, constraints, indexes, and what else lies in the database. */
export async function examineDatabase(database: Database, contents: Contents, tell: TellFinding): Promise<void> {
  await examineMigrations(database, tell);
  await examineSchema(database, tell);
  examineGraph(contents, tell);
  await examineLabels(database, contents, tell);
  for (const [verb, count] of contents.claims)
    if (!isVerb(verb)) tell({ code: 'UNKNOWN_VERB', id: verb, what: `${count} of this type, which is no verb` });
  for (const { name } of await unfinished(database))
    tell({
      code: 'IMPORT_UNFINISHED',
      id: name,
      what: 'its import was cut off, or is still under way',
      help: howToGoOn(name),
    });
  const [{ requests } = { requests: 0 }] = await all(
    database.stream(requestsKept, { days: DAYS_KNOWN, spared: sparedAt(Number(contents.graphs[0]?.version ?? 0)) }),
  );
  if (requests > 0)
    tell({
      code: 'REQUESTS_KEPT',
      id: 'AnsweredRequest',
      what: `${requests} are kept for more than ${2 * DAYS_KNOWN} days, and are known for ${DAYS_KNOWN}`,
    });
}

export const isVerb = (type: string): boolean => verbNames.some((verb) => verb === type);

async function examineMigrations(database: Database, tell: TellFinding): Promise<void> {
  const known = new Map(knownMigrations().map(({ id, checksum }) => [id, checksum]));
  const applied = await migrationsOf(database);
  for (const { id, checksum } of applied) {
    const ours = known.get(id);
    known.delete(id);
    if (ours === checksum) continue;
    const what = ours === undefined ? 'this version does not know it' : 'it is another one here than was applied';
    tell({ code: 'MIGRATION_DIFFERS', id, what });
  }
  for (const id of known.keys()) tell({ code: 'MIGRATION_PENDING', id, what: 'it is not applied' });
}

async function examineSchema(database: Database, tell: TellFinding): Promise<void> {
  const declared = declaredSchema(knownMigrations());
  const held = new Set((await all(database.stream(constraints, {}))).map(({ name }) => name));
  const states = new Map((await all(database.stream(indexes, {}))).map(({ name, state }) => [name, state]));
  for (const name of [...declared.indexes, ...declared.constraints.keys()]) {
    const state = states.get(name);
    if (declared.constraints.has(name) && !held.has(name))
      tell({ code: 'SCHEMA_LACKING', id: name, what: 'the constraint is not there' });
    else if (state !== 'ONLINE')
      tell({
        code: 'SCHEMA_LACKING',
        id: name,
        what: state === undefined ? 'the index is not there' : `it is ${state}`,
      });
  }
  for (const [name, { label, property }] of declared.constraints) {
    if (held.has(name)) continue;
    for (const { value, nodes } of await all(database.stream(valuesTwice, { label, property, most: MOST })))
      tell({ code: 'SHARED_ID', id: value, what: `${nodes} nodes of ${label} have this ${property}` });
  }
}

function examineGraph({ graphs }: Contents, tell: TellFinding): void {
  const unfit = (what: string): void => tell({ code: 'GRAPH_UNFIT', id: 'Graph', what });
  const [graph] = graphs;
  if (graphs.length !== 1 || graph?.id !== 'graph')
    unfit(`there are ${graphs.length} where one with the id “graph” should be`);
  if (!graph) return;
  const { version, key, secret } = graph;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    unfit(`its version is ${JSON.stringify(version)}, which is no whole number`);
  if (typeof key !== 'string' || key === '') unfit('it has no key');
  if (typeof secret !== 'string' || secret === '') unfit('it has no secret');
}

/** Entities are looked at one by one; everything else has one label that a migration names. */
async function examineLabels(database: Database, { nodes }: Contents, tell: TellFinding): Promise<void> {
  const { labels: named } = declaredSchema(knownMigrations());
  for (const [set, count] of nodes) {
    const labels = set === '' ? [] : set.split(' ');
    if (entityLabels.has(set) || labels.includes('Entity') || (named.has(set) && !isOfEntity(set))) continue;
    for (const { id } of await all(database.stream(nodesOfLabels, { labels, most: MOST })))
      tell({
        code: 'UNKNOWN_LABEL',
        id,
        what: `its labels are ${labels.join(', ') || 'none'}, as those of ${count} in all, and Samspil has no such node`,
      });
  }
}

/** Whether a label says what an entity is, and makes none by itself. */
const isOfEntity = (label: string): boolean => [...entityLabels].some((set) => set.split(' ').includes(label));
