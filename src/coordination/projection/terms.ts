import { terms, valuesOf, type Confidence, type Terms } from '../../graph/vocabulary/index.js';

/** The code of a term in its column: 1 for the first value of its set. */
export const codeOf = <Value extends string>(set: Terms<Value>, value: Value): number =>
  valuesOf(set).indexOf(value) + 1;

/** The term that a code stands for. */
export const termOf = <Value extends string>(set: Terms<Value>, code: number): Value | undefined =>
  valuesOf(set)[code - 1];

export const isConfidence = (value: unknown): value is Confidence =>
  valuesOf(terms.Confidence).some((confidence) => confidence === value);

/** Confidence as a number that grows with it. */
export const confidenceCode = (confidence: Confidence): number => codeOf(terms.Confidence, confidence);
