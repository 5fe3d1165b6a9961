import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { errorCatalogue, type ErrorCode } from '../errors.js';
import { mayPass, USUAL_WAIT } from './ask-again.js';
import { prefersGraphqlResponse } from './media-types.js';

/** What is wrong with a document or its variables, in a request that is itself well formed. */
const documentErrors = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  'BAD_DATE' satisfies ErrorCode,
  'BAD_PERIOD' satisfies ErrorCode,
]);

/**
 * Sets the HTTP status as GraphQL over HTTP has it. `application/json` may come from anybody on the way, so a client
 * reads the body and every well-formed request gets 200. `application/graphql-response+json` comes from a GraphQL
 * server alone, so there the status tells: 400 for a wrong document (Apollo sets it), the status of the catalogue where
 * the server could answer no field at all. When to ask again stands in the head of every answer with an error that passes.
 */
export function withStatus(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response: { body, http } }) {
          if (body.kind !== 'single') return;
          const { data, errors = [] } = body.singleResult;
          if (mayPass(errors) && !http.headers.has('retry-after')) http.headers.set('retry-after', String(USUAL_WAIT));
          if (errors.length === 0 || Object.values(data ?? {}).some((value) => value !== null)) return;
          if (prefersGraphqlResponse(request.http?.headers.get('accept'))) http.status ??= statusOfFailure(errors);
          else if (errors.every(({ extensions }) => documentErrors.has(extensions?.['code']))) http.status = 200;
        },
      };
    },
  };
}

/** The status of the first error that is the server's, 200 where there is none: then GraphQL's answer was “null”. */
function statusOfFailure(errors: readonly GraphQLFormattedError[]): number {
  const statuses = errors.map(
    ({ extensions }) => errorCatalogue.find(({ code }) => code === extensions?.['code'])?.status ?? 200,
  );
  return statuses.find((status) => status >= 500) ?? 200;
}
