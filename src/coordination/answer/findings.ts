import { LRUCache } from 'lru-cache';
import type { Projection } from '../projection/projection.js';
import type { Page } from './answer.js';
import type { View } from './view.js';

/** What a list holds before its items are worked out in full. */
export interface Found<Item> {
  /** The view that it was found through: it knows what was left out. */
  readonly view: View;
  /** Those of the page. */
  readonly items: readonly Item[];
  readonly totalCount: number;
  readonly completeness: number | null;
}

/** How far down a list is remembered. */
const DEPTH = 1_000;
/** How many questions are remembered of each projection. */
const QUESTIONS = 32;

/** Remembers the top of long lists, which take long to rank, as long as the projection stands. */
export class Findings<Item, List extends Found<Item> = Found<Item>> {
  readonly #known = new WeakMap<Projection, LRUCache<string, List>>();

  /** The page of the list that a question asks for. */
  page(projection: Projection, question: object, page: Page, find: (page: Page) => List): List {
    if (page.offset + page.limit > DEPTH) return find(page);
    const known = this.#known.get(projection) ?? new LRUCache<string, List>({ max: QUESTIONS });
    this.#known.set(projection, known);
    const key = JSON.stringify(question);
    const found = known.get(key) ?? find({ offset: 0, limit: DEPTH });
    known.set(key, found);
    return { ...found, items: found.items.slice(page.offset, page.offset + page.limit) };
  }
}
