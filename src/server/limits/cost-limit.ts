import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation as Resolved } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import { currentRequest } from '../../telemetry/index.js';
import { requestError } from '../graphql-errors.js';
import { coercedVariables } from '../variables.js';
import type { Budget } from './budget.js';
import { estimated, tooCostly, type Estimate, type Weigh } from './cost.js';
import { Meter, meterRequest } from './meter.js';
import { objectsIn } from './objects-in.js';

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
  /**
   * The most that it could have cost, which is what limits count: the sizes of connections within each other multiply.
   * Lists that turned out longer than expected are counted as long as they are.
   */
  readonly requested: number;
  /** The objects in the answer, and what the analyses weigh that were begun for it. */
  readonly actual: number;
  readonly limit: number;
}

interface Metered {
  readonly meter: Meter;
  /** What was taken from the budget for it. */
  readonly spent: number;
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
      let asked: Metered | undefined;
      return {
        async didResolveOperation(request) {
          try {
            const estimate = estimateOf(request, weigh);
            if (!estimate) return;
            const { requested } = estimate;
            if (requested > most) throw tooCostly(`may cost ${requested}, and at most ${most} is answered`);
            await budget?.spend(payer(request.contextValue), requested);
            const meter = new Meter(estimate, most);
            meterRequest(request.contextValue, meter);
            asked = { meter, spent: requested };
          } catch (error) {
            throw requestError(error);
          }
        },
        async willSendResponse({ contextValue, document, operation, response: { body } }) {
          if (!asked || !document || !operation || body.kind !== 'single') return;
          const { meter, spent } = asked;
          const { data, extensions } = body.singleResult;
          const actual = Math.max(1, meter.weight + (data ? objectsIn(data, document, operation) : 0));
          const cost: Cost = { requested: meter.requested, actual, limit: most };
          const scope = currentRequest();
          if (scope) scope.cost = (scope.cost ?? 0) + actual;
          body.singleResult.extensions = { ...extensions, cost };
          await budget?.settle(payer(contextValue), spent, actual);
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
  if (!operation) return null;
  const { coerced } = coercedVariables(schema, operation, request.variables ?? {});
  if (!coerced) return null;
  try {
    return estimated(schema, { document, operation, variables: coerced }, weigh);
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
