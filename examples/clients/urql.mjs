/** urql with graphcache: a cache by ids that joins pages. */
import assert from 'node:assert/strict';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { introspectionFromSchema } from 'graphql';
import { schema, typesWithoutKey } from './schema.mjs';

const client = new Client({
  url: process.env.SAMSPIL_URL,
  // urql asks by GET where a question is short, which Samspil answers only with this header or another that a page of
  // somebody else’s site cannot send by itself. Or ask by POST: `preferGetMethod: false`.
  fetchOptions: { headers: { 'apollo-require-preflight': 'true' } },
  exchanges: [
    cacheExchange({
      schema: introspectionFromSchema(schema),
      keys: Object.fromEntries(typesWithoutKey.map((type) => [type, () => null])),
      resolvers: {
        Query: { organisations: relayPagination() },
        Organisation: { members: relayPagination() },
      },
    }),
    fetchExchange,
  ],
});

const ORGANISATIONS = gql`
  query Organisations($first: Int!, $after: String) {
    organisations(first: $first, after: $after) {
      edges {
        node {
          id
          name {
            da
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const ask = async (query, variables) => client.query(query, variables).toPromise();

const first = await ask(ORGANISATIONS, { first: 3 });
assert.ifError(first.error);
const second = await ask(ORGANISATIONS, { first: 3, after: first.data.organisations.pageInfo.endCursor });
assert.equal(second.data.organisations.edges.length, 6);

const NETWORK = gql`
  query Network($id: ID!) {
    node(id: $id) {
      id
      ... on Entity {
        name {
          da
          en
        }
      }
      ... on Network {
        members(first: 2) {
          edges {
            claim {
              confidence
            }
            node {
              id
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`;
const network = await ask(NETWORK, { id: 'organisation:92-gruppen' });
assert.ifError(network.error);
assert.equal(network.data.node.members.edges.length, 2);
assert.ok(network.data.node.name.da);

const refused = await ask(ORGANISATIONS, { first: 1000 });
assert.equal(refused.error.graphQLErrors[0].extensions.code, 'PAGE_OUT_OF_RANGE');
