import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, OperationTypeNode, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Executor } from './executor.js';

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];

/**
 * Has Apollo answer queries and mutations by the executor of this folder: a gateway is what it takes an executor from. The
 * others are graphql-js's: what Apollo has found no operation in, and what is traced field by field for a gateway, for
 * which Apollo wraps each resolver of the schema.
 * @param subscribed begins a subscription, or answers it for one of its events
 */
export function executing(
  schema: GraphQLSchema,
  subscribed: (asked: ExecutionArgs & { readonly contextValue: object }, query: string) => Promise<ExecutionResult>,
): Gateway {
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
        executor: async ({ request, document, source, operation, context, metrics }) => {
          const { variables = {}, operationName } = request;
          const asked = { schema, document, contextValue: context, variableValues: variables, operationName };
          if (isOf(OperationTypeNode.SUBSCRIPTION, operation)) return subscribed(asked, source);
          const isOurs = isOf(OperationTypeNode.QUERY, operation) || isOf(OperationTypeNode.MUTATION, operation);
          return isOurs && metrics.captureTraces !== true
            ? executor.answer({ document, operation, variables, context })
            : execute(asked);
        },
      };
    },
    stop: async () => {},
  };
}

/** Apollo hands on none where it found none. */
const isOf = (type: OperationTypeNode, operation: { readonly operation: OperationTypeNode } | undefined): boolean =>
  operation?.operation === type;
