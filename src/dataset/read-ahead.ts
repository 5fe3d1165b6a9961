/** Asks for the next item while the last one is worked on: files are read while Neo4j writes. */
export async function* readAhead<Item, Result>(items: AsyncIterator<Item, Result>): AsyncGenerator<Item, Result> {
  try {
    let coming = items.next();
    for (;;) {
      const { done, value } = await coming;
      if (done) return value;
      coming = items.next();
      // A failure counts when its turn comes; until then nobody waits for it.
      coming.catch(() => {});
      yield value;
    }
  } finally {
    await items.return?.();
  }
}
