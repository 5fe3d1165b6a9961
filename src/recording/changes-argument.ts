import type { GraphQLSchema } from 'graphql';
import { createParameterDecorator, type ParameterDecorator } from 'type-graphql';
import type { Context } from '../graph/reading/index.js';

const NAME = 'changes';
/** What stands behind it. */
const NEXT = 'madeOn';

/** The mutations that take changes. */
const takers = new Set<string>();

/**
 * Gives a mutation the changes that it is asked for, as they came. An argument of TypeGraphQL would make an object of
 * each, for which it looks at all of the eighty things that a change could be.
 */
export const Changes = (): ParameterDecorator => (target, name, place) => {
  takers.add(String(name));
  createParameterDecorator<Context>(({ args }) => args[NAME])(target, name, place);
};

/** Declares the argument of these mutations: it is that of `preview`. */
export function declareChanges(schema: GraphQLSchema): void {
  const { preview } = schema.getQueryType()?.getFields() ?? {};
  const argument = preview?.args.find(({ name }) => name === NAME);
  const mutations = schema.getMutationType()?.getFields() ?? {};
  for (const taker of takers) {
    const mutation = mutations[taker];
    if (!mutation || !argument) throw new Error(`${taker} is no mutation, or \`preview\` has no \`${NAME}\``);
    const place = mutation.args.findIndex(({ name }) => name === NEXT);
    mutation.args = mutation.args.toSpliced(place, 0, argument);
  }
}
