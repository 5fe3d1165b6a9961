import {
  getVariableValues,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Execution } from './execution.js';
import { decidingIn, Executable, Plan, type Variables } from './plan.js';

/** How many fields of documents are kept, some 300 bytes each. */
const FIELDS_KEPT = 100_000;
/** How many wrong variables are told, as graphql-js does. */
const MOST_MISTAKES = 50;

/** An operation that was found to fit the schema, and what it is asked with. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Variables;
  readonly context: unknown;
}

/** What is kept of an operation. */
interface Known {
  /** The variables on which it depends what is asked at all. */
  readonly deciding: readonly string[];
  /** By the values of those. */
  readonly plans: Map<string, Plan>;
}

/** Answers queries on a schema. What it has worked out of a document serves whoever asks the same. */
export class Executor {
  readonly #executable: Executable;
  readonly #known: LRUCache<OperationDefinitionNode, Known>;

  /** @param most how many fields of documents are kept */
  constructor(schema: GraphQLSchema, most = FIELDS_KEPT) {
    this.#executable = new Executable(schema);
    this.#known = new LRUCache({ maxSize: most, sizeCalculation: sizeOf });
  }

  /** How many fields of documents are kept. */
  get kept(): number {
    return this.#known.calculatedSize;
  }

  async answer({ document, operation, variables, context }: Asked): Promise<ExecutionResult> {
    const { schema } = this.#executable;
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: MOST_MISTAKES,
    });
    if (errors) return { errors };
    const known = this.#known.get(operation) ?? {
      deciding: decidingIn(document, operation),
      plans: new Map<string, Plan>(),
    };
    const plan = planOf(known, coerced, () => new Plan(this.#executable, document, operation));
    const before = plan.size;
    const answer = await new Execution(plan, coerced, context).answer();
    if (plan.size > before) this.#known.set(operation, known);
    return answer;
  }
}

const sizeOf = ({ plans }: Known): number => [...plans.values()].reduce((sum, { size }) => sum + 1 + size, 1);

function planOf({ deciding, plans }: Known, variables: Variables, make: () => Plan): Plan {
  const key = JSON.stringify(deciding.map((name) => variables[name]));
  const plan = plans.get(key) ?? make();
  plans.set(key, plan);
  return plan;
}
