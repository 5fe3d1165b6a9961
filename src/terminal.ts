import { resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { type Database, openDatabase } from './database/index.js';
import { SamspilError } from './errors.js';
import { Loaders, type Context } from './graph/reading/index.js';
import { editor, sightOf } from './graph/records/index.js';
import { showProgress } from './progress.js';
import type { Settings } from './settings.js';
import { type Language, type Person, type Question, readAnswers, words, type Words } from './workbooks/index.js';

/** The options of a command that may have to ask. */
export interface AskedOptions {
  readonly dataset: string;
  readonly answers?: string;
  readonly mapping?: string;
  readonly language: Language;
}

/** Opens the database for a file about which somebody may have to be asked. */
export async function withPerson(
  settings: Settings,
  { dataset, answers, language }: AskedOptions,
  work: (context: Context, answers: Record<string, string>, person: Person) => Promise<void>,
): Promise<void> {
  const given = answers === undefined ? {} : await readAnswers(resolve(answers));
  // What moves on a terminal ends before anybody is asked there.
  const progress = showProgress();
  const opening = openDatabase(settings, { dataset, join: true }, progress.report);
  const opened = await opening.finally(() => progress.done());
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  try {
    await work(contextOf(opened.database), given, personAt(terminal, language)).catch((error: unknown) => {
      throw inLanguage(error, language);
    });
  } finally {
    terminal?.close();
    await opened.close();
  }
}

/** Whoever runs a command may see and edit everything. */
export function contextOf(database: Database): Context {
  const { signal } = new AbortController();
  const sight = sightOf(editor);
  return { database, caller: editor, sight, payer: '', signal, loaders: new Loaders(database, sight, signal) };
}

/** What is wrong with a file is told in the language in which it is asked about. */
export function inLanguage(error: unknown, language: Language): unknown {
  if (!(error instanceof SamspilError) || language === 'en') return error;
  const { da } = error.details;
  return typeof da === 'string' ? new SamspilError(error.code, da, { cause: error, details: error.details }) : error;
}

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** @param terminal null where nobody sits there */
function personAt(terminal: Interface | null, language: Language): Person {
  return {
    tell: (line) => print(line[language]),
    ask: async (question) => (terminal ? askAt(terminal, question, language).catch(unlessGone) : null),
  };
}

/** Whoever leaves the terminal answers nothing more. */
function unlessGone(error: unknown): null {
  if (error instanceof Error && error.name === 'AbortError') return null;
  throw error;
}

/** Asks until the answer is one: a number of the list, its value, or nothing for what is suggested. */
async function askAt(terminal: Interface, question: Question, language: Language): Promise<string> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  terminal.once('close', leave);
  const { text, options, suggested } = question;
  print('');
  print(text[language]);
  for (const [at, option] of options.entries())
    print(`  ${at + 1}. ${option.text[language]}${option.value === suggested ? ' *' : ''}`);
  const hint = suggested === undefined ? '' : options.length === 0 ? ` [${suggested}]` : ' [*]';
  for (;;) {
    const typed = (await terminal.question(`>${hint} `, { signal: leaving.signal })).trim();
    const answer = typed === '' ? suggested : options.length === 0 ? typed : options[Number(typed) - 1]?.value;
    const isValue = options.some(({ value }) => value === typed);
    const given = isValue ? typed : answer;
    if (given === undefined || given === '') continue;
    terminal.off('close', leave);
    return given;
  }
}

/** What has become of a file. */
type Become =
  | { readonly done: 'NOTHING' | 'STOPPED' }
  | { readonly done: 'RECORDED' | 'PROPOSED'; readonly sets: readonly string[] };

/** What is told of it, with how to undo it: what was recorded last is undone first. */
export function outcomeLines(become: Become): Words[] {
  if (!('sets' in become)) return [words('Intet er ændret.', 'Nothing was changed.')];
  return become.sets
    .toReversed()
    .map((set) =>
      become.done === 'RECORDED'
        ? words(
            `Registreret. Det kan fortrydes: npm run samspil -- undo ${set} --reason "…"`,
            `Recorded. To undo it: npm run samspil -- undo ${set} --reason "…"`,
          )
        : words(
            `Foreslået, som ændringssættet ${set}. Intet er ændret, før en redaktør godkender det.`,
            `Proposed, as the set of changes ${set}. Nothing is changed until an editor accepts it.`,
          ),
    );
}
