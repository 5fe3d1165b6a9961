import { randomUUID } from 'node:crypto';
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, Kind, OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { SamspilError } from '../errors.js';
import { currentRequest } from '../telemetry/index.js';
import { isTimeout } from '../unless-ended.js';
import type { Told } from './request.js';

/** How many characters of a message clients get. */
const LONGEST_MESSAGE = 1_000;

export interface ErrorHandling {
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly plugin: ApolloServerPlugin<Told>;
}

/**
 * Decides what a client learns of an error. An error of the catalogue passes with its code, message and details. What
 * GraphQL itself finds wrong with a request keeps Apollo's code. Anything else is a fault of ours: the client gets an
 * id, the log the error under that id.
 * @param suggestions whether clients are told of names like the one that they mistyped, in a document or in its variables
 */
export function errorHandling(log: FastifyBaseLogger, { suggestions }: { suggestions: boolean }): ErrorHandling {
  const ids = new WeakMap<object, string>();
  /** A failed batch rejects every field that waited for it with the same error: it has one id and is logged once. */
  const idOf = (fault: object, inLog: boolean): string => {
    const known = ids.get(fault);
    if (known !== undefined) return known;
    const id = randomUUID();
    ids.set(fault, id);
    if (inLog) log.error({ id, reqId: currentRequest()?.id, err: fault }, 'A fault of ours');
    return id;
  };
  const late = new WeakSet<object>();
  /** What went wrong while the answer of a mutation was read, when its change was made already. */
  const afterwards = new WeakSet<object>();
  const plugin: ApolloServerPlugin<Told> = {
    requestDidStart: async () => ({
      // A client that hangs up cuts queries off in the middle. That is no fault, and dashboards do it all the time.
      didEncounterErrors: async ({ errors, contextValue, operation }) => {
        const { aborted, reason } = contextValue.signal;
        if (aborted) for (const error of errors) idOf(causeOf(error), false);
        if (isTimeout(reason)) for (const error of errors) late.add(causeOf(error));
        if (operation?.operation === OperationTypeNode.MUTATION)
          for (const error of errors) if ((error.path ?? []).length > 1) afterwards.add(causeOf(error));
      },
    }),
  };
  const toldOf = (cause: Error): Error => {
    if (isOpen(cause)) return cause;
    const told = late.has(cause) && !isAway(cause) ? timeout : cause;
    return afterwards.has(cause) && told instanceof SamspilError && told.status >= 500 ? answerLost : told;
  };
  return {
    plugin,
    formatError: (formatted, error) => {
      const cause = causeOf(error);
      const told = formattedError(formatted, toldOf(cause), (fault) => idOf(fault, true));
      const request = currentRequest();
      request?.errors.push(String(told.extensions?.['code']));
      const lowest = lowestCode(cause);
      if (lowest !== undefined) request?.causes.push(lowest);
      return shortened(suggestions ? told : withoutSuggestion(told));
    },
  };
}

/** The code of what lies lowest behind an error of the catalogue: many different things are told to clients as one. */
function lowestCode({ cause }: Error): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const own = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return lowestCode(cause) ?? own;
}

/** That something may have been made is to be told, whatever came in between. */
const isOpen = (error: Error): boolean => error instanceof SamspilError && error.code === 'OUTCOME_UNKNOWN';

/** That Neo4j is away says more than that the time is up. */
const isAway = (error: Error): boolean => error instanceof SamspilError && error.code === 'DATABASE_UNAVAILABLE';

/** GraphQL ends a message so that knows of names like the wrong one. */
const withoutSuggestion = (error: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: error.message.replace(/ ?Did you mean .*\?$/su, ''),
});

/** A message repeats the wrong value, which may be as long as a request. */
const shortened = (error: GraphQLFormattedError): GraphQLFormattedError =>
  error.message.length <= LONGEST_MESSAGE
    ? error
    : { ...error, message: `${error.message.slice(0, LONGEST_MESSAGE)}…` };

/** What a client learns whose time is up. */
export const timeout = new SamspilError(
  'TIMEOUT',
  'The answer takes longer than a request may: ask for less at a time.',
);

/** What a client learns whose change was made, and whose answer could then not be read. */
const answerLost = new SamspilError(
  'ANSWER_LOST',
  'The change was made; what you asked of it could not be read any more. Ask again with the same `idempotencyKey`, or ask for it with a query.',
);

function formattedError(
  formatted: GraphQLFormattedError,
  cause: Error,
  idInLog: (fault: object) => string,
): GraphQLFormattedError {
  if (cause instanceof SamspilError) return { ...formatted, message: cause.message, extensions: extensionsOf(cause) };
  if (isWrongValue(cause)) return { ...formatted, extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT } };
  if (isWrongRequest(cause)) return { ...formatted, extensions: { code: ApolloServerErrorCode.BAD_REQUEST } };
  if (formatted.extensions?.['code'] !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  const id = idInLog(cause);
  return { ...formatted, message: faultMessage(id), extensions: { code: 'INTERNAL', id } };
}

/** What a client is told of a fault of ours. */
export const faultMessage = (id: string): string => `A fault of ours. The log has the details under ${id}.`;

/** An error that ends a whole request, so that its status becomes that of the response. */
export function requestError(error: unknown): unknown {
  if (!(error instanceof SamspilError)) return error;
  const headers = new HeaderMap(Object.entries(headersOf(error)));
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: error.status, headers } },
  });
}

/** What stands in the head of an answer that has this error. */
export function headersOf({ details: { retryAfter } }: SamspilError): Readonly<Record<string, string>> {
  return typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {};
}

/** What a client learns of an error of the catalogue beside its message. */
export const extensionsOf = ({ code, details }: SamspilError) => ({
  code,
  ...(Object.keys(details).length > 0 && { details }),
});

/**
 * What a resolver threw or the making of the context; an error with a code of its own was meant for the client as it is.
 * What the catalogue says of a value goes before what GraphQL says of where it stood, be it a text or a variable.
 */
function causeOf(error: unknown): Error {
  if (error instanceof GraphQLError && error.originalError instanceof SamspilError) return error.originalError;
  if (error instanceof GraphQLError && error.extensions['code'] === undefined) return error.originalError ?? error;
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * Whether graphql-js refused the value of an argument as late as at execution, where a variable stands in it. It gives
 * such an error no code; that it points at a value and not at a field tells it from a fault of a resolver.
 */
const isWrongValue = (error: Error): boolean =>
  error instanceof GraphQLError &&
  error.extensions['code'] === undefined &&
  (error.nodes?.some(({ kind }) => kind !== Kind.FIELD) ?? false);

const refusal = z.object({ code: z.undefined().optional(), http: z.object({ status: z.int().gte(400).lt(500) }) });

/** Whether Apollo refused a request without saying by which code, as where a hash is not that of its document. */
const isWrongRequest = (error: Error): boolean =>
  error instanceof GraphQLError && refusal.safeParse(error.extensions).success;
