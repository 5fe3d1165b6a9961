import { createHash } from 'node:crypto';
import { SamspilError } from '../../errors.js';
import type { Sight } from '../records/index.js';

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
 * Says which list a cursor is of: the field and what it stands on, all its arguments but those of the page, and what
 * whoever asks may see.
 */
export class ListName {
  #digest: string | undefined;

  constructor(
    private readonly field: string,
    private readonly asked: unknown,
    private readonly sight: Sight,
  ) {}

  /** Worked out only where a cursor is read or shown. */
  get digest(): string {
    return (this.#digest ??= digestOf(JSON.stringify([this.field, this.asked, this.sight])));
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * Checks the arguments of a connection.
 * @param listNamed names the list that cursors are to be of
 * @throws PAGE_OUT_OF_RANGE, BAD_CURSOR
 */
export function readPage({ first, after, last, before }: PageArguments, listNamed: () => ListName): Page {
  if (first != null && last != null) throw outOfRange('`first` and `last` exclude each other; give one of them');
  return {
    size: sizeAsked('first', first) ?? sizeAsked('last', last) ?? DEFAULT_PAGE,
    fromEnd: last != null,
    after: after == null ? null : readCursor(after, listNamed()),
    before: before == null ? null : readCursor(before, listNamed()),
  };
}

function sizeAsked(name: string, size: number | null | undefined): number | null | undefined {
  if (size != null && (size < 0 || size > LARGEST_PAGE))
    throw outOfRange(`\`${name}: ${size}\` is not from 0 to ${LARGEST_PAGE}`);
  return size;
}

const outOfRange = (message: string) => new SamspilError('PAGE_OUT_OF_RANGE', `${message}.`);

const CHECK = 12;

/**
 * An opaque cursor: a place in a list, behind a check of both. The place is no secret; the check tells a cursor of this
 * list from one of another and from what somebody made up.
 */
export function cursorOf(position: Position, list: ListName): string {
  const place = JSON.stringify(position);
  return Buffer.from(digestOf(`${list.digest} ${place}`).slice(0, CHECK) + place).toString('base64url');
}

/** How much of a wrong cursor is told. */
const TOLD = 60;

function readCursor(cursor: string, list: ListName): Position {
  const position = positionIn(cursor);
  if (position && cursorOf(position, list) === cursor) return position;
  const told = cursor.length > TOLD ? `${cursor.slice(0, TOLD)}…` : cursor;
  throw new SamspilError(
    'BAD_CURSOR',
    `“${told}” is not a cursor of this list. Take one from \`pageInfo\` or \`edges\` of the same field, asked with the same arguments and rights.`,
  );
}

function positionIn(cursor: string): Position | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8').slice(CHECK));
    if (!Array.isArray(parts)) return null;
    const [key, id]: unknown[] = parts;
    return typeof key === 'string' && typeof id === 'string' ? [key, id] : null;
  } catch {
    return null;
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

/**
 * Cuts a page out of a whole list.
 * @param placeOf where a row stands; rows are in the order of their places
 * @param order that order
 */
export function sliceOf<Row>(
  all: readonly Row[],
  { size, fromEnd, after, before }: Page,
  placeOf: (row: Row) => Position,
  order: (one: Position, other: Position) => number = comparePositions,
): Slice<Row> {
  const earliest = after === null ? 0 : countWhile(all, (row) => order(placeOf(row), after) <= 0);
  const latest = before === null ? all.length : countWhile(all, (row) => order(placeOf(row), before) < 0);
  const shown = Math.max(0, Math.min(size, latest - earliest));
  const start = fromEnd && latest > earliest ? latest - shown : earliest;
  return {
    rows: all.slice(start, start + shown),
    total: all.length,
    hasBefore: start > 0,
    hasAfter: start + shown < all.length,
  };
}

/** The order of texts as Neo4j sorts them: by character, whatever the language. */
export const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const comparePositions = ([key, id]: Position, [otherKey, otherId]: Position): number =>
  compare(key, otherKey) || compare(id, otherId);

/** How many rows stand before the first of which something does not hold; it holds of none after that (binary search). */
function countWhile<Row>(rows: readonly Row[], isBefore: (row: Row) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = rows[middle];
    if (row !== undefined && isBefore(row)) low = middle + 1;
    else high = middle;
  }
  return low;
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
export class PageOfEdges implements PageInfo {
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
