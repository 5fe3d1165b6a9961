import { graphql, type ExecutionResult } from 'graphql';
import { setMaxListeners } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Database } from '../src/database/index.js';
import { importDataset } from '../src/dataset/index.js';
import { schema } from './product-schema.js';
import { editor, reader, type Caller } from '../src/graph/records/roles.js';
import { contextMaker } from '../src/start.js';
import { neo4jConnection } from './connection.js';
import { putBack, storedGraph, type StoredGraph } from './stored-graph.js';

/** Which queries were sent to Neo4j since the last reset. */
export const sentQueries: string[] = [];

/** The Neo4j of this run. */
export const database = new Database(neo4jConnection(), (name) => sentQueries.push(name));

/** Empties the graph. */
export async function emptyGraph(): Promise<void> {
  await database.runStatement(
    'MATCH (n) WHERE NOT n:TestMark AND NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS',
  );
  await database.runStatement(
    "MERGE (graph:Graph {id: 'graph'}) SET graph += {version: 0, key: randomUUID(), secret: randomUUID()}",
  );
}

/** What was loaded last, and the state of Neo4j since then. */
let loaded: { readonly folder: string; readonly state: string } | undefined;

/** What the import of a dataset made, by its folder. */
const imported = new Map<string, StoredGraph>();

/**
 * Empties the graph and loads a dataset of the project, named by its folder. Where nobody has written anything since that
 * was last done it is there, and what was imported once is put back as it was, into a graph with another key and secret.
 */
export async function loadOnly(folder: string): Promise<void> {
  if (loaded?.folder === folder && loaded.state === (await stateOfNeo4j())) return;
  await emptyGraph();
  const known = imported.get(folder);
  if (known) await putBack(known);
  else {
    await importDataset(database, fileURLToPath(new URL(`../${folder}`, import.meta.url)), () => {});
    imported.set(folder, await storedGraph());
  }
  loaded = { folder, state: await stateOfNeo4j() };
}

/** Another after each write, whoever writes. */
async function stateOfNeo4j(): Promise<string> {
  await database.runStatement('RETURN 1');
  return (await database.bookmarks()).join(' ');
}

/** Asks the schema, as a client would. @param caller who asks */
export const ask = async (
  source: string,
  variables: Record<string, unknown> = {},
  caller: Caller = reader,
): Promise<ExecutionResult> => askOn(database, source, { variables, caller });

interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly caller?: Caller;
  readonly signal?: AbortSignal;
}

/** Asks the schema on another database than that of this run, or until a signal ends it. */
export async function askOn(
  graph: Database,
  source: string,
  { variables = {}, caller = reader, signal = new AbortController().signal }: Asking = {},
): Promise<ExecutionResult> {
  // As the server does: a request reads as much at once as it asks for.
  setMaxListeners(0, signal);
  const contextOf = contextMaker(graph, async () => caller);
  const contextValue = await contextOf({ signal, authorization: [], address: '' });
  return graphql({ schema, source, variableValues: variables, contextValue });
}

/** Asks and takes the answer, which must be without an error. */
export async function answer<Data>(source: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ask(source, variables);
  if (errors) throw errors[0];
  return data as Data;
}

/** Asks as an editor does, and takes the answer, which must be without an error. */
export async function edit<Data>(source: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ask(source, variables, editor);
  if (errors) throw errors[0];
  return data as Data;
}
