import { graphVersion, type Context } from '../graph/reading/index.js';
import { today } from '../graph/records/index.js';
import { importChanges, readerOf } from '../recording/index.js';
import { lookAt, type Looked } from './looking.js';
import { mappingBeside, readMapping, writeMapping } from './mapping/mapping.js';
import { onRecord } from './planning/on-record.js';
import { planned, type Given, type Plan } from './planning/plan.js';
import type { Answers, Question } from './planning/questions.js';
import { effectsIn, previewLines, type Preview } from './preview.js';
import type { Workbook } from './reading/sheets.js';
import { words, type Words } from './words.js';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SamspilError } from '../errors.js';

/** Whoever imports a sheet: somebody at a terminal, or nobody, where all answers are given before. */
export interface Person {
  /** The answer to a question; null where nobody is there to give one. */
  ask(question: Question): Promise<string | null>;
  tell(line: Words): void;
}

export interface Importing {
  /** Where the file is. */
  readonly path: string;
  readonly workbook: Workbook;
  /** Where the mapping is; beside the sheet where it is left out. */
  readonly mapping?: string | undefined;
  readonly answers: Answers;
  /** Whether only to tell what would change. */
  readonly dryRun: boolean;
  /** What is to happen, where that is settled before. */
  readonly doing?: 'PROPOSE' | undefined;
  /** Why, as it goes on record; what is imported where it is left out. */
  readonly reason?: string | undefined;
}

/** What it takes to find out what the columns of a sheet mean. */
type Mapped = Pick<Importing, 'path' | 'workbook' | 'mapping' | 'answers'>;

/** What has become of a sheet. */
export type Imported =
  | { readonly done: 'NOTHING' | 'STOPPED'; readonly preview: Preview }
  | { readonly done: 'RECORDED' | 'PROPOSED'; readonly preview: Preview; readonly sets: readonly string[] };

/**
 * Imports a sheet: asks what only a person can say, tells what would change, and records or proposes that as one
 * set of changes, or leaves it.
 * @throws WORKBOOK_UNREADABLE where it has no table, MAPPING_INVALID, ANSWERS_MISSING; CHANGES_INVALID, CONFLICT as recording does
 */
export async function importWorkbook(context: Context, importing: Importing, person: Person): Promise<Imported> {
  const { path, dryRun } = importing;
  const madeOn = await graphVersion(context.database);
  const file = await givenIn(importing);
  const read = readerOf(context.database, context.signal);
  const record = onRecord(read);
  const { plan, preview, answers } = await answered<Looked>(file.answers, person, async (given) =>
    lookAt(read, { ...file, answers: given }, record),
  );
  await keep(importing, plan, person);
  for (const line of [...previewLines(plan, preview), ...(await effectsIn(context, preview))]) person.tell(line);
  if (preview.changes.length === 0) return { done: 'NOTHING', preview };
  const doing = dryRun ? 'STOP' : (importing.doing ?? answers['do'] ?? (await answerTo(whatToDo, person)));
  if (doing === 'STOP') return { done: 'STOPPED', preview };
  const changes = { changes: preview.changes, reason: importing.reason ?? reasonOf(plan, path), madeOn };
  const isProposed = doing === 'PROPOSE';
  const { id } = await importChanges(context.database, changes, isProposed ? 'PROPOSED' : 'ACCEPTED');
  return { done: isProposed ? 'PROPOSED' : 'RECORDED', preview, sets: [id] };
}

/** Finds out what the columns of a sheet mean and what else is asked of it, and keeps that beside it. */
export async function mapWorkbook(context: Context, importing: Mapped, person: Person): Promise<Plan> {
  const record = onRecord(readerOf(context.database, context.signal));
  const file = await givenIn(importing);
  const plan = await answered<Plan>(file.answers, person, async (answers) => planned({ ...file, answers }, record));
  await keep(importing, plan, person);
  return plan;
}

/** Keeps what was answered for the next time; where that can't be written it is told, and the import goes on. */
async function keep({ path, mapping }: Mapped, plan: Plan, person: Person): Promise<void> {
  const where = mapping ?? mappingBeside(path);
  try {
    await writeMapping(where, plan.mapping);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    person.tell(
      words(
        `Svarene kunne ikke gemmes i ${where} og bliver spurgt om igen næste gang.`,
        `The answers could not be kept in ${where}, and are asked for again next time.`,
      ),
    );
  }
}

async function givenIn({ path, workbook, mapping, answers }: Mapped): Promise<Given> {
  const { mtime } = await stat(path);
  const name = basename(path).replace(/\.[^.]+$/u, '');
  return { workbook, name, saved: today(mtime), mapping: await readMapping(mapping ?? mappingBeside(path)), answers };
}

/** Whether to record what was previewed, to propose it, or to leave it. */
export const whatToDo: Question = {
  id: 'do',
  text: words('Hvad skal der ske?', 'What is to happen?'),
  options: [
    { value: 'RECORD', text: words('registrér det nu (det kan fortrydes)', 'record it now (it can be undone)') },
    {
      value: 'PROPOSE',
      text: words('foreslå det, så en anden kan se på det', 'propose it, so that somebody else can look at it'),
    },
    { value: 'STOP', text: words('stop: intet ændres', 'stop: nothing is changed') },
  ],
  suggested: 'RECORD',
};

/**
 * Asks until nothing is open. Each answer may lead to other questions.
 * @param look what comes of a file with these answers
 * @throws ANSWERS_MISSING
 */
export async function answered<Outcome extends object>(
  before: Answers,
  person: Person,
  look: (answers: Answers) => Promise<{ readonly questions: readonly Question[] } | Outcome>,
): Promise<Outcome & { readonly answers: Answers }> {
  let answers = before;
  for (;;) {
    const outcome = await look(answers);
    if (!('questions' in outcome)) return { ...outcome, answers };
    const [first] = outcome.questions;
    if (!first) throw new Error('What is not understood has questions');
    const answer = await person.ask(first);
    if (answer === null) throw missing(outcome.questions);
    answers = { ...answers, [first.id]: answer };
  }
}

/** The answer to a question that has to be answered. @throws ANSWERS_MISSING */
export async function answerTo(question: Question, person: Person): Promise<string> {
  const answer = await person.ask(question);
  if (answer === null) throw missing([question]);
  return answer;
}

/** That questions are open which nobody is there to answer. */
export function missing(questions: readonly Question[]): SamspilError {
  const lines = (language: keyof Words): string =>
    questions
      .map(({ id, text, options, suggested }) => {
        const values = options.map(({ value }) => value).join(', ');
        return `  ${JSON.stringify(id)}: ${text[language]}${values === '' ? '' : ` (${values})`}${suggested === undefined ? '' : ` [${suggested}]`}`;
      })
      .join('\n');
  const en = `Nothing was changed. These questions are open; give their answers with --answers, a JSON file such as {"${questions[0]?.id ?? ''}": "…"}:\n${lines('en')}`;
  const da = `Intet er ændret. Disse spørgsmål står åbne; giv svarene med --answers, en JSON-fil som {"${questions[0]?.id ?? ''}": "…"}:\n${lines('da')}`;
  return new SamspilError('ANSWERS_MISSING', en, { details: { da, questions } });
}

/** Why, as it goes on record. */
const reasonOf = ({ source }: Plan, path: string): string => `Import af ${basename(path)}: ${source}`;
