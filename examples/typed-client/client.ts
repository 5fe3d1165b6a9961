import type { TypedDocumentString } from './needs-nobody-addresses.generated.js';

/** Asks Samspil. The document says which variables it takes and what comes back. @throws where there are errors */
export async function ask<Result, Variables>(
  address: string,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  // The server holds its answers to the schema that the types were made from.
  const { data, errors } = (await response.json()) as Answer<Result>;
  if (data == null || errors) throw new Error(errors?.map(({ message }) => message).join('\n') ?? response.statusText);
  return data;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string }[];
}
