import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, NoSchemaIntrospectionCustomRule, validate, type ValidationRule } from 'graphql';
import { SamspilError } from '../../errors.js';
import { requestError } from '../graphql-errors.js';

/** `_service` of a subgraph tells the whole schema too. */
const noSubgraphSchema: ValidationRule = (context) => ({
  Field(node) {
    if (node.name.value === '_service')
      context.reportError(new GraphQLError('The schema is asked for.', { nodes: node }));
  },
});

/** Tells the schema only to those who may know it. */
export function introspectionFor<Context extends object>(
  mayKnow: (context: Context) => boolean,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, contextValue }) => {
        if (mayKnow(contextValue)) return;
        if (
          validate(schema, document, [NoSchemaIntrospectionCustomRule, noSubgraphSchema], { maxErrors: 1 }).length > 0
        )
          throw requestError(
            new SamspilError(
              'INTROSPECTION_OFF',
              'This server does not tell its schema: take schema/api.graphql of the version that it runs.',
            ),
          );
      },
    }),
  };
}
