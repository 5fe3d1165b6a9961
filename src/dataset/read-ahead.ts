/** Asks for the next item while the last one is worked on: files are read while Neo4j writes. */
export async function* readAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    let coming = items.next();
    for (;;) {
      const { done, value } = await coming;
      if (done) return;
      coming = items.next();
      // A failure counts when its turn comes; until then nobody waits for it.
      coming.catch(() => {});
      yield value;
    }
  } finally {
    await items.return(undefined);
  }
}
