import { networkWithEvidence } from '../networks/network-evidence.js';
import type { Page } from '../answer/answer.js';
import type { Analysis as Declared, Records } from '../declaration/question.js';
import { declarations } from './register.js';
import type { Texts } from '../projection/current-texts.js';
import { logScope, worldChanges } from '../provenance/world-changes.js';
import type { Projection } from '../projection/projection.js';

/** A pure function of a projection and a question. Questions and answers are plain data: they travel between threads. */
export type Analysis<Question extends readonly unknown[], Answer> = (
  projection: Projection,
  ...question: Question
) => Answer;

/** The version of the graph that is being analysed. */
export const versionAnalysed = ({ version }: Projection): number => version;

/** Every analysis that the API asks for. */
const all = {
  networkWithEvidence,
  versionAnalysed,
  worldChanges,
  logScope,
};

/** The names by which threads tell each other which analysis is meant. */
const names: ReadonlyMap<unknown, string> = new Map(Object.entries(all).map(([name, analysis]) => [analysis, name]));
const analyses: ReadonlyMap<string, unknown> = new Map(Object.entries(all));

/** @throws where it isn't among the analyses */
export function nameOfAnalysis<Question extends readonly unknown[]>(analysis: Analysis<Question, unknown>): string {
  const name = names.get(analysis);
  if (name === undefined) throw new Error(`${analysis.name} is not among the analyses of src/coordination/analysis`);
  return name;
}

/** @throws where no analysis has this name */
export function analysisNamed(name: string): Analysis<readonly unknown[], unknown> {
  const declared = declarations.get(name);
  if (declared) return positional(declared);
  const analysis = analyses.get(name);
  if (!isAnalysis(analysis)) throw new Error(`There is no analysis ${name}`);
  return analysis;
}

/** A declared one as it is asked for: where it is given texts, these come first. */
const positional = (declared: Declared): Analysis<readonly unknown[], unknown> =>
  declared.texts
    ? (projection, texts, given, page, records) =>
        declared.work(projection, given as object, page as Page | undefined, texts as Texts, records as Records)
    : (projection, given, page, records) =>
        declared.work(projection, given as object, page as Page | undefined, undefined, records as Records | undefined);

/** Whoever asks by name was checked by the compiler when it asked by the function itself. */
const isAnalysis = (value: unknown): value is Analysis<readonly unknown[], unknown> => typeof value === 'function';
