import { expect } from 'vitest';
import { render, type Language, type Sentence } from '../../src/coordination/answer/sentence.js';
import { SamspilError } from '../../src/errors.js';

/** The tests round to six decimals; nothing else does. */
export const close = (value: number): number => expect.closeTo(value, 6);

/** The code of the error that something ends with. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SamspilError) return error.code;
    throw error;
  }
  return 'no error';
}

/** An id without its kind, as the definitions write it: `P1`. */
export const upper = (id: string): string => id.slice(id.indexOf(':') + 1).toUpperCase();

/** Sentences with the ids in the place of names. */
export const inWords = (sentences: readonly Sentence[], language: Language): string[] =>
  sentences.map((each) => render(each[language], language, upper));
