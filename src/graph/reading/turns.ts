import { setImmediate as letOthersGoOn } from 'node:timers/promises';

/** How many milliseconds one may work until others may go on. */
const TURN = 10;

/** Work in steps, each a short one. */
export type Steps<Result> = Generator<void, Result>;

/** Of whoever has so much to do that others are to go on in between. */
export class Turns {
  #since = performance.now();
  readonly #due: Steps<void>[] = [];

  /** Has something done before what is under way goes on. */
  first(work: Steps<void>): void {
    this.#due.push(work);
  }

  get isOver(): boolean {
    return this.#due.length > 0 || this.#isLong;
  }

  get #isLong(): boolean {
    return performance.now() - this.#since > TURN;
  }

  /** Does what is due, and lets others go on. To be awaited where a turn is over. */
  async next(): Promise<void> {
    for (let work = this.#due.pop(); work !== undefined; work = this.#due.pop()) await this.take(work);
    if (!this.#isLong) return;
    await letOthersGoOn();
    this.#since = performance.now();
  }

  /** Takes steps until they are done. */
  async take<Result>(steps: Steps<Result>): Promise<Result> {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      if (this.isOver) await this.next();
    }
  }
}

export const inTurns = async <Result>(steps: Steps<Result>): Promise<Result> => new Turns().take(steps);

/** For whoever can't wait. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** So many are looked at, sorted or merged in one step: some tenths of a millisecond. */
export const STEP = 500;

/** Sorts a list in steps: parts of it at once, then always two of them together. */
export function* sortedInSteps<Entry>(
  list: readonly Entry[],
  order: (one: Entry, other: Entry) => number,
): Steps<readonly Entry[]> {
  let parts: (readonly Entry[])[] = [];
  for (let start = 0; start < list.length; start += STEP) {
    parts.push(list.slice(start, start + STEP).sort(order));
    yield;
  }
  while (parts.length > 1) {
    const merged: (readonly Entry[])[] = [];
    for (let at = 0; at < parts.length; at += 2)
      merged.push(yield* mergedInSteps(parts[at] ?? [], parts[at + 1] ?? [], order));
    parts = merged;
  }
  return parts[0] ?? [];
}

/** Of what is alike that of the first list comes first. */
function* mergedInSteps<Entry>(
  one: readonly Entry[],
  other: readonly Entry[],
  order: (one: Entry, other: Entry) => number,
): Steps<readonly Entry[]> {
  const merged: Entry[] = [];
  let next = 0;
  for (const entry of other) {
    for (let before = one[next]; before !== undefined && order(before, entry) <= 0; before = one[next]) {
      merged.push(before);
      next += 1;
      if (merged.length % STEP === 0) yield;
    }
    merged.push(entry);
    if (merged.length % STEP === 0) yield;
  }
  for (const entry of one.slice(next)) {
    merged.push(entry);
    if (merged.length % STEP === 0) yield;
  }
  return merged;
}
