import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import pLimit, { type LimitFunction } from 'p-limit';
import { withinRequest } from '../../telemetry/index.js';
import { asApolloReads, sendAnswer } from '../apollo-request.js';
import { timeUp } from '../end-signal.js';
import { requestError } from '../graphql-errors.js';
import type { Limits, Turns } from '../limits/index.js';
import { EVENT_STREAM_TYPE, GRAPHQL_RESPONSE_TYPE } from '../media-types.js';
import type { ContextMaker, Told } from '../request.js';
import { scopeOf } from '../request-log.js';
import { traced } from '../request-scope.js';
import { arrivalOf, knowingWhoAsks } from '../who-asks.js';
import { EventStream, SlowClient } from './event-stream.js';
import type { AskedSubscription, Begun, SourceEvent, Subscriptions } from './subscriptions.js';

/** Who ended a stream, or what. */
export type Ending = 'client' | 'source' | 'error' | 'slow' | 'age' | 'shutdown';

/** What answering as a stream needs. */
export interface Streaming<Context extends Told> {
  readonly apollo: ApolloServer<Context>;
  readonly subscriptions: Subscriptions;
  readonly context: ContextMaker<Context>;
  /** Tells callers apart. */
  readonly payer: (context: Context) => string;
  readonly turns: Turns;
  readonly limits: Limits;
  /** The sites whose pages may ask from within a browser. */
  readonly origins: readonly string[];
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Told of each event that was sent, and of each stream that has ended. */
  readonly onEvent: () => void;
  readonly onEnd: (ending: Ending) => void;
}

export type AnswerAsEvents = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** How many events are worked on at a time: of all the others each stream has one that waits, and none is turned away. */
const AT_ONCE = 16;

/**
 * Answers requests as streams of events, each for as long as it has something to tell. Those that are open end when the
 * server closes.
 */
export function answeringAsEvents<Context extends Told>(
  http: FastifyInstance,
  streaming: Streaming<Context>,
): AnswerAsEvents {
  const open = new Set<Answer<Context>>();
  const events = pLimit(AT_ONCE);
  let closing = false;
  http.addHook('preClose', async () => {
    closing = true;
    for (const answer of open) answer.end('shutdown');
  });
  return async (request, reply) => {
    const answer = new Answer(streaming, events, request, reply);
    open.add(answer);
    reply.raw.once('close', () => open.delete(answer));
    if (closing) answer.end('shutdown');
    return answer.begin();
  };
}

/** One request that is answered as a stream. */
class Answer<Context extends Told> {
  readonly #ending = new AbortController();
  #ended: { readonly by: Ending; readonly error?: unknown } | undefined;

  constructor(
    private readonly streaming: Streaming<Context>,
    private readonly events: LimitFunction,
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    const age = setTimeout(() => this.end('age'), streaming.limits.subscriptions.seconds * 1_000).unref();
    reply.raw.once('close', () => {
      clearTimeout(age);
      this.end('client');
    });
  }

  end(by: Ending, error?: unknown): void {
    this.#ended ??= { by, error };
    this.#ending.abort();
  }

  async begin(): Promise<FastifyReply> {
    const { apollo, subscriptions, context, payer, turns, limits } = this.streaming;
    let asking: Context | undefined;
    // Until it has begun it is a request like any other, and what is no subscription never is more.
    const late = setTimeout(() => this.#ending.abort(timeUp(limits.seconds)), limits.seconds * 1_000);
    const begin = async () =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: this.#asApolloReads(),
        context: async () => {
          asking = await knowingWhoAsks(context, this.reply, this.#ending.signal).catch((error: unknown) => {
            throw requestError(error);
          });
          subscriptions.stream(asking, payer(asking));
          return asking;
        },
      });
    const answer = await turns
      .take(async () => traced(this.request, 'graphql', begin))
      .finally(() => clearTimeout(late));
    const begun = asking && subscriptions.begunIn(asking);
    const { status = 200, body } = answer;
    // The protocol wants to hear of a wrong document in the stream. Of anything else proxies and clients know the status.
    if (!asking || (!begun && status !== 200 && status !== 400)) return sendAnswer(this.reply, answer);
    const stream = new EventStream(limits.seconds * 1_000);
    if (begun) void this.#tell(begun, stream);
    else if (body.kind === 'complete') {
      void stream.next(JSON.parse(body.string));
      stream.complete();
    }
    return this.reply
      .type(`${EVENT_STREAM_TYPE}; charset=utf-8`)
      .headers({ 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
      .send(stream.body);
  }

  /** Tells all that there is to tell, until somebody ends it. */
  async #tell({ source, leave, ...asked }: Begun, stream: EventStream): Promise<void> {
    const { limits, onEvent, onEnd } = this.streaming;
    const scope = scopeOf(this.request);
    // So it is where nobody else is the first.
    scope.ended = 'client';
    const beating = setInterval(() => void this.#beat(stream), limits.subscriptions.beat * 1_000).unref();
    try {
      for await (const event of source) {
        if (event.told === null) {
          await stream.standAt(event.id);
          continue;
        }
        const answer = await this.events(async () => this.#answerTo(asked, event));
        if (this.#ended) break;
        await stream.next(answer, event.id);
        onEvent();
      }
      this.end('source');
    } catch (error) {
      this.end(error instanceof SlowClient ? 'slow' : 'error', error);
    } finally {
      clearInterval(beating);
      leave();
      const { by, error } = this.#ended ?? { by: 'source' };
      if (by === 'slow') this.reply.raw.destroy();
      else this.#complete(stream, by === 'error' ? error : undefined);
      scope.ended = by;
      onEnd(by);
    }
  }

  /** Whoever asks may have to show who it is once more: a token has expired, or the key that it is signed with is withdrawn. */
  async #beat(stream: EventStream): Promise<void> {
    try {
      await this.streaming.context(arrivalOf(this.request, this.#ending.signal));
      await stream.beat();
    } catch (error) {
      this.end(error instanceof SlowClient ? 'slow' : 'error', error);
    }
  }

  async #answerTo({ query, variables, operationName }: AskedSubscription, event: SourceEvent): Promise<object> {
    const { apollo, subscriptions, context, limits } = this.streaming;
    const { signal, done } = endingWithin(limits.seconds, this.#ending.signal);
    try {
      return await traced(this.request, 'event', async () => {
        const contextValue = await context(arrivalOf(this.request, signal));
        subscriptions.ask(contextValue, event);
        const { body } = await apollo.executeOperation(
          { query, variables, ...(operationName !== undefined && { operationName }) },
          { contextValue },
        );
        return body.kind === 'single' ? body.singleResult : body.initialResult;
      });
    } finally {
      done();
    }
  }

  #complete(stream: EventStream, error: unknown): void {
    if (stream.body.destroyed) return;
    if (error !== undefined) {
      const unknown = { message: '', extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR } };
      const told = withinRequest(scopeOf(this.request), () => this.streaming.formatError(unknown, error));
      void stream.next({ errors: [told] });
    }
    stream.complete();
  }

  /**
   * A page cannot add a header to what `EventSource` sends. That it is a page of ours, or of a site that may ask, the
   * browser says in headers that no page can set.
   */
  #asApolloReads(): HTTPGraphQLRequest {
    const read = asApolloReads(this.request);
    read.headers.set('accept', GRAPHQL_RESPONSE_TYPE);
    const { 'sec-fetch-site': site, origin = '' } = this.request.headers;
    if (site === 'same-origin' || this.streaming.origins.includes(origin))
      read.headers.set('apollo-require-preflight', 'true');
    return read;
  }
}

/** A signal that fires with another one, or when so many seconds are over. */
function endingWithin(
  seconds: number,
  other: AbortSignal,
): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController();
  const end = () => controller.abort(other.reason);
  const late = setTimeout(() => controller.abort(timeUp(seconds)), seconds * 1_000);
  if (other.aborted) end();
  else other.addEventListener('abort', end, { once: true });
  return {
    signal: controller.signal,
    done: () => {
      clearTimeout(late);
      other.removeEventListener('abort', end);
    },
  };
}
