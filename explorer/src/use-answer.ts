import { useState, useSyncExternalStore } from 'react';
import { millisecondsIn } from './milliseconds.js';
import { ask, Failure, type Answer, type Document, type Fault } from './ask.js';

/** How far an answer is. */
export interface Asked<Data> {
  /** The newest answer; while another is awaited, the one before it. */
  readonly answer: Answer<Data> | undefined;
  readonly waiting: boolean;
  readonly failure: Fault | undefined;
  /** Asks once more. */
  readonly again: () => void;
  /** Waits no longer. */
  readonly cancel: () => void;
}

/**
 * Asks while a part of the page is shown, and anew when the variables change; null asks nothing yet. What a part showed
 * stays until the next answer is there, also where that fails. What another time may be better for is asked again then.
 */
export function useAnswer<Data, Variables>(
  question: Document<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  return useExchange(
    variables === null
      ? nothing
      : exchangeOf(`${question.hash} ${JSON.stringify(variables)}`, async (signal) => ask(question, variables, signal)),
  );
}

export function useExchange<Data>(exchange: Exchange): Asked<Data> {
  const { answer, failure, waiting } = useSyncExternalStore(exchange.subscribe, exchange.state) as State<Data>;
  const [former, setFormer] = useState(answer);
  if (answer && answer !== former) setFormer(answer);
  return { answer: answer ?? former, waiting, failure, again: exchange.again, cancel: exchange.cancel };
}

/** Whether the API answered when it was last asked, for the band at the top of the page. */
export const useReached = (): boolean => useSyncExternalStore(subscribeToReached, () => isThere);

interface State<Data> {
  readonly answer?: Answer<Data> | undefined;
  readonly failure?: Fault | undefined;
  readonly waiting: boolean;
}

/** A question with its variables, and what came of it. */
interface Exchange {
  /** Asks as long as somebody listens. */
  readonly subscribe: (tell: () => void) => () => void;
  readonly state: () => State<unknown>;
  /** Asks once more; does nothing where nobody listens. */
  readonly again: () => void;
  readonly cancel: () => void;
}

const IDLE: State<unknown> = { waiting: false };
const nothing: Exchange = { subscribe: () => () => {}, state: () => IDLE, again: () => {}, cancel: () => {} };

/** What was asked lately, so that a way back shows at once what was there. It is asked for again all the same. */
const exchanges = new Map<string, Exchange>();
const MOST_KEPT = 60;

/** Asks once more for all that is shown. */
export const askAnew = (): void => exchanges.forEach(({ again }) => again());

/** Forgets every answer: for somebody else they may be others. */
export const forgetAnswers = (): void => exchanges.clear();

type Load = (signal: AbortSignal) => Promise<Answer<unknown>>;

export function exchangeOf(key: string, load: Load): Exchange {
  const known = exchanges.get(key);
  if (known) return known;
  const exchange = newExchange(load);
  exchanges.set(key, exchange);
  const [oldest] = exchanges.keys();
  if (exchanges.size > MOST_KEPT && oldest !== undefined) exchanges.delete(oldest);
  return exchange;
}

function newExchange(load: Load): Exchange {
  let state: State<unknown> = { waiting: true };
  let controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const become = (next: State<unknown>) => {
    state = next;
    for (const tell of listeners) tell();
  };
  const start = async () => {
    const { signal } = (controller = new AbortController());
    try {
      const answer = await load(signal);
      if (signal.aborted) return;
      reached(true);
      become({ answer, waiting: false });
    } catch (error) {
      if (signal.aborted) return;
      const failure = error instanceof Failure ? error.fault : { code: 'INTERNAL', message: String(error) };
      reached(failure.code !== 'AWAY');
      become({ answer: state.answer, failure, waiting: false });
      if (failure.retryAfter !== undefined) timer = setTimeout(again, millisecondsIn(failure.retryAfter));
    }
  };
  const stop = () => {
    clearTimeout(timer);
    controller.abort();
  };
  const again = () => {
    if (listeners.size === 0) return;
    stop();
    become({ answer: state.answer, waiting: true });
    void start();
  };
  return {
    state: () => state,
    subscribe: (tell) => {
      listeners.add(tell);
      if (listeners.size === 1) again();
      return () => {
        listeners.delete(tell);
        if (listeners.size === 0) stop();
      };
    },
    again,
    cancel: () => {
      stop();
      become({ answer: state.answer, failure: { code: 'CANCELLED', message: '' }, waiting: false });
    },
  };
}

let isThere = true;
const reachedListeners = new Set<() => void>();

function subscribeToReached(tell: () => void): () => void {
  reachedListeners.add(tell);
  return () => void reachedListeners.delete(tell);
}

function reached(there: boolean): void {
  if (there === isThere) return;
  isThere = there;
  for (const tell of reachedListeners) tell();
}
