import { getNamedType, isInterfaceType, isObjectType, type GraphQLCompositeType, type GraphQLField } from 'graphql';

/** What an analysis weighs beside the objects in its answer: it looks at the whole graph, and works out what it tells. */
export interface AnalysisWeight {
  /** Without any entry. */
  readonly cost: number;
  /** For each entry of its page. */
  readonly each: number;
}

/** What looks once at every need, organisation or product. */
const USUAL: AnalysisWeight = { cost: 300, each: 5 };

/**
 * What weighs otherwise, by the type of its answer: what compares every initiative or organisation with every other, what
 * asks several analyses, and what looks at one record alone. A point is about a tenth of a millisecond of processors, as an
 * object in an answer takes it, on 1,000 initiatives (`npm run bench -- weights`, docs/limits.md).
 */
const weights: Readonly<Record<string, AnalysisWeight>> = {
  AssessmentPriorityConnection: { cost: 100, each: 5 },
  Briefing: { cost: 4_500, each: 0 },
  ChangeConnection: { cost: 2_800, each: 20 },
  Freshness: { cost: 100, each: 0 },
  GapMatrixConnection: { cost: 500, each: 15 },
  MissingProductConnection: { cost: 1_400, each: 5 },
  OrganisationNetwork: { cost: 1_200, each: 0 },
  OverlapConnection: { cost: 1_100, each: 5 },
  OverlapMatrixConnection: { cost: 900, each: 5 },
  OverlapTrend: { cost: 1_400, each: 0 },
  PracticeContactConnection: { cost: 100, each: 5 },
  Screening: { cost: 1_100, each: 0 },
  SynergyConnection: { cost: 1_200, each: 25 },
};

/** The answers whose weights differ from the usual one. */
export const weighedAnswers: readonly string[] = Object.keys(weights);

/** What a field weighs where it asks for an analysis; null where it does not, or leads into the answer of one. */
export function weightOfAnalysis(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLCompositeType,
): AnalysisWeight | null {
  const leadsIntoAnswer = restsOnAnalysis(parent) || parent.name.endsWith('Edge');
  const answer = getNamedType(field.type);
  return restsOnAnalysis(answer) && !leadsIntoAnswer ? (weights[answer.name] ?? USUAL) : null;
}

const restsOnAnalysis = (type: unknown): boolean =>
  (isObjectType(type) || isInterfaceType(type)) &&
  (type.name === 'Basis' || type.getInterfaces().some(({ name }) => name === 'Basis'));
