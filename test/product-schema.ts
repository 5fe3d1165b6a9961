import { createSchema } from '../src/schema.js';

/** The schema of Samspil, made once for all tests: it takes a second. */
export const schema = createSchema();
