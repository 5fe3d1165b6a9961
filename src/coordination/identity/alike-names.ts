import type { Compared, NameLikeness } from './name-likeness.js';
import { gather } from '../projection/gathering.js';

/** Names one after the other, each with those before it that are alike: found by their rarest trigrams. */
export class AlikeNames {
  readonly #met: Compared[] = [];
  readonly #places = new Map<string, number>();
  readonly #byTrigram = new Map<number, number[]>();
  /** For each name that was met, the last one that it was compared with. */
  readonly #comparedWith: number[] = [];
  #turn = 0;

  /** @param least from what likeness on names are alike */
  constructor(
    private readonly likeness: NameLikeness,
    private readonly least: number,
  ) {}

  /** Takes a name that later ones are compared with, and compares it with none. */
  add(name: string): void {
    const named = this.likeness.named(name);
    if (!this.#places.has(name)) this.#add(named, this.likeness.prefix(named, this.least));
  }

  /** The names met before that are alike, itself among them if it was met. */
  meet(name: string): string[] {
    const met = this.likeness.named(name);
    this.#turn += 1;
    const alike: string[] = [];
    const prefix = this.likeness.prefix(met, this.least);
    for (const trigram of prefix) {
      for (const place of this.#byTrigram.get(trigram) ?? []) {
        const other = this.#met[place];
        if (!other || this.#comparedWith[place] === this.#turn) continue;
        this.#comparedWith[place] = this.#turn;
        if (this.#mayBeAlike(met, other) && this.likeness.between(met, other) >= this.least) alike.push(other.name);
      }
    }
    if (!this.#places.has(name)) this.#add(met, prefix);
    return alike;
  }

  #add(met: Compared, prefix: Uint32Array): void {
    const place = this.#met.push(met) - 1;
    this.#places.set(met.name, place);
    for (const trigram of prefix) gather(this.#byTrigram, trigram, place);
  }

  /** Whether one is not so much longer than the other that they can't be. */
  #mayBeAlike({ weight }: Compared, other: Compared): boolean {
    const shorter = Math.min(weight, other.weight);
    return shorter >= this.least * Math.max(weight, other.weight) - 1e-9;
  }
}
