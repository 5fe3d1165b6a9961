import Negotiator from 'negotiator';

export const JSON_TYPE = 'application/json';
export const GRAPHQL_RESPONSE_TYPE = 'application/graphql-response+json';
export const EVENT_STREAM_TYPE = 'text/event-stream';
const HTML_TYPE = 'text/html';

/** A parameter of a media type, but for the weight that a client gives it. */
const parameter = /;(?!\s*q\s*=)[^;,="]*(?:=(?:"(?:[^"\\]|\\.)*"|[^;,"]*))?/giu;

/**
 * The types that a client accepts, without parameters such as a charset: JSON is UTF-8 and has none, and negotiation
 * takes a type with one for another type. Undefined where it says nothing, and so takes any.
 */
export const withoutParameters = (accept: string | undefined): string | undefined =>
  accept?.trim() ? accept.replaceAll(parameter, '') : undefined;

/** What a client likes best of these; the first where it has no wish. */
const preferred = (accept: string | undefined, types: string[]): string | undefined =>
  new Negotiator({ headers: { accept: withoutParameters(accept) } }).mediaType(types);

/** Whether a client would rather see a page: a browser at an address. */
export const prefersHtml = (accept: string | undefined): boolean =>
  preferred(accept, [JSON_TYPE, GRAPHQL_RESPONSE_TYPE, HTML_TYPE]) === HTML_TYPE;

/** Whether a client takes an answer in either of the types that there are. */
export const takesAnswers = (accept: string | undefined): boolean =>
  preferred(accept, [JSON_TYPE, GRAPHQL_RESPONSE_TYPE]) !== undefined;

/** Whether a client knows GraphQL over HTTP's own media type, under which the HTTP status tells how the request went. */
export const prefersGraphqlResponse = (accept: string | undefined): boolean =>
  preferred(accept, [JSON_TYPE, GRAPHQL_RESPONSE_TYPE]) === GRAPHQL_RESPONSE_TYPE;

/** Whether a client would rather have a stream of events than an answer. */
export const prefersEvents = (accept: string | undefined): boolean =>
  preferred(accept, [JSON_TYPE, GRAPHQL_RESPONSE_TYPE, EVENT_STREAM_TYPE]) === EVENT_STREAM_TYPE;
