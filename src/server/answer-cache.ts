import { createHash } from 'node:crypto';
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLResponse } from '@apollo/server';
import { OperationTypeNode, type DocumentNode, type FormattedExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { SamspilError } from '../errors.js';
import { hasAny, hasThis } from './conditions.js';
import { requestError } from './graphql-errors.js';
import type { Told } from './request.js';

/** What a server needs to know to keep answers. */
export interface AnswerCacheOptions<Context> {
  /**
   * Tells the state of the data: another one after each write, never the same again. Asked at each request, and waited
   * for as long as the signal lets it.
   */
  readonly state: (signal?: AbortSignal) => Promise<string>;
  /** The state that was read last, by whomever; undefined before the first. */
  readonly lastState: () => string | undefined;
  /** Who may see the same: answers are shared among requests for which this is the same. */
  readonly audience: (context: Context) => string;
  /** Whether an answer hangs on more than the state and the audience: then it is made anew each time. */
  readonly isPassing?: (document: DocumentNode) => boolean;
  /** How much memory the answers may take. 0 keeps none. */
  readonly bytes: number;
}

/** Answers kept for as long as the data does not change. */
export interface AnswerCache<Context extends Told> {
  readonly plugin: ApolloServerPlugin<Context>;
  readonly stringifyResult: (result: FormattedExecutionResult) => string;
}

/** An answer that is being made: under which key it may be kept, and a state that the data was in before. */
interface Pending {
  readonly key: string;
  readonly state: string;
  /** Whether that was read since it was asked for: only then it may be one that was kept. */
  readonly isNewest: boolean;
}

/**
 * Keeps the answers to queries, each as the text that was sent, and sends it again where the same document with the
 * same variables is asked by somebody who may see the same, and the data is in the state that it was made from. What
 * says so is the data itself, never a clock: a request is answered from the cache only after the state was read that
 * holds since the request came in. So nobody gets an old answer after a write was confirmed.
 *
 * A GET gets an ETag of the same state and key, and a client that has that very answer gets 304 (RFC 9110) without
 * anything being made. States do not come back, so whatever is written meanwhile, the tag of an older state fits no more.
 *
 * An answer is made by several reads. It is kept with the state before the first, and given again only where the data is
 * still in that one: states do not come back, so nothing was written between, then or since. Answers with errors and
 * mutations are never kept. When the state moves on all go at once; else the ones go that were not asked for the longest.
 */
export function answerCache<Context extends Told>({
  state: readState,
  lastState,
  audience,
  isPassing = () => false,
  bytes,
}: AnswerCacheOptions<Context>): AnswerCache<Context> {
  const kept = new LRUCache<string, string>({
    maxSize: Math.max(bytes, 1),
    // Two bytes a character: text that goes beyond Latin-1 takes as much.
    sizeCalculation: (text, key) => 2 * (text.length + key.length),
  });
  // What is made stands for its answer until it becomes text; Apollo hands `data` on as it is.
  const pending = new WeakMap<object, Pending>();
  const ready = new WeakMap<object, string>();
  let stateOfKept: string | undefined;
  const lastRead = (): string | undefined => {
    const last = lastState();
    if (last !== stateOfKept) kept.clear();
    stateOfKept = last;
    return last;
  };
  const keep = (text: string, { key, state }: Pending): void => {
    if (state === lastRead()) kept.set(key, text);
  };
  /** Where nothing hangs on the state yet, any earlier one will do, if it holds when the answer is asked for again. */
  const pendingOf = async (key: string, isTagged: boolean, signal: AbortSignal): Promise<Pending | undefined> => {
    const last = lastRead();
    if (last !== undefined && !kept.has(key) && !isTagged) return { key, state: last, isNewest: false };
    try {
      return { key, state: await readState(signal), isNewest: true };
    } catch (error) {
      // A client whose answer needs a database that is away hears so now, not after each resolver has waited for it too.
      if (error instanceof SamspilError) throw requestError(error);
      return undefined;
    }
  };

  const sent = (text: string, status?: number): GraphQLResponse => {
    const data = {};
    ready.set(data, text);
    return {
      http: { headers: new HeaderMap(), ...(status !== undefined && { status }) },
      body: { kind: 'single', singleResult: { data } },
    };
  };

  const plugin: ApolloServerPlugin<Context> = {
    async requestDidStart() {
      let made: Pending | undefined;
      let etag: string | undefined;
      return {
        async didResolveOperation(request) {
          const isTagged = request.request.http?.method === 'GET';
          if (request.operation?.operation !== OperationTypeNode.QUERY || (bytes === 0 && !isTagged)) return;
          if (isPassing(request.document)) return;
          // A trace tells how this very answer was made.
          if (request.metrics.captureTraces === true) return;
          const key = keyOf(request, audience(request.contextValue));
          made = await pendingOf(key, isTagged, request.contextValue.signal);
          if (made && isTagged) etag = tagOf({ key, state: made.state });
        },
        async responseForOperation({ request: { http } }) {
          if (!made) return null;
          const condition = http?.headers.get('if-none-match');
          if (etag !== undefined && hasThis(condition, etag)) return sent('', 304);
          const text = made.isNewest && made.state === lastRead() ? kept.get(made.key) : undefined;
          return text === undefined ? null : sent(text);
        },
        async willSendResponse({ request, response: { body, http } }) {
          if (!made || body.kind !== 'single') return;
          const { data, errors } = body.singleResult;
          if (!data || errors) return;
          if (bytes > 0 && !ready.has(data)) pending.set(data, made);
          if (etag === undefined) return;
          if (hasAny(request.http?.headers.get('if-none-match'))) http.status = 304;
          http.headers.set('etag', etag);
          // Whoever keeps it asks each time whether it still holds, and shows it to nobody else.
          http.headers.set('cache-control', 'private, no-cache');
          http.headers.set('vary', 'authorization, accept, origin');
        },
      };
    },
  };

  const stringifyResult = (result: FormattedExecutionResult): string => {
    const data = result.data ?? {};
    const text = ready.get(data) ?? stringify(result);
    const made = pending.get(data);
    if (made) keep(text, made);
    return text;
  };
  return { plugin, stringifyResult };
}

/** Weak, since the same answer may be sent packed or not. */
export const tagOf = (parts: object): string =>
  `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;

const stringify = (result: FormattedExecutionResult): string => `${JSON.stringify(result)}\n`;

function keyOf<Context extends object>(
  { queryHash, request: { operationName, variables } }: GraphQLRequestContext<Context>,
  audience: string,
): string {
  return JSON.stringify([audience, queryHash, operationName, variables]);
}
