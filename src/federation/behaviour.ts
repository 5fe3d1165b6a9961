import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Gives a schema that was built from the text of another what text cannot say: resolvers, which type an abstract one
 * is, how scalars are read and written, defaults as resolvers want them, and extensions, where a room may note what a
 * plugin reads, such as a cost.
 */
export function takeOverBehaviour(from: GraphQLSchema, to: GraphQLSchema): void {
  for (const type of Object.values(to.getTypeMap())) {
    const original = type.name.startsWith('__') ? undefined : from.getType(type.name);
    if (!original) continue;
    type.extensions = { ...original.extensions, ...type.extensions };
    ofType(original, type);
  }
}

function ofType(original: GraphQLNamedType, type: GraphQLNamedType): void {
  if (isScalarType(type) && isScalarType(original)) {
    type.serialize = original.serialize;
    type.parseValue = original.parseValue;
    type.parseLiteral = original.parseLiteral;
  }
  if (isAbstractType(type) && isAbstractType(original)) type.resolveType = original.resolveType;
  if (isObjectType(type) && isObjectType(original)) {
    type.isTypeOf = original.isTypeOf;
    inPairs(original.getFields(), type.getFields(), ofField);
  }
  if (isInterfaceType(type) && isInterfaceType(original)) inPairs(original.getFields(), type.getFields(), ofField);
  if (isInputObjectType(type) && isInputObjectType(original)) inPairs(original.getFields(), type.getFields(), ofInput);
}

function ofField(original: GraphQLField<unknown, unknown>, field: GraphQLField<unknown, unknown>): void {
  if (original.resolve) field.resolve = original.resolve;
  if (original.subscribe) field.subscribe = original.subscribe;
  field.extensions = original.extensions;
  for (const argument of field.args) {
    const same = original.args.find(({ name }) => name === argument.name);
    if (same) ofInput(same, argument);
  }
}

function ofInput(original: Defaulted, input: Defaulted): void {
  input.defaultValue = original.defaultValue;
  input.extensions = original.extensions;
}

type Defaulted = Pick<GraphQLArgument, 'defaultValue' | 'extensions'>;

function inPairs<Item>(
  from: Readonly<Record<string, Item>>,
  to: Readonly<Record<string, Item>>,
  take: (original: Item, item: Item) => void,
): void {
  for (const [name, item] of Object.entries(to)) {
    const original = from[name];
    if (original !== undefined) take(original, item);
  }
}

/** The values behind the names of each enum: graphql-js takes them only when an enum is made. */
export const enumValues = (schema: GraphQLSchema): Readonly<Record<string, Record<string, string | number>>> =>
  Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
      .map((type) => [
        type.name,
        Object.fromEntries(isEnumType(type) ? type.getValues().map(({ name, value }) => [name, value]) : []),
      ]),
  );
