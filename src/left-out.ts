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
  type GraphQLInputObjectType,
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
      const inputs = inputsOf(field.args);
      if (inputs.size === 0) continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      const without = once((given) => withoutNull(given, inputs));
      field.resolve = (source, given: Given, context, info) => resolve(source, without(given), context, info);
      if (subscribe)
        field.subscribe = (source, given: Given, context, info) => subscribe(source, without(given), context, info);
    }
  }
}

/** An executor may give a field of a thousand objects the same arguments a thousand times. */
function once(work: (given: Given) => Given): (given: Given) => Given {
  const known = new WeakMap<Given, Given>();
  return (given) => {
    const before = known.get(given);
    if (before) return before;
    const done = work(given);
    known.set(given, done);
    return done;
  };
}

/** Those that may be null or hold something that may, by name. */
const inputsOf = (inputs: readonly Input[]): ReadonlyMap<string, Input> =>
  new Map(inputs.filter(mayHoldNull).map((input) => [input.name, input]));

const mayHoldNull = ({ type }: Input): boolean => !isNonNullType(type) || holdsFields(type);

const holdsFields = (of: GraphQLInputType): boolean => {
  const type = getNullableType(of);
  return isListType(type) ? holdsFields(type.ofType) : isInputObjectType(type);
};

/** Looked up for each object that is given: a set of changes has a thousand, of few of the many fields that there are. */
const fieldsOf = new WeakMap<GraphQLInputObjectType, ReadonlyMap<string, Input>>();

function fieldsIn(type: GraphQLInputObjectType): ReadonlyMap<string, Input> {
  const fields = fieldsOf.get(type) ?? inputsOf(Object.values(type.getFields()));
  fieldsOf.set(type, fields);
  return fields;
}

function withoutNull(given: Given, inputs: ReadonlyMap<string, Input>): Given {
  const values = { ...given };
  for (const [name, value] of Object.entries(given)) {
    const input = inputs.get(name);
    if (!input || value === undefined) continue;
    const { type, defaultValue } = input;
    if (value !== null) values[name] = valueWithoutNull(value, type);
    else if (defaultValue === undefined) delete values[name];
    else values[name] = defaultValue;
  }
  return values;
}

function valueWithoutNull(value: unknown, of: GraphQLInputType): unknown {
  const type = getNullableType(of);
  if (isListType(type)) return Array.isArray(value) ? value.map((each) => valueWithoutNull(each, type.ofType)) : value;
  return isInputObjectType(type) && isGiven(value) ? withoutNull(value, fieldsIn(type)) : value;
}

const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null;
