import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { searchOf } from './apollo-request.js';
import { refuseOtherMethods, refuseRequest, requireUtf8 } from './http-errors.js';
import type { Turns } from './limits/index.js';
import { READING } from './reading.js';
import type { ContextMaker, Told } from './request.js';
import { traced } from './request-scope.js';

/** What is asked of a service that pages of any site may ask. */
export interface ServiceAsked<Context> {
  /** What follows its address. */
  readonly path: string;
  /** Those of the address and of the form that was sent. */
  readonly parameters: URLSearchParams;
  /** The address under which this server was asked, without a path. */
  readonly origin: string;
  /** Who asks; takes from their budget what it costs. Nobody is told apart who does not call it. */
  readonly context: (cost: number) => Promise<Context>;
}

export interface ServiceAnswer {
  readonly mediaType: string;
  readonly content: string;
  /** What it may do where it is a page, which any site may show in a frame. */
  readonly policy?: string;
}

/** A service beside GraphQL that only reads, and that pages of any site may ask what everybody may see. */
export interface OpenService<Context extends Told> {
  /** The part of the address before its own, such as `/reconcile`. */
  readonly at: string;
  /** Whoever shows no token is a reader to it, whatever they may be elsewhere: any page can have a browser ask. */
  readonly context: ContextMaker<Context>;
  /** @throws an error of the catalogue for what can't be answered */
  readonly answer: (asked: ServiceAsked<Context>) => Promise<ServiceAnswer>;
}

/** Whether an address is one of the service. */
export const isOfService = ({ url }: FastifyRequest, at: string): boolean =>
  url === at || url.startsWith(`${at}/`) || url.startsWith(`${at}?`);

const FORM = 'application/x-www-form-urlencoded';

/** Serves it by GET, and by POST with a form, which nothing else here reads. */
export async function serveOpenly<Context extends Told>(
  http: FastifyInstance,
  { at, answer }: OpenService<Context>,
  turns: Turns,
  contextOf: (reply: FastifyReply, cost: number) => Promise<Context>,
): Promise<void> {
  const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const form = request.body;
    if (request.method === 'POST' && !(form instanceof URLSearchParams))
      return refuseRequest(request, reply, 415, `Send a form (${FORM}).`);
    const parameters = new URLSearchParams(searchOf(request.url));
    if (form instanceof URLSearchParams) for (const [name, value] of form) parameters.append(name, value);
    const { mediaType, content, policy } = await answer({
      path: pathOf(request.url).slice(at.length),
      parameters,
      origin: `${request.protocol}://${request.host}`,
      context: async (cost) => contextOf(reply, cost),
    });
    reply.header('cross-origin-resource-policy', 'cross-origin').type(mediaType);
    if (policy !== undefined) {
      reply.header('content-security-policy', policy);
      reply.raw.removeHeader('x-frame-options');
    }
    return reply.send(content);
  };
  await http.register(async (scope) => {
    scope.addContentTypeParser(FORM, { parseAs: 'buffer' }, (_request, body, done) => {
      const bytes = Buffer.from(body);
      if (isUtf8(bytes)) done(null, new URLSearchParams(bytes.toString('utf8')));
      else done(Object.assign(new Error('The form is not UTF-8.'), { statusCode: 400 }));
    });
    for (const url of [at, `${at}/*`]) {
      scope.route({
        method: [...READING, 'POST'],
        url,
        onRequest: requireUtf8,
        handler: async (request, reply) =>
          turns.take(async () => traced(request, 'service', async () => serve(request, reply))),
      });
      refuseOtherMethods(scope, url, [...READING, 'POST'], 'use GET, or POST with a form');
    }
  });
}

const pathOf = (url: string): string => url.replace(/\?.*$/su, '');
