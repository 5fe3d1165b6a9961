import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { SamspilError } from '../../errors.js';
import { recipeNames } from './recipes.js';

/** Left out, by its header. */
export const LEFT_OUT = '-';

/** That a sheet is a list of what is on record, by id. */
export const RECORDS = 'RECORDS';

const column = z.union([
  z.string(),
  z.strictObject({
    /** What the cells say. */
    is: z.string(),
    /** What the column is about, where it stands above it. */
    of: z.string(),
  }),
]);

const schema = z.strictObject({
  /** The version of this form. */
  samspil: z.literal(1),
  about: z.enum([...recipeNames, RECORDS]),
  /** By header: the meaning of a column, such as `organisation.name`, or `-` for none. */
  columns: z.record(z.string(), column),
  /** By question: what was answered, and is not asked again. */
  answers: z.record(z.string(), z.string()),
});

/** What the columns of a sheet mean, and what else was asked of it: kept beside it, and used again for the next of its kind. */
export type Mapping = z.infer<typeof schema>;
export type MappedColumn = z.infer<typeof column>;

/** What goes for one sheet alone, and is asked anew. */
const once: ReadonlySet<string> = new Set(['source', 'asOf', 'do', 'sheet']);

/** Answers as they are kept. */
export const keptAnswers = (answers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).filter(([question]) => !once.has(question)));

/** Where the mapping of a sheet is kept. */
export const mappingBeside = (path: string): string => `${path.replace(/\.[^./\\]+$/u, '')}.samspil.json`;

/** The mapping in a file; null where there is none. @throws MAPPING_INVALID */
export async function readMapping(path: string): Promise<Mapping | null> {
  const text = await textIn(path);
  return text === null ? null : mappingIn(text, path);
}

/** @param name what it is called where it is refused @throws MAPPING_INVALID */
export function mappingIn(text: string, name: string): Mapping {
  const read = schema.safeParse(json(text, name));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw invalid(name, `\`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'it has another form'}`);
}

/** A mapping as it is kept in a file. */
export const mappingText = (mapping: Mapping): string => `${JSON.stringify(mapping, null, 2)}\n`;

/** Answers in a file, by question. @throws MAPPING_INVALID */
export async function readAnswers(path: string): Promise<Record<string, string>> {
  const text = await textIn(path);
  if (text === null) throw invalid(path, 'there is no such file');
  const read = z.record(z.string(), z.string()).safeParse(json(text, path));
  if (read.success) return read.data;
  throw invalid(path, 'write a JSON object with a text for each question, such as {"about": "MEMBERS"}');
}

export const writeMapping = async (path: string, mapping: Mapping): Promise<void> =>
  writeFile(path, mappingText(mapping));

export const invalid = (path: string, what: string): SamspilError =>
  new SamspilError('MAPPING_INVALID', `${path} can’t be used: ${what}.`);

async function textIn(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function json(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(path, error instanceof Error ? error.message : 'it is no JSON');
  }
}
