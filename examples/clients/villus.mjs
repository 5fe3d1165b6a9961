/** villus, outside of a Vue component. */
import assert from 'node:assert/strict';
import { createClient } from 'villus';

const client = createClient({ url: process.env.SAMSPIL_URL });

const ORGANISATIONS = /* GraphQL */ `
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
const { data, error } = await client.executeQuery({ query: ORGANISATIONS, variables: { first: 3 } });
assert.ifError(error);
assert.equal(data.organisations.nodes.length, 3);

const refused = await client.executeQuery({ query: ORGANISATIONS, variables: { first: 1000 } });
assert.equal(refused.error.graphqlErrors[0].extensions.code, 'PAGE_OUT_OF_RANGE');
