import { step } from '../answer/progress.js';
import { AlikeNames } from './alike-names.js';
import { NameLikeness } from './name-likeness.js';
import type { Candidate } from './candidates.js';
import { gather } from '../projection/gathering.js';

/** From what likeness on two names are looked at. */
export const LEAST_LIKENESS = 0.5;
/** A website that more than so many have, such as that of a platform, tells nothing. */
const MOST_ON_A_WEBSITE = 3;

/** Candidates that are to be compared with each other, by what makes a pair worth a look. */
export class Comparison {
  readonly likeness: NameLikeness;
  readonly #onWebsite: ReadonlyMap<string, readonly number[]>;
  readonly #identified: ReadonlyMap<string, readonly number[]>;

  constructor(private readonly candidates: readonly Candidate[]) {
    this.likeness = new NameLikeness(candidates.flatMap(({ names }) => names));
    this.#onWebsite = groups(candidates, ({ website }) => (website === null ? [] : [website]));
    this.#identified = groups(candidates, ({ identifiers }) => identifiers);
  }

  /** Whether a website tells whose it is: few have it. */
  isTelling(website: string): boolean {
    return (this.#onWebsite.get(website)?.length ?? 0) <= MOST_ON_A_WEBSITE;
  }

  /**
   * The pairs that share a name more or less, a website or an identifier, each once and the one with the smaller id
   * first: found by index, never by looking at all pairs.
   */
  *pairs(): Generator<readonly [one: Candidate, other: Candidate]> {
    const names = new AlikeNames(this.likeness, LEAST_LIKENESS);
    const called = new Map<string, number[]>();
    for (const [place, other] of this.candidates.entries()) {
      step(place, this.candidates.length);
      const near = new Set(this.#alikeInOtherThan(other).filter((each) => each < place));
      const alike = other.names.flatMap((name) => names.meet(name));
      for (const name of alike) for (const each of called.get(name) ?? []) near.add(each);
      for (const name of other.names) gather(called, name, place);
      for (const each of near) {
        const one = this.candidates[each];
        if (one) yield [one, other];
      }
    }
  }

  #alikeInOtherThan({ website, identifiers }: Candidate): number[] {
    const onWebsite = website !== null && this.isTelling(website) ? (this.#onWebsite.get(website) ?? []) : [];
    return [...onWebsite, ...identifiers.flatMap((each) => this.#identified.get(each) ?? [])];
  }
}

/** The places of candidates by each of their keys. */
function groups(
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate) => readonly string[],
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [place, candidate] of candidates.entries()) {
    for (const key of new Set(keysOf(candidate))) gather(found, key, place);
  }
  return found;
}
