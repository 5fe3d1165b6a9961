import 'reflect-metadata';
import { Command, Option } from 'commander';
import { performance } from 'node:perf_hooks';
import { createSchema } from '#samspil/schema.js';
import { attackTable, measureAttacks } from './attacks.js';
import { count } from './command-line.js';
import { differentTable, measureDifferent } from './different.js';
import { documentedCodes, fuzz, fuzzTable, violationText } from './fuzz/fuzz.js';
import { isCut, killsTable, measureKills } from './kills.js';
import { besideTable, measureLightBesideHeavy } from './light-beside-heavy.js';
import { onService, onServiceApart } from './service.js';
import { measureSoak, soakTable } from './soak.js';

const report = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The code of what stood as far as it went, and was ended early. */
const CUT = 2;

const errorsPage = new URL('../../docs/errors.md', import.meta.url);

const program = new Command('production')
  .description('Shows that Samspil stands attacks, an hour of load and being killed, on a service of its own.')
  .showHelpAfterError();

program
  .command('attacks')
  .description(
    'sends what is meant to keep a server busy and asks it something else meanwhile, and something light beside heavy',
  )
  .addOption(new Option('--only <part>', 'one of the two').choices(['attacks', 'beside']))
  .action(async ({ only }: { only?: string }) => {
    const [rows, beside] = await onService(report, { TRUST_PROXY: 'on' }, async (address) => [
      only === 'beside' ? [] : await measureAttacks(address, report),
      only === 'attacks' ? [] : await measureLightBesideHeavy(address, report),
    ]);
    for (const line of [...attackTable(rows), '', ...besideTable(beside)]) print(line);
    if ([...rows, ...beside].some(({ stood }) => !stood)) process.exitCode = 1;
  });

program
  .command('soak')
  .description('asks everything that is asked of Samspil in an hour, and watches its memory')
  .option('--minutes <number>', 'for how long', count, 5)
  .action(async ({ minutes }: { minutes: number }) => {
    // Nobody may ask so much in earnest; and what is kept on purpose is full before the time begins.
    const soaked = await onService(report, { COST_BUDGET: '0', ANSWER_CACHE: '16m' }, async (address) =>
      measureSoak(address, minutes, report),
    );
    for (const line of soakTable(soaked)) print(line);
    if (!soaked.stood) process.exitCode = 1;
  });

program
  .command('different')
  .description('asks questions of which none was asked before, and tells what memory they leave')
  .option('--questions <number>', 'how many', count, 60_000)
  .action(async ({ questions }: { questions: number }) => {
    const told = await onService(report, { COST_BUDGET: '0' }, async (address) =>
      measureDifferent(address, questions, report),
    );
    for (const line of differentTable(told)) print(line);
  });

program
  .command('fuzz')
  .description('asks what the schema allows and what it does not, and holds each answer to what any answer must be')
  .option('--questions <number>', 'how many', count, 5_000)
  .option('--minutes <number>', 'for how long at most', count, 600)
  .option('--seed <number>', 'another one asks other questions', count, 1)
  .action(async ({ questions, minutes, seed }: { questions: number; minutes: number; seed: number }) => {
    const end = performance.now() + minutes * 60_000;
    const fuzzed = await onService(report, { COST_BUDGET: '0' }, async (address) =>
      fuzz(address, createSchema(), documentedCodes(errorsPage), {
        seed,
        goesOn: (asked) => asked < questions && performance.now() < end,
        onProgress: ({ asked, violations }) => report(`${asked} questions, ${violations.length} violations`),
        onViolation: (violation) => report(violationText(violation)),
      }),
    );
    for (const line of fuzzTable(fuzzed)) print(line);
    if (fuzzed.violations.length > 0) process.exitCode = 1;
  });

program
  .command('kills')
  .description('kills Neo4j and Samspil under those who change things with keys, and looks what became of each change')
  .option('--kills <number>', 'how often each of the two', count, 30)
  .option('--changes <number>', 'how many sets of changes are acknowledged before each kill', count, 50)
  .option('--editors <number>', 'how many record sets of changes at a time', count, 8)
  .action(async ({ kills, changes, editors }: { kills: number; changes: number; editors: number }) => {
    const killing = { kills, changesEach: changes, editors };
    const ended = new AbortController();
    process.once('SIGTERM', () => ended.abort());
    const killed = await onServiceApart('kills', { COST_BUDGET: '0', EDITING: 'on' }, async (served, folder) =>
      measureKills({ address: served.address, folder, killSamspil: served.kill }, killing, report, ended.signal),
    );
    for (const line of killsTable(killed)) print(line);
    if (!killed.stood) process.exitCode = 1;
    else if (isCut(killed)) process.exitCode = CUT;
  });

try {
  await program.parseAsync();
} catch (error) {
  report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
