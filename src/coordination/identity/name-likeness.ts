import { folded } from '../../graph/records/index.js';

/** A name as it is compared. */
export interface Compared {
  readonly name: string;
  readonly folded: string;
  /** From the rarest to the most common. */
  readonly trigrams: Uint32Array;
  /** The same by number. */
  readonly numbered: Uint32Array;
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
  readonly #weights: Float64Array;

  /** @param names all names that are to be compared, repeated where several have the same */
  constructor(names: readonly string[]) {
    const counts = new Map<string, number>();
    const found = names.map((name) => ({ name, trigrams: trigramsOf(name) }));
    for (const { trigrams } of found) for (const each of trigrams) counts.set(each, (counts.get(each) ?? 0) + 1);
    // Numbered by their letters, so that what is added up is so in one order, whatever the order of the names.
    const all = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
    const numbers = new Map(all.map(([trigram], number) => [trigram, number]));
    this.#weights = Float64Array.from(all, ([, count]) => Math.log(1 + names.length / count));
    for (const { name, trigrams } of found) {
      if (!this.#names.has(name))
        this.#names.set(
          name,
          this.#compared(
            name,
            trigrams.map((each) => numbers.get(each) ?? 0),
          ),
        );
    }
  }

  /** @throws where a name is not among those that it was made of */
  of(one: string, other: string): number {
    return this.between(this.named(one), this.named(other));
  }

  between(one: Compared, other: Compared): number {
    if (one.folded === other.folded) return 1;
    const shared = this.#shared(one.numbered, other.numbered);
    // Of one pair the sum is the same whichever comes first, so that rounding is too.
    const all = one.weight + other.weight - shared;
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
  prefix({ trigrams, weight }: Compared, least: number): Uint32Array {
    let left = weight;
    let length = 0;
    for (const each of trigrams) {
      // Weights are added up in another order elsewhere: what differs by rounding only still counts.
      if (left < least * weight - 1e-9) break;
      left -= this.#weights[each] ?? 0;
      length += 1;
    }
    return trigrams.subarray(0, length);
  }

  /** @throws where a name is not among those that it was made of */
  named(name: string): Compared {
    const compared = this.#names.get(name);
    if (!compared) throw new Error(`“${name}” is not among the names that are compared`);
    return compared;
  }

  /** The weight of what two have in common, both by number. */
  #shared(one: Uint32Array, other: Uint32Array): number {
    let shared = 0;
    for (let [at, otherAt] = [0, 0]; at < one.length && otherAt < other.length;) {
      const [each, against] = [one[at] ?? 0, other[otherAt] ?? 0];
      if (each === against) shared += this.#weights[each] ?? 0;
      if (each <= against) at += 1;
      if (against <= each) otherAt += 1;
    }
    return shared;
  }

  #compared(name: string, found: readonly number[]): Compared {
    const weightOf = (each: number): number => this.#weights[each] ?? 0;
    const numbered = Uint32Array.from(found).sort();
    const trigrams = Uint32Array.from(found).sort((one, other) => weightOf(other) - weightOf(one) || one - other);
    const weight = numbered.reduce((sum, each) => sum + weightOf(each), 0);
    return { name, folded: folded(name), trigrams, numbered, weight };
  }
}

function trigramsOf(name: string): string[] {
  const found = new Set<string>();
  for (const word of folded(name).split(' ')) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return [...found];
}

const comesFirst = (one: Likeness, other: Likeness): boolean => lettersOf(one) < lettersOf(other);

const lettersOf = ({ one, other }: Likeness): string => [one, other].sort().join('\n');
