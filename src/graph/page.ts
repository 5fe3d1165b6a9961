import { SamspilError } from '../errors.js';

/** How many are shown where neither `first` nor `last` says so. */
export const DEFAULT_PAGE = 20;
/** The most that one connection shows at a time. */
export const LARGEST_PAGE = 100;

/** The arguments of a Relay connection, as a client gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A place in a list that is sorted by a key and then by id. */
export type Position = readonly [key: string, id: string];

/** A page to fetch: so many from the start or from the end, strictly between two places. */
export interface Page {
  readonly size: number;
  readonly fromEnd: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** What a query tells of a page: the rows in order, how many there are in all, and whether there are more on either side. */
export interface Slice<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

/**
 * Checks the arguments of a connection.
 * @param order names the order of the list, so that a cursor from another order is refused.
 * @throws PAGE_OUT_OF_RANGE, BAD_CURSOR
 */
export function readPage(page: PageArguments, order: string): Page {
  const { first, last } = page;
  if (first != null && last != null) throw outOfRange('`first` and `last` exclude each other; give one of them');
  for (const [name, size] of Object.entries({ first, last })) {
    if (size != null && (size < 0 || size > LARGEST_PAGE))
      throw outOfRange(`\`${name}: ${size}\` is not from 0 to ${LARGEST_PAGE}`);
  }
  return {
    size: first ?? last ?? DEFAULT_PAGE,
    fromEnd: last != null,
    after: page.after == null ? null : readCursor(page.after, order),
    before: page.before == null ? null : readCursor(page.before, order),
  };
}

const outOfRange = (message: string) => new SamspilError('PAGE_OUT_OF_RANGE', `${message}.`);

/** An opaque cursor: it holds the place itself, so it stays good when others are added or removed. */
export const cursorOf = (position: Position, order: string): string =>
  Buffer.from(JSON.stringify([order, ...position])).toString('base64url');

function readCursor(cursor: string, order: string): Position {
  const [cursorOrder, key, id] = decode(cursor);
  if (cursorOrder !== order || typeof key !== 'string' || typeof id !== 'string') {
    throw new SamspilError(
      'BAD_CURSOR',
      `“${cursor}” is not a cursor of this list in this order. Take one from \`pageInfo\` or \`edges\`.`,
    );
  }
  return [key, id];
}

function decode(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** A connection as GraphQL shows it. */
export interface Connection<Edge extends { readonly node: unknown }> {
  readonly edges: readonly Edge[];
  readonly nodes: readonly Edge['node'][];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Gives each row its edge, and the whole its page information. */
export function connectionOf<Row, Edge extends { readonly node: unknown; readonly cursor: string }>(
  { rows, total, hasBefore, hasAfter }: Slice<Row>,
  edgeOf: (row: Row) => Edge,
): Connection<Edge> {
  const edges = rows.map(edgeOf);
  const nodes = edges.map(({ node }) => node);
  return { edges, nodes, totalCount: total, pageInfo: new PageOfEdges(edges, hasBefore, hasAfter) };
}

/** Works out its cursors only where somebody asks for them: a page of pages has many. */
class PageOfEdges implements PageInfo {
  constructor(
    private readonly edges: readonly { readonly cursor: string }[],
    readonly hasPreviousPage: boolean,
    readonly hasNextPage: boolean,
  ) {}

  get startCursor(): string | null {
    return this.edges.at(0)?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}
