import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Database,
  managedOptions,
  migrate,
  startManagedNeo4j,
  type Connection,
  type ManagedNeo4j,
  type Report,
} from '#samspil/database/index.js';
import { importDataset } from '#samspil/dataset/index.js';
import type { ClaimRecord, EntityRecord } from '#samspil/graph/records/records.js';
import { writeRecords, type Records } from '#samspil/graph/writing/write.js';
import { readSettings, type Settings } from '#samspil/settings.js';
import { countEntities } from '#samspil/start.js';
import { writeGeneratedDataset } from './generated-dataset.js';
import { generatedClaims, generatedEntities, sizesFor } from './generate.js';

const ROWS_IN_PART = 5_000;
const ROWS_IN_TRANSACTION = 50_000;

/** A generated graph in a Neo4j that runs. */
export interface OpenGraph {
  readonly connection: Connection;
  readonly database: Database;
  /** The process of its Neo4j; undefined where that is not ours. */
  readonly processId: number | undefined;
  close(): Promise<void>;
}

/**
 * Opens the generated graph of that size, filling it the first time: in the Neo4j of NEO4J_URI, which must be empty or
 * hold that very graph, or in a managed one with a folder of its own under SAMSPIL_DATA.
 */
export async function openGraph(size: number, seed: number, report: Report): Promise<OpenGraph> {
  const server = await neo4j(readSettings(process.env), `bench-${size}-${seed}`, report);
  const database = new Database(server.connection);
  const close = async () => {
    await database.close();
    await server.stop();
  };
  try {
    await migrate(database);
    if (!(await isFilled(database, size))) {
      if (server.managed) await load(server.managed, database, { size, seed }, report);
      else await fill(database, size, seed, report);
    }
    return { connection: server.connection, database, processId: server.pid, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function neo4j(settings: Settings, folder: string, report: Report) {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = settings;
  if (uri !== undefined)
    return { connection: { uri, user, password, database }, managed: null, pid: undefined, stop: async () => {} };
  const managed = await startManagedNeo4j(managedOptions(settings, folder), report);
  return { connection: managed.connection, managed, pid: managed.pid, stop: async () => managed.stop() };
}

/** Imports the graph as a dataset, which takes minutes where records in transactions take hours. */
async function load(
  managed: ManagedNeo4j,
  database: Database,
  { size, seed }: { readonly size: number; readonly seed: number },
  report: Report,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-bench-'));
  try {
    report(`Writing a dataset of ${size} initiatives`);
    await writeGeneratedDataset(folder, size, seed);
    await importDataset(database, folder, report, { managed });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The settings of a server on the Neo4j of a graph, at a port that is free. */
export const settingsOn = ({ uri, user, password, database }: Connection): Readonly<Record<string, string>> => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
  HOST: '127.0.0.1',
  PORT: '0',
});

/** @throws where the graph is another one */
async function isFilled(database: Database, size: number): Promise<boolean> {
  const sizes: Readonly<Record<string, number>> = sizesFor(size);
  const counts = await database.read(countEntities, {});
  if (counts.length === 0) return false;
  if (counts.every(({ kind, count }) => sizes[kind] === count)) return true;
  throw new Error(`${database.address} holds another graph. Empty it, or unset NEO4J_URI.`);
}

/** Writes the generated graph into one that is empty, by transactions. */
export async function fill(database: Database, size: number, seed: number, report: Report): Promise<void> {
  let rows = 0;
  for (const transaction of transactions(size, seed)) {
    await database.write(async (tx) => writeRecords(tx, parts(transaction), 'benchmark'));
    rows += transaction.length;
    report(`Filling the graph: ${rows} rows`);
  }
}

/** All rows of a graph, entities first, cut into lists that one transaction can hold. */
function* transactions(size: number, seed: number): Generator<(EntityRecord | ClaimRecord)[]> {
  let rows: (EntityRecord | ClaimRecord)[] = [];
  for (const records of [generatedEntities(size, seed), generatedClaims(size, seed)]) {
    for (const record of records) {
      rows.push(record);
      if (rows.length < ROWS_IN_TRANSACTION) continue;
      yield rows;
      rows = [];
    }
  }
  yield rows;
}

async function* parts(rows: readonly (EntityRecord | ClaimRecord)[]): AsyncGenerator<Records> {
  for (let start = 0; start < rows.length; start += ROWS_IN_PART) {
    const part = rows.slice(start, start + ROWS_IN_PART);
    yield {
      entities: part.filter((row) => 'kind' in row),
      claims: part.filter((row) => 'verb' in row),
    };
  }
}
