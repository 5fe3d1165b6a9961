import { getNamedType, isInterfaceType, isObjectType, type GraphQLCompositeType, type GraphQLField } from 'graphql';

/** What an analysis costs beside the objects in its answer: it looks at the whole graph. */
const ANALYSIS = 100;

/** What a field weighs where it asks for an analysis (docs/limits.md); what leads into its answer weighs nothing more. */
export function weightOfAnalysis(field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType): number {
  const leadsIntoAnswer = restsOnAnalysis(parent) || parent.name.endsWith('Edge');
  return restsOnAnalysis(getNamedType(field.type)) && !leadsIntoAnswer ? ANALYSIS : 0;
}

const restsOnAnalysis = (type: unknown): boolean =>
  (isObjectType(type) || isInterfaceType(type)) &&
  (type.name === 'Basis' || type.getInterfaces().some(({ name }) => name === 'Basis'));
