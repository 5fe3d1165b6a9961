import { Confidence } from './terms.js';
import { valuesOf } from './term.js';

const ascending = valuesOf(Confidence);

/** The levels at or above the one asked for: what may support an answer. */
export const atLeast = (minimum: Confidence): Confidence[] => ascending.slice(ascending.indexOf(minimum));
