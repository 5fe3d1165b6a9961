import type { Steps } from './turns.js';

/** Puts what is in order into a list that is. */
export function withInserted<Entry>(
  list: readonly Entry[],
  added: readonly Entry[],
  order: (one: Entry, other: Entry) => number,
): readonly Entry[] {
  if (list.length === 0) return added;
  const all: Entry[] = [];
  let from = 0;
  for (const entry of added) {
    const at = placeIn(list, entry, order, from);
    for (const other of list.slice(from, at)) all.push(other);
    all.push(entry);
    from = at;
  }
  return all.length === 0 ? list : [...all, ...list.slice(from)];
}

/** Where an entry belongs in a list that is in order, from a place on (binary search). */
function placeIn<Entry>(
  list: readonly Entry[],
  entry: Entry,
  order: (one: Entry, other: Entry) => number,
  from = 0,
): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const at = list[middle];
    if (at !== undefined && order(at, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many are looked at in one step. */
const STEP = 50;

/** The first so many in an order: to sort all would take longer. */
export function* firstOf<Entry>(
  entries: Iterable<Entry>,
  most: number,
  order: (one: Entry, other: Entry) => number,
): Steps<readonly Entry[]> {
  const first: Entry[] = [];
  let looked = 0;
  for (const entry of entries) {
    const last = first[most - 1];
    if (last === undefined || order(entry, last) < 0) {
      first.splice(placeIn(first, entry, order), 0, entry);
      first.length = Math.min(first.length, most);
    }
    if ((looked += 1) % STEP === 0) yield;
  }
  return first;
}
