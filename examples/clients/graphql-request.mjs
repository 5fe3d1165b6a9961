/** graphql-request: a question, an answer, no cache. */
import assert from 'node:assert/strict';
import { ClientError, gql, GraphQLClient } from 'graphql-request';

const client = new GraphQLClient(process.env.SAMSPIL_URL);

const ORGANISATIONS = gql`
  query Organisations($first: Int!) {
    organisations(first: $first) {
      totalCount
      nodes {
        id
        name {
          da
        }
      }
    }
  }
`;
const { organisations } = await client.request(ORGANISATIONS, { first: 3 });
assert.equal(organisations.nodes.length, 3);

const refused = await client.request(ORGANISATIONS, { first: 1000 }).catch((error) => error);
assert.ok(refused instanceof ClientError);
assert.equal(refused.response.errors[0].extensions.code, 'PAGE_OUT_OF_RANGE');
