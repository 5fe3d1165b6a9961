import { answerResolvers } from './answer/index.js';
import { fieldResolvers, kindTypes, listResolver, questionResolver } from './api/declared.resolver.js';
import { listQuestions, questions } from './analysis/register.js';
import { provenanceResolvers } from './provenance/index.js';

export { analyse, Analyst, employ } from './analysis/analyst.js';
export { documentedQuestions, type DocumentedQuestion } from './documentation.js';
export { sentenceInWords } from './answer/answer.types.js';
export { shortNameOf } from './answer/short-name.js';
export type { Metric } from './answer/answer.js';
export type { Language } from './answer/sentence.js';
export {
  networkWithEvidence,
  OrganisationNetworkObject,
  type NetworkNode,
  type NetworkQuestion,
  type NetworkTie,
  type NetworkWithEvidence,
} from './networks/index.js';
export { weightOfAnalysis } from './api/weight.types.js';

/** What this room gives to the schema. */
export const coordination = [
  ...questions.map(questionResolver),
  ...listQuestions.filter(({ on }) => on !== 'ANSWER').map(listResolver),
  ...fieldResolvers,
  ...answerResolvers,
  ...provenanceResolvers,
] as const;

/** Types that only an interface leads to. */
export const coordinationTypes = kindTypes;
