import type { Verb } from '../vocabulary/index.js';

/** Rows in one query: enough to make its round trip cheap, few enough to keep its memory small. */
const BATCH = 5_000;

/** Items some thousands at a time. */
export function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}

export function groupedByVerb<Item>(items: readonly Item[], verbOfItem: (item: Item) => Verb): Map<Verb, Item[]> {
  const groups = new Map<Verb, Item[]>();
  for (const item of items) {
    const group = groups.get(verbOfItem(item));
    if (group) group.push(item);
    else groups.set(verbOfItem(item), [item]);
  }
  return groups;
}
