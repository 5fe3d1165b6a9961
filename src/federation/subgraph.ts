import { MapperKind, mapSchema, printSchemaWithDirectives, pruneSchema } from '@graphql-tools/utils';
import {
  extendSchema,
  getNamedType,
  GraphQLInputObjectType,
  isAbstractType,
  isObjectType,
  isUnionType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { SamspilError } from '../errors.js';
import { referenceIn, type ReferenceResolver } from './references.js';

/** What a subgraph is to other tools. */
export interface PrintedParts {
  /** As TypeGraphQL makes it, with federation's directives on its types and fields. */
  readonly schema: GraphQLSchema;
  /** What stands at `schema`, such as `@link(…)`: which specifications the directives come from. */
  readonly links: string;
  /** Those directives as their specifications define them, for who reads the text without knowing these. */
  readonly definitions: string;
}

/** What makes a schema a subgraph. */
export interface SubgraphParts<Context> {
  /** As TypeGraphQL makes it. */
  readonly schema: GraphQLSchema;
  /** The same as gateways read it. */
  readonly sdl: string;
  /** How representations of each type with a key are resolved. */
  readonly references: ReadonlyMap<string, ReferenceResolver<Context>>;
}

/**
 * The schema as gateways can compose it. Without the subscriptions and the types that only they lead to: a gateway would
 * offer its own clients what it may not know how to ask for. They subscribe here. And without `@oneOf`, of which their
 * composition has not heard: that it holds all the same is for the description to say.
 */
function asComposed(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  const answers = new Set(fields.map(({ type }) => getNamedType(type).name));
  return pruneSchema(
    mapSchema(schema, { [MapperKind.SUBSCRIPTION]: () => null, [MapperKind.INPUT_OBJECT_TYPE]: anyOf }),
    {
      skipPruning: ({ name }) => !answers.has(name),
    },
  );
}

const anyOf = (type: GraphQLInputObjectType): GraphQLInputObjectType =>
  type.isOneOf ? new GraphQLInputObjectType({ ...type.toConfig(), isOneOf: false }) : type;

/**
 * A subgraph as other tools read it, with its directives, which graphql-js leaves out where it prints a schema. It says
 * itself what these are and does not extend itself: gateways need neither, and of the other tools some stop without.
 */
export const subgraphSdl = ({ schema, links, definitions }: PrintedParts): string =>
  `${printSchemaWithDirectives(asComposed(schema)).replace(/^schema \{/u, `schema\n  ${links}\n{`)}\n\n${definitions}\n`;

/**
 * Gives a schema the two fields by which gateways ask, as
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec has them. Whether
 * its keys and directives are good is for composition to say, before it is published.
 */
export function subgraph<Context>({ schema, sdl, references }: SubgraphParts<Context>): GraphQLSchema {
  const entities = [...references.keys()].filter((type) => isObjectType(schema.getType(type)));
  const extended = extendSchema(
    schema,
    parse(`
      scalar _Any
      union _Entity = ${entities.join(' | ')}
      type _Service { sdl: String }
      extend type Query {
        _entities(representations: [_Any!]!): [_Entity]!
        _service: _Service!
      }`),
  );
  const fields = extended.getQueryType()?.getFields();
  const union = extended.getType('_Entity');
  if (!fields?.['_entities'] || !fields['_service'] || !isUnionType(union)) throw new Error('Query was not extended');
  fields['_service'].resolve = () => ({ sdl });
  const typeOf = new WeakMap<object, string>();
  fields['_entities'].resolve = entitiesOf(references, typeOf);
  union.resolveType = (found: object) => typeOf.get(found);
  return extended;
}

/** More than any page of pages has that a gateway joins to another. */
const MOST_REPRESENTATIONS = 2_000;

/**
 * Answers each representation by itself: one that cannot be read is an error in its place.
 * @param typeOf notes of which type each is that was found
 */
function entitiesOf<Context>(
  references: ReadonlyMap<string, ReferenceResolver<Context>>,
  typeOf: WeakMap<object, string>,
): GraphQLFieldResolver<unknown, Context, { readonly representations: readonly unknown[] }> {
  return (_query, { representations }, context, info) => {
    if (representations.length > MOST_REPRESENTATIONS)
      throw new SamspilError(
        'BAD_USER_INPUT',
        `A gateway may ask for ${MOST_REPRESENTATIONS} entities at a time, and this asks for ${representations.length}.`,
      );
    return representations.map(async (representation) => {
      const { type, find } = referenceIn(representation, references);
      const found = await find(context);
      if (found) typeOf.set(found, (await typeAmong(info.schema.getType(type), found, context, info)) ?? type);
      return found;
    });
  };
}

/** Which of the types of an abstract one it is that was found. */
const typeAmong = async (
  type: GraphQLNamedType | undefined,
  found: object,
  context: unknown,
  info: GraphQLResolveInfo,
): Promise<string | undefined> => (isAbstractType(type) ? type.resolveType?.(found, context, info, type) : undefined);
