import { Readable } from 'node:stream';
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { withoutParameters } from './media-types.js';

/** Has Apollo answer a request. */
export async function answerByApollo<Context extends object>(
  apollo: ApolloServer<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
  context: () => Promise<Context>,
): Promise<FastifyReply> {
  return sendAnswer(
    reply,
    await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: asApolloReads(request), context }),
  );
}

/** Sends what Apollo answers as it stands. */
export function sendAnswer(reply: FastifyReply, { status, headers, body }: HTTPGraphQLResponse): FastifyReply {
  return reply
    .code(status ?? 200)
    .headers(Object.fromEntries(headers))
    .send(body.kind === 'complete' ? body.string : Readable.from(body.asyncIterator));
}

/** Apollo knows no HEAD, of which Node sends the head alone. */
export function asApolloReads({ method, headers, body, url }: FastifyRequest): HTTPGraphQLRequest {
  const read = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) read.set(name, Array.isArray(value) ? value.join(', ') : value);
  const accept = withoutParameters(headers.accept);
  if (accept === undefined) read.delete('accept');
  else read.set('accept', accept);
  return {
    method: method === 'HEAD' ? 'GET' : method,
    headers: read,
    body,
    search: searchOf(url),
  };
}

/** The part of an address from its question mark on, as it was written. */
export const searchOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
