import { parse, visit } from 'graphql';
import { readdir, readFile } from 'node:fs/promises';
import type { DocumentedQuestion } from './coordination/index.js';
import { SamspilError } from './errors.js';

const root = new URL('../', import.meta.url);

/** Where a question is told beside its declaration. */
interface Told {
  /** The fields that some example asks for. */
  readonly asked: ReadonlySet<string>;
  readonly readme: string;
  /** The headings of docs/analysis.md. */
  readonly headings: readonly string[];
}

/**
 * What questions lack: an example that asks it, a heading in docs/analysis.md that names it, a place in the README.
 * @throws QUESTION_UNTOLD with a line for each
 */
export async function checkTold(questions: readonly DocumentedQuestion[]): Promise<void> {
  const told = await toldOf();
  const lacking = questions.flatMap((question) => lackedBy(question, told));
  if (lacking.length > 0) throw new SamspilError('QUESTION_UNTOLD', lacking.join('\n'));
}

async function toldOf(): Promise<Told> {
  const text = async (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');
  const files = (await readdir(new URL('examples/', root))).filter((file) => file.endsWith('.graphql'));
  const queries = await Promise.all(files.map(async (file) => text(`examples/${file}`)));
  const headings = (await text('docs/analysis.md')).split('\n').filter((line) => line.startsWith('## '));
  return { asked: new Set(queries.flatMap(fieldsIn)), readme: await text('README.md'), headings };
}

function fieldsIn(query: string): string[] {
  const fields: string[] = [];
  visit(parse(query), { Field: ({ name }) => void fields.push(name.value) });
  return fields;
}

/** What a question lacks, a line each. */
export function lackedBy({ field, file }: DocumentedQuestion, { asked, readme, headings }: Told): string[] {
  const name = field.split('.').at(-1) ?? field;
  const isNamedIn = (text: string): boolean => text.includes(`${name}\``) || text.includes(`${name}(`);
  return [
    ...(asked.has(name) ? [] : [`${file}: no example asks ${field}. Write one in examples/.`]),
    ...(headings.some(isNamedIn) ? [] : [`${file}: no heading of docs/analysis.md names \`${field}\`.`]),
    ...(isNamedIn(readme) ? [] : [`${file}: the questions of the README lack \`${field}\`.`]),
  ];
}
