import {
  defaultFieldResolver,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

type Given = Readonly<Record<string, unknown>>;
type Input = GraphQLArgument | GraphQLInputField;

/**
 * Makes an explicit null the same as leaving an argument or an input field out: many clients send null for each variable
 * that has no value. So resolvers meet no null, and a default holds in its place.
 */
export function takeNullAsLeftOut(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const inputs = field.args.filter(mayHoldNull);
      if (inputs.length === 0) continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = (source, given: Given, context, info) =>
        resolve(source, withoutNull(given, inputs), context, info);
      if (subscribe)
        field.subscribe = (source, given: Given, context, info) =>
          subscribe(source, withoutNull(given, inputs), context, info);
    }
  }
}

const mayHoldNull = ({ type }: Input): boolean => !isNonNullType(type) || holdsFields(type);

const holdsFields = (of: GraphQLInputType): boolean => {
  const type = getNullableType(of);
  return isListType(type) ? holdsFields(type.ofType) : isInputObjectType(type);
};

function withoutNull(given: Given, inputs: readonly Input[]): Given {
  const values = { ...given };
  for (const { name, type, defaultValue } of inputs) {
    const value = values[name];
    if (value === undefined) continue;
    if (value !== null) values[name] = valueWithoutNull(value, type);
    else if (defaultValue === undefined) delete values[name];
    else values[name] = defaultValue;
  }
  return values;
}

function valueWithoutNull(value: unknown, of: GraphQLInputType): unknown {
  const type = getNullableType(of);
  if (isListType(type)) return Array.isArray(value) ? value.map((each) => valueWithoutNull(each, type.ofType)) : value;
  if (!isInputObjectType(type) || !isGiven(value)) return value;
  return withoutNull(value, Object.values(type.getFields()));
}

const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null;
