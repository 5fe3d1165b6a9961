import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { LogController, type FastifyInstance, type FastifyReply } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { SamspilError } from '../errors.js';
import { answerCache, type AnswerCacheOptions } from './answer-cache.js';
import { closeOnceAnswered } from './closing.js';
import { serveFiles, type Files } from './files.js';
import { contextError, errorHandling } from './graphql-errors.js';
import { sayWhenToAskAgain, serveHealth, type Lack } from './health.js';
import { answerHttpErrors, refuseOtherMethods, requireUtf8 } from './http-errors.js';
import { prefersHtml } from './media-types.js';
import { servePlayground } from './playground/index.js';
import { logger, logRequests, type LogTarget } from './request-log.js';
import { knowingWhoAsks } from './who-asks.js';
import type { ContextMaker, Told } from './request.js';
import { withStatus } from './response-status.js';

/** The largest request that is read. The longest question that a person writes has a few kilobytes. */
const BODY_LIMIT = 1_048_576;

export interface ServerOptions<Context extends Told> {
  readonly schema: GraphQLSchema;
  readonly context: ContextMaker<Context>;
  /** How answers are kept; none is where it is left out. */
  readonly cache?: AnswerCacheOptions<Context>;
  /** Files to serve beside the API. */
  readonly files?: Files<Context>;
  /** What is missing before questions can be answered; nothing ever is where it is left out. */
  readonly lacks?: () => Promise<readonly Lack[]>;
  /** Where the log goes, a line of JSON at a time; standard output where it is left out. */
  readonly log?: LogTarget;
}

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
  /** Takes no more requests, answers those under way (for at most 10 s), then ends. May be called again. */
  close(): Promise<void>;
}

/** Makes the server for a schema. It holds nothing open until it listens. */
export async function createServer<Context extends Told>({
  schema,
  context,
  cache,
  files,
  lacks = async () => [],
  log,
}: ServerOptions<Context>): Promise<Server> {
  const http = Fastify({
    bodyLimit: BODY_LIMIT,
    logger: logger(log),
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
  });
  logRequests(http);
  answerHttpErrors(http);
  closeOnceAnswered(http);
  sayWhenToAskAgain(http);
  serveHealth(http, lacks);
  const { formatError, plugin } = errorHandling(http.log);
  const kept = cache && answerCache(cache);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
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
      withStatus(),
      fastifyApolloDrainPlugin(http),
      ...(kept ? [kept.plugin] : []),
    ],
    ...(kept && { stringifyResult: kept.stringifyResult }),
  });
  await apollo.start();
  addRoutes(http, apollo, context);
  if (files) serveFiles(http, files, (reply) => knowingWhoAsks(context, reply));
  return {
    listen: (address) => listen(http, address),
    close: () => apollo.stop(),
  };
}

function addRoutes<Context extends Told>(
  http: FastifyInstance,
  apollo: ApolloServer<Context>,
  context: ContextMaker<Context>,
): void {
  const url = '/graphql';
  const answer = fastifyApolloHandler(apollo, { context: (_request, reply) => makeContext(context, reply) });
  const playgroundPage = servePlayground(http);
  http.post(url, { onRequest: requireUtf8 }, answer);
  http.get(url, (request, reply) =>
    prefersHtml(request.headers.accept) ? playgroundPage(request, reply) : answer.call(http, request, reply),
  );
  refuseOtherMethods(http, url, ['GET', 'POST'], 'use POST, or GET for a query');
  http.get('/', (_request, reply) => reply.redirect('graphql'));
}

async function makeContext<Context extends Told>(
  context: ContextMaker<Context>,
  reply: FastifyReply,
): Promise<Context> {
  try {
    return await knowingWhoAsks(context, reply);
  } catch (error) {
    throw contextError(error);
  }
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
