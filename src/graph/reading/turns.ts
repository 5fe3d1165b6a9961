import { setImmediate as letOthersGoOn } from 'node:timers/promises';

/** How many milliseconds one may work until others may go on. */
const TURN = 10;

/** Of whoever has so much to do that others are to go on in between. */
export class Turns {
  #since = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#since > TURN;
  }

  /** Lets others go on. To be awaited where a turn is over. */
  async next(): Promise<void> {
    await letOthersGoOn();
    this.#since = performance.now();
  }
}

/** Takes steps, each a short one, in turns. */
export async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  const turns = new Turns();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (turns.isOver) await turns.next();
  }
}

/** So many are sorted or merged in one step: some tenths of a millisecond. */
const STEP = 500;

/** Sorts a list in steps: parts of it at once, then always two of them together. */
export function* sortedInSteps<Entry>(
  list: readonly Entry[],
  order: (one: Entry, other: Entry) => number,
): Generator<void, readonly Entry[]> {
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
): Generator<void, readonly Entry[]> {
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
  for (const entry of one.slice(next)) merged.push(entry);
  return merged;
}
