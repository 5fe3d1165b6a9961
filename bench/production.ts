import 'reflect-metadata';
import { Command } from 'commander';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '#samspil/settings.js';
import { openService } from '#samspil/start.js';
import { attackTable, measureAttacks } from './attacks.js';
import { count } from './command-line.js';
import { measureSoak, soakTable } from './soak.js';

const report = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** What the examples ask about. */
const DATASET = 'globalt-fokus';

const program = new Command('production')
  .description(
    'Shows that Samspil stands attacks and an hour of load, on a service of its own with seed/globalt-fokus.',
  )
  .showHelpAfterError();

/** Brings up the whole service on a folder of its own, and takes both away again. */
async function onService<Result>(
  environment: Readonly<Record<string, string>>,
  work: (address: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-production-'));
  try {
    const settings = readSettings({ ...process.env, PORT: '0', SAMSPIL_DATA: folder, ...environment });
    const service = await openService(settings, DATASET, report);
    try {
      await service.ready;
      return await work(service.address);
    } finally {
      await service.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

program
  .command('attacks')
  .description('sends what is meant to keep a server busy, and asks it something else meanwhile')
  .action(async () => {
    const rows = await onService({}, async (address) => measureAttacks(address, report));
    for (const line of attackTable(rows)) print(line);
    if (rows.some(({ stood }) => !stood)) process.exitCode = 1;
  });

program
  .command('soak')
  .description('asks everything that is asked of Samspil in an hour, and watches its memory')
  .option('--minutes <number>', 'for how long', count, 5)
  .action(async ({ minutes }: { minutes: number }) => {
    // Nobody may ask so much in earnest; and what is kept on purpose is full before the time begins.
    const soaked = await onService({ COST_BUDGET: '0', ANSWER_CACHE: '16m' }, async (address) =>
      measureSoak(address, minutes, report),
    );
    for (const line of soakTable(soaked)) print(line);
    if (!soaked.stood) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
