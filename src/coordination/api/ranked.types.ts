import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import { type Day, today } from '../../graph/records/index.js';
import {
  connectionOf,
  cursorOf,
  ListName,
  readPage,
  type Connection,
  type Page,
  type PageArguments,
} from '../../graph/reading/index.js';
import { PageInfoObject } from '../../graph/schema/index.js';
import { pageOf, type Basis, type Page as RankedPage, type Ranked } from '../answer/answer.js';
import type { Asking, Moment } from '../answer/asking.js';
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
    @Field(() => [EdgeObject], { description: 'The entries of this page.' })
    edges!: object[];

    @Field(() => [item], { description: 'The same without their edges.' })
    nodes!: object[];

    @Field(() => Int, { description: 'How many there are in all.' })
    totalCount!: number;

    @Field(() => PageInfoObject, { description: 'Where this page lies.' })
    pageInfo!: PageInfoObject;
  }
  return ConnectionObject;
}

/** A list of answers that a client asks a page of. */
interface AskedList {
  /** Its field, and what that stands on, by which a cursor of another list is refused. */
  readonly field: string;
  /** What is asked but for the page. */
  readonly question: unknown;
  readonly page: PageArguments;
}

/**
 * Works out the page of a list that a client asks for. A cursor holds the place in the list and the state of the graph
 * that the list was begun at, and the list is worked out of that state again: so its pages are whole though somebody
 * writes meanwhile. What else the list says beside its items is kept.
 * @param rank works out a part of the list, of the state that it is given
 * @throws PAGE_OUT_OF_RANGE, BAD_CURSOR
 * @throws GRAPH_CHANGED where that state is not held any more
 */
export async function rankedConnection<List extends Ranked<unknown>>(
  asking: Asking,
  { field, question, page: asked }: AskedList,
  rank: (page: RankedPage, asking: Asking) => List | Promise<List>,
): Promise<Connection<RankedEdge<List['items'][number]>> & Beside<List>> {
  const { database, signal, sight } = asking;
  const name = new ListName(field, question, sight);
  const page = readPage(asked, () => name);
  const at = momentOf(page) ?? asking.at;
  const day = at?.today ?? today();
  const begun = { database, signal, sight, at };
  const all = page.fromEnd ? await rank({ offset: 0, limit: 0 }, begun) : undefined;
  const { offset, limit } = placeOf(page, all?.totalCount ?? 0);
  const list = await rank({ offset, limit }, all ? { ...begun, at: { version: all.graphVersion, today: day } } : begun);
  const { items, totalCount, ...beside } = list;
  const rows = items.map((item: List['items'][number], index) => ({ item, place: offset + index }));
  const slice = {
    rows,
    total: totalCount,
    hasBefore: offset > 0 && totalCount > 0,
    hasAfter: offset + items.length < totalCount,
  };
  const moment = `${list.graphVersion} ${day}`;
  return {
    ...beside,
    ...connectionOf(slice, ({ item, place }) => ({ node: item, cursor: cursorOf([String(place), moment], name) })),
  };
}

/** The same for a list that is worked out as a whole. */
export async function wholeConnection<Whole extends Basis & { readonly items: readonly unknown[] }>(
  asking: Asking,
  asked: AskedList,
  whole: (asking: Asking) => Promise<Whole>,
): Promise<Connection<RankedEdge<Whole['items'][number]>> & Beside<Whole>> {
  let known: Promise<Whole> | undefined;
  return rankedConnection(asking, asked, async (page, begun) => {
    const all = await (known ??= whole(begun));
    return { ...all, ...pageOf(all, all.items, page) };
  });
}

/** The state of the graph that the cursors of a page are of; null where it has none. */
function momentOf({ after, before }: Page): Moment | null {
  const moments = [after, before].flatMap((cursor) => cursor?.[1] ?? []);
  const [moment, other] = moments;
  if (moment === undefined) return null;
  if (other !== undefined && other !== moment) {
    throw new SamspilError(
      'GRAPH_CHANGED',
      '`after` and `before` are of two states of the graph. Take both from pages of a list that was begun once.',
    );
  }
  const [version, day] = moment.split(' ');
  return { version: Number(version), today: day as Day };
}

function placeOf({ size, fromEnd, after, before }: Page, total: number): RankedPage {
  const start = after ? Number(after[0]) + 1 : 0;
  const end = before ? Number(before[0]) : Number.POSITIVE_INFINITY;
  if (!fromEnd) return { offset: start, limit: Math.max(0, Math.min(size, end - start)) };
  const last = Math.min(end, total);
  const offset = Math.max(start, last - size);
  return { offset, limit: Math.max(0, last - offset) };
}
