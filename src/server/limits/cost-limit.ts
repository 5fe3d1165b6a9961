import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation as Resolved } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { getVariableValues, GraphQLError } from 'graphql';
import { currentRequest } from '../../telemetry/index.js';
import { requestError } from '../graphql-errors.js';
import type { Budget } from './budget.js';
import { estimated, tooCostly, type Estimate, type Weigh } from './cost.js';

export interface CostLimit<Context> {
  /** The most that one request may cost. */
  readonly most: number;
  readonly weigh: Weigh;
  /** Who pays; nobody does where it is left out. */
  readonly budget: Budget | null;
  /** Tells callers apart. */
  readonly payer: (context: Context) => string;
}

/** What a request costs, as `extensions.cost` says it. */
export interface Cost {
  /** The most that it could have cost, which is what limits count: the sizes of connections within each other multiply. */
  readonly requested: number;
  /** The objects in the answer, and what its analyses weigh. */
  readonly actual: number;
  readonly limit: number;
}

/**
 * Refuses what could cost too much before anything of it is done, and tells with each answer what it did cost. What a
 * request cost less than it might have goes back to the budget of its caller.
 */
export function costLimit<Context extends object>({
  most,
  weigh,
  budget,
  payer,
}: CostLimit<Context>): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let asked: Estimate | undefined;
      return {
        async didResolveOperation(request) {
          try {
            const found = estimateOf(request, weigh);
            if (!found) return;
            if (found.requested > most) throw tooCostly(`may cost ${found.requested}, and at most ${most} is answered`);
            await budget?.spend(payer(request.contextValue), found.requested);
            asked = found;
          } catch (error) {
            throw requestError(error);
          }
        },
        async willSendResponse({ contextValue, response: { body } }) {
          if (!asked || body.kind !== 'single') return;
          const { requested, weight } = asked;
          const { data, extensions } = body.singleResult;
          const actual = Math.min(weight + objectsIn(data), requested);
          const cost: Cost = { requested, actual, limit: most };
          const scope = currentRequest();
          if (scope) scope.cost = actual;
          body.singleResult.extensions = { ...extensions, cost };
          await budget?.giveBack(payer(contextValue), requested - actual);
        },
      };
    },
  };
}

/** What a request may cost; null where its variables are wrong, which the execution tells better. */
function estimateOf<Context extends object>(
  { schema, document, operation, request }: Resolved<Context>,
  weigh: Weigh,
): Estimate | null {
  const variables = request.variables ?? {};
  if (getVariableValues(schema, operation?.variableDefinitions ?? [], variables, { maxErrors: 1 }).errors) return null;
  try {
    return estimated(schema, { query: document, operationName: request.operationName, variables }, weigh);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // An argument without a value, which would otherwise show no sooner than half-way through the answer.
    const { message, nodes } = error;
    throw new GraphQLError(message, {
      ...(nodes && { nodes }),
      extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT, http: { status: 400 } },
    });
  }
}

/** How many objects there are in an answer. */
function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = Array.isArray(value) ? 0 : 1;
  for (const each of Array.isArray(value) ? value : Object.values(value))
    if (typeof each === 'object') count += objectsIn(each);
  return count;
}
