import type { Sight } from '../records/index.js';
import type { Confidence } from '../vocabulary/index.js';

/** What decides whether something counts for a caller: what stands before it, nothing where it is public, and how sure it is. */
interface Standing {
  readonly guard: unknown;
  readonly confidence: unknown;
}

/** Few are different, however many records there are: each has a number, by which what became of it is found at once. */
const standings: Standing[] = [];
const numbers = new Map<unknown, Map<unknown, number>>();

/** The number of what decides whether a record counts. */
export function standingOf({ guard, confidence }: Readonly<Record<string, unknown>>): number {
  const ofGuard = numbers.get(guard) ?? new Map<unknown, number>();
  numbers.set(guard, ofGuard);
  const known = ofGuard.get(confidence);
  if (known !== undefined) return known;
  ofGuard.set(confidence, standings.length);
  return standings.push({ guard, confidence }) - 1;
}

/** What stands before a record. */
export const guardAt = (standing: number): unknown => standings[standing]?.guard;

/** Why something does not count; both where it is neither seen nor sure. */
export const [UNSEEN, UNSURE] = [1, 2];

/** Tells what counts for one question: it is asked of every claim and entity that the question comes by. */
export class Verdicts {
  readonly #known: number[] = [];

  constructor(
    private readonly confidences: readonly Confidence[],
    private readonly sight: Sight,
  ) {}

  /** 0 where it counts. Of several, all are put together by `|`. */
  of(standing: number): number {
    return this.#known[standing] ?? (this.#known[standing] = this.#found(standing));
  }

  #found(standing: number): number {
    const { guard, confidence } = standings[standing] ?? { guard: undefined, confidence: undefined };
    return (isSeen(guard, this.sight) ? 0 : UNSEEN) | (isAmong(confidence, this.confidences) ? 0 : UNSURE);
  }
}

/** Whether something is for a caller to see. @param guard what stands before it; nothing where it is public */
export const isSeen = (guard: unknown, sight: Sight): boolean =>
  sight === null || guard === undefined || sight.some((each) => each === guard);

/** Whether a recorded value is one of these levels. */
export function isAmong(value: unknown, confidences: readonly Confidence[]): boolean {
  const levels: readonly unknown[] = confidences;
  return levels.includes(value);
}
