import type { Analysis } from '../declaration/question.js';

/** The version of the graph that is analysed. */
export const versionAnalysed: Analysis<object, number> = {
  name: 'versionAnalysed',
  work: ({ version }) => version,
};
