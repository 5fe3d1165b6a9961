/** GraphQL Code Generator with its client preset: after `graphql-codegen`. The types are checked, and need no library. */
import { graphql } from './gql/gql.js';
import type { TypedDocumentString } from './gql/graphql.js';

async function ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables) {
  const response = await fetch(process.env['SAMSPIL_URL'] ?? 'http://localhost:4000/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  return (await response.json()) as { data: Result };
}

const { data } = await ask(
  graphql(`
    query Organisations($first: Int!) {
      organisations(first: $first) {
        nodes {
          id
          website
          name {
            da
          }
        }
      }
    }
  `),
  { first: 3 },
);
const names: readonly (string | null | undefined)[] = data.organisations?.nodes.map(({ name }) => name.da) ?? [];
if (names.length !== 3) throw new Error(`Three were asked for, and these came: ${names.join(', ')}`);
// @ts-expect-error: what is not asked for is not there
void data.organisations?.totalCount;
