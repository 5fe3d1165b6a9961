import { createHash } from 'node:crypto';
import { postBody } from '../asking.js';
import type { Question } from './questions.js';

/** An answer as it came. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** What an answer has that this looks at. */
interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly cost?: { readonly requested: number; readonly actual: number } };
}

/** Codes of what takes too long or is too much at the moment: no fault, and no answer either. */
export const unanswered: ReadonlySet<string> = new Set(['TIMEOUT', 'OVERLOADED', 'BUDGET_SPENT']);

export const codesIn = (text: string): string[] =>
  (read(text)?.errors ?? []).map(({ extensions }) => extensions?.code ?? 'NO CODE');

/** Whether it was answered in full. */
export const isWhole = ({ status, text }: Answered): boolean => status === 200 && codesIn(text).length === 0;

/**
 * What is wrong with any answer, whatever was asked: a fault of ours, an error that no document has, a price that was
 * too low, a page that is longer than asked for.
 * @param known the codes that the documentation of errors has
 */
export function wrongIn({ status, text }: Answered, known: ReadonlySet<string>): string[] {
  const body = read(text);
  if (!body) return [`no JSON: ${text.slice(0, 100)}`];
  const wrong: string[] = [];
  const codes = codesIn(text);
  for (const code of codes) if (code === 'INTERNAL' || !known.has(code)) wrong.push(`the code ${code}`);
  if (status >= 500 && !codes.some((code) => unanswered.has(code))) wrong.push(`the status ${status}`);
  const { cost } = body.extensions ?? {};
  if (cost && cost.actual > cost.requested)
    wrong.push(`a cost of ${cost.actual}, and ${cost.requested} was said before`);
  pagesIn(body.data, '', wrong);
  return wrong;
}

interface Paged {
  readonly totalCount?: number;
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
}

/** Pages hold what they say: no more than was asked for, as many entries as edges, none beyond the count. */
function pagesIn(value: unknown, name: string, wrong: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    const { totalCount, nodes, edges } = value as Paged;
    const shown = Math.max(nodes?.length ?? 0, edges?.length ?? 0);
    const most = Number(/^most(?<size>\d+)_/u.exec(name)?.groups?.['size'] ?? 100);
    if (shown > most) wrong.push(`${shown} entries in ${name}`);
    if (totalCount !== undefined && shown > totalCount) wrong.push(`${shown} of ${totalCount} entries in ${name}`);
    if (nodes && edges && nodes.length !== edges.length)
      wrong.push(`${nodes.length} nodes, ${edges.length} edges in ${name}`);
  }
  for (const [key, each] of Object.entries(value)) pagesIn(each, Array.isArray(value) ? name : key, wrong);
}

function read(text: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

export async function ask(address: string, question: Question, signal?: AbortSignal): Promise<Answered> {
  const response = await postBody(address, JSON.stringify(question), signal);
  return { status: response.status, text: await response.text() };
}

const dataOf = ({ text }: Answered): string => JSON.stringify(read(text)?.data);

/** What is wrong; null where the question has no answer to look into. */
export type Findings = readonly string[] | null;

/** However a question is sent, and whether its answer was kept or is made anew, the answer is the same. */
export async function sentOtherwise(address: string, question: Question): Promise<Findings> {
  const first = await ask(address, question);
  if (!isWhole(first)) return null;
  const { query, variables } = question;
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const url = `${address}?${parameters.toString()}`;
  const headers = { accept: 'application/graphql-response+json', 'apollo-require-preflight': 'true' };
  // An address of 16 kB is refused.
  const got = url.length < 8_000 ? await fetch(url, { headers }) : undefined;
  const ways: Record<string, string> = {
    'asked again': dataOf(await ask(address, question)),
    'made anew': dataOf(await ask(address, { query: `${query} # ${Date.now()}`, variables })),
    registered: dataOf(await ask(address, { ...question, extensions } as Question)),
    persisted: dataOf(await ask(address, { variables, extensions } as unknown as Question)),
    ...(got && { 'by GET': dataOf({ status: got.status, text: await got.text() }) }),
  };
  const wrong = Object.entries(ways).flatMap(([way, data]) =>
    data === dataOf(first) ? [] : [`another answer ${way}`],
  );
  const etag = got?.headers.get('etag');
  if (etag == null) return wrong;
  const { status } = await fetch(url, { headers: { ...headers, 'if-none-match': etag } });
  return status === 304 ? wrong : [...wrong, `${status} for its own ETag`];
}

interface Count {
  readonly totalCount: number;
}

/** A filter and its opposite share out what there is, and so do two filters with either and both of them. */
export async function sharedOut(address: string, list: string, filters: readonly [string, string]): Promise<Findings> {
  const [p, q] = filters;
  const asked = { all: '{}', p, q, not: `{not: ${p}}`, either: `{or: [${p}, ${q}]}`, both: `{and: [${p}, ${q}]}` };
  const fields = Object.entries(asked).map(([name, filter]) => `${name}: ${list}(filter: ${filter}) { totalCount }`);
  const answer = await ask(address, { query: `{ ${fields.join(' ')} }`, variables: {} });
  if (!isWhole(answer)) return null;
  const counts = read(answer.text)?.data as Record<keyof typeof asked, Count>;
  const of = (name: keyof typeof asked) => counts[name].totalCount;
  return [
    ...(of('p') + of('not') === of('all') ? [] : [`${of('p')} and not ${of('not')} of ${of('all')} ${list} with ${p}`]),
    ...(of('p') + of('q') === of('either') + of('both') ? [] : [`or and and of ${list} with ${p} and ${q}`]),
  ];
}

interface WalkedPage extends Count {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: Readonly<
    Record<'hasNextPage' | 'hasPreviousPage', boolean> & Record<'startCursor' | 'endCursor', string | null>
  >;
}

const MOST_PAGES = 40;

/** How pages are asked for one after the other. */
interface Direction {
  readonly size: 'first' | 'last';
  readonly beyond: 'after' | 'before';
  readonly isLast: (page: WalkedPage) => boolean;
  readonly end: (page: WalkedPage) => string | null;
}

const forwards: Direction = {
  size: 'first',
  beyond: 'after',
  isLast: ({ pageInfo }) => !pageInfo.hasNextPage,
  end: ({ pageInfo }) => pageInfo.endCursor,
};
const backwards: Direction = {
  size: 'last',
  beyond: 'before',
  isLast: ({ pageInfo }) => !pageInfo.hasPreviousPage,
  end: ({ pageInfo }) => pageInfo.startCursor,
};

/**
 * Page after page, from the start and from the end, gives what one large page has, each entry once.
 * @param field a connection with its arguments but for the page, and what stands around it
 */
export async function walked(
  address: string,
  field: { readonly before: string; readonly name: string; readonly arguments: string; readonly after: string },
  size: number,
): Promise<Findings> {
  const page = async (place: string): Promise<WalkedPage | undefined> => {
    const given = [field.arguments, place].filter((part) => part !== '').join(', ');
    const query = `{ ${field.before} page: ${field.name}(${given}) { totalCount edges { cursor node { __typename ... on Node { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } ${field.after} }`;
    const answer = await ask(address, { query, variables: {} });
    return isWhole(answer) ? found(read(answer.text)?.data) : undefined;
  };
  const whole = await page('first: 100');
  if (!whole || whole.totalCount > Math.min(100, size * MOST_PAGES)) return null;
  /** All pages one after the other, until one is the last in its direction. */
  const inPages = async ({ size: take, beyond, isLast, end }: Direction): Promise<(readonly unknown[])[] | string> => {
    const pages: (readonly unknown[])[] = [];
    let from: string | null = null;
    while (pages.length < MOST_PAGES) {
      const part = await page(`${take}: ${size}${from === null ? '' : `, ${beyond}: ${JSON.stringify(from)}`}`);
      if (!part) return `no page of ${field.name} ${beyond} ${String(from)}`;
      pages.push(part.edges);
      if (isLast(part)) break;
      from = end(part);
    }
    return pages;
  };
  const [there, back] = [await inPages(forwards), await inPages(backwards)];
  if (typeof there === 'string') return [there];
  if (typeof back === 'string') return [back];
  const same = (edges: readonly unknown[]) => JSON.stringify(edges) === JSON.stringify(whole.edges);
  return [
    ...(whole.edges.length === whole.totalCount
      ? []
      : [`${whole.edges.length} of ${whole.totalCount} ${field.name} on a page of 100`]),
    ...(same(there.flat()) ? [] : [`other ${field.name}(${field.arguments}) in pages of ${size} than at once`]),
    ...(same(back.toReversed().flat())
      ? []
      : [`other ${field.name}(${field.arguments}) in pages of ${size} from the end than at once`]),
  ];
}

/** The page within what stands around it. */
function found(value: unknown): WalkedPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('page' in value) return (value.page ?? undefined) as WalkedPage | undefined;
  return Object.values(value)
    .map(found)
    .find((page) => page !== undefined);
}
