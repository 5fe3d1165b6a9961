import {
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfigMap,
} from 'graphql';
import {
  createServer,
  type Allowed,
  type AnswerCacheOptions,
  type ContextMaker,
  type Files,
  type Server,
  type ServerOptions,
  type Told,
} from '../../src/server/index.js';
import { readSettings, type Settings } from '../../src/settings.js';

export type Fields = GraphQLFieldConfigMap<unknown, Told>;

/** A schema with a name, a number and the fields that a test is about. */
export function littleSchema(fields: Fields = {}): GraphQLSchema {
  return new GraphQLSchema({
    query: new GraphQLObjectType<unknown, Told>({
      name: 'Query',
      fields: {
        name: { type: GraphQLString, description: 'The name of the graph.', resolve: () => 'Samspil' },
        twice: {
          type: GraphQLInt,
          args: { of: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 1 } },
          resolve: (_root, { of }: { of: number }) => 2 * of,
        },
        ...fields,
      },
    }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { forget: { type: GraphQLString } } }),
  });
}

export interface Running {
  readonly url: string;
  readonly server: Server;
  /** The log so far, a line an entry. */
  readonly log: readonly string[];
}

const running: Server[] = [];

/** Ends the servers of a test file; each file calls it after all its tests. */
export async function closeServers(): Promise<void> {
  await Promise.all(running.splice(0).map(async (server) => server.close()));
}

/** A server for the little schema on a free port. */
export const serve = async (fields: Fields = {}, context: ContextMaker<Told> = (told) => told): Promise<Running> =>
  serveSchema(littleSchema(fields), context);

/** The same for any schema, with or without answers that are kept and files. */
export const serveSchema = async <Context extends Told>(
  schema: GraphQLSchema,
  context: ContextMaker<Context>,
  cache?: AnswerCacheOptions<Context>,
  files?: Files<Context>,
): Promise<Running> => serveWith({ schema, context, ...(cache && { cache }), ...(files && { files }) });

/** The same for a schema whose server lets only so much be asked. */
export const serveAllowing = async (
  schema: GraphQLSchema,
  allowed: Allowed<object>,
  more: Pick<ServerOptions<Told>, 'files' | 'measure'> = {},
): Promise<Running> => serveWith({ schema, context: (told) => told, allowed, ...more });

/** The same for a schema whose requests are priced for whoever its context tells of. */
export const servePriced = async <Context extends Told>(
  schema: GraphQLSchema,
  context: ContextMaker<Context>,
  allowed: Allowed<Context>,
): Promise<Running> => serveWith({ schema, context, allowed });

/** The same with whatever a server can be told. */
export async function serveWith<Context extends Told>(options: ServerOptions<Context>): Promise<Running> {
  const log: string[] = [];
  const server = await createServer({ ...options, log: { write: (line: string) => log.push(line) } });
  running.push(server);
  return { url: await server.listen({ host: '127.0.0.1', port: 0 }), server, log };
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly extensions?: Record<string, unknown>;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: Record<string, unknown>;
  }[];
}

/** Asks as a client does that knows GraphQL over HTTP. */
export async function ask(
  url: string,
  query: string,
  { variables, accept = 'application/graphql-response+json' }: { variables?: object; accept?: string } = {},
): Promise<{ status: number; headers: Headers; answer: Answer }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, answer: (await response.json()) as Answer };
}

/** What a server says of its health. */
export const health = async (api: string, which: 'live' | 'ready') => {
  const response = await fetch(new URL(`/health/${which}`, api));
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as {
      missing?: { what: string; why: string }[];
      warnings?: { what: string; why: string }[];
    },
  };
};

/** The settings of a Samspil with a Neo4j of its own on a folder, from the jars that this machine has. */
export const settingsOn = (folder: string): Settings => ({
  ...readSettings({ PORT: '0', SAMSPIL_DATA: folder }),
  SAMSPIL_CACHE: readSettings(process.env).SAMSPIL_CACHE,
});

/** A promise and what keeps it: how a test waits for the very moment that it is about. */
export function gate<Value>(): { readonly opened: Promise<Value>; readonly open: (value: Value) => void } {
  let open: (value: Value) => void = () => {};
  const opened = new Promise<Value>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
