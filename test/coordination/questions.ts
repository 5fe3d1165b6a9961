import type { Question } from '../../src/coordination/answer/question.js';
import type { Day } from '../../src/graph/records/dates.js';
import type { Confidence } from '../../src/graph/vocabulary/index.js';

const allLevels: readonly Confidence[] = ['UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED'];

/** A question as an analysis takes it, with the levels and the days by which Cypher tells the same. */
export interface AskedOfBoth {
  readonly question: Question;
  readonly levels: readonly Confidence[];
  /** The first and the last day asked for; null where no date is. */
  readonly from: string | null;
  readonly to: string | null;
}

const ask = (question: Question, from: string | null = null, to: string | null = null): AskedOfBoth => ({
  question,
  levels: allLevels.slice(allLevels.indexOf(question.minConfidence ?? 'INFERRED')),
  from,
  to,
});

/** The day on which the worlds are asked about: some of what they tell of is over, some goes on, some is to come. */
export const oracleDay = '2025-01-15' as Day;

/** Questions without a date. */
export const undated = (['INFERRED', 'REPORTED', 'UNCONFIRMED'] as const).map((minConfidence) =>
  ask({ minConfidence }),
);

/** Questions about a day, a year, a window and a window without an end, some of which begin or end as efforts do. */
export const dated = [
  ask({ asOf: '2024-06-15' }, '2024-06-15', '2024-06-15'),
  ask({ asOf: '2024', minConfidence: 'UNCONFIRMED' }, '2024-01-01', '2024-12-31'),
  ask({ window: { from: '2024-02', to: '2024-03-01' } }, '2024-02-01', '2024-03-01'),
  ask({ window: { from: '2025-03-31' }, minConfidence: 'UNCONFIRMED' }, '2025-03-31', '9999-12-31'),
];
