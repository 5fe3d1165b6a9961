import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { SamspilError } from '../errors.js';
import type { Told } from './request.js';

export interface ErrorHandling {
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly plugin: ApolloServerPlugin<Told>;
}

/**
 * Decides what a client learns of an error. An error of the catalogue passes with its code, message and details. What
 * GraphQL itself finds wrong with a request keeps Apollo's code. Anything else is a fault of ours: the client gets an
 * id, the log the error under that id.
 */
export function errorHandling(log: FastifyBaseLogger): ErrorHandling {
  const ids = new WeakMap<object, string>();
  /** A failed batch rejects every field that waited for it with the same error: it has one id and is logged once. */
  const idOf = (fault: object, inLog: boolean): string => {
    const known = ids.get(fault);
    if (known !== undefined) return known;
    const id = randomUUID();
    ids.set(fault, id);
    if (inLog) log.error({ id, err: fault }, 'A fault of ours');
    return id;
  };
  const plugin: ApolloServerPlugin<Told> = {
    requestDidStart: async () => ({
      // A client that hangs up cuts queries off in the middle. That is no fault, and dashboards do it all the time.
      didEncounterErrors: async ({ errors, contextValue }) => {
        if (contextValue.signal.aborted) for (const error of errors) idOf(causeOf(error), false);
      },
    }),
  };
  return {
    plugin,
    formatError: (formatted, error) => formattedError(formatted, causeOf(error), (fault) => idOf(fault, true)),
  };
}

function formattedError(
  formatted: GraphQLFormattedError,
  cause: Error,
  idInLog: (fault: object) => string,
): GraphQLFormattedError {
  if (cause instanceof SamspilError) return { ...formatted, message: cause.message, extensions: extensionsOf(cause) };
  if (isWrongValue(cause)) return { ...formatted, extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT } };
  if (formatted.extensions?.['code'] !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  const id = idInLog(cause);
  return { ...formatted, message: faultMessage(id), extensions: { code: 'INTERNAL', id } };
}

/** What a client is told of a fault of ours. */
export const faultMessage = (id: string): string => `A fault of ours. The log has the details under ${id}.`;

/** An error in making a context ends the whole request, so that its status becomes that of the response. */
export function contextError(error: unknown): unknown {
  if (!(error instanceof SamspilError)) return error;
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: error.status } } });
}

/** What a client learns of an error of the catalogue beside its message. */
export const extensionsOf = ({ code, details }: SamspilError) => ({
  code,
  ...(Object.keys(details).length > 0 && { details }),
});

/** What a resolver threw or the making of the context; an error with a code of its own was meant for the client as it is. */
function causeOf(error: unknown): Error {
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
