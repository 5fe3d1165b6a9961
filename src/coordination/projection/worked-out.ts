/** What is known by keys of some kind: a map, weak or not. */
interface Known<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What is known of a key; worked out, and known from then on, where nothing is. */
export function workedOutOnce<Key, Value>(known: Known<Key, Value>, key: Key, work: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = work();
  known.set(key, made);
  return made;
}
