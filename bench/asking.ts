/** Posts the body of a GraphQL request as a client does that knows GraphQL over HTTP. */
export const postBody = async (address: string, body: string, signal?: AbortSignal): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
    ...(signal && { signal }),
  });
