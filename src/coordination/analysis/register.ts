import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis, ListQuestion, Question } from '../declaration/question.js';

/** Where the questions lie: each in a file of its own, `<its name>.question.ts`. */
const place = join(import.meta.dirname, '..');

/** All that is declared in the files of questions, by name. A question is registered by lying there. */
export const declarations: ReadonlyMap<string, Analysis> = named(await declared());

/** The questions with one answer. */
export const questions: readonly Question[] = [...declarations.values()].filter(
  (each): each is Question => 'answer' in each,
);

/** The questions with a list of answers. */
export const listQuestions: readonly ListQuestion[] = [...declarations.values()].filter(
  (each): each is ListQuestion => 'list' in each,
);

async function declared(): Promise<Analysis[]> {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.question\.[jt]s$/u.test(file))
    .sort();
  const modules = await Promise.all(
    files.map(async (file): Promise<object> => import(pathToFileURL(join(place, file)).href)),
  );
  return modules.flatMap((exported): unknown[] => Object.values(exported)).filter(isAnalysis);
}

/** @throws where two have one name */
function named(analyses: readonly Analysis[]): ReadonlyMap<string, Analysis> {
  const found = new Map<string, Analysis>();
  for (const analysis of analyses) {
    if (found.has(analysis.name)) throw new Error(`Two questions are called ${analysis.name}`);
    found.set(analysis.name, analysis);
  }
  return found;
}

function isAnalysis(value: unknown): value is Analysis {
  return typeof value === 'object' && value !== null && 'work' in value && 'name' in value;
}
