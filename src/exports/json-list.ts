/** A further member of a JSON object that is being written: a list, an item a line. */
export async function* list<Item>(
  name: string,
  items: AsyncIterable<Item> | Iterable<Item>,
  shown: (item: Item) => object,
): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(name)}:[`;
  let divider = '\n';
  for await (const item of items) {
    yield divider + JSON.stringify(shown(item));
    divider = ',\n';
  }
  yield '\n]';
}
