import { graphVersion, type Context } from '../graph/reading/index.js';
import { today } from '../graph/records/index.js';
import { Editing } from '../graph/writing/index.js';
import { propose, readerOf, record } from '../recording/index.js';
import { mappingBeside, readMapping, writeMapping, type Mapping } from './mapping/mapping.js';
import { onRecord } from './planning/on-record.js';
import { planned, type Given, type Plan } from './planning/plan.js';
import type { Answers, Question } from './planning/questions.js';
import type { Unread } from './planning/rows.js';
import { previewed, previewLines, type Preview } from './preview.js';
import { openWorkbook } from './reading/open.js';
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
  readonly path: string;
  /** Where the mapping is; beside the sheet where it is left out. */
  readonly mapping?: string | undefined;
  readonly answers: Answers;
  /** Whether only to tell what would change. */
  readonly dryRun: boolean;
}

/** What has become of a sheet. */
export type Imported =
  | { readonly done: 'NOTHING' | 'STOPPED'; readonly preview: Preview }
  | { readonly done: 'RECORDED' | 'PROPOSED'; readonly preview: Preview; readonly set: string };

/**
 * Imports a sheet: reads it, asks what only a person can say, tells what would change, and records or proposes that as one
 * set of changes, or leaves it.
 * @throws WORKBOOK_UNREADABLE, MAPPING_INVALID, ANSWERS_MISSING; CHANGES_INVALID, CONFLICT as recording does
 */
export async function importWorkbook(context: Context, importing: Importing, person: Person): Promise<Imported> {
  const { path, dryRun } = importing;
  const madeOn = await graphVersion(context.database);
  const file = await givenIn(importing);
  const { plan, preview, answers } = await checked(context, file, person);
  await writeMapping(importing.mapping ?? mappingBeside(path), plan.mapping);
  for (const line of previewLines(plan, preview)) person.tell(line);
  if (preview.changes.length === 0) return { done: 'NOTHING', preview };
  const doing = dryRun ? 'STOP' : (answers['do'] ?? (await answerTo(whatToDo, person)));
  if (doing === 'STOP') return { done: 'STOPPED', preview };
  const asked = { changes: preview.changes, reason: reasonOf(plan, path), madeOn };
  const editing = new Editing(context, null);
  const { id } =
    doing === 'PROPOSE'
      ? await propose(editing, context, { ...asked, isDraft: false })
      : await record(editing, context, asked);
  return { done: doing === 'PROPOSE' ? 'PROPOSED' : 'RECORDED', preview, set: id };
}

/** Finds out what the columns of a sheet mean and what else is asked of it, and keeps that beside it. */
export async function mapWorkbook(
  context: Context,
  importing: Omit<Importing, 'dryRun'>,
  person: Person,
): Promise<Plan> {
  const read = readerOf(context.database, context.signal);
  const { plan } = await answered(await givenIn(importing), onRecord(read), person);
  await writeMapping(importing.mapping ?? mappingBeside(importing.path), plan.mapping);
  return plan;
}

async function givenIn({ path, mapping, answers }: Pick<Importing, 'path' | 'mapping' | 'answers'>): Promise<Given> {
  const workbook = await openWorkbook(path);
  const { mtime } = await stat(path);
  const name = basename(path).replace(/\.[^.]+$/u, '');
  return { workbook, name, saved: today(mtime), mapping: await mappingOf(path, mapping), answers };
}

/** @throws MAPPING_INVALID where one is named and not there */
async function mappingOf(path: string, named: string | undefined): Promise<Mapping | null> {
  const found = await readMapping(named ?? mappingBeside(path));
  return found;
}

const whatToDo: Question = {
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

/** So often rows are refused before what is wrong is rather the sheet. */
const ROUNDS = 5;

/** The plan that recording has nothing against: a row that it refuses is left out, and what only that row named with it. */
async function checked(
  context: Context,
  file: Given,
  person: Person,
): Promise<{ readonly plan: Plan; readonly preview: Preview; readonly answers: Answers }> {
  const record = onRecord(readerOf(context.database, context.signal));
  let { answers } = file;
  const refused: Unread[] = [];
  for (let round = 1; ; round += 1) {
    const ready = await answered({ ...file, answers, refused }, record, person);
    ({ answers } = ready);
    const outcome = await previewed(context, ready.plan);
    if ('preview' in outcome) return { ...ready, preview: outcome.preview };
    if (round === ROUNDS) throw new Error(`Recording refuses other rows each time: ${outcome.refused.length}`);
    refused.push(...outcome.refused);
  }
}

/** Asks until nothing is open. Each answer may lead to other questions. @throws ANSWERS_MISSING */
async function answered(
  file: Given,
  record: ReturnType<typeof onRecord>,
  person: Person,
): Promise<{ readonly plan: Plan; readonly answers: Answers }> {
  let answers = file.answers;
  for (;;) {
    const outcome = await planned({ ...file, answers }, record);
    if (!('questions' in outcome)) return { plan: outcome, answers };
    const [first] = outcome.questions;
    if (!first) throw new Error('A plan that is not ready has questions');
    const answer = await person.ask(first);
    if (answer === null) throw missing(outcome.questions);
    answers = { ...answers, [first.id]: answer };
  }
}

async function answerTo(question: Question, person: Person): Promise<string> {
  const answer = await person.ask(question);
  if (answer === null) throw missing([question]);
  return answer;
}

function missing(questions: readonly Question[]): SamspilError {
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
