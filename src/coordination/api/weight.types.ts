import { getNamedType, isInterfaceType, isObjectType, type GraphQLCompositeType, type GraphQLField } from 'graphql';
import { listQuestions, questions } from '../analysis/register.js';
import { USUAL_WEIGHT, type Weight } from '../declaration/question.js';

/** What declared questions weigh, by the type and the name of their fields. */
const declared: ReadonlyMap<string, Weight> = new Map(
  [...questions, ...listQuestions].map(({ on = 'Query', name, weight = USUAL_WEIGHT }) => [`${on}.${name}`, weight]),
);

/** What else weighs otherwise than usual, by the type of its answer. */
const weights: Readonly<Record<string, Weight>> = {
  ChangeConnection: { cost: 2_800, each: 20 },
  ChangeEffect: { cost: 1_000, each: 0 },
  Digest: { cost: 2_800, each: 20 },
  Freshness: { cost: 100, each: 0 },
};

/** The answers whose weights differ from the usual one. */
export const weighedAnswers: readonly string[] = Object.keys(weights);

/** What a field weighs where it asks for an analysis; null where it does not, or leads into the answer of one. */
export function weightOfAnalysis(field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType): Weight | null {
  const own = declared.get(`${parent.name}.${field.name}`);
  if (own) return own;
  const leadsIntoAnswer = restsOnAnalysis(parent) || parent.name.endsWith('Edge');
  const answer = getNamedType(field.type);
  if (leadsIntoAnswer) return null;
  return weights[answer.name] ?? (restsOnAnalysis(answer) ? USUAL_WEIGHT : null);
}

const restsOnAnalysis = (type: unknown): boolean =>
  (isObjectType(type) || isInterfaceType(type)) &&
  (type.name === 'Basis' || type.getInterfaces().some(({ name }) => name === 'Basis'));
