import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
// Its ESM build asks for another copy of graphql than everybody else here.
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import { SamspilError } from '../../errors.js';

/** What a field costs beside the objects that it leads to, such as an analysis that looks at the whole graph. */
export type Weigh = (field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType) => number;

export interface Asked {
  readonly query: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
}

/** How many of a connection are shown where nothing is said, and at most: what asks for more is refused anyhow. */
const [USUAL_PAGE, LARGEST_PAGE] = [20, 100];
/** How many are expected in a list whose length nobody can tell. */
const USUAL_LIST = 5;
/** How many fields are counted before a document is given up: fragments in fragments can stand for millions. */
const MOST_FIELDS = 10_000;

/** What a request may cost. */
export interface Estimate {
  /** At most: one for each object that it may lead to, so that sizes of connections multiply, and what fields weigh. */
  readonly requested: number;
  /** What its fields weigh by themselves, each counted once. */
  readonly weight: number;
}

/**
 * What a request may cost, told before anything of it is done. Plain values cost nothing.
 * @throws TOO_COSTLY where it stands for more fields than are counted; GraphQLError for the value of an argument
 */
export function estimated(schema: GraphQLSchema, { query, operationName, variables }: Asked, weigh: Weigh): Estimate {
  let fields = 0;
  let weight = 0;
  const estimator: ComplexityEstimator = ({ field, type: parent, args, childComplexity }) => {
    fields += 1;
    if (fields > MOST_FIELDS) throw tooCostly(`has more than ${MOST_FIELDS} fields`);
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || type.name.startsWith('__')) return 0;
    const own = weigh(field, parent);
    weight += own;
    return own + objectsBehind(field, parent, args, childComplexity);
  };
  const requested = getComplexity({
    schema,
    query,
    variables,
    estimators: [estimator],
    maxQueryNodes: Infinity,
    ...(operationName !== undefined && { operationName }),
  });
  return { requested: Math.max(1, requested), weight };
}

/** @param why what the request is or has */
export const tooCostly = (why: string): SamspilError =>
  new SamspilError('TOO_COSTLY', `The request ${why}. Ask for smaller pages, fewer levels or one analysis at a time.`);

function objectsBehind(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLCompositeType,
  given: Readonly<Record<string, unknown>>,
  behindEach: number,
): number {
  if (getNamedType(field.type).name.endsWith('Connection')) return 1 + pageSize(given) * behindEach;
  // The connection multiplies what stands in its page already.
  const isPage = parent.name.endsWith('Connection') && (field.name === 'edges' || field.name === 'nodes');
  const isList = isListType(getNullableType(field.type)) && !isPage;
  return (isList ? listSize(given) : 1) * (1 + behindEach);
}

function pageSize({ first, last }: Readonly<Record<string, unknown>>): number {
  const asked = first ?? last;
  return typeof asked === 'number' ? Math.min(Math.max(asked, 0), LARGEST_PAGE) : USUAL_PAGE;
}

/** A list that is asked for by a list of ids or keys is as long as that. */
function listSize(given: Readonly<Record<string, unknown>>): number {
  const lists = Object.values(given).filter((value) => Array.isArray(value));
  return lists.length === 0 ? USUAL_LIST : Math.max(...lists.map((list) => list.length));
}
