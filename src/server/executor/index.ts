import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { Executor } from './executor.js';

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];

/**
 * Has Apollo answer queries by the executor of this folder: a gateway is what it takes an executor from. The others are
 * graphql-js's: mutations, whose parts are done one after the other, what Apollo has found no operation in, and what is
 * traced field by field for a gateway, for which Apollo wraps each resolver of the schema.
 */
export function executing(schema: GraphQLSchema): Gateway {
  const executor = new Executor(schema);
  let told: Parameters<Gateway['onSchemaLoadOrUpdate']>[0] = () => {};
  return {
    onSchemaLoadOrUpdate: (tell) => {
      told = tell;
      return () => {};
    },
    load: async () => {
      told({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        executor: async ({ request, document, operation, context, metrics }) => {
          const { variables = {}, operationName } = request;
          return metrics.captureTraces !== true && isQuery(operation)
            ? executor.answer({ document, operation, variables, context })
            : execute({ schema, document, contextValue: context, variableValues: variables, operationName });
        },
      };
    },
    stop: async () => {},
  };
}

/** Apollo hands on none where it found none. */
const isQuery = (operation: { readonly operation: OperationTypeNode } | undefined): boolean =>
  operation?.operation === OperationTypeNode.QUERY;
