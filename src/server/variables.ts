import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

/** The variables of a request, by name. */
export type Variables = Readonly<Record<string, unknown>>;

type Coerced = ReturnType<typeof getVariableValues>;

/** How many wrong variables are told, as graphql-js does. */
const MOST_MISTAKES = 50;

/** By the variables as they came, which belong to one request: whoever limits it looks at them, and whoever answers it. */
const known = new WeakMap<Variables, { readonly operation: OperationDefinitionNode; readonly coerced: Coerced }>();

/**
 * Variables as their operation declares them, with its defaults, or what is wrong with them. It is worked out once for a
 * request: a set of a thousand changes is a hundred thousand fields to look at.
 * @param variables as they came; they must not change
 */
export function coercedVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): Coerced {
  const before = known.get(variables);
  if (before?.operation === operation) return before.coerced;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: MOST_MISTAKES,
  });
  known.set(variables, { operation, coerced });
  return coerced;
}
