import { constants } from 'node:zlib';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { SamspilError } from '../errors.js';
import { answerCache, type AnswerCacheOptions } from './answer-cache.js';
import { answerByApollo } from './apollo-request.js';
import { closeOnceAnswered, endWith } from './closing.js';
import { endSignal } from './end-signal.js';
import { answeringAsEvents, Places, Subscriptions, type AnswerAsEvents } from './events/index.js';
import { executing } from './executor/index.js';
import { serveFiles, type Files } from './files.js';
import { requestError, errorHandling } from './graphql-errors.js';
import { heavyTurns } from './heavy-turns.js';
import { sayWhenToAskAgain } from './ask-again.js';
import { serveHealth, type Condition } from './health.js';
import { refuseOtherHosts } from './hosts.js';
import {
  answerFrameworkErrors,
  answerHttpErrors,
  refuseOtherMethods,
  readUtf8,
  refuseUnreadable,
  requireUtf8,
} from './http-errors.js';
import {
  Budget,
  costLimit,
  documentLimits,
  documentRules,
  introspectionFor,
  MOST_MISTAKES,
  refuseLargeRequests,
  meterSchema,
  Turns,
  usualLimits,
  type Limits,
  type Weigh,
} from './limits/index.js';
import { surviveLostPromises } from './lost-promises.js';
import { prefersEvents, prefersHtml, takesAnswers } from './media-types.js';
import { leadToReadable, serveExplorer, type ExplorerOptions } from './explorer/index.js';
import { isOfService, serveOpenly, type OpenService } from './open-service.js';
import { servePlayground, type OnRecord } from './playground/index.js';
import { READING, serveReaders } from './reading.js';
import { Metrics, type Measured } from './metrics.js';
import { noteOperations, traced, type WhoChanges } from './request-scope.js';
import { logger, logRequest, newRequestId, tellWhenEnded, type LogTarget } from './request-log.js';
import { answerNoRequest } from './no-request.js';
import { knowingWhoAsks } from './who-asks.js';
import { documentsFor, requireTrusted, type TrustedDocuments } from './trusted-documents.js';
import type { ContextMaker, Told } from './request.js';
import { withStatus } from './response-status.js';
import { addSecurityHeaders } from './security-headers.js';

/** The largest request that is read. The longest question that a person writes has a few kilobytes. */
const BODY_LIMIT = 1_048_576;

/**
 * How many bytes of parsed documents are kept, counted as JSON. With the words that they were read from they take four
 * times as much memory: 32 MB for some 1,400 questions such as those of the playground. Apollo would keep four times that.
 */
const DOCUMENTS_KEPT = 8_388_608;

const GRAPHQL = '/graphql';

/** From how many bytes on an answer is packed. */
const WORTH_PACKING = 1_024;
/** Packs nearly as small as more would, in a fraction of the time. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
/** For how many seconds a browser need not ask again whether it may ask. */
const DAY = 86_400;

/** What a file costs its caller: it is made from the whole graph. */
const FILE_COST = 1_000;

export interface ServerOptions<Context extends Told> {
  readonly schema: GraphQLSchema;
  readonly context: ContextMaker<Context>;
  /** How answers are kept; none is where it is left out. */
  readonly cache?: AnswerCacheOptions<Context>;
  /** Files to serve beside the API. */
  readonly files?: Files<Context>;
  /** A service beside the API that pages of any site may ask. */
  readonly service?: OpenService<Context> | undefined;
  /** What is missing before questions can be answered, or will be; nothing ever is where it is left out. */
  readonly condition?: Condition;
  /** What `/metrics` tells beside the requests; there is no such address where it is left out. */
  readonly measure?: () => Promise<readonly Measured[]>;
  /** Tells the log of a mutation who asks for it; of none where it is left out. */
  readonly whoChanges?: WhoChanges<Context>;
  /** What may be asked, and by whom. */
  readonly allowed?: Allowed<Context>;
  /** Tells which ids are on record, so that the playground shows the examples that have an answer; all where it is left out. */
  readonly onRecord?: OnRecord;
  /** Where the log goes, a line of JSON at a time; standard output where it is left out. */
  readonly log?: LogTarget;
}

/** What a server lets whom ask. */
export interface Allowed<Context> {
  readonly limits: Limits;
  readonly weigh: Weigh;
  /** Tells callers apart for their budgets. */
  readonly payer: (context: Context) => string;
  /** Who is told the schema. */
  readonly mayKnowSchema: (context: Context) => boolean;
  /** Whether strangers are told of names like the one that they mistyped. */
  readonly suggestions: boolean;
  /** Whether browsers get a page to ask in. */
  readonly playground: boolean;
  /** The pages for browsers that need no query; null where there are none. */
  readonly explorer: ExplorerOptions | null;
  /** Documents that clients may ask for by their hash alone. */
  readonly documents: TrustedDocuments;
  /** The sites whose pages may ask from within a browser. */
  readonly origins: readonly string[];
  /** The names under which it may be asked, beside localhost and addresses. */
  readonly hosts: readonly string[];
  /** Whether a proxy in front is believed where it says from which address a request comes. */
  readonly trustProxy: boolean;
}

/** Where nothing is said: the usual limits, and nobody is told apart. */
export const allowedByDefault: Allowed<unknown> = {
  limits: usualLimits,
  weigh: () => ({ cost: 0, each: 0, heavy: false }),
  payer: () => '',
  mayKnowSchema: () => true,
  suggestions: true,
  playground: true,
  explorer: null,
  documents: { byHash: new Map(), only: false },
  origins: [],
  hosts: [],
  trustProxy: false,
};

export interface Address {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
}

/** A server that answers GraphQL at `/graphql`, there shows browsers the playground, serves files, and says how it is. */
export interface Server {
  /**
   * Starts to listen.
   * @returns the address of the API
   * @throws PORT_IN_USE; BAD_SETTINGS for a host or port that this machine or user cannot listen on
   */
  listen(address: Address): Promise<string>;
  /** Where the log goes, for what is done beside requests. */
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn'>;
  /** Takes no more requests, answers those under way (for at most 10 s), then ends. May be called again. */
  close(): Promise<void>;
}

/** Makes the server for a schema. It holds nothing open until it listens. */
export async function createServer<Context extends Told>({
  schema,
  context,
  cache,
  files,
  service,
  condition = { lacks: async () => [], warnings: () => [] },
  allowed = allowedByDefault,
  measure,
  onRecord,
  whoChanges,
  log,
}: ServerOptions<Context>): Promise<Server> {
  const { limits, payer } = allowed;
  const http = Fastify({
    bodyLimit: BODY_LIMIT,
    logger: logger(log),
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    // The last address alone is the proxy's word; before it stands what the caller sent.
    trustProxy: allowed.trustProxy && ((_address, hop) => hop === 0),
    genReqId: newRequestId,
    // A request has to arrive in the time that its answer may take. Node takes the larger of the two for the whole of it.
    requestTimeout: limits.seconds * 1_000,
    // Node refuses at once what is less for the whole than for its headers, before Fastify sets the former.
    http: {
      requestTimeout: limits.seconds * 1_000,
      headersTimeout: limits.seconds * 1_000,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
    },
    return503OnClosing: false,
    clientErrorHandler: answerNoRequest,
    // No hook is called for these.
    frameworkErrors: (error, request, reply) => {
      tellOfEnd(request, reply);
      if (allowed.explorer && leadToReadable(request, reply)) return;
      answerFrameworkErrors(error, request, reply);
    },
  });
  meterSchema(schema);
  const places = new Places(limits.subscriptions);
  const metrics = measure && new Metrics(measure, () => places.taken);
  metrics?.serve(http);
  const tellOfEnd = tellWhenEnded((ended) => {
    logRequest(ended);
    metrics?.count(ended);
  });
  http.addHook('onRequest', async (request, reply) => tellOfEnd(request, reply));
  // What a client expects beside an answer it may go without (RFC 9110); Node would end it with 417 and no word.
  http.server.on('checkExpectation', (request, response) => http.server.emit('request', request, response));
  addSecurityHeaders(http);
  surviveLostPromises(http, () => metrics?.countLostPromise());
  answerHttpErrors(http);
  readUtf8(http);
  refuseOtherHosts(http, allowed.hosts);
  await http.register(compress, { threshold: WORTH_PACKING, encodings: ['br', 'gzip'], brotliOptions: quickly });
  await http.register(cors, () => async (request: FastifyRequest) => ({
    origin: service && isOfService(request, service.at) ? '*' : [...allowed.origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after'],
    maxAge: DAY,
    // OPTIONS that is no preflight is a method like any other.
    preflight: request.headers.origin !== undefined && request.headers['access-control-request-method'] !== undefined,
  }));
  // Of an answer that the client has, not even the length is told.
  http.addHook('onSend', async (_request, reply, payload) => (reply.statusCode === 304 ? null : payload));
  closeOnceAnswered(http);
  sayWhenToAskAgain(http);
  serveHealth(http, condition);
  const { formatError, plugin } = errorHandling(http.log, allowed);
  const kept = cache && answerCache(cache);
  const budget = limits.budget === 0 ? null : new Budget(limits.budget);
  const turns = new Turns(limits);
  const subscriptions = new Subscriptions(places);
  const apollo = new ApolloServer<Context>({
    gateway: executing(schema, async (asked, query) => subscriptions.execute(asked, query)),
    persistedQueries: { cache: documentsFor(allowed.documents) },
    // Who may know it is decided for each caller.
    introspection: true,
    parseOptions: { maxTokens: documentLimits.tokens },
    documentStore: new InMemoryLRUCache({ maxSize: DOCUMENTS_KEPT }),
    validationRules: [...documentRules],
    validationOptions: { maxErrors: MOST_MISTAKES },
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    logger: http.log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer.
      ApolloServerPluginCacheControlDisabled(),
      // Tells a gateway that asks for it how long each field took.
      ApolloServerPluginInlineTrace(),
      plugin,
      noteOperations(whoChanges),
      subscriptions.plugin(),
      withStatus(),
      endWith(http),
      introspectionFor(allowed.mayKnowSchema),
      costLimit({ most: limits.cost, weigh: allowed.weigh, budget, payer }),
      ...(kept ? [kept.plugin] : []),
      heavyTurns(turns),
    ],
    ...(kept && { stringifyResult: kept.stringifyResult }),
  });
  await apollo.start();
  refuseLargeRequests(http);
  if (allowed.documents.only) requireTrusted(http, GRAPHQL, allowed.documents);
  const contextOf = async (reply: FastifyReply) => knowingWhoAsks(context, reply, endSignal(reply, limits.seconds));
  const answerAsEvents = answeringAsEvents(http, {
    apollo,
    subscriptions,
    context,
    payer,
    turns,
    limits,
    origins: allowed.origins,
    formatError,
    onEvent: () => metrics?.countEvent(),
    onEnd: (by) => metrics?.countEndOfSubscription(by),
  });
  addRoutes(http, apollo, { contextOf, turns, onRecord, answerAsEvents, ...allowed });
  if (service)
    await serveOpenly(http, service, turns, async (reply, cost) => {
      const asking = await knowingWhoAsks(service.context, reply, endSignal(reply, limits.seconds));
      await budget?.spend(payer(asking), cost);
      return asking;
    });
  if (files)
    serveFiles(
      http,
      files,
      turns,
      async (reply) => {
        const asking = await contextOf(reply);
        await budget?.spend(payer(asking), FILE_COST);
        return asking;
      },
      async (asking) => (cache ? { state: await cache.state(asking.signal), audience: cache.audience(asking) } : null),
    );
  return {
    listen: async (address) => listen(http, address),
    log: http.log,
    close: async () => apollo.stop(),
  };
}

interface Routes<Context> {
  readonly contextOf: (reply: FastifyReply) => Promise<Context>;
  readonly turns: Turns;
  readonly answerAsEvents: AnswerAsEvents;
  readonly playground: boolean;
  readonly explorer: ExplorerOptions | null;
  readonly limits: Limits;
  readonly onRecord: OnRecord | undefined;
}

function addRoutes<Context extends Told>(
  http: FastifyInstance,
  apollo: ApolloServer<Context>,
  { contextOf, turns, answerAsEvents, playground, explorer, limits, onRecord }: Routes<Context>,
): void {
  const context = async (reply: FastifyReply) =>
    contextOf(reply).catch((error: unknown) => {
      throw requestError(error);
    });
  const answer = async (request: FastifyRequest, reply: FastifyReply) =>
    request.method !== 'HEAD' && prefersEvents(request.headers.accept)
      ? answerAsEvents(request, reply)
      : takesAnswers(request.headers.accept)
        ? turns.take(async () =>
            traced(request, 'graphql', async () => answerByApollo(apollo, request, reply, async () => context(reply))),
          )
        : refuseUnreadable(request, reply);
  const playgroundPage = playground ? servePlayground(http, onRecord) : answer;
  http.post(GRAPHQL, { onRequest: requireUtf8 }, answer);
  http.route({
    method: [...READING],
    url: GRAPHQL,
    handler: async (request, reply) =>
      prefersHtml(request.headers.accept) ? playgroundPage(request, reply) : answer(request, reply),
  });
  refuseOtherMethods(http, GRAPHQL, [...READING, 'POST'], 'use POST, or GET for a query');
  if (explorer) serveExplorer(http, explorer, limits.subscriptions.atOnce > 0);
  else serveReaders(http, '/', async (_request, reply) => reply.redirect('graphql'));
}

async function listen(http: FastifyInstance, { host, port }: Address): Promise<string> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    throw listeningError(error, { host, port });
  }
  return `${http.listeningOrigin}/graphql`;
}

function listeningError(error: unknown, { host, port }: Address): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return new SamspilError(
        'PORT_IN_USE',
        `Another program listens on ${host}:${port}. Stop it, or set PORT to a free port; 0 takes any.`,
        { cause: error },
      );
    case 'EACCES':
      return new SamspilError(
        'BAD_SETTINGS',
        `PORT=${port} is kept for the system's own programs; take one from 1024 to 65535.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SamspilError(
        'BAD_SETTINGS',
        `HOST=${host} is no address of this machine; 127.0.0.1 serves this machine alone, 0.0.0.0 others too.`,
        { cause: error },
      );
    default:
      return error;
  }
}
