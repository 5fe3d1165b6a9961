import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import {
  Arg,
  buildSchemaSync,
  Directive,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { createSchema } from '../../src/schema.js';
import { byKeys, subgraph, subgraphSdl, type ReferenceResolver } from '../../src/federation/index.js';

// The products, users and inventory of Apollo's subgraph compatibility suite, the products written in TypeGraphQL and
// made a subgraph as Samspil is.

@ObjectType()
class ProductVariation {
  @Field(() => ID)
  id!: string;
}

@Directive('@shareable')
@ObjectType()
class ProductDimension {
  @Field(() => String, { nullable: true })
  size?: string;

  @Field(() => Float, { nullable: true })
  weight?: number;

  @Directive('@inaccessible')
  @Field(() => String, { nullable: true })
  unit?: string;
}

@ObjectType()
class CaseStudy {
  @Field(() => ID)
  caseNumber!: string;

  @Field(() => String, { nullable: true })
  description?: string;
}

@Directive('@key(fields: "study { caseNumber }")')
@ObjectType()
class ProductResearch {
  @Field(() => CaseStudy)
  study!: CaseStudy;

  @Field(() => String, { nullable: true })
  outcome?: string;
}

@Directive('@extends')
@Directive('@key(fields: "email")')
@ObjectType()
class User {
  @Directive('@external')
  @Field(() => ID)
  email!: string;

  @Directive('@override(from: "users")')
  @Field(() => String, { nullable: true })
  name?: string;

  @Directive('@external')
  @Field(() => Int, { nullable: true })
  totalProductsCreated?: number;

  @Directive('@external')
  @Field(() => Int)
  yearsOfEmployment!: number;
}

@Directive('@key(fields: "sku package")')
@ObjectType()
class DeprecatedProduct {
  @Field(() => String)
  sku!: string;

  @Field(() => String)
  package!: string;

  @Field(() => String, { nullable: true })
  reason?: string;

  @Field(() => User, { nullable: true })
  createdBy?: User;
}

@Directive('@custom')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
@ObjectType()
class Product {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  sku?: string;

  @Field(() => String, { nullable: true })
  package?: string;

  @Field(() => ProductVariation, { nullable: true })
  variation?: ProductVariation;

  @Field(() => ProductDimension, { nullable: true })
  dimensions?: ProductDimension;

  @Directive('@provides(fields: "totalProductsCreated")')
  @Field(() => User, { nullable: true })
  createdBy?: User;

  @Directive('@tag(name: "internal")')
  @Field(() => String, { nullable: true })
  notes?: string;

  @Field(() => [ProductResearch])
  research!: ProductResearch[];
}

@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType()
class Inventory {
  @Field(() => ID)
  id!: string;

  @Field(() => [DeprecatedProduct])
  deprecatedProducts!: DeprecatedProduct[];
}

const creator: User = {
  email: 'support@example.org',
  name: 'Jane Smith',
  totalProductsCreated: 1337,
  yearsOfEmployment: 10,
};
const retired: DeprecatedProduct = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
  createdBy: creator,
};
const studies: readonly ProductResearch[] = [
  { study: { caseNumber: '1234', description: 'Federation Study' } },
  { study: { caseNumber: '1235', description: 'Studio Study' } },
];
const products: readonly Product[] = [
  {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    dimensions: { size: 'small', weight: 1, unit: 'kg' },
    createdBy: creator,
    notes: 'not for everybody',
    research: studies.slice(0, 1),
  },
  {
    id: 'apollo-studio',
    sku: 'studio',
    package: '',
    variation: { id: 'platform' },
    dimensions: { size: 'small', weight: 1, unit: 'kg' },
    createdBy: creator,
    research: studies.slice(1),
  },
];

@Resolver(() => Product)
class ProductResolver {
  @Query(() => Product, { nullable: true })
  product(@Arg('id', () => ID) id: string): Product | undefined {
    return products.find((product) => product.id === id);
  }

  @Query(() => DeprecatedProduct, { nullable: true, deprecationReason: 'Use product query instead' })
  deprecatedProduct(
    @Arg('sku', () => String) sku: string,
    @Arg('package', () => String) packageName: string,
  ): DeprecatedProduct | null {
    return sku === retired.sku && packageName === retired.package ? retired : null;
  }
}

@Resolver(() => User)
class UserResolver {
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  @FieldResolver(() => Int, { nullable: true })
  averageProductsCreatedPerYear(@Root() { totalProductsCreated, yearsOfEmployment }: User): number | null {
    return totalProductsCreated === undefined ? null : Math.round(totalProductsCreated / yearsOfEmployment);
  }
}

const links = `@link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@composeDirective", "@extends", "@external", "@inaccessible", "@interfaceObject", "@key", "@override", "@provides", "@requires", "@shareable", "@tag"])
  @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
  @composeDirective(name: "@custom")`;
const definitions = 'directive @custom on OBJECT';

const references = new Map<string, ReferenceResolver<object>>([
  [
    'Product',
    ({ id, sku, package: packageName, variation }) =>
      products.find(
        (product) =>
          product.id === id ||
          (product.sku === sku &&
            (product.package === packageName || JSON.stringify(product.variation) === JSON.stringify(variation))),
      ) ?? null,
  ],
  [
    'DeprecatedProduct',
    byKeys<object>('DeprecatedProduct', { sku: async (sku) => (sku === retired.sku ? retired : null) }),
  ],
  [
    'ProductResearch',
    ({ study }) =>
      studies.find((research) => JSON.stringify(study) === JSON.stringify({ caseNumber: research.study.caseNumber })) ??
      null,
  ],
  ['User', ({ email, ...required }) => (email === creator.email ? { email, name: creator.name, ...required } : null)],
  ['Inventory', byKeys<object>('Inventory', { id: async (id) => ({ id, deprecatedProducts: [retired] }) })],
]);

function made(): GraphQLSchema {
  // TypeGraphQL looks at all that its process has declared. Where that is a part of Samspil, the rest has to be there.
  createSchema();
  return buildSchemaSync({
    resolvers: [ProductResolver, UserResolver],
    orphanedTypes: [Inventory],
    authChecker: () => true,
    validate: false,
  });
}

export const productsSdl = (): string => subgraphSdl({ schema: made(), links, definitions });
export const productsSubgraph = (): GraphQLSchema => subgraph({ schema: made(), sdl: productsSdl(), references });

export const usersSdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
type User @key(fields: "email") {
  email: ID!
  name: String
  totalProductsCreated: Int @shareable
  yearsOfEmployment: Int!
}`;

/** The users as their own service has them, under another name. */
export const usersSubgraph = (): GraphQLSchema =>
  buildSubgraphSchema({
    typeDefs: parse(usersSdl),
    resolvers: {
      User: {
        __resolveReference: ({ email }: User) => ({
          email,
          name: 'somebody else',
          totalProductsCreated: creator.totalProductsCreated,
          yearsOfEmployment: creator.yearsOfEmployment,
        }),
      },
    },
  });

export const inventorySdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable"])
interface Inventory @key(fields: "id") { id: ID! }
type Warehouse implements Inventory @key(fields: "id") { id: ID! town: String }
type ProductDimension @shareable { size: String weight: Float }
type Product @key(fields: "id") {
  id: ID!
  dimensions: ProductDimension @external
  delivery: String @requires(fields: "dimensions { size weight }")
}
type Query { warehouses: [Inventory!]! }`;

export const inventorySubgraph = (): GraphQLSchema =>
  buildSubgraphSchema({
    typeDefs: parse(inventorySdl),
    resolvers: {
      Query: { warehouses: () => [{ __typename: 'Warehouse', id: 'north', town: 'Skagen' }] },
      Inventory: { __resolveType: () => 'Warehouse' },
      Product: {
        delivery: ({ dimensions }: Product) => `${dimensions?.size} parcel of ${dimensions?.weight}`,
      },
    },
  });
