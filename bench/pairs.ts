import { watched } from '#samspil/coordination/answer/progress.js';
import { View } from '#samspil/coordination/answer/view.js';
import { choiceOf } from '#samspil/coordination/facts/items.js';
import { rankPairs } from '#samspil/coordination/overlap/pair-ranking.js';
import { eachPair } from '#samspil/coordination/overlap/pair-walk.js';
import { loadProjection } from '#samspil/coordination/projection/loading.js';
import type { Projection } from '#samspil/coordination/projection/projection.js';
import type { Report } from '#samspil/database/index.js';
import { performance } from 'node:perf_hooks';
import { inMilliseconds, ofPeer, under, type Figure, type Goal } from './figures.js';
import { generatedProjection } from './generated-projection.js';
import type { OpenGraph } from './graph.js';
import { memoryInUse } from './memory.js';
import { peerQuery } from './peer-query.js';
import { storeWeightsForPeer } from './stored-weights.js';
import { alternating, times } from './timing.js';

/** Pairs that have about half in common. */
const LEAST = 0.5;
const BEST = { offset: 0, limit: 100 } as const;
const AGAIN = 5;
const GOALS = { size: 10_000, milliseconds: 2_000, untilEnded: 100, bytesForPair: 8 } as const;

interface ScoredPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

const inCypher = peerQuery<{ least: number }, ScoredPair>('pairs-above-score');

/** (c) All pairs above a score, against Cypher on stored weights. @throws where they answer differently */
export async function measurePairsInCypher(
  { database }: OpenGraph,
  { size, seconds }: { readonly size: number; readonly seconds: number },
  report: Report,
): Promise<Figure[]> {
  await storeWeightsForPeer(database, size, report);
  const projection = await loadProjection(database);
  const own = () => pairsAbove(projection, LEAST);
  // It may take longer than a reader of the API may.
  const peer = async (): Promise<ScoredPair[]> => {
    const pairs: ScoredPair[] = [];
    for await (const pair of database.stream(inCypher, { least: LEAST })) pairs.push(pair);
    return pairs;
  };
  report('Comparing all pairs');
  comparePairs(own(), await peer());
  report('Asking for all pairs');
  const asked = await alternating({ sides: { own, peer }, questions: [null], seconds, inARow: 1 });
  return [
    {
      what: `all pairs that score ${LEAST} or more`,
      size,
      samspil: inMilliseconds(asked.own),
      peer: { name: 'Cypher, weights stored', amount: ofPeer(asked.peer) },
    },
  ];
}

/**
 * (c) All pairs above a score, and the best of all without holding them, without Neo4j; with how often there is a word
 * on how far it is, which is where it can be ended.
 * @throws where the two ways to find pairs differ
 */
export async function measurePairs(size: number, seed: number, report: Report): Promise<Figure[]> {
  const projection = generatedProjection(size, seed, report);
  const rank = (limit: number) => {
    const view = new View(projection, {});
    const choice = choiceOf({});
    return rankPairs(view, { filter: {}, orderBy: 'SCORE' }, choice, { ...BEST, limit });
  };
  report('Asking for all pairs');
  const first = await times(1, () => pairsAbove(projection, LEAST));
  const again = await times(AGAIN, () => pairsAbove(projection, LEAST));
  report('Ranking all pairs');
  const before = memoryInUse();
  const steps = new Steps();
  const ranked = await times(1, () => watched(steps.note, () => rank(BEST.limit)));
  const { pairs, totalCount } = rank(BEST.limit);
  const above = pairsAbove(projection, pairs.at(-1)?.score ?? 1)
    .map(({ score }) => score)
    .sort((one, other) => other - one);
  compareScores(
    pairs.map(({ score }) => score),
    above.slice(0, pairs.length),
  );
  endHalfway(() => rank(BEST.limit));
  const onTop = Math.max(0, steps.most - before);
  const gap = { value: steps.longest, cpu: steps.longestWork, unit: 'ms' } as const;
  const timed = (taken: Figure['samspil']): { samspil: Figure['samspil']; goal?: Goal } =>
    size === GOALS.size ? { samspil: taken, goal: under(taken, GOALS.milliseconds) } : { samspil: taken };
  const shownCount = totalCount.toLocaleString('en');
  return [
    { what: `all pairs that score ${LEAST} or more, first asked`, size, ...timed(inMilliseconds(first)) },
    { what: `all pairs that score ${LEAST} or more, asked again`, size, ...timed(inMilliseconds(again)) },
    { what: `the best ${BEST.limit} of ${shownCount} pairs`, size, ...timed(inMilliseconds(ranked)) },
    {
      what: `the same: the longest between two of ${steps.count} words on how far it is, where it can be ended`,
      size,
      samspil: gap,
      goal: under(gap, GOALS.untilEnded),
    },
    {
      what: 'the same: memory on top while it ranks',
      size,
      samspil: { value: onTop / 1_000_000, unit: 'MB' },
      ...(size >= GOALS.size && {
        goal: { says: `under ${GOALS.bytesForPair} bytes a pair`, met: onTop < totalCount * GOALS.bytesForPair },
      }),
    },
  ];
}

/** All pairs that score at least so much. */
function pairsAbove(projection: Projection, least: number): ScoredPair[] {
  const view = new View(projection, {});
  const found: ScoredPair[] = [];
  eachPair(view, choiceOf({}), (one, other, _class, score) => {
    if (score >= least) found.push({ a: view.idOf(one), b: view.idOf(other), score });
  });
  return found;
}

/** Words on how far some work is, as they come. */
class Steps {
  count = 0;
  /** The longest that one has waited for the next, in milliseconds, and the most that was worked in between. */
  longest = 0;
  longestWork = 0;
  /** The most memory that was in use at any of them. */
  most = 0;
  #last = performance.now();
  #usage = process.cpuUsage();

  readonly note = (): void => {
    const { user, system } = process.cpuUsage(this.#usage);
    if (this.count > 0) {
      this.longest = Math.max(this.longest, performance.now() - this.#last);
      this.longestWork = Math.max(this.longestWork, (user + system) / 1_000);
    }
    this.most = Math.max(this.most, memoryInUse());
    this.count += 1;
    this.#usage = process.cpuUsage();
    this.#last = performance.now();
  };
}

/** Ends some work when half of it is done, as the server does once nobody waits. @throws where it goes on */
function endHalfway(work: () => unknown): void {
  const ended = new Error('Nobody waits for the answer any more');
  const watch = (done: number, total: number): void => {
    if (done * 2 >= total) throw ended;
  };
  try {
    watched(watch, work);
  } catch (error) {
    if (error === ended) return;
    throw error;
  }
  throw new Error('Ranking went on though it was ended');
}

const SAME = 1e-9;

function comparePairs(own: readonly ScoredPair[], others: readonly ScoredPair[]): void {
  const known = new Map(others.map(({ a, b, score }) => [`${a} ${b}`, score]));
  const wrong = own.find(({ a, b, score }) => !(Math.abs((known.get(`${a} ${b}`) ?? Number.NaN) - score) < SAME));
  if (wrong || own.length !== others.length)
    throw new Error(`The two answer differently: ${own.length} and ${others.length} pairs, ${JSON.stringify(wrong)}`);
}

function compareScores(one: readonly number[], other: readonly number[]): void {
  const same = one.length === other.length && one.every((score, at) => Math.abs(score - (other[at] ?? 0)) < SAME);
  if (!same) throw new Error('The best of all pairs are not the best of those above a score');
}
