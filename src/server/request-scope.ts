import type { ApolloServerPlugin } from '@apollo/server';
import { context, propagation, SpanKind, trace } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { currentRequest, currentTrace, inSpan, withinRequest, type ChangedBy } from '../telemetry/index.js';
import { scopeOf } from './request-log.js';

/** Does the work of a request in its scope, and in a span that continues the trace of whoever asks. */
export async function traced<Result>(
  request: FastifyRequest,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const scope = scopeOf(request);
  const { method, routeOptions } = request;
  const attributes = {
    'http.request.method': method,
    'http.route': routeOptions.url ?? '',
    'samspil.request': scope.id,
  };
  return context.with(propagation.extract(context.active(), request.headers), async () =>
    inSpan(name, { kind: SpanKind.SERVER, attributes }, async () => {
      const id = currentTrace();
      if (id !== undefined) scope.trace = id;
      return withinRequest(scope, work);
    }),
  );
}

/** Tells of a mutation who asks for it. */
export type WhoChanges<Context> = (context: Context) => Promise<ChangedBy>;

/** Notes of each request which operation it is. */
export function noteOperations<Context extends object>(
  whoChanges: WhoChanges<Context> | undefined,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, operationName, contextValue }) => {
        const scope = currentRequest();
        if (!operation || !scope) return;
        scope.operation = { type: operation.operation, name: operationName };
        if (whoChanges && operation.operation === OperationTypeNode.MUTATION) scope.by = await whoChanges(contextValue);
        const span = trace.getActiveSpan();
        span?.updateName(operation.operation);
        span?.setAttribute('graphql.operation.type', operation.operation);
        if (operationName !== null) span?.setAttribute('graphql.operation.name', operationName);
      },
    }),
  };
}
