import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { ConnectionError } from 'fastify';
import { JSON_TYPE } from './media-types.js';
import { securityHeaders } from './security-headers.js';

const told: Readonly<Record<string, readonly [status: number, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: [
    431,
    'The head of the request is too large: address and headers may have 16 kB. Send a long question by POST.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The chunks of the request have extensions that are too large.'],
};
const otherwise = [400, 'What came is no HTTP request.'] as const;

/** How long a client that still sends has to read its answer, in milliseconds: closed at once, the answer could be lost. */
const PATIENCE = 1_000;

/** Answers what Node cannot read as a request, on its connection, in the form of a GraphQL error. */
export function answerNoRequest({ code }: ConnectionError, socket: Socket): void {
  // What goes on after the answer has been told already.
  if (socket.destroyed || !socket.writable) return;
  const [status, message] = told[code] ?? otherwise;
  const body = JSON.stringify({ errors: [{ message, extensions: { code: ApolloServerErrorCode.BAD_REQUEST } }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${JSON_TYPE}; charset=utf-8`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), PATIENCE).unref();
}
