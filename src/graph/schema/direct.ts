import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Kind } from '../vocabulary/index.js';

type Fields = ReturnType<GraphQLObjectType['getFields']>;

/** What gives fields of each kind of entity their resolvers. */
const direct = new Map<Kind, ((fields: Fields) => void)[]>();

/** Names what resolves a field of a kind of entity, of which an answer may have thousands. */
export function resolvedDirectly<Root, Context, Given>(
  kind: Kind,
  name: string,
  resolve: GraphQLFieldResolver<Root, Context, Given>,
): void {
  const give = (fields: Fields): void => {
    if (fields[name]) fields[name].resolve = resolve;
  };
  direct.set(kind, [...(direct.get(kind) ?? []), give]);
}

/**
 * Has these fields resolved without TypeGraphQL in between, which makes a promise and objects of the parent and of the
 * arguments each time.
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  for (const [kind, all] of direct) {
    const type = schema.getType(kind);
    if (!isObjectType(type)) throw new Error(`The schema has no type ${kind}`);
    const fields = type.getFields();
    for (const give of all) give(fields);
  }
}
