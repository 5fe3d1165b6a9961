import type { Report } from '#samspil/database/index.js';
import { cpuTimeOf } from '#samspil/database/process-record.js';
import { bodyOf, dashboard, distinctQuestions, startServer, type Started } from './dashboard.js';
import { settingsOn, type OpenGraph } from './graph.js';
import { measured, summary, type Measured } from './load.js';
import { table } from './table.js';

/** So many Samspils on one Neo4j, asked at the same time. */
export interface ProcessesRow {
  readonly processes: number;
  readonly asked: 'again' | 'never before';
  readonly all: Measured;
  /** What an answer took of processors, in milliseconds. */
  readonly server: number;
  /** The same of Neo4j; null where it is not ours. */
  readonly neo4j: number | null;
}

const MOST = 3;
const ASKERS = 12;
const ROUNDS = 3;
const WARM_UP = 3;

/**
 * Measures how many dashboards one, two and three processes on one Neo4j answer, in alternating rounds of the same askers,
 * and what an answer takes of the processors of both: how far it goes on a machine that has more of them follows from that.
 */
export async function measureProcesses(
  { connection, processId }: OpenGraph,
  { size, seed, seconds }: { readonly size: number; readonly seed: number; readonly seconds: number },
  report: Report,
): Promise<ProcessesRow[]> {
  const environment = { ...settingsOn(connection), COST_BUDGET: '0' };
  const started: Started[] = [];
  try {
    for (let count = 0; count < MOST; count += 1) started.push(await startServer('../main.js', environment));
    const rows: ProcessesRow[] = [];
    for (const asked of ['never before', 'again'] as const) {
      report(`Asking ${asked}`);
      const always = distinctQuestions(size, seed)();
      const questions = distinctQuestions(size, seed + 1);
      const next = () => bodyOf(dashboard, asked === 'again' ? always : questions());
      rows.push(...(await measureEach(asked, { started, next, seconds, neo4j: processId })));
    }
    return rows;
  } finally {
    for (const { stop } of started) await stop();
  }
}

interface Asking {
  readonly started: readonly Started[];
  readonly next: () => string;
  readonly seconds: number;
  readonly neo4j: number | undefined;
}

async function measureEach(asked: ProcessesRow['asked'], asking: Asking): Promise<ProcessesRow[]> {
  const { started, seconds } = asking;
  await round(started, asking, WARM_UP);
  const counts = started.map((_, index) => index + 1);
  const rounds = counts.map((): Round[] => []);
  for (let turn = 0; turn < ROUNDS; turn += 1)
    for (const count of counts) rounds[count - 1]?.push(await round(started.slice(0, count), asking, seconds / ROUNDS));
  return counts.map((processes) => rowOf(processes, asked, rounds[processes - 1] ?? [], asking.neo4j));
}

interface Round {
  readonly times: readonly number[];
  readonly seconds: number;
  readonly server: number;
  readonly neo4j: number;
}

async function round(started: readonly Started[], { next, neo4j }: Asking, seconds: number): Promise<Round> {
  const used = () => ({
    server: started.reduce((sum, { pid }) => sum + cpuTimeOf(pid), 0),
    neo4j: neo4j === undefined ? 0 : cpuTimeOf(neo4j),
  });
  const before = used();
  const each = await Promise.all(
    started.map(async ({ url }) => measured({ url, next, askers: ASKERS / started.length, seconds })),
  );
  const after = used();
  return {
    times: each.flatMap(({ times }) => times),
    seconds: Math.max(...each.map((one) => one.seconds)),
    server: after.server - before.server,
    neo4j: after.neo4j - before.neo4j,
  };
}

function rowOf(
  processes: number,
  asked: ProcessesRow['asked'],
  rounds: readonly Round[],
  neo4j: number | undefined,
): ProcessesRow {
  const all = summary(rounds);
  const each = (of: 'server' | 'neo4j'): number => rounds.reduce((sum, one) => sum + one[of], 0) / all.answers;
  return { processes, asked, all, server: each('server'), neo4j: neo4j === undefined ? null : each('neo4j') };
}

export const processesTable = (rows: readonly ProcessesRow[]): string[] =>
  table([
    ['asked', 'processes', 'answers /s', 'p50 ms', 'p95 ms', 'CPU of Samspil ms', 'of Neo4j ms'],
    ...rows.map(({ asked, processes, all, server, neo4j }) => [
      asked,
      String(processes),
      all.perSecond.toFixed(1),
      all.median.toFixed(1),
      all.p95.toFixed(1),
      server.toFixed(2),
      neo4j === null ? '' : neo4j.toFixed(2),
    ]),
  ]);
