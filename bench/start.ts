import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import type { Report } from '#samspil/database/index.js';
import { readSettings } from '#samspil/settings.js';
import { bodyOf, dashboard, distinctQuestions, startServer } from './dashboard.js';
import { under, type Amount, type Figure } from './figures.js';
import { settingsOn, type OpenGraph } from './graph.js';
import { measured, post, summary } from './load.js';

/** How long the graph may take to be read, in milliseconds. */
const PATIENCE = 1_800_000;
const PAUSE = 250;
const HELD_UP = 50;

/**
 * Starts a server on the graph, and waits until it has the projection, and the graph too where that fits into memory; then
 * asks it for dashboards that nobody asked before, one at a time.
 */
export async function measureStart(
  { connection }: OpenGraph,
  { size, seed, seconds }: { readonly size: number; readonly seed: number; readonly seconds: number },
  report: Report,
): Promise<Figure[]> {
  const questions = distinctQuestions(size, seed);
  const next = () => bodyOf(dashboard, questions());
  report('Starting a server');
  const began = performance.now();
  const since = (): Amount => ({ value: (performance.now() - began) / 1_000, unit: 's' });
  const folder = await mkdtemp(join(tmpdir(), 'samspil-bench-'));
  const file = join(folder, 'work');
  await writeFile(file, '');
  const server = await startServer('../main.js', {
    ...settingsOn(connection),
    COST_BUDGET: '0',
    NODE_OPTIONS: `--import ${new URL('watched.js', import.meta.url).href}`,
    WATCHED_FILE: file,
  });
  const agent = new Agent({ keepAlive: true });
  try {
    const ready = since();
    // What it did before anybody could ask held nobody up.
    const readyAt = Date.now();
    await post(agent, server.url, next());
    const answered = since();
    report('Waiting until it has read the graph');
    const isInMemory = await untilRead(server.url);
    const whole = since();
    const work = await longWork(file, readyAt);
    report('Asking for dashboards');
    const before = await metricsOf(server.url);
    const { times, seconds: took } = await measured({ url: server.url, next, askers: 1, seconds });
    const after = await metricsOf(server.url);
    const { median, p95, answers } = summary([{ times, seconds: took }]);
    const queries = (of: Metrics): number => of.get('samspil_cypher_queries_sum') ?? 0;
    const longest: Amount = { value: Math.max(0, ...work), unit: 'ms' };
    const where = isInMemory ? 'in memory' : 'too large for memory';
    return [
      { what: 'start, until it is ready', size, samspil: ready },
      { what: 'until the first dashboard is answered', size, samspil: answered },
      { what: `until everything is read (the graph: ${where})`, size, samspil: whole },
      {
        what: `longest work without a pause from ready till then, of ${work.length} of 20 ms or more`,
        size,
        samspil: longest,
        goal: under(longest, HELD_UP),
      },
      { what: 'a dashboard never asked before', size, samspil: { value: median, unit: 'ms', p95 } },
      {
        what: 'Cypher queries for each, that for the version included',
        size,
        samspil: { value: (queries(after) - queries(before)) / answers, unit: 'queries' },
      },
      ...memoryOf(server.pid).map(([what, value]): Figure => ({ what, size, samspil: { value, unit: 'MB' } })),
    ];
  } finally {
    agent.destroy();
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

type Metrics = ReadonlyMap<string, number>;

/** What `/metrics` tells, by name. */
async function metricsOf(url: string): Promise<Metrics> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  return new Map(
    text.split('\n').flatMap((line): [string, number][] => {
      const [, name, value] = /^(\w+) (\S+)$/u.exec(line) ?? [];
      return name === undefined ? [] : [[name, Number(value)]];
    }),
  );
}

/** @returns whether the graph is in memory */
async function untilRead(url: string): Promise<boolean> {
  const limit = readSettings(process.env).GRAPH_MEMORY;
  for (const end = performance.now() + PATIENCE; performance.now() < end; await pass(PAUSE)) {
    const metrics = await metricsOf(url);
    const wanted = metrics.get('samspil_graph_memory_wanted_bytes') ?? 0;
    const isInMemory = metrics.has('samspil_graph_memory_version');
    const isDone = isInMemory || (wanted > 0 && wanted > limit);
    if (isDone && metrics.has('samspil_projection_version')) return isInMemory;
  }
  throw new Error('The graph was not read in time');
}

/** For how many milliseconds the main thread worked each time that it was long, since then (see `watched.ts`). */
async function longWork(file: string, since: number): Promise<readonly number[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines.flatMap((line) => {
    const [at = 0, work = 0] = line.split(' ').map(Number);
    return at > since ? [work] : [];
  });
}

/** What a process takes of memory where the system tells it, in megabytes: what of it is there now, and at most. */
function memoryOf(pid: number): [what: string, megabytes: number][] {
  if (process.platform !== 'linux') return [];
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1]);
  return [
    ['memory of the process', (kilobytes('VmRSS') * 1_024) / 1_000_000],
    ['memory of the process at most', (kilobytes('VmHWM') * 1_024) / 1_000_000],
  ];
}
