import { performance } from 'node:perf_hooks';

/** How long something took, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  /** What this process worked on it, on the mean: unlike the clock, it does not count others on the same machine. */
  readonly cpu: number;
  readonly count: number;
}

/** Where in a sorted list so large a share lies below. NaN where the list is empty. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export interface Alternation<Question, Name extends string> {
  /** What is asked, by the name of who answers. */
  readonly sides: Readonly<Record<Name, (question: Question) => unknown>>;
  /** Each round asks a few of these, in turn. */
  readonly questions: readonly Question[];
  /** How long to measure, all sides together, and to warm up before; there are always some rounds of both. */
  readonly seconds: number;
  /** How many questions a side answers before the next one is asked. */
  readonly inARow?: number;
}

const ROUNDS = { least: 4, most: 200 } as const;

/**
 * Asks all sides the same questions in alternating rounds, so that whatever else the machine does meets all of them.
 * The side that begins changes from round to round. As long as it then measures it has asked before without counting:
 * both sides run on machines that get faster as they go, and Neo4j takes longer to get there.
 */
export async function alternating<Question, Name extends string>(
  asked: Alternation<Question, Name>,
): Promise<Record<Name, Times>> {
  const names = Object.keys(asked.sides) as Name[];
  const newTakings = () => Object.fromEntries(names.map((name) => [name, new Taking()])) as Record<Name, Taking>;
  await askInTurn(asked, names, newTakings());
  const takings = newTakings();
  await askInTurn(asked, names, takings);
  return Object.fromEntries(names.map((name) => [name, takings[name].times()])) as Record<Name, Times>;
}

async function askInTurn<Question, Name extends string>(
  { sides, questions, seconds, inARow = 5 }: Alternation<Question, Name>,
  names: readonly Name[],
  takings: Readonly<Record<Name, Taking>>,
): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  for (let round = 0; round < ROUNDS.least || (round < ROUNDS.most && performance.now() < end); round += 1) {
    const ofRound = Array.from({ length: inARow }, (_, at) => questions[(round * inARow + at) % questions.length]);
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      for (const question of ofRound) {
        if (question !== undefined) await takings[name].time(() => sides[name](question));
      }
    }
  }
}

/** Times one thing several times. */
export async function times(count: number, work: (at: number) => unknown): Promise<Times> {
  const taking = new Taking();
  for (let at = 0; at < count; at += 1) await taking.time(() => work(at));
  return taking.times();
}

/** What was timed so far. */
export class Taking {
  readonly #took: number[] = [];
  #cpu = 0;

  async time<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const usage = process.cpuUsage();
    const start = performance.now();
    const result = work();
    // Nothing waits for what is there at once: that alone would take as long as the fastest answers.
    const settled = result instanceof Promise ? ((await result) as Result) : result;
    this.#took.push(performance.now() - start);
    const { user, system } = process.cpuUsage(usage);
    this.#cpu += (user + system) / 1_000;
    return settled;
  }

  /** All that was timed together. */
  total(): { readonly clock: number; readonly cpu: number } {
    return { clock: this.#took.reduce((sum, took) => sum + took, 0), cpu: this.#cpu };
  }

  times(): Times {
    const sorted = this.#took.toSorted((one, other) => one - other);
    const count = sorted.length;
    return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), cpu: this.#cpu / count, count };
  }
}
