import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Execution } from './execution.js';
import { coercedVariables, type Variables } from '../variables.js';
import { decidingIn, Executable, Plan } from './plan.js';

/** How many bytes plans may take: each holds on to the document that it is for, which Apollo may have let go. */
const BYTES_KEPT = 33_554_432;
/** What they take for each letter of a document, and for each field that is worked out. */
const [OF_A_LETTER, OF_A_FIELD] = [50, 200];

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
  readonly letters: number;
  /** The variables on which it depends what is asked at all. */
  readonly deciding: readonly string[];
  /** By the values of those. */
  readonly plans: Map<string, Plan>;
}

/** Answers queries and mutations on a schema. What it has worked out of a document serves whoever asks the same. */
export class Executor {
  readonly #executable: Executable;
  readonly #known: LRUCache<OperationDefinitionNode, Known>;

  /** @param most how many bytes are kept of documents */
  constructor(schema: GraphQLSchema, most = BYTES_KEPT) {
    this.#executable = new Executable(schema);
    this.#known = new LRUCache({ maxSize: most, sizeCalculation: sizeOf });
  }

  /** How many bytes are kept of documents. */
  get kept(): number {
    return this.#known.calculatedSize;
  }

  async answer({ document, operation, variables, context }: Asked): Promise<ExecutionResult> {
    const { schema } = this.#executable;
    const { coerced, errors } = coercedVariables(schema, operation, variables);
    if (errors) return { errors };
    const known = this.#known.get(operation) ?? unknown(document, operation);
    const plan = planOf(known, coerced, () => new Plan(this.#executable, document, operation));
    const before = plan.size;
    const answer = await new Execution(plan, coerced, context).answer();
    if (plan.size > before) this.#known.set(operation, known);
    return answer;
  }
}

const unknown = (document: DocumentNode, operation: OperationDefinitionNode): Known => ({
  letters: document.loc?.end ?? 0,
  deciding: decidingIn(document, operation),
  plans: new Map(),
});

const sizeOf = ({ letters, plans }: Known): number =>
  [...plans.values()].reduce((sum, { size }) => sum + (1 + size) * OF_A_FIELD, 1 + letters * OF_A_LETTER);

function planOf({ deciding, plans }: Known, variables: Variables, make: () => Plan): Plan {
  const key = JSON.stringify(deciding.map((name) => variables[name]));
  const plan = plans.get(key) ?? make();
  plans.set(key, plan);
  return plan;
}
