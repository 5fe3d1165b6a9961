import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { graphql, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeServers, serveSchema } from '../server/servers.js';
import { inventorySdl, inventorySubgraph, productsSdl, productsSubgraph, usersSdl, usersSubgraph } from './products.js';

const schemas = { products: productsSubgraph(), users: usersSubgraph(), inventory: inventorySubgraph() };
const texts = { products: productsSdl(), users: usersSdl, inventory: inventorySdl };
const { supergraphSdl = '', errors: faults } = composeServices(
  Object.entries(texts).map(([name, text]) => ({ name, url: `http://${name}`, typeDefs: parse(text) })),
);
/** Which services the gateway asked since the last question. */
let askedServices: string[] = [];
const local: ReadonlyMap<string, LocalGraphQLDataSource> = new Map(
  Object.entries(schemas).map(([name, schema]) => [`http://${name}`, new LocalGraphQLDataSource(schema)]),
);
const gateway = new ApolloGateway({
  supergraphSdl,
  buildService: ({ url = '', name }) => ({
    process: async (options) => {
      askedServices.push(name);
      const source = local.get(url);
      if (!source) throw new Error(`There is no service at ${url}`);
      return source.process(options);
    },
  }),
});
const supergraph = new ApolloServer({ gateway });

/** Asks the subgraph itself, as a gateway does. */
const ask = async (source: string, representations?: readonly object[]) => {
  const { data, errors } = await graphql({
    schema: schemas.products,
    source,
    contextValue: {},
    ...(representations && { variableValues: { representations } }),
  });
  return { data, ...(errors && { errors }) };
};

/** Asks the gateway. */
async function throughGateway(query: string): Promise<unknown> {
  askedServices = [];
  const { body } = await supergraph.executeOperation({ query });
  return body.kind === 'single' ? JSON.parse(JSON.stringify(body.singleResult)) : body;
}

const entity = (fields: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`;

beforeAll(async () => supergraph.start());
afterAll(async () => {
  await supergraph.stop();
  await closeServers();
});

describe('A subgraph made as Samspil is has each feature of Apollo’s compatibility suite', () => {
  test('it composes with the two others', () => {
    expect(faults).toBeUndefined();
  });

  test('1. _service hands out the schema', async () => {
    const { data } = await ask('{ _service { sdl } }');
    expect(JSON.stringify(data)).toContain('type Product');
  });

  test('2. @key with a single field', async () => {
    const { data } = await ask(entity('... on User { name }'), [{ __typename: 'User', email: 'support@example.org' }]);
    expect(data).toEqual({ _entities: [{ name: 'Jane Smith' }] });
  });

  test('3. @key with several fields', async () => {
    const { data } = await ask(entity('... on Product { id }'), [
      { __typename: 'Product', sku: 'federation', package: '@apollo/federation' },
    ]);
    expect(data).toEqual({ _entities: [{ id: 'apollo-federation' }] });
  });

  test('4. @key with a field of a field', async () => {
    const { data } = await ask(entity('... on ProductResearch { study { description } }'), [
      { __typename: 'ProductResearch', study: { caseNumber: '1235' } },
    ]);
    expect(data).toEqual({ _entities: [{ study: { description: 'Studio Study' } }] });
  });

  test('5. several @keys on one type', async () => {
    const { data } = await ask(entity('... on Product { id }'), [
      { __typename: 'Product', id: 'apollo-studio' },
      { __typename: 'Product', sku: 'studio', variation: { id: 'platform' } },
      { __typename: 'Product', sku: 'federation', package: '@apollo/federation' },
    ]);
    expect(data).toEqual({
      _entities: [{ id: 'apollo-studio' }, { id: 'apollo-studio' }, { id: 'apollo-federation' }],
    });
  });

  test('6. @requires: fields of another service are there when a field is worked out', async () => {
    expect(
      await throughGateway('{ product(id: "apollo-federation") { createdBy { averageProductsCreatedPerYear } } }'),
    ).toEqual({ data: { product: { createdBy: { averageProductsCreatedPerYear: 134 } } } });
    expect(askedServices).toContain('users');
  });

  test('7. @provides: what is given along is not asked for elsewhere', async () => {
    expect(
      await throughGateway('{ product(id: "apollo-federation") { createdBy { email totalProductsCreated } } }'),
    ).toEqual({ data: { product: { createdBy: { email: 'support@example.org', totalProductsCreated: 1337 } } } });
    expect(askedServices).toEqual(['products']);
  });

  test('8. ftv1: a trace where the gateway asks for one', async () => {
    const { url } = await serveSchema(schemas.products, (told) => told);
    const asked = async (headers: Readonly<Record<string, string>>): Promise<unknown> => {
      const body = JSON.stringify({ query: '{ product(id: "apollo-federation") { id } }' });
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return response.json();
    };
    expect(await asked({ 'apollo-federation-include-trace': 'ftv1' })).toMatchObject({
      extensions: expect.objectContaining({ ftv1: expect.any(String) }),
    });
    expect(await asked({})).not.toHaveProperty('extensions.ftv1');
  });

  test('9. @link says which version of federation it is', () => {
    expect(texts.products).toContain('@link(url: "https://specs.apollo.dev/federation/v2.3"');
    expect(supergraphSdl).toMatch(/PRODUCTS @join__graph\(name: "products"/u);
  });

  test('10. @shareable: two services may have a type', async () => {
    expect(await throughGateway('{ product(id: "apollo-federation") { delivery dimensions { size } } }')).toEqual({
      data: { product: { delivery: 'small parcel of 1', dimensions: { size: 'small' } } },
    });
  });

  test('11. @tag is on record in the supergraph', () => {
    expect(supergraphSdl).toMatch(/notes: String .*@tag\(name: "internal"\)/u);
  });

  test('12. @override: a field is taken from here', async () => {
    expect(await throughGateway('{ product(id: "apollo-federation") { createdBy { name } } }')).toEqual({
      data: { product: { createdBy: { name: 'Jane Smith' } } },
    });
    expect(askedServices).not.toContain('users');
  });

  test('13. @inaccessible: nobody sees the field through the gateway', async () => {
    expect(await ask('{ product(id: "apollo-federation") { dimensions { unit } } }')).toEqual({
      data: { product: { dimensions: { unit: 'kg' } } },
    });
    expect(await throughGateway('{ product(id: "apollo-federation") { dimensions { unit } } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });

  test('14. @composeDirective: a directive of one’s own reaches the supergraph', () => {
    expect(supergraphSdl).toMatch(/directive @custom on OBJECT/u);
    expect(supergraphSdl).toMatch(/^type Product\n(?: {2}@.+\n)* {2}@custom/mu);
  });

  test('15. @interfaceObject: a field is given to whatever is of an interface elsewhere', async () => {
    expect(await throughGateway('{ warehouses { __typename id deprecatedProducts { reason } } }')).toEqual({
      data: {
        warehouses: [
          { __typename: 'Warehouse', id: 'north', deprecatedProducts: [{ reason: 'Migrate to Federation V2' }] },
        ],
      },
    });
  });

  test('beyond the fifteen: @extends and @external, for types that others own', () => {
    expect(texts.products).toMatch(/type User @extends/u);
    expect(texts.products).toMatch(/yearsOfEmployment: Int! @external/u);
  });
});
