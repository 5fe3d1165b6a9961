import 'reflect-metadata';
import { Command, Option } from 'commander';
import { createSchema } from '#samspil/schema.js';
import { Chance } from './chance.js';
import { count } from './command-line.js';
import { checks, sentencesOf } from './sentences/checks.js';
import { factsOf } from './sentences/facts.js';
import { actedOn, further, others, type SentenceList } from './sentences/lists.js';
import { drawRows, whatIsOnRecord, type Row } from './sentences/rows.js';
import { onService } from './service.js';
import { table } from './table.js';

/*
 * Reads what Samspil says. On a service of its own it draws rows of each list that has sentences, and holds each
 * sentence, in Danish and in English, to what is on record of the entities and claims that it rests on: its tense, how
 * sure it is, its numbers, names and dates. What a program can't judge it prints, to be read.
 */

const report = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const datasets = ['example', 'globalt-fokus'] as const;
const schema = createSchema();
const rest = { ...further, ...others(schema) };
const all: Readonly<Record<string, SentenceList>> = { ...actedOn, ...rest };

interface Options {
  readonly dataset?: string;
  readonly list?: readonly string[];
  readonly count: number;
  readonly seed: number;
  readonly language?: 'da' | 'en';
  readonly read?: true;
}

/** What is wrong with a sentence. */
interface Fault {
  readonly check: string;
  readonly what: string;
  readonly said: string;
}

interface Checked {
  readonly dataset: string;
  readonly list: string;
  readonly rows: readonly Row[];
  readonly sentences: number;
  readonly faults: readonly Fault[];
}

/** Draws rows of a list, and holds their sentences to what is on record. */
async function check(address: string, dataset: string, list: string, options: Options): Promise<Checked> {
  const chance = new Chance(options.seed);
  const questions = all[list]?.(await whatIsOnRecord(address), chance, options.count) ?? [];
  const rows = await drawRows(address, schema, questions, options.count, chance);
  const facts = await factsOf(address, rows);
  const sentences = rows
    .flatMap((row) => row.sentences.flatMap((told) => sentencesOf(told, row, facts)))
    .filter(({ language }) => options.language === undefined || options.language === language);
  const faults = sentences.flatMap((sentence) =>
    Object.entries(checks).flatMap(([name, holds]) => {
      const what = holds(sentence);
      return what === null ? [] : [{ check: name, what, said: sentence.said }];
    }),
  );
  return { dataset, list, rows, sentences: sentences.length, faults };
}

const program = new Command('sentences')
  .description(
    'Holds random sentences of each list, in both languages, to what is on record, and prints them to be read.',
  )
  .addOption(new Option('--dataset <name>', 'one of the two; both where it is left out').choices(datasets))
  .addOption(
    new Option('--list <names...>', 'which lists; the twelve that are acted on where it is left out').choices([
      ...Object.keys(all),
      'further',
      'all',
    ]),
  )
  .option('--count <number>', 'how many rows of each list', count, 100)
  .option('--seed <number>', 'another one draws other rows', count, 1)
  .addOption(new Option('--language <language>', 'one of the two; both where it is left out').choices(['da', 'en']))
  .option('--read', 'prints what was drawn, to be read')
  .showHelpAfterError()
  .action(async (options: Options) => {
    const checked: Checked[] = [];
    for (const dataset of options.dataset === undefined ? datasets : [options.dataset])
      await onService(
        report,
        { COST_BUDGET: '0', COST_LIMIT: '10000000', REQUEST_TIMEOUT: '300' },
        async (address) => {
          for (const list of listsOf(options.list)) {
            report(`${dataset}: ${list}`);
            const one = await check(address, dataset, list, options);
            checked.push(one);
            for (const line of [...(options.read ? toRead(one, options) : []), ...faultsOf(one)]) print(line);
          }
        },
        dataset,
      );
    for (const line of ['', ...countsOf(checked)]) print(line);
    if (checked.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  });

function listsOf(lists: readonly string[] = Object.keys(actedOn)): string[] {
  return lists.flatMap((list) => {
    if (list === 'all') return Object.keys(all);
    return list === 'further' ? Object.keys(rest) : [list];
  });
}

/** What is wrong, with the sentence that is. */
const faultsOf = ({ dataset, list, faults }: Checked): string[] =>
  faults.map(({ check: name, what, said }) => `${dataset} ${list}, ${name}: ${what}\n    ${said}`);

/** How many sentences of each list were checked, and how many have a fault of each kind. */
function countsOf(checked: readonly Checked[]): string[] {
  const names = Object.keys(checks);
  return table([
    ['dataset', 'list', 'rows', 'sentences', ...names],
    ...checked.map(({ dataset, list, rows, sentences, faults }) => [
      dataset,
      list,
      String(rows.length),
      String(sentences),
      ...names.map((name) => String(faults.filter((fault) => fault.check === name).length)),
    ]),
  ]);
}

/** Row by row what was drawn, after the class and the time of each. */
const toRead = ({ dataset, list, rows }: Checked, { language }: Options): string[] => [
  `\n# ${dataset}: ${list}`,
  ...rows.flatMap(({ asked, value, sentences }) => [
    `\n${[asked.args, value['class'], value['type'], value['kind'], value['time'], value['band']].filter(Boolean).join(' · ')}`,
    ...sentences.flatMap(({ da, en }) => [
      ...(language === 'en' ? [] : [`  ${da}`]),
      ...(language === 'da' ? [] : [`  ${en}`]),
    ]),
  ]),
];

try {
  await program.parseAsync();
} catch (error) {
  report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
