import { fileOf, listQuestions, questions } from './analysis/register.js';

/** A question as the documentation tells it. */
export interface DocumentedQuestion {
  /** Its field, such as `needGaps` or `Practice.whomToAsk`. */
  readonly field: string;
  readonly about: string;
  /** What its metric is called, and in which version of its definition. */
  readonly metric: string;
  /** The file that declares and defines it, from the root of the project. */
  readonly file: string;
}

/** The questions of the API, by file. Those that only answers lead to are told with these. */
export const documentedQuestions: readonly DocumentedQuestion[] = [...questions, ...listQuestions]
  .filter(({ on }) => on !== 'ANSWER')
  .map(({ name, about, on, metric }) => ({
    field: on === undefined ? name : `${on}.${name}`,
    about,
    metric: `${metric.name} ${metric.version}`,
    file: `src/coordination/${fileOf(name) ?? ''}.ts`,
  }))
  .sort((one, other) => (one.file < other.file ? -1 : Number(one.file > other.file)));
