const BITS = 5;
const WORD = 2 ** BITS;

/**
 * Some places of a graph, each once, from the lowest on: that is the order in which what is there was read, so that what is
 * looked at one after the other lies close together in memory. It takes little, however large the graph is.
 */
export class Places implements Iterable<number> {
  readonly #words: Uint32Array;
  #size = 0;

  /** @param count how many places the graph has */
  constructor(count: number) {
    this.#words = new Uint32Array((count >>> BITS) + 1);
  }

  get size(): number {
    return this.#size;
  }

  has(place: number): boolean {
    return (this.#wordOf(place) & (1 << (place & (WORD - 1)))) !== 0;
  }

  add(place: number): void {
    if (this.has(place)) return;
    this.#words[place >>> BITS] = this.#wordOf(place) | (1 << (place & (WORD - 1)));
    this.#size += 1;
  }

  *[Symbol.iterator](): Iterator<number> {
    for (let at = 0; at < this.#words.length; at += 1)
      for (let word = this.#words[at] ?? 0; word !== 0; word &= word - 1)
        yield at * WORD + 31 - Math.clz32(word & -word);
  }

  #wordOf(place: number): number {
    return this.#words[place >>> BITS] ?? 0;
  }
}
