/** Apollo Client: a cache that knows Samspil’s interfaces, keeps both languages of a name and joins pages. */
import assert from 'node:assert/strict';
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes, typesWithoutKey } from './schema.mjs';

const paging = new Set(['first', 'after', 'last', 'before']);

/** Pages are of one list where all else that was asked is the same. */
const ofOneList = (args, { fieldName }) => {
  const asked = Object.entries(args ?? {}).filter(([name]) => !paging.has(name));
  return `${fieldName}:${JSON.stringify(asked.sort(([one], [other]) => one.localeCompare(other)))}`;
};

const cache = new InMemoryCache({
  possibleTypes,
  typePolicies: {
    // What has no id is added to: else `name { en }` throws away the `name { da }` that another question asked for.
    ...Object.fromEntries(typesWithoutKey.map((type) => [type, { merge: true }])),
    Query: { fields: { organisations: relayStylePagination(ofOneList) } },
    Organisation: { fields: { members: relayStylePagination(ofOneList) } },
  },
});
const client = new ApolloClient({ cache, link: new HttpLink({ uri: process.env.SAMSPIL_URL }) });

const ORGANISATIONS = gql`
  query Organisations($first: Int!, $after: String) {
    organisations(first: $first, after: $after) {
      # relayStylePagination joins edges. It knows nothing of nodes, of which only the last page would be left.
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
const pages = client.watchQuery({ query: ORGANISATIONS, variables: { first: 3 } });
pages.subscribe(() => undefined);
const { data } = await client.query({ query: ORGANISATIONS, variables: { first: 3 } });
await pages.fetchMore({ variables: { after: data.organisations.pageInfo.endCursor } });
assert.equal(client.readQuery({ query: ORGANISATIONS }).organisations.edges.length, 6);

const IN_ENGLISH = gql`
  query InEnglish {
    organisations(first: 3) {
      edges {
        node {
          id
          name {
            en
          }
        }
      }
      pageInfo {
        endCursor
      }
    }
  }
`;
await client.query({ query: IN_ENGLISH });
assert.ok(client.readQuery({ query: ORGANISATIONS }), 'the Danish names are still there');

const NETWORK = gql`
  query Network($id: ID!) {
    node(id: $id) {
      ...Named
      ... on Network {
        members(first: 2) {
          edges {
            claim {
              confidence
            }
            node {
              ...Named
            }
          }
        }
      }
    }
  }
  fragment Named on Entity {
    id
    name {
      da
      en
    }
  }
`;
const { data: network } = await client.query({ query: NETWORK, variables: { id: 'organisation:92-gruppen' } });
assert.equal(network.node.members.edges.length, 2);
assert.ok(network.node.name.da);

// What Samspil refuses has a code (docs/errors.md).
const refused = await client
  .query({ query: ORGANISATIONS, variables: { first: 1000 }, fetchPolicy: 'network-only' })
  .catch((error) => error);
assert.ok(CombinedGraphQLErrors.is(refused));
assert.equal(refused.errors[0].extensions.code, 'PAGE_OUT_OF_RANGE');
client.stop();
