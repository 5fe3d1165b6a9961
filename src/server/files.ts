import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tagOf } from './answer-cache.js';
import { searchOf } from './apollo-request.js';
import { hasAny, hasThis } from './conditions.js';
import { traced } from './request-scope.js';
import { serveReaders } from './reading.js';
import type { Turns } from './limits/index.js';

/** A file that is made while it is sent. */
export interface MadeFile {
  readonly mediaType: string;
  /** What a browser calls it where it keeps it; null for what is shown as it is. */
  readonly name: string | null;
  /** Its text or its bytes, piece by piece, each made when it is asked for. Where nobody asks for more it is told by `return`. */
  readonly content: AsyncIterable<string | Uint8Array>;
}

/** Files that are made anew for whoever asks. */
export interface Files<Context> {
  /** The part of the address before the name of a file, such as `/export`. */
  readonly at: string;
  /**
   * @param origin the address under which this server was asked, without a path
   * @throws an error of the catalogue where there is no such file or its parameters are wrong
   */
  readonly open: (file: string, parameters: URLSearchParams, context: Context, origin: string) => Promise<MadeFile>;
}

interface FileRoute {
  readonly Params: { readonly file: string };
}

/**
 * Serves the files. What goes wrong before the first piece is there is answered as an error; later the connection is
 * cut off, so that no client takes half a file for a whole one. A client that has the file as it still is gets 304. Of a
 * file of which only the head is asked for no more than the first piece is made.
 * @param turns of which a file takes one until its first piece is there: what is to be worked out for it is then done
 * @param stateOf what a file hangs on beside its address; null where that is not known
 */
export function serveFiles<Context>(
  http: FastifyInstance,
  { at, open }: Files<Context>,
  turns: Turns,
  contextOf: (reply: FastifyReply) => Promise<Context>,
  stateOf: (context: Context) => Promise<object | null>,
): void {
  serveReaders<FileRoute>(http, `${at}/:file`, async (request, reply) =>
    turns.take(async () => traced(request, 'file', async () => serveFile(request, reply))),
  );

  async function serveFile(request: FastifyRequest<FileRoute>, reply: FastifyReply): Promise<FastifyReply> {
    const context = await contextOf(reply);
    // Read before the file is made: whatever is written meanwhile, its tag fits no more.
    const state = await stateOf(context);
    const condition = request.headers['if-none-match'];
    const origin = `${request.protocol}://${request.host}`;
    if (state) {
      const etag = tagOf([state, origin, request.url]);
      reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'authorization, origin' });
      if (hasThis(condition, etag)) return reply.code(304).send();
    }
    const { mediaType, name, content } = await open(request.params.file, parametersOf(request), context, origin);
    const chunks = inChunks(content);
    const first = await chunks.next();
    const isWanted = request.method !== 'HEAD' && !hasAny(condition);
    if (!isWanted) await chunks.return();
    if (name !== null) reply.header('content-disposition', `attachment; filename="${name}"`);
    return reply
      .code(hasAny(condition) ? 304 : 200)
      .type(mediaType)
      .send(Readable.from(first.done || !isWanted ? [] : whole(first.value, chunks, reply), { objectMode: false }));
  }
}

/** The query as it was written: it keeps what is there several times, and how often. */
const parametersOf = ({ url }: FastifyRequest): URLSearchParams => new URLSearchParams(searchOf(url));

/** How much text is sent at a time, in characters. */
const CHUNK = 65_536;

/** Pieces of text put together to chunks that are worth a write. Bytes come in such chunks. */
async function* inChunks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array, void> {
  let chunk = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') chunk += piece;
    else yield piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Where it fails half-way the answer has begun: all that is left is to cut it off, and to tell the log why. */
async function* whole(
  first: string | Uint8Array,
  others: AsyncIterable<string | Uint8Array>,
  reply: FastifyReply,
): AsyncGenerator<string | Uint8Array> {
  try {
    yield first;
    yield* others;
  } catch (error) {
    if (!reply.raw.destroyed) reply.log.error({ id: randomUUID(), err: error }, 'A file was cut off');
    throw error;
  }
}
