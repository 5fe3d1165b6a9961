import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { SamspilError } from '../errors.js';
import { enumValues, takeOverBehaviour } from './behaviour.js';
import { typeNamed, type ReferenceResolver } from './references.js';

/** What makes a schema a subgraph. */
export interface SubgraphParts<Context> {
  /** As TypeGraphQL makes it, with federation's directives on its types and fields. */
  readonly schema: GraphQLSchema;
  /** What stands at `schema`, such as `@link(…)`: which specifications the directives come from. */
  readonly links: string;
  /** Those directives as their specifications define them, for who reads the text without knowing these. */
  readonly definitions: string;
  /** How representations of each type with a key are resolved. */
  readonly references: ReadonlyMap<string, ReferenceResolver<Context>>;
}

/**
 * A subgraph as other tools read it, with its directives, which graphql-js leaves out where it prints a schema. It says
 * itself what these are and does not extend itself: gateways need neither, and of the other tools some stop without.
 */
export const subgraphSdl = ({
  schema,
  links,
  definitions,
}: Pick<SubgraphParts<never>, 'schema' | 'links' | 'definitions'>): string =>
  `${printSchemaWithDirectives(schema).replace(/^schema \{/u, `schema\n  ${links}\n{`)}\n\n${definitions}\n`;

/**
 * Makes the schema that answers `_service` and `_entities` beside everything else. To TypeGraphQL federation's
 * directives are only text, so the schema is built anew from its text, and given back how it behaves.
 */
export function subgraph<Context>(parts: SubgraphParts<Context>): GraphQLSchema {
  const { schema, references } = parts;
  const built = buildSubgraphSchema({
    typeDefs: parse(subgraphSdl(parts), { noLocation: true }),
    resolvers: {
      ...enumValues(schema),
      ...Object.fromEntries([...references].map(([type, resolve]) => [type, { __resolveReference: resolve }])),
    },
  });
  takeOverBehaviour(schema, built);
  answerEachByItself(built, references);
  return built;
}

/** More than any page of pages has that a gateway joins to another. */
const MOST_REPRESENTATIONS = 2_000;

/** A representation that cannot be read is an error in its place, and the others are answered. */
function answerEachByItself(built: GraphQLSchema, references: ReadonlyMap<string, unknown>): void {
  const field = built.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  field.resolve = (source, { representations }: { representations: readonly unknown[] }, context, info) => {
    if (representations.length > MOST_REPRESENTATIONS)
      throw new SamspilError(
        'BAD_USER_INPUT',
        `A gateway may ask for ${MOST_REPRESENTATIONS} entities at a time, and this asks for ${representations.length}.`,
      );
    return representations.map(async (representation) => {
      typeNamed(representation, references);
      const found = await resolve(source, { representations: [representation] }, context, info);
      return Array.isArray(found) ? found[0] : found;
    });
  };
}
