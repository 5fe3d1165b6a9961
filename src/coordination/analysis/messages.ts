import { SamspilError, type ErrorCode } from '../../errors.js';
import type { Day, Sight } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import type { Page } from '../answer/answer.js';
import type { Records } from '../declaration/question.js';

/** What an analysis is asked: its arguments, of a list the page, and what is recorded of entities that it names. */
export type Question = readonly [given?: object, page?: Page | undefined, records?: Records | undefined];

/** A question on its way to the thread that answers. */
export interface Asked {
  readonly id: number;
  readonly analysis: string;
  readonly question: Question;
  /** What whoever asks may see. */
  readonly sight: Sight;
  /** The kinds whose texts the analysis is given before the question; none where it looks at the topology only. */
  readonly texts: readonly Kind[];
  /** The version of the graph that it is about; undefined for the graph as it stands. */
  readonly version: number | undefined;
  /** The day that is today for whoever asks. */
  readonly today: Day;
  /** What the thread must have seen before it answers: all that was written before the question. */
  readonly after: readonly string[];
  /** Its first number is not 0 once nobody waits for the answer any more. */
  readonly ended: Int32Array;
}

/** An answer on its way back, or word of how much of the graph has been read, or of the version that is analysed now. */
export type Answered =
  | { readonly read: number }
  | { readonly projected: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: Failure };

/** An error as it travels. */
export interface Failure {
  readonly message: string;
  readonly stack: string | undefined;
  /** Of an error of the catalogue. */
  readonly known: { readonly code: ErrorCode; readonly details: Readonly<Record<string, unknown>> } | null;
}

export function failureOf(error: unknown): Failure {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const known = error instanceof SamspilError ? { code: error.code, details: error.details } : null;
  return { message, stack, known };
}

export function errorFrom({ message, stack, known }: Failure): Error {
  const error = known ? new SamspilError(known.code, message, { details: known.details }) : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
