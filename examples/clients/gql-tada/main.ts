/** gql.tada: after `gql.tada generate-output`, TypeScript itself knows what comes back. */
import { initGraphQLTada } from 'gql.tada';
import { request } from 'graphql-request';
import type { introspection } from './graphql-env.d.ts';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { EDTF: string; URL: string; Currency: string; CountryCode: string; JSONObject: Record<string, unknown> };
}>();

const Network = graphql(`
  query Network($id: ID!) {
    node(id: $id) {
      ... on Network {
        members(first: 2) {
          totalCount
          edges {
            claim {
              confidence
              asOf
            }
          }
        }
      }
    }
  }
`);

const { node } = await request(process.env['SAMSPIL_URL'] ?? 'http://localhost:4000/graphql', Network, {
  id: 'organisation:92-gruppen',
});
if (!node || !('members' in node)) throw new Error('A network was asked for');
// Dates are texts, such as 2014 or 2014-12.
const dates: readonly (string | null)[] = node.members.edges.map(({ claim }) => claim?.asOf ?? null);
if (dates.length !== 2) throw new Error(`Two members were asked for, not ${dates.length}`);
// @ts-expect-error: what is not asked for is not there
void node.members.nodes;
