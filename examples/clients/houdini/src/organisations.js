import { graphql } from '$houdini';

export const organisations = () =>
  graphql(`
    query Organisations($first: Int!, $after: String) {
      organisations(first: $first, after: $after) @paginate {
        edges {
          node {
            id
            name {
              da
            }
          }
        }
      }
    }
  `);
