import Negotiator from 'negotiator';

export const JSON_TYPE = 'application/json';
export const GRAPHQL_RESPONSE_TYPE = 'application/graphql-response+json';
const HTML_TYPE = 'text/html';

/** What a client likes best of these; the first where it has no wish. */
const preferred = (accept: string | undefined, types: string[]): string | undefined =>
  new Negotiator({ headers: { accept } }).mediaType(types);

/** Whether a client would rather see a page: a browser at an address. */
export const prefersHtml = (accept: string | undefined): boolean =>
  preferred(accept, [JSON_TYPE, GRAPHQL_RESPONSE_TYPE, HTML_TYPE]) === HTML_TYPE;

/** Whether a client takes an answer in either of the types that there are. */
export const takesAnswers = (accept: string | undefined): boolean =>
  preferred(accept, [JSON_TYPE, GRAPHQL_RESPONSE_TYPE]) !== undefined;

/** Whether a client knows GraphQL over HTTP's own media type, under which the HTTP status tells how the request went. */
export const prefersGraphqlResponse = (accept: string | undefined): boolean =>
  preferred(accept, [JSON_TYPE, GRAPHQL_RESPONSE_TYPE]) === GRAPHQL_RESPONSE_TYPE;
