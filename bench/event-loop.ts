import { Agent } from 'node:http';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pass } from 'node:timers/promises';
import { Analyst, employ } from '#samspil/coordination/index.js';
import { Database, type Report } from '#samspil/database/index.js';
import { Loaders } from '#samspil/graph/reading/index.js';
import { createSchema } from '#samspil/schema.js';
import { createServer } from '#samspil/server/index.js';
import type { OpenGraph } from './graph.js';
import { post } from './load.js';
import { isTold, RESOLUTION, watchWork } from './main-thread-work.js';

/** All pairs of initiatives that touch a window, and the first hundred in full: the longest question on one page. */
const query = `query Pairs($from: EDTF!) {
  overlaps(first: 100, window: { from: $from }) {
    totalCount
    nodes { a { id name { da } } b { id name { da } } class score reasons { da en claims entities { id } }
      dimensions { dimension shared { entity { id name { da } } rarity } jaccard } months { count } }
  }
}`;

export interface EventLoopRow {
  readonly what: 'nothing asked' | 'in a thread' | 'in the server';
  /** How long the questions took, in milliseconds each. */
  readonly took: readonly number[];
  /** For how long the event loop of the server was held up, in milliseconds. */
  readonly longest: number;
  readonly p99: number;
  /**
   * The longest that its main thread itself worked between two turns of the loop: what of the delay is no fault of other
   * programs on a busy machine. Null where the system doesn't tell.
   */
  readonly longestWork: number | null;
}

const IDLE = 5_000;
/** How often all pairs are asked for. */
const QUESTIONS = 5;

/**
 * For how long a long analysis keeps a server from answering others: the longest delay of its event loop while it is
 * asked for all pairs, each time for another window, the answer's way from the thread and its JSON included. Beside it,
 * what the machine does when nothing is asked, and what would be if the server analysed itself.
 */
export async function measureEventLoop({ connection }: OpenGraph, report: Report): Promise<EventLoopRow[]> {
  const [withThread, without] = [new Database(connection), new Database(connection)];
  const analyst = new Analyst(withThread);
  employ(withThread, analyst);
  try {
    await analyst.prepare();
    report('Measuring with nothing asked');
    const idle = await heldUp('nothing asked', async () => {
      await pass(IDLE);
      return [];
    });
    report('Asking a server whose thread analyses');
    const inThread = await asked('in a thread', withThread);
    report('Asking a server that analyses itself');
    const inServer = await asked('in the server', without);
    return [idle, inThread, inServer];
  } finally {
    await analyst.close();
    await withThread.close();
    await without.close();
  }
}

async function asked(what: EventLoopRow['what'], database: Database): Promise<EventLoopRow> {
  const server = await createServer({
    schema: createSchema(),
    context: ({ signal }) => ({ database, signal, sight: null, loaders: new Loaders(database, null, signal) }),
    log: { write: () => {} },
  });
  const agent = new Agent({ keepAlive: true });
  try {
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const ask = async (year: number) =>
      post(agent, url, JSON.stringify({ query, variables: { from: String(2014 + (year % 10)) } }));
    // Code that runs for the first time is compiled first.
    for (let warm = 0; warm < 2; warm += 1) await ask(warm);
    return await heldUp(what, async () => {
      const took: number[] = [];
      for (let question = 0; question < QUESTIONS; question += 1) {
        const start = performance.now();
        await ask(2 + question);
        took.push(performance.now() - start);
      }
      return took;
    });
  } finally {
    agent.destroy();
    await server.close();
  }
}

/** Watches the event loop while something is done. */
async function heldUp(what: EventLoopRow['what'], work: () => Promise<number[]>): Promise<EventLoopRow> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  let longestWork = 0;
  const watch = watchWork((each) => (longestWork = Math.max(longestWork, each)));
  delay.enable();
  const took = await work();
  delay.disable();
  clearInterval(watch);
  const milliseconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  return {
    what,
    took,
    longest: milliseconds(delay.max),
    p99: milliseconds(delay.percentile(99)),
    longestWork: isTold ? longestWork : null,
  };
}
