import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pass } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** What one thread asks a server, so that the one that answers does nothing else. */
export interface Asking {
  readonly url: string;
  /** Asked again and again by one, as somebody does who looks around. */
  readonly light: string;
  /** Asked meanwhile by so many, each as soon as the last is answered. */
  readonly heavy: string;
  readonly heavyAskers: number;
  readonly milliseconds: number;
}

/** What came of it. */
export interface Asked {
  /** How long each light question took, in milliseconds. */
  readonly light: readonly number[];
  /** How many heavy ones were answered, and how many were put off since their budget was spent. */
  readonly heavy: number;
  readonly putOff: number;
}

/** How long whoever asks what is light waits before the next, in milliseconds. */
const PAUSE = 20;
/** A proxy's word on who asks. All who ask what is heavy share one budget. */
const [LIGHT_CALLER, HEAVY_CALLER] = ['192.0.2.1', '192.0.2.2'];

const { url, light, heavy, heavyAskers, milliseconds } = workerData as Asking;
const agent = new Agent({ keepAlive: true });
const end = performance.now() + milliseconds;
let number = 0;

/** Each question is another, so that none is answered from memory. */
const anew = (query: string): string => {
  number += 1;
  const from = `${1_800 + (number % 200)}-${String(1 + (Math.floor(number / 200) % 12)).padStart(2, '0')}`;
  return JSON.stringify({ query: `${query}\n# ${number}`, variables: { from } });
};

/** @returns whether it was answered, and not put off */
async function ask(query: string, caller: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': caller };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let start = '';
      response.on('data', (chunk: Buffer) => (start ||= chunk.toString('utf8', 0, 100)));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 429 || start.includes('BUDGET_SPENT')) resolve(false);
        else if (start.startsWith('{"data":')) resolve(true);
        else reject(new Error(`${url} answered ${response.statusCode}: ${start}`));
      });
    });
    asked.on('error', reject);
    asked.end(anew(query));
  });
}

const taken: number[] = [];
let [answered, putOff] = [0, 0];
const goesOn = (): boolean => performance.now() < end && putOff === 0;

async function askLight(): Promise<void> {
  while (goesOn()) {
    const start = performance.now();
    await ask(light, LIGHT_CALLER);
    taken.push(performance.now() - start);
    await pass(PAUSE);
  }
}

async function askHeavy(): Promise<void> {
  while (goesOn()) {
    if (await ask(heavy, HEAVY_CALLER)) answered += 1;
    else putOff += 1;
  }
}

await Promise.all([askLight(), ...Array.from({ length: heavyAskers }, askHeavy)]);
agent.destroy();
parentPort?.postMessage({ light: taken, heavy: answered, putOff } satisfies Asked);
