import { peerQuery } from './peer-query.js';

export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** What both sides tell of a list. */
export interface ListShown {
  readonly total: number;
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly methods: readonly Counted[];
  readonly status: readonly Counted[];
  readonly participants: readonly Counted[];
}

interface ListAsked {
  readonly theme: string;
  readonly kind: string;
  readonly unsure: string;
}

/** What the peer is asked: one query for each list. */
export interface ListsAsked {
  readonly lists: readonly ListAsked[];
}

export const inCypher = peerQuery<ListAsked, ListShown>('list-with-facets');
