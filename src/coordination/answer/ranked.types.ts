import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import {
  connectionOf,
  cursorOf,
  PageInfoObject,
  readPage,
  type Connection,
  type Page,
  type PageArguments,
} from '../../graph/index.js';
import type { Basis, Page as RankedPage, Ranked } from './answer.js';
import { BasisObject } from './answer.types.js';

/** A list of answers as GraphQL shows it: a Relay connection that says what it rests on as a whole. */
export type RankedConnection<Item> = Connection<RankedEdge<Item>> & Basis;

interface RankedEdge<Item> {
  readonly node: Item;
  readonly cursor: string;
}

/** What a list says beside its items. */
type Beside<List> = Omit<List, 'items' | 'totalCount'>;

/** Makes the connection type of a list of answers. */
export function rankedType(
  name: string,
  item: ClassType | (abstract new () => object),
  description: string,
): ClassType {
  @ObjectType(`${name}Edge`, { description: `An entry of: ${description}` })
  class EdgeObject {
    @Field(() => item, { description: 'The answer.' })
    node!: object;

    @Field(() => String, { description: 'Its place in the list.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { implements: BasisObject, description })
  class ConnectionObject extends BasisObject {
    @Field(() => [EdgeObject], { description: 'The answers of this page, each with its cursor.' })
    edges!: object[];

    @Field(() => [item], { description: 'The answers of this page without their edges.' })
    nodes!: object[];

    @Field(() => Int, { description: 'How many there are in all, on every page.' })
    totalCount!: number;

    @Field(() => PageInfoObject, { description: 'Where this page lies in the list.' })
    pageInfo!: PageInfoObject;
  }
  return ConnectionObject;
}

/**
 * Works out the page of a list that a client asks for. A cursor holds the place in the list: the order is the same as
 * long as the graph is. What else the list says beside its items is kept.
 * @param order names the list and its question, so that a cursor of another list is refused
 * @throws PAGE_OUT_OF_RANGE, BAD_CURSOR
 */
export async function rankedConnection<List extends Ranked<unknown>>(
  question: PageArguments,
  order: string,
  rank: (page: RankedPage) => List | Promise<List>,
): Promise<Connection<RankedEdge<List['items'][number]>> & Beside<List>> {
  const page = readPage(question, order);
  const total = page.fromEnd ? (await rank({ offset: 0, limit: 0 })).totalCount : 0;
  const { offset, limit } = placeOf(page, total);
  const { items, totalCount, ...beside } = await rank({ offset, limit });
  const rows = items.map((item: List['items'][number], index) => ({ item, place: offset + index }));
  const slice = {
    rows,
    total: totalCount,
    hasBefore: offset > 0 && totalCount > 0,
    hasAfter: offset + items.length < totalCount,
  };
  return {
    ...beside,
    ...connectionOf(slice, ({ item, place }) => ({ node: item, cursor: cursorOf([String(place), ''], order) })),
  };
}

function placeOf({ size, fromEnd, after, before }: Page, total: number): RankedPage {
  const start = after ? Number(after[0]) + 1 : 0;
  const end = before ? Number(before[0]) : Number.POSITIVE_INFINITY;
  if (!fromEnd) return { offset: start, limit: Math.max(0, Math.min(size, end - start)) };
  const last = Math.min(end, total);
  const offset = Math.max(start, last - size);
  return { offset, limit: Math.max(0, last - offset) };
}

/** The page of a list that is worked out as a whole. */
export const pageOf = <Item>(basis: Basis, items: readonly Item[], { offset, limit }: RankedPage): Ranked<Item> => ({
  ...basis,
  totalCount: items.length,
  items: items.slice(offset, offset + limit),
});
