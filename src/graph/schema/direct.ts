import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
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
 * Has fields resolved without TypeGraphQL in between, which makes objects of the parent and of the arguments each time: these,
 * and all that are no more than what an object has under the same name, for everybody to see.
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  readPlainly(schema);
  for (const [kind, all] of direct) {
    const type = schema.getType(kind);
    if (!isObjectType(type)) throw new Error(`The schema has no type ${kind}`);
    const fields = type.getFields();
    for (const give of all) give(fields);
  }
}

function readPlainly(schema: GraphQLSchema): void {
  const { objectTypes, fields, fieldResolvers } = getMetadataStorage();
  const resolved = byName(fieldResolvers, ({ methodName }) => methodName);
  const declared = byName(fields, ({ schemaName }) => schemaName);
  for (const { name, target } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const isOfType = (owner: Function | undefined): boolean =>
      owner === target || owner?.prototype.isPrototypeOf(target.prototype);
    for (const field of Object.values(type.getFields())) {
      const meant = declared.get(field.name)?.filter((each) => isOfType(each.target)) ?? [];
      const isPlain = meant.every((each) => each.name === field.name && !each.roles);
      const isResolved = resolved.get(field.name)?.some(({ getObjectType }) => isOfType(getObjectType?.()));
      if (meant.length > 0 && isPlain && !isResolved) delete field.resolve;
    }
  }
}

function byName<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const named = new Map<string, Entry[]>();
  for (const entry of entries) named.set(nameOf(entry), [...(named.get(nameOf(entry)) ?? []), entry]);
  return named;
}
