import { ReasonPartResolver, ReasonResolver } from './api/answer.types.js';
import { ChangesResolver, newestChanges } from './api/changes.resolver.js';
import { ChangedValueObject, ChangedValueResolver, ChangeWhatEnum, textOf } from './api/changes.types.js';
import { DigestResolver } from './api/digest.resolver.js';
import { ClaimsResolver } from './api/claims.resolver.js';
import { fieldResolvers, kindTypes, listResolver, outputType, questionResolver } from './api/declared.resolver.js';
import { FreshnessResolver, GraphFreshnessResolver } from './api/freshness.resolver.js';
import { LiveChangesResolver, ToldChangesResolver } from './api/live.resolver.js';
import { WorkingNetwork } from './networks/network.question.js';
import { listQuestions, questions } from './analysis/register.js';

export { ChangeEffectObject, effectsOf } from './api/effects.types.js';
export { weightOfAnalysis } from './api/weight.types.js';
export { analyse, Analyst, employ } from './analysis/analyst.js';
export { ChangedValueObject, ChangeWhatEnum, newestChanges, textOf };
export type { ChangesFilter } from './provenance/change-scope.js';
export { type Write, writesBetween } from './api/written.js';
export type { ShownChange } from './api/changes.types.js';
export { entitiesOf } from './api/entities.js';
export { type ChangedValue, changedValues } from './provenance/change-reasons.js';
export { documentedQuestions, type DocumentedQuestion } from './documentation.js';
export { sentenceInWords } from './api/answer.types.js';
export { AlikeNames } from './identity/alike-names.js';
export { NameLikeness } from './identity/name-likeness.js';
export { shortNameOf } from './answer/short-name.js';
export type { ChangeEffect } from './effects/effect.js';
export { gapMatrix } from './gaps/gap-matrix.question.js';
export type { Metric } from './answer/answer.js';
export type { Language } from './answer/sentence.js';
export { networkWithEvidence, type NetworkWithEvidence } from './networks/network-evidence.analysis.js';
export type { NetworkNode, NetworkQuestion, NetworkTie } from './networks/network.question.js';

/** The GraphQL type of an answer of `network`, which can be exported. */
export const OrganisationNetworkObject = outputType(WorkingNetwork);

/** What this room gives to the schema. */
export const coordination = [
  ...questions.map(questionResolver),
  ...listQuestions.filter(({ on }) => on !== 'ANSWER').map(listResolver),
  ...fieldResolvers,
  ReasonResolver,
  ReasonPartResolver,
  ClaimsResolver,
  FreshnessResolver,
  GraphFreshnessResolver,
  ChangesResolver,
  DigestResolver,
  ChangedValueResolver,
  LiveChangesResolver,
  ToldChangesResolver,
] as const;

/** Types that only an interface leads to. */
export const coordinationTypes = kindTypes;
