import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Database, migrate, startManagedNeo4j, type Connection } from '../src/database/index.js';
import { findJars } from '../src/database/jars.js';
import { lastOwner, takeLock } from '../src/database/lock.js';
import { end, runningOn } from '../src/database/neo4j-process.js';
import { isRunning } from '../src/database/process-record.js';
import { readSettings } from '../src/settings.js';

declare module 'vitest' {
  interface ProvidedContext {
    connections: readonly Connection[];
  }
}

/** Marks a database as one that tests are writing to, so that a wrong NEO4J_TEST_URI costs nobody their data. */
const MARK = 'MERGE (:TestMark {id: "samspil"})';
const FOREIGN = 'MATCH (n) WHERE NOT EXISTS { MATCH (m:TestMark) WHERE m.id = "samspil" } RETURN count(n) AS count';
/** The mark goes last: a wipe that is cut off is still known as a test's. */
const WIPE = [
  'MATCH (n) WHERE NOT n:TestMark CALL (n) { DETACH DELETE n } IN TRANSACTIONS',
  'MATCH (m:TestMark) DELETE m',
];
const PREFIX = 'samspil-test-';

/** What is started for minutes is not worth compiling twice. */
const COMPILED_ONCE = '-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m';

/** A Neo4j for each process that runs test files: managed ones in temporary folders, or the one of NEO4J_TEST_URI. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const uri = process.env['NEO4J_TEST_URI'];
  const servers = uri === undefined ? await managed(workersOf(project)) : [await given(uri)];
  await Promise.all(servers.map(async ({ connection }) => prepare(connection)));
  project.provide(
    'connections',
    servers.map(({ connection }) => connection),
  );
  return async () => void (await Promise.all(servers.map(async ({ stop }) => stop())));
}

async function prepare(connection: Connection): Promise<void> {
  const database = new Database(connection);
  await migrate(database);
  await database.runStatement(MARK);
  await database.close();
}

/** How many processes run test files at a time. */
const workersOf = ({ config, vitest }: TestProject): number =>
  Math.min(config.maxWorkers, vitest.state.getPaths().length);

async function managed(count: number) {
  await clearWhatKilledRunsLeft();
  const { SAMSPIL_CACHE } = readSettings(process.env);
  // Maven brings them once for all.
  await findJars(SAMSPIL_CACHE, () => {});
  process.env['JDK_JAVA_OPTIONS'] = COMPILED_ONCE;
  try {
    return await Promise.all(Array.from({ length: count }, async () => managedOne(SAMSPIL_CACHE)));
  } finally {
    delete process.env['JDK_JAVA_OPTIONS'];
  }
}

async function managedOne(cache: string) {
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  // Each file brings another graph, for which Neo4j would plan all queries again.
  const settings = ['dbms.cypher.min_replan_interval=1h'];
  const options = { folder, cache, heap: '768m', pageCache: '128m', settings };
  const server = await startManagedNeo4j(options, () => {});
  return {
    connection: server.connection,
    stop: async () => server.stop().then(async () => rm(folder, { recursive: true, force: true })),
  };
}

/** A run that is killed can't end its Neo4j, and no later run starts on the same temporary folder to find it. */
async function clearWhatKilledRunsLeft(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  // A folder may vanish meanwhile: another run clears too.
  await Promise.allSettled(names.map(async (name) => clearIfAbandoned(join(tmpdir(), name))));
}

async function clearIfAbandoned(folder: string): Promise<void> {
  const owner = lastOwner(folder);
  // Without an owner it is just being made, or being removed.
  if (owner === null || isRunning(owner) || 'pid' in takeLock(folder)) return;
  const left = runningOn(folder);
  if (left) await end(folder, left);
  await rm(folder, { recursive: true, force: true });
}

async function given(uri: string) {
  const { NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
  const connection = { uri, user, password, database: 'neo4j' };
  const database = new Database(connection);
  const [row] = await database.runStatement(FOREIGN);
  await database.close();
  if (Number(row?.['count']) > 0) throw new Error(`${uri} holds data that tests did not write. They would wipe it.`);
  return { connection, stop: async () => wipe(connection) };
}

async function wipe(connection: Connection): Promise<void> {
  const database = new Database(connection);
  for (const statement of WIPE) await database.runStatement(statement);
  await database.close();
}
