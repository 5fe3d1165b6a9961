import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Some number from 0 to a count, the count left out. Small numbers come more often where it is skewed. */
export type Drawing = (chance: Chance) => number;

/** Chance that takes the same course whenever it starts from the same seed. */
export class Chance {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A whole number, both bounds included. */
  between(smallest: number, largest: number): number {
    return uniformInt(this.#generator, smallest, largest);
  }

  /** Whether something happens that happens so often: 0 never, 1 always. */
  happens(share: number): boolean {
    return this.fraction() < share;
  }

  /** From 0 to 1, 1 left out. */
  fraction(): number {
    return uniformFloat64(this.#generator);
  }

  oneOf<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.between(0, items.length - 1)] ?? items[0];
  }

  /** @throws Error where there is nothing to choose from */
  among<Item>(items: readonly Item[]): Item {
    const [first, ...others] = items;
    if (first === undefined) throw new Error('There is nothing to choose from');
    return this.oneOf([first, ...others]);
  }

  /** Up to so many different numbers; fewer where it keeps drawing the same. */
  several(count: number, drawing: Drawing): number[] {
    const drawn = new Set<number>();
    for (let attempt = 0; drawn.size < count && attempt < 4 * count; attempt += 1) drawn.add(drawing(this));
    return [...drawn];
  }
}

/**
 * Draws by Zipf's law: the number in place r as often as 1 / r^skew. Themes are chosen like that: a few by nearly
 * everybody, most by hardly anybody.
 */
export function skewed(count: number, skew: number): Drawing {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let place = 0; place < count; place += 1) {
    sum += (place + 1) ** -skew;
    sums[place] = sum;
  }
  return (chance) => {
    const wanted = chance.fraction() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
