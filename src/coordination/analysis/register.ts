import type { Analysis, ListQuestion, Question, WrittenQuestion } from '../declaration/question.js';
import { questionFiles } from './questions.js';

interface Declared {
  /** The file that declares it, from `coordination/` on, without its ending. */
  readonly file: string;
  readonly analysis: Analysis;
}

const found: ReadonlyMap<string, Declared> = named(
  Object.entries(questionFiles).flatMap(([file, exported]) => {
    const values: unknown[] = Object.values(exported);
    return values.filter(isAnalysis).map((analysis) => ({ file, analysis }));
  }),
);

/** All that is declared in files of questions (`<name>.question.ts`) and analyses (`<name>.analysis.ts`), by name. A question is registered by lying there. */
export const declarations: ReadonlyMap<string, Analysis> = new Map(
  [...found].map(([name, { analysis }]) => [name, analysis]),
);

/** @throws where nothing of this name is declared */
export function analysisNamed(name: string): Analysis {
  const declared = declarations.get(name);
  if (!declared) throw new Error(`There is no analysis ${name}`);
  return declared;
}

/** In which file something is declared, from `coordination/` on, without its ending. */
export const fileOf = (name: string): string | undefined => found.get(name)?.file;

/** The questions with one answer. */
export const questions: readonly (Question | WrittenQuestion)[] = [...declarations.values()].filter(
  (each): each is Question | WrittenQuestion => 'answer' in each,
);

/** The questions with a list of answers. */
export const listQuestions: readonly ListQuestion[] = [...declarations.values()].filter(
  (each): each is ListQuestion => 'list' in each,
);

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
