import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Database, migrate, startManagedNeo4j, type Connection } from '../src/database/index.js';
import { readSettings } from '../src/settings.js';

declare module 'vitest' {
  interface ProvidedContext {
    connection: Connection;
  }
}

/** Marks a database as one that tests wrote, so that a wrong NEO4J_TEST_URI costs nobody their data. */
const MARK = 'MERGE (:TestMark {id: "samspil"})';
const FOREIGN = 'MATCH (n) WHERE NOT EXISTS { MATCH (m:TestMark) WHERE m.id = "samspil" } RETURN count(n) AS count';

/** One Neo4j for the whole run: a managed one in a temporary folder, or the one of NEO4J_TEST_URI. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server =
    process.env['NEO4J_TEST_URI'] === undefined ? await managed() : await given(process.env['NEO4J_TEST_URI']);
  const database = new Database(server.connection);
  await migrate(database);
  await database.runStatement(MARK);
  await database.close();
  project.provide('connection', server.connection);
  return server.stop;
}

async function managed() {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-test-'));
  const { SAMSPIL_CACHE } = readSettings(process.env);
  const server = await startManagedNeo4j({ folder, cache: SAMSPIL_CACHE, heap: '768m', pageCache: '128m' }, () => {});
  return {
    connection: server.connection,
    stop: () => server.stop().then(() => rm(folder, { recursive: true, force: true })),
  };
}

async function given(uri: string) {
  const { NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
  const connection = { uri, user, password, database: 'neo4j' };
  const database = new Database(connection);
  const [row] = await database.runStatement(FOREIGN);
  await database.close();
  if (Number(row?.['count']) > 0) throw new Error(`${uri} holds data that tests did not write. They would wipe it.`);
  return { connection, stop: () => Promise.resolve() };
}
