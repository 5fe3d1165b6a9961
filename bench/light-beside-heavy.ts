import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Report } from '#samspil/database/index.js';
import type { Asked, Asking } from './askers.js';
import { table } from './table.js';
import { quantile } from './timing.js';

/** How long a light question took, in milliseconds, while others asked what is heavy. */
export interface BesideRow {
  readonly beside: string;
  readonly light: number;
  readonly median: number;
  readonly p95: number;
  /** How many times as long as alone, in the 95th of a hundred. */
  readonly ratio: number;
  /** How many heavy questions were answered meanwhile. */
  readonly heavy: number;
  readonly stood: boolean;
}

/** How many times as long as alone a light question may take beside heavy ones. */
const MOST_RATIO = 2;
const MILLISECONDS = 10_000;
/** How often each is measured in turn, so that whatever else the machine does meets all. */
const ROUNDS = 3;

const light = '{ node(id: "organisation:dke") { id } }';

const reasons = 'reasons { da en entities { id name { da } } }';
const overlaps = (more = '') =>
  `overlaps(first: 100, window: { from: $from }${more}) { totalCount nodes { score a { id } b { id } ${reasons} } }`;
const asking = (fields: string): string => `query ($from: EDTF!) { ${fields} }`;

/** What one caller asks, ten times at once. */
const heavyQuestions: Readonly<Record<string, string>> = {
  'ten who ask for overlaps': asking(overlaps()),
  'ten who ask for three analyses each': asking(
    `${overlaps()} unsure: ${overlaps(', minConfidence: UNCONFIRMED')}
    synergies(first: 100, window: { from: $from }) { totalCount nodes { score ${reasons} } }`,
  ),
};
const HEAVY_ASKERS = 10;

const ALONE = 'nobody';

/** Asks something light alone, and beside ten who ask what is heavy. */
export async function measureLightBesideHeavy(url: string, report: Report): Promise<BesideRow[]> {
  const sides = new Map<string, Asked[]>([ALONE, ...Object.keys(heavyQuestions)].map((beside) => [beside, []]));
  await asked({ url, light, heavy: '', heavyAskers: 0, milliseconds: MILLISECONDS / 5 });
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const [beside, rounds] of sides) {
      report(`A light question beside ${beside}, ${round} of ${ROUNDS}`);
      const heavy = heavyQuestions[beside];
      const heavyAskers = heavy === undefined ? 0 : HEAVY_ASKERS;
      rounds.push(await asked({ url, light, heavy: heavy ?? '', heavyAskers, milliseconds: MILLISECONDS }));
    }
  const alone = quantile(timesOf(sides.get(ALONE) ?? []), 0.95);
  return [...sides].map(([beside, rounds]) => rowOf(beside, rounds, alone));
}

const timesOf = (rounds: readonly Asked[]): number[] =>
  rounds.flatMap(({ light: times }) => times).sort((one, other) => one - other);

function rowOf(beside: string, rounds: readonly Asked[], alone: number): BesideRow {
  const times = timesOf(rounds);
  const p95 = quantile(times, 0.95);
  const heavy = rounds.reduce((sum, round) => sum + round.heavy, 0);
  return {
    beside,
    light: times.length,
    median: quantile(times, 0.5),
    p95,
    ratio: p95 / alone,
    heavy,
    stood: p95 <= MOST_RATIO * alone && (beside === ALONE || heavy > 0),
  };
}

async function asked(workerData: Asking): Promise<Asked> {
  const thread = new Worker(new URL('./askers.js', import.meta.url), { workerData });
  const [answer] = (await once(thread, 'message')) as [Asked];
  return answer;
}

export const besideTable = (rows: readonly BesideRow[]): string[] =>
  table([
    ['a light question beside', 'answers', 'heavy ones', 'median ms', 'p95 ms', 'ratio', 'stood'],
    ...rows.map(({ beside, light: answers, heavy, median, p95, ratio, stood }) => [
      beside,
      String(answers),
      String(heavy),
      median.toFixed(1),
      p95.toFixed(1),
      ratio.toFixed(2),
      stood ? 'yes' : 'NO',
    ]),
  ]);
