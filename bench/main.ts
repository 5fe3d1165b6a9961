import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { measureDashboard, type DashboardRow } from './dashboard.js';
import { openGraph } from './graph.js';
import type { Measured } from './load.js';

const report = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return value;
}

const program = new Command('bench')
  .description('Measures Samspil against its peers, both on the same database, and prints how they compare.')
  .option('--out <folder>', 'where the figures go as JSON', 'dist/bench/results')
  .showHelpAfterError();

const size = ['--size <initiatives>', 'initiatives in the generated graph', count, 10_000] as const;
const seed = ['--seed <number>', 'seed of the generated graph', count, 1] as const;

program
  .command('dashboard', { isDefault: true })
  .description('(a) a nested dashboard query against @neo4j/graphql')
  .option(...size)
  .option(...seed)
  .option('--seconds <number>', 'how long each side is asked in each of the four cases', count, 20)
  .action(async (options: { size: number; seed: number; seconds: number }) => {
    const graph = await openGraph(options.size, options.seed, report);
    try {
      const rows = await measureDashboard(graph, options, report);
      for (const line of dashboardTable(rows)) print(line);
      await keep('dashboard', { ...options, rows });
    } finally {
      await graph.close();
    }
  });

function dashboardTable(rows: readonly DashboardRow[]): string[] {
  const header = ['asked', 'at once', 'Samspil /s', 'peer /s', 'ratio', 'Samspil p50', 'p95', 'peer p50', 'p95 ms'];
  const figures = ({ median, p95 }: Measured) => [median.toFixed(1), p95.toFixed(1)];
  return table([
    header,
    ...rows.map(({ asked, askers, samspil, peer }) => [
      asked,
      String(askers),
      samspil.perSecond.toFixed(1),
      peer.perSecond.toFixed(1),
      `${(samspil.perSecond / peer.perSecond).toFixed(2)} ×`,
      ...figures(samspil),
      ...figures(peer),
    ]),
  ]);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '));
}

/** Keeps the figures with what they were measured on. */
async function keep(name: string, figures: object): Promise<void> {
  const folder = resolve(program.opts<{ out: string }>().out);
  await mkdir(folder, { recursive: true });
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
  const path = join(folder, `${name}.json`);
  await writeFile(path, `${JSON.stringify({ measured: new Date().toISOString(), machine, ...figures }, null, 2)}\n`);
  report(`The figures are in ${path}`);
}

try {
  await program.parseAsync();
} catch (error) {
  report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
