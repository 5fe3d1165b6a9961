import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  createSourceEventStream,
  execute,
  GraphQLError,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { SamspilError } from '../../errors.js';
import { requestError } from '../graphql-errors.js';
import type { Told } from '../request.js';
import type { Places } from './places.js';

/** What the source of a subscription tells. */
export interface SourceEvent {
  /** Says where a client stands that has heard it, for when it comes back. */
  readonly id: string;
  /** Null where there is nothing to be told. */
  readonly told: unknown;
}

/** A subscription as it was asked for. */
export interface AskedSubscription {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** A subscription that was found good, and what it has to tell. */
export interface Begun extends AskedSubscription {
  readonly source: AsyncIterable<SourceEvent>;
  /** Gives back the place that it has. */
  readonly leave: () => void;
}

/** What a request is for. */
type Purpose =
  /** To be answered as a stream; which caller it is. */
  | { readonly caller: string; readonly event: null }
  /** To answer a subscription for one of its events. */
  | { readonly event: SourceEvent };

/**
 * Subscriptions go through Apollo's pipeline when they begin, as requests whose answer is a source, and again with each of
 * their events, as requests that have it as their root. So rights, limits, trusted documents, errors and the log hold for
 * them as for queries, each time. This knows what a request is for by the signal of its context: Apollo copies contexts.
 */
export class Subscriptions {
  readonly #purposes = new WeakMap<AbortSignal, Purpose>();
  readonly #signals = new WeakMap<object, AbortSignal>();
  readonly #begun = new WeakMap<AbortSignal, Begun>();

  constructor(private readonly places: Places) {}

  /** Says that what is asked in this context is answered as a stream. @param caller tells callers apart */
  stream({ signal }: Told, caller: string): void {
    this.#purposes.set(signal, { caller, event: null });
  }

  /** Says that what is asked in this context is asked of an event. */
  ask({ signal }: Told, event: SourceEvent): void {
    this.#purposes.set(signal, { event });
  }

  /** What was begun in this context; undefined where nothing was. */
  begunIn({ signal }: Told): Begun | undefined {
    return this.#begun.get(signal);
  }

  /**
   * Begins a subscription, or answers it for the event of its context.
   * @throws SUBSCRIPTIONS_OFF, TOO_MANY_SUBSCRIPTIONS, OVERLOADED as errors that end a request
   */
  async execute(args: ExecutionArgs & { readonly contextValue: object }, query: string): Promise<ExecutionResult> {
    const { contextValue, variableValues, operationName } = args;
    const signal = this.#signals.get(contextValue);
    const purpose = signal && this.#purposes.get(signal);
    if (!purpose) throw needsStream();
    if (purpose.event) return execute({ ...args, rootValue: purpose.event });
    const leave = this.#place(purpose.caller);
    const source = await createSourceEventStream(args);
    if (isRefused(source)) {
      leave();
      return source;
    }
    const events = source as AsyncIterable<SourceEvent>;
    const asked = { query, variables: variableValues ?? {}, operationName: operationName ?? undefined };
    this.#begun.set(signal, { ...asked, source: events, leave });
    return { data: {} };
  }

  #place(caller: string): () => void {
    try {
      return this.places.take(caller);
    } catch (error) {
      throw requestError(error);
    }
  }

  /** Lets subscriptions be asked for as streams only, by GET too. */
  plugin(): ApolloServerPlugin<Told> {
    return {
      requestDidStart: async ({ request: { http }, contextValue }) => {
        this.#signals.set(contextValue, contextValue.signal);
        const isStream = this.#purposes.has(contextValue.signal);
        const method = http?.method;
        // Apollo answers nothing but queries by GET, and asks for the method when it has read the document.
        if (isStream && http) http.method = 'POST';
        return {
          didResolveOperation: async ({ operation }) => {
            const type = operation?.operation;
            if (type === OperationTypeNode.SUBSCRIPTION && !isStream) throw needsStream();
            if (type === OperationTypeNode.MUTATION && isStream && method === 'GET')
              throw new GraphQLError('GET is for queries and subscriptions; use POST.', {
                extensions: { code: ApolloServerErrorCode.BAD_REQUEST, http: { status: 405 } },
              });
          },
        };
      },
    };
  }
}

const needsStream = (): unknown =>
  requestError(
    new SamspilError(
      'STREAM_NEEDED',
      'A subscription is answered as a stream of events: ask for it with “Accept: text/event-stream”.',
    ),
  );

const isRefused = (source: AsyncIterable<unknown> | ExecutionResult): source is ExecutionResult =>
  !(Symbol.asyncIterator in source);
