/** Adds a value to those that were gathered under a key. */
export function gather<Key, Value>(found: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = found.get(key);
  if (known) known.push(value);
  else found.set(key, [value]);
}

/** Adds several values, which may be none: the key is there then too. */
export function gatherAll<Key, Value>(found: Map<Key, Value[]>, key: Key, values: readonly Value[]): void {
  const known = found.get(key) ?? [];
  // Thousands are too many for one `push`.
  for (const value of values) known.push(value);
  found.set(key, known);
}

/** Items by what is said of each; keys and items in the order in which they are met. */
export function gatheredBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const found = new Map<Key, Item[]>();
  for (const item of items) gather(found, keyOf(item), item);
  return found;
}

/** What several lists say of the same keys, together: all that is said of one, in its order. */
export function merged<Key, Value>(lists: Iterable<readonly [Key, readonly Value[]]>): Map<Key, Value[]> {
  const found = new Map<Key, Value[]>();
  for (const [key, values] of lists) gatherAll(found, key, values);
  return found;
}
