import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Analyst, employ, weightOfAnalysis } from './coordination/index.js';
import {
  cypherQuery,
  MOST_CONNECTIONS,
  findDatabase,
  prepareDatabase,
  whyAway,
  type Database,
  type OpenDatabase,
  type Report,
} from './database/index.js';
import { howToGoOn, unfinished } from './dataset/index.js';
import { SamspilError } from './errors.js';
import { openExport } from './exports/index.js';
import { whoAsks, type Provider, type WhoAsks } from './access/index.js';
import { conditionsOf, conditionsOfEdges, countsIn, leadsOn } from './graph/schema/index.js';
import { editor, mayAs, reader, rightsOf, sightOf, today, isEntityId } from './graph/records/index.js';
import {
  graphInMemory,
  graphMemory,
  type GraphMemory,
  graphState,
  type GraphState,
  lastGraphState,
  limitGraph,
  Loaders,
  type Context,
} from './graph/reading/index.js';
import { pseudonymIn } from './graph/writing/index.js';
import { unlessEnded } from './unless-ended.js';
import { showProgress } from './progress.js';
import { ANSWER_LIMIT, Readiness } from './readiness.js';
import { asksForChangeSets, importAsSet, takeCorrections } from './recording/index.js';
import { reconciliation } from './reconciliation/index.js';
import { createSchema } from './schema.js';
import {
  createServer,
  explorerDocuments,
  readTrustedDocuments,
  usualLimits,
  type Allowed,
  type AnswerCacheOptions,
  type Arrival,
  type Files,
  type Measured,
  type OnRecord,
  type OpenService,
  type Server,
  type Weigh,
} from './server/index.js';
import type { Settings } from './settings.js';
import { startTracing, type ChangedBy } from './telemetry/index.js';
import { Deliveries } from './webhooks/index.js';

/** How many entities there are, by kind. */
export const countEntities = cypherQuery<object, { kind: string; count: number }>('graph/count-entities');

const exampleQuery = `{ needGaps(first: 3) { nodes { need { name { da } } type reasons { da } } } }`;

/**
 * Brings up the database, loads the dataset of that name from `seed/` where the graph is empty, and serves the API
 * until the process is told to end.
 * @param thread the module that the thread of the analyses runs
 */
export async function start(settings: Settings, dataset: string, version: string, thread?: URL): Promise<void> {
  const progress = showProgress();
  const { OTEL_EXPORTER_OTLP_ENDPOINT: collector } = settings;
  const stopTracing = collector === undefined ? undefined : await startTracing(collector, version);
  try {
    const service = await openService(settings, dataset, progress.report, thread);
    try {
      // Until the managed Neo4j is ready a signal ends this process at once: nobody waits for an answer, and what is half
      // loaded is taken back.
      if (settings.NEO4J_URI === undefined) await service.ready;
      const ending = endSignal();
      const loaded = await Promise.race([service.ready, ending]);
      if (loaded) {
        progress.done();
        print([
          ...loaded,
          `Data      ${service.where}`,
          ...(settings.EXPLORER ? [`Explorer  ${new URL('/', service.address).href}`] : []),
          `API       ${service.address}`,
          '',
          `Open ${settings.EXPLORER ? 'the first' : 'the address'} in a browser, or try:`,
          `  ${exampleQuery}`,
          '',
          'Ctrl-C ends it.',
        ]);
        await ending;
      }
      progress.report('Ending');
    } finally {
      await service.close();
    }
  } finally {
    progress.done();
    await stopTracing?.();
  }
}

/** A Samspil that listens. */
export interface Service {
  /** The address of the API. */
  readonly address: string;
  /** Where the data lies, for people. */
  readonly where: string;
  /** Comes when questions are answered, with what the graph holds; fails where waiting would not help. */
  readonly ready: Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Brings up Samspil. Nothing waits for Neo4j: the server listens, says that it is not ready and why, and is when Neo4j
 * answers; so it may start in any order with one at NEO4J_URI, and the managed one may take its time.
 * @param thread the module that the thread of the analyses runs
 */
export async function openService(settings: Settings, dataset: string, report: Report, thread?: URL): Promise<Service> {
  const found = await findDatabase(settings, { dataset, join: false }, report);
  const { database, where } = found;
  const reading = 'Reading the graph for analysis';
  const analyst = new Analyst(
    database,
    (read) => report(`${reading}: ${read.toLocaleString('en')} entities and claims`),
    thread,
  );
  employ(database, analyst);
  limitGraph(database, settings.GRAPH_MEMORY);
  takeCorrections(database, settings.CORRECTIONS);
  const readiness = new Readiness(database, found.managed);
  const contextOf = contextMaker(database, whoMayAsk(settings));
  const server = await createServer({
    schema: createSchema(),
    context: async (arrival) => {
      readiness.requireStart();
      return contextOf(arrival);
    },
    cache: cacheOptions(database, settings.ANSWER_CACHE),
    files: exportedFiles,
    ...(settings.RECONCILE && { service: reconciling(database, settings, () => readiness.requireStart()) }),
    onRecord: publicIdsIn(database),
    condition: { lacks: async () => readiness.lacks(), warnings: () => readiness.warnings() },
    whoChanges,
    allowed: await whatMayBeAsked(settings),
    ...(settings.METRICS && { measure: async () => measured(found, analyst, deliveries) }),
  });
  let deliveries: Deliveries | undefined;
  const ending = new AbortController();
  let ready: Promise<readonly string[]> | undefined;
  const close = async () => {
    ending.abort();
    // Whoever opened it has been told why it failed.
    await ready?.catch(() => {});
    await Promise.all([server.close(), deliveries?.close()]);
    await analyst.close();
    await found.close();
  };
  const prepare = async () => {
    await unlessEnded(ending.signal, async () => found.started);
    await prepareDatabase(database, report, ANSWER_LIMIT);
    const loaded = await loadIfEmpty(database, dataset, report);
    report(reading);
    await analyst.prepare();
    await graphInMemory(database);
    readiness.started();
    deliveries = toldOf(database, settings, server);
    return [...loaded, ...whatNeo4jAnswers(graphMemory(database))];
  };
  try {
    const address = await server.listen({ host: settings.HOST, port: settings.PORT });
    ready = untilItAnswers(prepare, database.address, report, ending.signal);
    // It may fail before anybody waits for it; who does wait is told all the same.
    ready.catch(() => {});
    return { address, where, ready, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Tells the addresses that the operator names what is written from now on; undefined where there are none. */
const toldOf = (database: Database, settings: Settings, { log }: Server): Deliveries | undefined =>
  settings.WEBHOOK_SECRET === undefined
    ? undefined
    : new Deliveries(database, {
        urls: settings.WEBHOOK_URLS,
        secret: settings.WEBHOOK_SECRET,
        as: settings.WEBHOOK_RIGHTS === 'editor' ? editor : reader,
        log,
      });

/** Says where the graph is too large for its memory: then more is left to Neo4j. */
const whatNeo4jAnswers = ({ wanted, limit }: GraphMemory): string[] =>
  limit > 0 && wanted > limit
    ? [
        `Memory    the graph takes about ${Math.ceil(wanted / MEGABYTE)}m, and GRAPH_MEMORY is ${limit / MEGABYTE}m: Neo4j answers lists and relations`,
      ]
    : [];

const MEGABYTE = 1_048_576;

/** What `/metrics` tells of the graph and of what is analysed. */
async function measured(
  { database, managed }: OpenDatabase,
  analyst: Analyst,
  deliveries: Deliveries | undefined,
): Promise<Measured[]> {
  // Where Neo4j is away or silent the rest is told all the same, before a Prometheus gives up.
  const state = await database.within(ANSWER_LIMIT, graphState(database)).catch(() => undefined);
  const { held, waiting } = analyst;
  const { version, wanted } = graphMemory(database);
  const gauge = (name: string, help: string, value: number | undefined) => ({ name: `samspil_${name}`, help, value });
  return [
    gauge('graph_version', 'The version of the graph; absent where Neo4j does not answer.', state?.version),
    gauge('projection_version', 'The version of the graph that was analysed last.', held?.version),
    gauge('projection_age_seconds', 'Since when it is that one.', held && (Date.now() - held.since) / 1_000),
    gauge('graph_memory_version', 'The version of the graph that is in memory; absent where none is.', version),
    gauge('graph_memory_wanted_bytes', 'About how much memory the graph takes.', wanted),
    gauge(
      'webhooks_version',
      'Up to which version of the graph all webhooks were told; absent where there are none.',
      deliveries?.toldUpTo,
    ),
    gauge('analyses_waiting', 'Analyses that wait for their answers, the one under way included.', waiting),
    gauge(
      'cypher_queries_under_way',
      'Queries that wait for Neo4j, each with a connection of the pool or for one.',
      database.underWay,
    ),
    gauge('disk_free_bytes', 'What the disk of the managed Neo4j has left; absent for another.', managed?.room.free),
    gauge('cypher_connections_limit', 'How many connections to Neo4j there may be.', MOST_CONNECTIONS),
  ];
}

/** How many milliseconds pass before the first try again, and at most: a Neo4j that is there is found in a second. */
const [FIRST_WAIT, LONGEST_WAIT] = [250, 1_000];

/** What may be better at the next try, which finds what is done already. */
const passing: ReadonlySet<string> = new Set(['DATABASE_UNAVAILABLE', 'OUTCOME_UNKNOWN']);

/** Does what needs the database, from the start, until the database is there. */
async function untilItAnswers<Result>(
  work: () => Promise<Result>,
  address: string,
  report: Report,
  ended: AbortSignal,
): Promise<Result> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SamspilError) || !passing.has(error.code)) throw error;
      report(`Neo4j at ${address} does not answer; trying again in ${wait / 1000} s (${whyAway(error)})`);
      await delay(wait, undefined, { signal: ended });
    }
  }
}

/** How callers are told apart: by their tokens where there is an issuer, else all are alike. */
export const whoMayAsk = (settings: Settings): WhoAsks =>
  whoAsks({
    provider: providerIn(settings),
    anonymous: !settings.ANONYMOUS ? null : settings.EDITING ? editor : reader,
  });

const providerIn = (settings: Settings): Provider | undefined =>
  settings.AUTH_ISSUER === undefined
    ? undefined
    : {
        issuer: settings.AUTH_ISSUER,
        audience: settings.AUTH_AUDIENCE,
        jwks: settings.AUTH_JWKS,
        rolesClaim: settings.AUTH_ROLES_CLAIM,
        networksClaim: settings.AUTH_NETWORKS_CLAIM,
      };

/** Makes what the resolvers of one request use. */
export const contextMaker =
  (database: Database, caller: WhoAsks = async () => reader) =>
  async ({ signal, authorization, address, lastEvent }: Arrival): Promise<Context> => {
    const asking = await caller(authorization);
    const sight = sightOf(asking);
    return {
      database,
      signal,
      lastEvent,
      caller: asking,
      sight,
      payer: asking.subject ?? address,
      loaders: new Loaders(database, sight, signal),
    };
  };

/** Who asks for a change, for the log. Where the database is away it goes without the pseudonym. */
export const whoChanges = async ({ database, caller, signal }: Context): Promise<ChangedBy> => ({
  role: caller.role.toLowerCase(),
  networks: caller.networks,
  pseudonym: await pseudonymIn(database, caller, { signal }).catch(() => undefined),
});

/** What a condition of a filter costs, or a relation to sort by: every entity of a kind is looked at for each. */
const CONDITION = 100;
/** What one of a relation costs: what it leads to is looked at. */
const ON_EDGES = 5;

const weightOfFilter = ({ name }: { readonly name: string }, filter: unknown, orderBy: unknown): number => {
  if (name === 'Query') return CONDITION * (conditionsOf(filter) + countsIn(orderBy));
  const condition = leadsOn(filter) ? CONDITION : ON_EDGES;
  return condition * conditionsOfEdges(filter) + ON_EDGES * countsIn(orderBy);
};

const weightOf: Weigh = (field, parent, { filter, orderBy }) => {
  const analysis = weightOfAnalysis(field, parent);
  return analysis
    ? { ...analysis, heavy: true }
    : { cost: weightOfFilter(parent, filter, orderBy), each: 0, heavy: false };
};

/** How readers of the explorer sign in: where the operator has named an issuer, and as what it knows the page. */
const signInFor = ({ AUTH_ISSUER: issuer, AUTH_CLIENT_ID: client, AUTH_AUDIENCE: audience }: Settings) =>
  issuer === undefined || client === undefined ? undefined : { issuer, client, audience };

/** What the settings let callers ask. The schema is told to editors in any case. @throws BAD_SETTINGS */
export const whatMayBeAsked = async (settings: Settings): Promise<Allowed<Context>> => ({
  limits: {
    ...usualLimits,
    cost: settings.COST_LIMIT,
    budget: settings.COST_BUDGET,
    seconds: settings.REQUEST_TIMEOUT,
    subscriptions: {
      ...usualLimits.subscriptions,
      atOnce: settings.SUBSCRIPTIONS,
      each: settings.SUBSCRIPTIONS_EACH,
    },
  },
  weigh: weightOf,
  payer: ({ payer }) => payer,
  mayKnowSchema: ({ caller }) => settings.INTROSPECTION || mayAs(caller, 'EDITOR'),
  suggestions: settings.INTROSPECTION,
  playground: settings.PLAYGROUND,
  explorer: settings.EXPLORER ? { signIn: signInFor(settings) } : null,
  documents: {
    byHash: new Map([
      ...(settings.EXPLORER ? await explorerDocuments() : []),
      ...(settings.TRUSTED_DOCUMENTS === undefined ? [] : await readTrustedDocuments(settings.TRUSTED_DOCUMENTS)),
    ]),
    only: settings.ONLY_TRUSTED,
  },
  origins: settings.CORS_ORIGINS,
  hosts: [settings.HOST, ...settings.ALLOWED_HOSTS],
  trustProxy: settings.TRUST_PROXY,
});

/**
 * Answers hold as long as the graph is at the same version and, since some count to today, until midnight. They are
 * shared among callers with the same rights.
 */
export const cacheOptions = (database: Database, bytes: number): AnswerCacheOptions<Context> => ({
  state: async (signal) => {
    const reading = async () => graphState(database);
    return nameOf(
      await database.awaiting('READ', signal, async () => (signal ? unlessEnded(signal, reading) : reading())),
    );
  },
  lastState: () => {
    const last = lastGraphState(database);
    return last && nameOf(last);
  },
  audience: ({ caller }) => rightsOf(caller),
  isPassing: asksForChangeSets,
  bytes,
});

const nameOf = ({ key, version }: GraphState): string => `${key} ${version} ${today()}`;

/** Tells which ids are on record for everybody; none where the database does not answer. */
export const publicIdsIn =
  (database: Database): OnRecord =>
  async (ids) => {
    const { entities } = new Loaders(database, sightOf(reader), AbortSignal.timeout(ANSWER_LIMIT));
    const asked = ids.filter((id) => isEntityId(id));
    const found = await entities.loadMany(asked);
    return new Set(asked.filter((_id, at) => found[at] && !(found[at] instanceof Error)));
  };

/** What can be had as a file. */
export const exportedFiles: Files<Context> = { at: '/export', open: openExport };

const RECONCILE = '/reconcile';

/** The service with which tables of others are matched. Without a token everybody is a reader there, editing or not. */
export function reconciling(
  database: Database,
  settings: Settings,
  whenStarted: () => void = () => {},
): OpenService<Context> {
  const contextOf = contextMaker(database, whoMayAsk({ ...settings, EDITING: false }));
  return {
    at: RECONCILE,
    context: async (arrival) => {
      whenStarted();
      return contextOf(arrival);
    },
    answer: reconciliation({ at: RECONCILE, anonymous: settings.ANONYMOUS, explorer: settings.EXPLORER }),
  };
}

async function loadIfEmpty(database: Database, dataset: string, report: Report): Promise<string[]> {
  for (const { name } of await unfinished(database)) report(`The import of “${name}” was cut off. ${howToGoOn(name)}`);
  const counts = await database.read(countEntities, {});
  if (counts.length > 0) return [`Graph     ${counts.map(({ kind, count }) => `${count} ${kind}`).join(', ')}`];
  const folder = fileURLToPath(new URL(`../seed/${dataset}`, import.meta.url));
  if (!existsSync(folder))
    return [`Graph     empty: load your data with \`npm run samspil -- import <folder> --dataset ${dataset}\``];
  const { created } = await importAsSet(database, folder, report);
  return [`Loaded    seed/${dataset}: ${created} entities and claims`];
}

async function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
