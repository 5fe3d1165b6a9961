import { folded } from '../../graph/search-text.js';

/** A name as it is compared: its trigrams from the rarest to the most common. */
interface Compared {
  readonly folded: string;
  readonly trigrams: readonly number[];
  readonly weight: number;
}

/** Two names that are alike, and how much. */
export interface Likeness {
  readonly one: string;
  readonly other: string;
  /** 0 to 1; 1 where they are the same but for case, accents and punctuation. */
  readonly likeness: number;
}

/**
 * How alike names are: the IDF-weighted Jaccard of their trigrams.
 *
 * - A trigram is three letters in a row of a folded word, which begins with two spaces and ends with one (as pg_trgm has
 *   it), so that beginnings count more and Danish compounds meet the words that they are made of.
 * - `likeness = Σ idf(A∩B) / Σ idf(A∪B)`, `idf(t) = ln(1 + N / df(t))` over the N names that are compared: what half of all
 *   names have in common, such as “Dansk”, says little. 0 to 1, symmetric; 1 where both fold to the same text.
 * - Pairs from a likeness on are found by prefix filtering, which misses none: two names with so much in common share one
 *   of the rarest trigrams of each (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007).
 */
export class NameLikeness {
  readonly #names = new Map<string, Compared>();
  readonly #numbers = new Map<string, number>();
  readonly #weights: Float64Array;

  /** @param names all names that are to be compared, repeated where several have the same */
  constructor(names: readonly string[]) {
    const counts: number[] = [];
    const found = names.map((name) => ({ name, trigrams: this.#trigramsOf(name) }));
    for (const { trigrams } of found) for (const each of trigrams) counts[each] = (counts[each] ?? 0) + 1;
    this.#weights = Float64Array.from(counts, (count) => Math.log(1 + names.length / count));
    for (const { name, trigrams } of found)
      if (!this.#names.has(name)) this.#names.set(name, this.#compared(name, trigrams));
  }

  /** @throws where a name is not among those that it was made of */
  of(one: string, other: string): number {
    const [a, b] = [this.#named(one), this.#named(other)];
    if (a.folded === b.folded) return 1;
    // In one order, whichever comes first, so that rounding is the same.
    const [first, second] = a.folded < b.folded ? [a, b] : [b, a];
    const theirs = new Set(second.trigrams);
    let shared = 0;
    for (const each of first.trigrams) if (theirs.has(each)) shared += this.#weights[each] ?? 0;
    const all = first.weight + second.weight - shared;
    return all === 0 ? 0 : shared / all;
  }

  /** The two names of two lists that are most alike, of equals the first by their letters; null where one has none. */
  best(ones: readonly string[], others: readonly string[]): Likeness | null {
    let best: Likeness | null = null;
    for (const one of ones) {
      for (const other of others) {
        const found = { one, other, likeness: this.of(one, other) };
        if (!best || found.likeness > best.likeness || (found.likeness === best.likeness && comesFirst(found, best)))
          best = found;
      }
    }
    return best;
  }

  /** The trigrams of which a name as alike as that must have at least one: the rarest. */
  prefix(name: string, least: number): readonly number[] {
    const { trigrams, weight } = this.#named(name);
    let left = weight;
    let length = 0;
    for (const each of trigrams) {
      // Weights are added up in another order elsewhere: what differs by rounding only still counts.
      if (left < least * weight - 1e-9) break;
      left -= this.#weights[each] ?? 0;
      length += 1;
    }
    return trigrams.slice(0, length);
  }

  #named(name: string): Compared {
    const compared = this.#names.get(name);
    if (!compared) throw new Error(`“${name}” is not among the names that are compared`);
    return compared;
  }

  #compared(name: string, trigrams: readonly number[]): Compared {
    const weightOf = (each: number): number => this.#weights[each] ?? 0;
    const rarestFirst = trigrams.toSorted((one, other) => weightOf(other) - weightOf(one) || one - other);
    const weight = rarestFirst.reduce((sum, each) => sum + weightOf(each), 0);
    return { folded: folded(name), trigrams: rarestFirst, weight };
  }

  #trigramsOf(name: string): number[] {
    const found = new Set<number>();
    for (const word of folded(name).split(' ')) {
      if (word === '') continue;
      const padded = `  ${word} `;
      for (let at = 0; at + 3 <= padded.length; at += 1) found.add(this.#numberOf(padded.slice(at, at + 3)));
    }
    return [...found];
  }

  #numberOf(trigram: string): number {
    const number = this.#numbers.get(trigram) ?? this.#numbers.size;
    this.#numbers.set(trigram, number);
    return number;
  }
}

const comesFirst = (one: Likeness, other: Likeness): boolean => lettersOf(one) < lettersOf(other);

const lettersOf = ({ one, other }: Likeness): string => [one, other].sort().join('\n');
