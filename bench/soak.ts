import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Report } from '#samspil/database/index.js';
import { postBody } from './asking.js';
import { inMegabytes, memoryHeld } from './memory.js';
import { table } from './table.js';

/** What Samspil held and did by the end of a minute. */
export interface Minute {
  readonly minute: number;
  readonly answers: number;
  /** Answers that were not what was to be expected. */
  readonly errors: number;
  /** In bytes: what the main thread holds, and what the process has from the system, the thread of the analyses included. */
  readonly held: number;
  readonly resident: number;
}

export interface Soaked {
  readonly minutes: readonly Minute[];
  readonly stood: boolean;
}

/** How many ask at once. */
const ASKERS = 12;
/** By how much memory may differ between the first minute and the last. */
const FLAT = 1.1;
/** So many questions fill what is kept on purpose, answers and documents, before the first minute. */
const FILLING = 2_000;
/** For how many milliseconds what has been answered may still be let go. */
const SETTLING = 1_000;

const folder = fileURLToPath(new URL('../../examples', import.meta.url));
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

/** One thing that somebody does, and whether it went as it should. */
type Act = (address: string, number: number) => Promise<boolean>;

/** The same question with another name each time is answered anew. */
const anew = (query: string, number: number): string => `${query}\n# ${number}`;

const askAnew: Act = async (address, number) =>
  isAnswer(await postBody(address, JSON.stringify({ query: anew(examples[number % examples.length] ?? '', number) })));

const acts: readonly Act[] = [
  // Dashboards ask the same again and again.
  async (address, number) =>
    isAnswer(await postBody(address, JSON.stringify({ query: examples[number % examples.length] }))),
  askAnew,
  async (address) => {
    const response = await fetch(new URL('/export/network.graphml', address));
    return (await response.text()).includes('</graphml>');
  },
  async (address, number) => {
    const url = `${address}?${new URLSearchParams({ query: `{ organisations(first: ${number % 50}) { nodes { id } } }` }).toString()}`;
    const headers = { 'apollo-require-preflight': '1' };
    const first = await fetch(url, { headers });
    await first.text();
    const again = await fetch(url, { headers: { ...headers, 'if-none-match': first.headers.get('etag') ?? '' } });
    await again.text();
    return again.status === 304;
  },
  async (address, number) =>
    (await (await postBody(address, `{ "query": "{ wrong${number} }" }`)).text()).includes('VALIDATION'),
  async (address) => (await (await postBody(address, '{ "query": "{ organisations(')).text()).includes('errors'),
  async (address, number) => {
    const client = new AbortController();
    const asked = postBody(
      address,
      JSON.stringify({ query: anew('{ overlaps { totalCount } }', number) }),
      client.signal,
    );
    setTimeout(() => client.abort(), number % 20);
    await asked.then(async (response) => response.text()).catch(() => '');
    return true;
  },
];

async function isAnswer(response: Response): Promise<boolean> {
  const text = await response.text();
  return response.status === 200 && !text.includes('"errors"');
}

/**
 * Asks for so many minutes, everybody as soon as they have their answer. Memory is told after each minute, when nothing is
 * under way.
 */
export async function measureSoak(address: string, minutes: number, report: Report): Promise<Soaked> {
  let answers = 0;
  let errors = 0;
  let number = 0;
  const ask = async (act: Act | undefined): Promise<void> => {
    number += 1;
    const went = await act?.(address, number).catch(() => false);
    answers += 1;
    if (went !== true) errors += 1;
  };
  const whileAsking = async (goesOn: () => boolean, next: () => Act | undefined) =>
    Promise.all(
      Array.from({ length: ASKERS }, async () => {
        while (goesOn()) await ask(next());
      }),
    );
  report(`${FILLING} questions, to fill what is kept`);
  await whileAsking(
    () => number < FILLING,
    () => askAnew,
  );
  const told: Minute[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    const end = performance.now() + 60_000;
    await whileAsking(
      () => performance.now() < end,
      () => acts[number % acts.length],
    );
    // What is let go by finalizers goes with the next collection.
    memoryHeld();
    await delay(SETTLING);
    told.push({ minute, answers, errors, held: memoryHeld(), resident: process.memoryUsage().rss });
    report(`${minute} of ${minutes} minutes: ${answers} answers, ${errors} errors`);
  }
  const [first, last] = [told[0], told.at(-1)];
  const isFlat =
    first !== undefined && last !== undefined && last.held < first.held * FLAT && last.resident < first.resident * FLAT;
  return { minutes: told, stood: isFlat && errors === 0 };
}

export const soakTable = ({ minutes, stood }: Soaked): string[] => [
  ...table([
    ['minute', 'answers', 'errors', 'MB held', 'MB resident'],
    ...minutes.map(({ minute, answers, errors, held, resident }) => [
      String(minute),
      String(answers),
      String(errors),
      inMegabytes(held),
      inMegabytes(resident),
    ]),
  ]),
  stood ? 'No error, and memory is flat.' : 'There were errors, or memory grew.',
];
