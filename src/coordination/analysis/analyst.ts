import { Worker } from 'node:worker_threads';
import { SpanKind } from '@opentelemetry/api';
import type { Database } from '../../database/index.js';
import { today, type Sight } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { inSpan } from '../../telemetry/index.js';
import type { Page } from '../answer/answer.js';
import type { Asking, Moment } from '../answer/asking.js';
import type { Analysis, Records } from '../declaration/question.js';
import type { OnRead } from '../projection/loading.js';
import { inputOf } from './input.js';
import { errorFrom, type Answered, type Asked, type Question } from './messages.js';
import { versionAnalysed } from './version.analysis.js';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Which version of the graph is analysed, and since when, in milliseconds. */
export interface HeldProjection {
  readonly version: number;
  readonly since: number;
}

/**
 * Analyses beside the server, in a thread of its own that holds the projection: however long a question takes, the
 * server goes on answering others. Questions are answered one after the other. A thread that dies takes its questions
 * with it, and the next question starts another.
 */
export class Analyst {
  #worker: Worker | undefined;
  #lastId = 0;
  #held: HeldProjection | undefined;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * @param onRead is told how far it is where the whole graph is read
   * @param thread the module that the thread runs
   */
  constructor(
    private readonly database: Database,
    private readonly onRead: OnRead = () => {},
    private readonly thread: URL = new URL('./thread.js', import.meta.url),
  ) {}

  /** Reads the graph, so that the first question need not wait for that. */
  async prepare(): Promise<void> {
    await this.ask(versionAnalysed.name, [], new AbortController().signal);
  }

  /**
   * @param signal ends the work when nobody waits for its answer any more
   * @param sight what whoever asks may see
   * @param texts the kinds whose texts the analysis is given before the question
   * @param at the state of the graph that it is asked of, and the day; the graph as it stands today where it is left out
   */
  async ask(
    analysis: string,
    question: Question,
    signal: AbortSignal,
    sight: Sight = null,
    texts: readonly Kind[] = [],
    at?: Moment,
  ): Promise<unknown> {
    // The thread reads on its own, in a cluster maybe from a server that lags behind what was written here.
    const after = await this.database.bookmarks();
    signal.throwIfAborted();
    const worker = (this.#worker ??= this.#start());
    this.#lastId += 1;
    const id = this.#lastId;
    const ended = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    let end: (() => void) | undefined;
    try {
      return await new Promise((resolve, reject) => {
        end = () => {
          Atomics.store(ended, 0, 1);
          // The thread may be at another question for a while before it gets to see that.
          this.#waiting.delete(id);
          reject(signal.reason);
        };
        signal.addEventListener('abort', end);
        this.#waiting.set(id, { resolve, reject });
        const moment = { version: at?.version, today: at?.today ?? today() };
        worker.postMessage({ id, analysis, question, sight, texts, ...moment, after, ended } satisfies Asked);
      });
    } finally {
      if (end) signal.removeEventListener('abort', end);
    }
  }

  /** The projection that answers were made from last; undefined before the first. */
  get held(): HeldProjection | undefined {
    return this.#held;
  }

  /** How many questions wait for their answers. */
  get waiting(): number {
    return this.#waiting.size;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const { connection, readTime } = this.database;
    const worker = new Worker(this.thread, { workerData: { connection, readTime } });
    worker.on('message', (answered: Answered) => {
      if ('read' in answered) return this.onRead(answered.read);
      if ('projected' in answered) {
        this.#held = { version: answered.projected, since: Date.now() };
        return;
      }
      const waiting = this.#waiting.get(answered.id);
      this.#waiting.delete(answered.id);
      if ('error' in answered) waiting?.reject(errorFrom(answered.error));
      else waiting?.resolve(answered.answer);
    });
    let fault: Error | undefined;
    worker.on('error', (error: Error) => (fault = error));
    worker.on('exit', () => this.#ended(fault ?? new Error('The thread that analyses has ended')));
    return worker;
  }

  #ended(error: Error): void {
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}

const analysts = new WeakMap<Database, Analyst>();

/** Lets an analyst answer all that is asked of this database from now on. */
export const employ = (database: Database, analyst: Analyst): void => void analysts.set(database, analyst);

/**
 * Asks for what is worked out of the graph: of the database's analyst where it has one, otherwise here.
 * @param page of a list the part that is worked out in full
 * @param records what is recorded of the entities that its `records` tells
 * @throws GRAPH_CHANGED where it asks about a state of the graph that is not held any more
 */
export async function analyse<G extends object, Result>(
  { database, signal, sight, at }: Asking,
  analysis: Analysis<G, Result>,
  given: G,
  page?: Page,
  records?: Records,
): Promise<Result> {
  const { name } = analysis;
  const kinds = analysis.texts?.(given) ?? [];
  const analyst = analysts.get(database);
  if (analyst)
    return inSpan(`analysis ${name}`, { kind: SpanKind.INTERNAL }, async () => {
      // The thread asks Neo4j which version holds before it answers.
      const answer = await database.awaiting('READ', signal, async () =>
        analyst.ask(name, [given, page, records], signal, sight, kinds, at),
      );
      return answer as Result;
    });
  const moment = { version: at?.version, today: at?.today ?? today() };
  const seen = await inputOf(database, { sight, kinds, ...moment });
  return analysis.work(seen.projection, given, page, seen.texts, records);
}
