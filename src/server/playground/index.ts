import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serveReaders } from '../reading.js';
import { fittingExamples, readWordings, type OnRecord } from './examples.js';
import { playgroundFiles } from './files.js';
import { playgroundPage } from './page.js';

/** Nothing may be loaded from, or sent to, another address: the playground works without internet and tells nobody. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export type { OnRecord };

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * Serves the files of the playground: GraphiQL and a menu of examples, all from here.
 * @param onRecord tells whether the graph has what an example names; all examples are shown where it is left out
 * @returns what answers with its page
 */
export function servePlayground(http: FastifyInstance, onRecord: OnRecord | undefined): Handler {
  const wordings = readWordings();
  serveReaders(http, '/playground/:version/:name', sendFile);
  return async (_request, reply) => {
    const { version } = await playgroundFiles();
    const examples = onRecord ? await fittingExamples(wordings, onRecord) : (wordings[0] ?? []);
    return reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('cache-control', 'no-cache')
      .header('vary', 'accept')
      .type('text/html; charset=utf-8')
      .send(playgroundPage(examples, `playground/${version}`));
  };
}

interface FileRoute {
  readonly Params: { readonly version: string; readonly name: string };
}

async function sendFile({ params, headers }: FastifyRequest<FileRoute>, reply: FastifyReply): Promise<unknown> {
  const { version, byName } = await playgroundFiles();
  const file = byName.get(params.name);
  if (!file || params.version !== version) return reply.callNotFound();
  reply
    .type(file.type)
    .header('cache-control', 'public, max-age=31536000, immutable')
    // A worker has the policy that its script comes with.
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('vary', 'accept-encoding');
  const packed = /\bgzip\b/u.test(headers['accept-encoding'] ?? '');
  return packed ? reply.header('content-encoding', 'gzip').send(file.gzipped) : reply.send(file.text);
}
