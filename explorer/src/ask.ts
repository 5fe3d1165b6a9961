/**
 * A question of the page: its name, and the SHA-256 under which the server knows its text. What it takes and what it
 * answers are known to the compiler alone.
 */
export interface Document<Data, Variables> {
  readonly name: string;
  readonly hash: string;
  readonly types?: (variables: Variables) => Data;
}

/** What went wrong with a part of an answer, or with all of it. */
export interface Fault {
  /** As in docs/errors.md; `AWAY` where the API does not answer at all. */
  readonly code: string;
  readonly message: string;
  /** The message in Danish, of what the API tells in both languages. */
  readonly da?: string;
  /** Under which the log of the server has more. */
  readonly requestId?: string;
  /** After how many seconds another try may be better. */
  readonly retryAfter?: number;
  /** The field of the question that has no answer; all where it is absent. */
  readonly field?: string;
}

/** What the API answered. Where a part of it failed, the rest is there. */
export interface Answer<Data> {
  readonly data: Data;
  readonly faults: readonly Fault[];
  readonly at: Date;
}

/** Nothing of what was asked has an answer. */
export class Failure extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

export interface Response200 {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly details?: { readonly da?: string } };
  }[];
}

/** What is said of a field where its id leads to nothing. */
const nothingThere = new Set(['UNKNOWN_ID', 'WRONG_KIND']);

/** Whether a field is null because there is nothing to tell; where it is null because it failed, there may be. */
export const isUnknown = <Data>({ data, faults }: Answer<Data>, field: keyof Data & string): boolean =>
  data[field] === null && faults.every((fault) => fault.field !== field || nothingThere.has(fault.code));

/** Where the root of this Samspil is, also behind a proxy that adds a path: the server says how far up. */
export const root = new URL(
  document.querySelector<HTMLMetaElement>('meta[name="root"]')?.content ?? '/',
  window.location.href,
);

/** What stands before every path of the page: nothing, or what a proxy adds. */
export const base = root.pathname.replace(/\/$/u, '');

export const api = new URL('graphql', root);
/** Longer questions go by POST: a proxy may cut an address off at 2,048 characters. */
const LONGEST_ADDRESS = 2_000;

/** Puts the token of whoever has signed in beside each question; nobody has where it is not set. */
let authorization: string | undefined;
export function askAs(token: string | undefined): void {
  authorization = token === undefined ? undefined : `Bearer ${token}`;
}

export const authorized = () => (authorization === undefined ? {} : { authorization });

/**
 * Asks the API. By GET, so that a browser keeps the answer and asks only whether it is still so (ETag).
 * @throws Failure where nothing of it has an answer
 */
export async function ask<Data, Variables>(
  question: Document<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer<Data>> {
  return answerOf(await send(question, variables, signal));
}

/** @throws Failure where nothing of it has an answer */
export async function answerOf<Data>(response: Response): Promise<Answer<Data>> {
  const told = toldBy(response);
  const body = (await response.json().catch(() => ({}))) as Response200;
  const faults = (body.errors ?? []).map(({ message, path, extensions }): Fault => {
    const field = path?.[0];
    const da = extensions?.details?.da;
    return {
      code: extensions?.code ?? 'INTERNAL',
      message,
      ...told,
      ...(da !== undefined && { da }),
      ...(field !== undefined && { field: String(field) }),
    };
  });
  if (hasAnswer(body.data)) return { data: body.data as Data, faults, at: new Date() };
  throw new Failure(faults[0] ?? { code: codeOf(response), message: `HTTP ${response.status}`, ...told });
}

/** What a proxy in between may say, which knows no codes of ours. */
const codes: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 429: 'OVERLOADED' };
export const codeOf = ({ ok, status }: Response): string => (ok ? 'INTERNAL' : (codes[status] ?? 'AWAY'));

export function toldBy({ headers }: Response): Pick<Fault, 'requestId' | 'retryAfter'> {
  const requestId = headers.get('x-request-id');
  const retryAfter = Number(headers.get('retry-after'));
  return { ...(requestId !== null && { requestId }), ...(retryAfter > 0 && { retryAfter }) };
}

/** A root field that failed is null; where all are, nothing was answered. A single null without a fault is an answer. */
const hasAnswer = (data: unknown): boolean => typeof data === 'object' && data !== null;

/** While the page is written (`npx vite explorer`) the server does not know its questions yet: they go with their text. */
export async function textWhileWriting(hash: string): Promise<{ readonly query?: string | undefined }> {
  if (!import.meta.env.DEV) return {};
  const documents = (await (await fetch('/documents.generated.json')).json()) as Record<string, string>;
  return { query: documents[hash] };
}

const headersNow = () => ({
  accept: 'application/graphql-response+json',
  'apollo-require-preflight': 'true',
  ...authorized(),
});

const known = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

async function send<Data, Variables>(
  question: Document<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Response> {
  const address = new URL(api);
  address.search = new URLSearchParams({
    operationName: question.name,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify(known(question.hash)),
  }).toString();
  return address.href.length <= LONGEST_ADDRESS && !import.meta.env.DEV
    ? reach(address, { headers: headersNow(), signal })
    : post(question, variables, signal);
}

/** By POST, as all that changes something: its variables are of the form that is filled in, so no type is asked of them. */
export async function post<Data>(
  { name, hash }: Document<Data, never>,
  variables: unknown,
  signal: AbortSignal,
): Promise<Response> {
  const asked = { ...(await textWhileWriting(hash)), operationName: name, variables, extensions: known(hash) };
  return reach(api, {
    method: 'POST',
    headers: { ...headersNow(), 'content-type': 'application/json' },
    body: JSON.stringify(asked),
    signal,
  });
}

export async function reach(address: URL, request: RequestInit & { readonly signal: AbortSignal }): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new Failure({ code: 'AWAY', message: String(error) });
  }
}
