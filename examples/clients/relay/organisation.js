// The questions, as they stand in a component. There babel-plugin-relay puts what relay-compiler makes of them in their
// place; main.mjs takes that itself.
import { graphql } from 'relay-runtime';

export const fragment = () => graphql`
  fragment organisation_members on Organisation
  @refetchable(queryName: "organisationMembersQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" }) {
    members(first: $first, after: $after) @connection(key: "organisation_members") {
      totalCount
      edges {
        claim {
          confidence
        }
        node {
          name {
            da
          }
        }
      }
    }
  }
`;

export const query = () => graphql`
  query organisationQuery($id: ID!) {
    node(id: $id) {
      ... on Entity {
        name {
          da
          en
        }
      }
      ...organisation_members @alias(as: "network")
    }
  }
`;
