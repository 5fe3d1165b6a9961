import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { errorCatalogue } from '../errors.js';

/** After how many seconds it is worth while to ask again where nothing better is known. */
export const USUAL_WAIT = 5;
/** The statuses of what another time may be better for. */
const PASSING = new Set([429, 503, 504]);

/** Tells a client when to ask again with each answer that another time may be better, whatever of the server sent it. */
export function sayWhenToAskAgain(http: FastifyInstance): void {
  http.addHook('onSend', async (_request, reply) => {
    if (PASSING.has(reply.statusCode) && !reply.hasHeader('retry-after')) reply.header('retry-after', USUAL_WAIT);
  });
}

/** Whether another time may be better for one of the errors of an answer, of which its HTTP status may say nothing. */
export const mayPass = (errors: readonly GraphQLFormattedError[]): boolean =>
  errors.some(({ extensions }) =>
    errorCatalogue.some(({ code, status }) => code === extensions?.['code'] && PASSING.has(status)),
  );
