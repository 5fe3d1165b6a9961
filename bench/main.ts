import 'reflect-metadata';
import { Command } from 'commander';
import { cases, type Case, type Options } from './cases.js';
import { count, counts } from './command-line.js';
import { keepResults } from './results.js';

const report = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const program = new Command('bench')
  .description('Measures Samspil against its peers in one run, and prints how they compare. See docs/benchmarks.md.')
  .option('--out <folder>', 'where the figures go as JSON', 'dist/bench/results')
  .showHelpAfterError();

const seed = ['--seed <number>', 'seed of the generated graphs', count, 1] as const;
const seconds = ['--seconds <number>', 'how long sides are asked in turn, in each case', count, 20] as const;

async function run(name: string, { about, measure }: Case, options: Options): Promise<void> {
  report(`${about}: ${options.size.join(', ')} initiatives`);
  const { table, figures } = await measure(options, report);
  print(`\n${about}`);
  for (const line of table) print(line);
  const { out } = program.opts<{ out: string }>();
  report(`The figures are in ${await keepResults(out, name, { ...options, figures })}`);
}

for (const [name, one] of Object.entries(cases)) {
  program
    .command(name)
    .description(one.about)
    .option('--size <initiatives>', 'initiatives in the generated graph; several divided by commas', counts, one.size)
    .option(...seed)
    .option(...seconds)
    .action(async (options: Options) => run(name, one, options));
}

program
  .command('all', { isDefault: true })
  .description('all of these, each at sizes that fit a laptop')
  .option(...seed)
  .option(...seconds)
  .action(async (options: Omit<Options, 'size'>) => {
    for (const [name, one] of Object.entries(cases)) await run(name, one, { ...options, size: one.size });
  });

try {
  await program.parseAsync();
} catch (error) {
  report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
