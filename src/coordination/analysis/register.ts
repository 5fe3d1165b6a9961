import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis, ListQuestion, Question } from '../declaration/question.js';

/** Where the questions lie: each in a file of its own, `<its name>.question.ts`. */
const place = join(import.meta.dirname, '..');

interface Declared {
  /** The file that declares it, from `coordination/` on, without its ending. */
  readonly file: string;
  readonly analysis: Analysis;
}

const found: ReadonlyMap<string, Declared> = named(await declared());

/** All that is declared in the files of questions, by name. A question is registered by lying there. */
export const declarations: ReadonlyMap<string, Analysis> = new Map(
  [...found].map(([name, { analysis }]) => [name, analysis]),
);

/** In which file something is declared, from `coordination/` on, without its ending. */
export const fileOf = (name: string): string | undefined => found.get(name)?.file;

/** The questions with one answer. */
export const questions: readonly Question[] = [...declarations.values()].filter(
  (each): each is Question => 'answer' in each,
);

/** The questions with a list of answers. */
export const listQuestions: readonly ListQuestion[] = [...declarations.values()].filter(
  (each): each is ListQuestion => 'list' in each,
);

async function declared(): Promise<Declared[]> {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.question\.[jt]s$/u.test(file))
    .sort();
  const declared = await Promise.all(
    files.map(async (file) => {
      const exported: object = await import(pathToFileURL(join(place, file)).href);
      const values: unknown[] = Object.values(exported);
      return values.filter(isAnalysis).map((analysis) => ({ file: file.replace(/\.[jt]s$/u, ''), analysis }));
    }),
  );
  return declared.flat();
}

/** @throws where two have one name */
function named(all: readonly Declared[]): ReadonlyMap<string, Declared> {
  const byName = new Map<string, Declared>();
  for (const each of all) {
    if (byName.has(each.analysis.name)) throw new Error(`Two questions are called ${each.analysis.name}`);
    byName.set(each.analysis.name, each);
  }
  return byName;
}

function isAnalysis(value: unknown): value is Analysis {
  return typeof value === 'object' && value !== null && 'work' in value && 'name' in value;
}
