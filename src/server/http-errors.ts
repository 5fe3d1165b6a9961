import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { MIMEType } from 'node:util';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { SamspilError } from '../errors.js';
import { isTimeout } from '../unless-ended.js';
import { extensionsOf, faultMessage, headersOf, timeout } from './graphql-errors.js';
import { GRAPHQL_RESPONSE_TYPE, JSON_TYPE, prefersGraphqlResponse } from './media-types.js';
import { scopeOf } from './request-log.js';

/** What would be right, where Fastify's message tells only what is wrong. */
const plainer: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'The request is too large; it may have 1 MB.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The request has no body; send {"query": "..."}.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body has a type that is not known here; send application/json.',
};

/** Answers what goes wrong before there is a route, such as an address that cannot be read. */
export const answerFrameworkErrors = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void =>
  void sendError(request, reply, error.statusCode ?? 400, error.message, ApolloServerErrorCode.BAD_REQUEST);

/** Answers what goes wrong before GraphQL has the request in the form of a GraphQL error, so that clients read one form. */
export function answerHttpErrors(http: FastifyInstance): void {
  http.setErrorHandler<FastifyError>((thrown, request, reply) => {
    const error = isTimeout(thrown) ? timeout : thrown;
    if (error instanceof SamspilError) {
      const told = { message: error.message, extensions: extensionsOf(error) };
      return sendErrors(request, reply.headers(headersOf(error)), error.status, told);
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500)
      return sendError(request, reply, status, plainer[error.code] ?? error.message, ApolloServerErrorCode.BAD_REQUEST);
    const id = randomUUID();
    // A client that hangs up cuts work off in the middle. That is no fault.
    if (!reply.raw.destroyed) request.log.error({ id, err: error }, 'A fault of ours');
    return sendError(request, reply, 500, faultMessage(id), 'INTERNAL');
  });
  http.setNotFoundHandler((request, reply) =>
    sendError(
      request,
      reply,
      404,
      'Nothing is at this address. The API is at /graphql.',
      ApolloServerErrorCode.BAD_REQUEST,
    ),
  );
}

/** Answers every other method than these with 405, the ones that are allowed and what to do instead. */
export function refuseOtherMethods(
  http: FastifyInstance,
  url: string,
  allowed: readonly HTTPMethods[],
  instead: string,
): void {
  const refuse = async (request: FastifyRequest, reply: FastifyReply) => {
    const message = `${request.method} is not a way to ask; ${instead}.`;
    return sendError(
      request,
      reply.header('allow', allowed.join(', ')),
      405,
      message,
      ApolloServerErrorCode.BAD_REQUEST,
    );
  };
  const others = http.supportedMethods.filter((method) => !allowed.includes(method));
  http.route({ method: others, url, onRequest: refuse, handler: refuse });
}

/** Refuses who could not read the answer before anything is done for it: a mutation would have happened unheard. */
export function refuseUnreadable(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = `An answer comes as ${JSON_TYPE} or ${GRAPHQL_RESPONSE_TYPE}; accept one of them.`;
  return sendError(request, reply, 406, message, ApolloServerErrorCode.BAD_REQUEST);
}

/** Refuses a body in another encoding than UTF-8: read as UTF-8 its Danish letters would silently become others. */
export async function requireUtf8(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const charset = charsetOf(request.headers['content-type']);
  if (charset === null || /^utf-?8$/iu.test(charset)) return undefined;
  return sendError(request, reply, 415, `The body is in “${charset}”; send UTF-8.`, ApolloServerErrorCode.BAD_REQUEST);
}

/** Reads bodies as UTF-8 and nothing else, whatever their head says: each byte that is none would become the same sign. */
export function readUtf8(http: FastifyInstance): void {
  const parseJson = http.getDefaultJsonParser('error', 'error');
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = Buffer.from(body);
    if (isUtf8(bytes)) void parseJson(request, bytes.toString('utf8'), done);
    else {
      const wrong = new Error('The body is not UTF-8: send it as UTF-8, or letters such as æ, ø and å come out wrong.');
      done(Object.assign(wrong, { statusCode: 400 }));
    }
  });
}

function charsetOf(contentType: string | undefined): string | null {
  try {
    return contentType === undefined ? null : new MIMEType(contentType).params.get('charset');
  } catch {
    // Fastify answers a content type that cannot be read.
    return null;
  }
}

/** Refuses what is no request that could be answered. */
export const refuseRequest = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  message: string,
): FastifyReply => sendError(request, reply, status, message, ApolloServerErrorCode.BAD_REQUEST);

function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  message: string,
  code: string,
): FastifyReply {
  return sendErrors(request, reply, status, { message, extensions: { code } });
}

interface Told {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

function sendErrors(request: FastifyRequest, reply: FastifyReply, status: number, error: Told): FastifyReply {
  scopeOf(request).errors.push(error.extensions.code);
  const type = prefersGraphqlResponse(request.headers.accept) ? GRAPHQL_RESPONSE_TYPE : JSON_TYPE;
  // Of the answer that was begun, such as a file that was to be packed.
  for (const header of ['content-encoding', 'content-disposition', 'etag']) reply.removeHeader(header);
  return reply
    .code(status)
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [error] }));
}
