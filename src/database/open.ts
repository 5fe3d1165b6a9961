import { join } from 'node:path';
import { SamspilError } from '../errors.js';
import type { Settings } from '../settings.js';
import { Database, type Connection } from './database.js';
import type { ManagedNeo4jOptions } from './data-folder.js';
import { beginManagedNeo4j, findManagedNeo4j, type ManagedNeo4j } from './managed-neo4j.js';
import { migrate } from './migrations.js';
import type { Report } from './report.js';

/** A database and how to let it go. */
export interface OpenDatabase {
  readonly database: Database;
  /** Where its data lies, for people. */
  readonly where: string;
  /** Comes when the managed Neo4j answers for the first time, and fails where it cannot be started. */
  readonly started: Promise<void>;
  /** The managed Neo4j; null for one that is not looked after here. */
  readonly managed: ManagedNeo4j | null;
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
 * DATABASE_DAMAGED, DISK_FULL, FILE_UNUSABLE, MIGRATION_CHANGED, MIGRATION_UNKNOWN
 */
export async function openDatabase(settings: Settings, options: OpenOptions, report: Report): Promise<OpenDatabase> {
  const found = await findDatabase(settings, options, report);
  try {
    await found.started;
    await prepareDatabase(found.database, report);
    return found;
  } catch (error) {
    await found.close();
    throw error;
  }
}

/**
 * The database, before it is known to be of use: the managed local one begins to start, the one of NEO4J_URI is not even
 * asked whether it is there.
 * @throws DATABASE_IN_USE, DATABASE_START_FAILED, DISK_FULL, FILE_UNUSABLE
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
  const { where, started, managed } = server;
  return { database, where, started, managed, close };
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

type Server = Pick<ManagedNeo4j, 'connection' | 'stop'> & Pick<OpenDatabase, 'where' | 'started' | 'managed'>;

/** One that somebody else looks after. */
const others = (connection: Connection, where: string): Server => ({
  connection,
  where,
  started: Promise.resolve(),
  managed: null,
  stop: async () => {},
});

async function findServer(
  settings: Settings,
  { dataset, join: mayJoin }: OpenOptions,
  report: Report,
): Promise<Server> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = settings;
  if (NEO4J_URI !== undefined) {
    const connection = { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD ?? '', database: NEO4J_DATABASE };
    return others(connection, NEO4J_URI);
  }
  const managed = managedOptions(settings, dataset);
  const { folder } = managed;
  try {
    const neo4j = await beginManagedNeo4j(managed, report);
    const { connection, started } = neo4j;
    return { connection, started, where: folder, managed: neo4j, stop: async () => neo4j.stop() };
  } catch (error) {
    const running = mayJoin && error instanceof SamspilError && error.code === 'DATABASE_IN_USE';
    const connection = running ? await findManagedNeo4j(folder) : null;
    if (!connection) throw error;
    return others(connection, folder);
  }
}
