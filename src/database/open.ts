import { join } from 'node:path';
import { SamspilError } from '../errors.js';
import type { Settings } from '../settings.js';
import { Database } from './database.js';
import { findManagedNeo4j, startManagedNeo4j, type ManagedNeo4j, type ManagedNeo4jOptions } from './managed-neo4j.js';
import { migrate } from './migrations.js';
import type { Report } from './report.js';

/** A database and how to let it go. */
export interface OpenDatabase {
  readonly database: Database;
  /** Where its data lies, for people. */
  readonly where: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Names the folder of the managed Neo4j within SAMSPIL_DATA. */
  readonly dataset: string;
  /** Whether to join a Samspil that already runs on the folder, as a command does beside a running server. */
  readonly join: boolean;
  readonly onQuery?: (name: string) => void;
}

/**
 * Opens the Neo4j of NEO4J_URI, or the managed local one, and brings it to the form that this version expects.
 * @throws DATABASE_UNAVAILABLE, DATABASE_REFUSED, DATABASE_IN_USE, DATABASE_MISSING, DATABASE_START_FAILED,
 * MIGRATION_CHANGED, MIGRATION_UNKNOWN
 */
export async function openDatabase(settings: Settings, options: OpenOptions, report: Report): Promise<OpenDatabase> {
  const found = await findDatabase(settings, options, report);
  try {
    await prepareDatabase(found.database, report);
    return found;
  } catch (error) {
    await found.close();
    throw error;
  }
}

/**
 * The database, before it is known to be of use: the managed local one is started, the one of NEO4J_URI is not even
 * asked whether it is there.
 * @throws DATABASE_IN_USE, DATABASE_MISSING, DATABASE_START_FAILED
 */
export async function findDatabase(settings: Settings, options: OpenOptions, report: Report): Promise<OpenDatabase> {
  const server = await findServer(settings, options, report);
  const database = new Database(server.connection, options.onQuery, settings.REQUEST_TIMEOUT * 1_000);
  const close = async () => {
    try {
      await database.close();
    } finally {
      await server.stop();
    }
  };
  return { database, where: server.where, close };
}

/**
 * Asks whether the database answers, and brings it to the form that this version expects.
 * @param limit how many milliseconds it has to answer; as long as the driver tries where it is left out
 * @throws DATABASE_UNAVAILABLE, DATABASE_REFUSED, MIGRATION_CHANGED, MIGRATION_UNKNOWN
 */
export async function prepareDatabase(database: Database, report: Report, limit?: number): Promise<void> {
  await database.verify(limit);
  const applied = await migrate(database);
  if (applied.length > 0) report(`Applied ${applied.join(', ')}`);
}

/** How the managed Neo4j of a dataset is run. */
export const managedOptions = (settings: Settings, dataset: string): ManagedNeo4jOptions => ({
  folder: join(settings.SAMSPIL_DATA, dataset),
  cache: settings.SAMSPIL_CACHE,
  heap: settings.NEO4J_HEAP,
  pageCache: settings.NEO4J_PAGECACHE,
});

type Server = Pick<ManagedNeo4j, 'connection' | 'stop'> & { readonly where: string };

async function findServer(
  settings: Settings,
  { dataset, join: mayJoin }: OpenOptions,
  report: Report,
): Promise<Server> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = settings;
  if (NEO4J_URI !== undefined) {
    const connection = { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD ?? '', database: NEO4J_DATABASE };
    return { connection, where: NEO4J_URI, stop: async () => {} };
  }
  const managed = managedOptions(settings, dataset);
  const { folder } = managed;
  try {
    return { ...(await startManagedNeo4j(managed, report)), where: folder };
  } catch (error) {
    const running = mayJoin && error instanceof SamspilError && error.code === 'DATABASE_IN_USE';
    const connection = running ? await findManagedNeo4j(folder) : null;
    if (!connection) throw error;
    return { connection, where: folder, stop: async () => {} };
  }
}
