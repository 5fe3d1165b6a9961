import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { quantile } from './timing.js';

/** What came of asking a server for a while: how many answers a second, and how long they took, in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly median: number;
  readonly p95: number;
  readonly answers: number;
}

export interface Load {
  readonly url: string;
  /** The body of the next request. */
  readonly next: () => string;
  /** How many ask at once; each asks again as soon as it has its answer. */
  readonly askers: number;
  readonly seconds: number;
}

/** Asks a server for so many seconds. @throws where an answer is no success */
export async function measured({ url, next, askers, seconds }: Load): Promise<{ times: number[]; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: askers });
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const asker = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      await post(agent, url, next());
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: askers }, asker));
  const took = (performance.now() - start) / 1_000;
  agent.destroy();
  return { times, seconds: took };
}

/** Puts the rounds of one server together. */
export function summary(rounds: readonly { readonly times: readonly number[]; readonly seconds: number }[]): Measured {
  const times = rounds.flatMap((round) => round.times).sort((one, other) => one - other);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  return {
    perSecond: times.length / seconds,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    answers: times.length,
  };
}

/** Posts a GraphQL request and reads the answer to its end. */
export async function post(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200 && text.startsWith('{"data":')) resolve(text);
        else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 500)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
