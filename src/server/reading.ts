import type { FastifyInstance, RouteGenericInterface, RouteOptions } from 'fastify';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { refuseOtherMethods } from './http-errors.js';

/** The methods that only read. HEAD gets the head of what GET gets, for whoever wants no more (RFC 9110). */
export const READING = ['GET', 'HEAD'] as const;

/** Answers those who read at an address, and tells others to. */
export function serveReaders<Route extends RouteGenericInterface>(
  http: FastifyInstance,
  url: string,
  handler: RouteOptions<Server, IncomingMessage, ServerResponse, Route>['handler'],
): void {
  http.route<Route>({ method: [...READING], url, handler });
  refuseOtherMethods(http, url, READING, 'use GET');
}
