import { View } from '#samspil/coordination/answer/view.js';
import { choiceOf } from '#samspil/coordination/facts/items.js';
import { overlaps } from '#samspil/coordination/overlap/overlaps.question.js';
import { rankPairs } from '#samspil/coordination/overlap/pair-ranking.js';
import { loadProjection } from '#samspil/coordination/projection/loading.js';
import type { Projection } from '#samspil/coordination/projection/projection.js';
import type { Report } from '#samspil/database/index.js';
import { Chance, skewed } from './chance.js';
import { inMilliseconds, ofPeer, withRatio, type Figure } from './figures.js';
import type { OpenGraph } from './graph.js';
import { peerQuery } from './peer-query.js';
import { storeWeightsForPeer, UNSURE } from './stored-weights.js';
import { alternating, times } from './timing.js';

/** One of the ten, as both sides answer. */
export interface Best {
  readonly id: string;
  readonly score: number;
}

const TEN = { offset: 0, limit: 10 } as const;
const ASKED = 40;
const COMPARED = 10;
/** At 100,000 initiatives the best ten are to come so many times faster than by the best Cypher. */
const GOAL = { size: 100_000, ratio: 200 } as const;

const withoutWeights = peerQuery<{ id: string; unsure: string }, Best>('overlaps-without-weights');
const withWeights = peerQuery<{ id: string }, Best>('overlaps-with-weights');

/**
 * (b) The ten best overlaps of one initiative, against plain Cypher and against Cypher on weights stored beforehand.
 * Samspil answers from its projection, in the process: with who and how much, as Cypher does, and in full.
 * @throws where they answer differently
 */
export async function measureOverlaps(
  { database }: OpenGraph,
  { size, seed, seconds }: { readonly size: number; readonly seed: number; readonly seconds: number },
  report: Report,
): Promise<Figure[]> {
  const ids = someInitiatives(size, seed);
  await storeWeightsForPeer(database, size, report);
  report('Reading the projection');
  const projection = await loadProjection(database);
  const sides = {
    samspil: (id: string) => tenBest(projection, id),
    stored: async (id: string) => database.read(withWeights, { id }),
  };
  report('Comparing the answers');
  // All that is plain Cypher has only a few questions to answer: it takes its time over each.
  for (const [at, id] of ids.slice(0, COMPARED).entries()) {
    const own = sides.samspil(id);
    compareBest(own, await sides.stored(id), `${id} with stored weights`);
    if (at < 2) compareBest(own, await database.read(withoutWeights, { id, unsure: UNSURE }), id);
    compareBest(own, tenInFull(projection, id), `${id} in full`);
  }
  report('Asking for the ten best overlaps, Samspil and stored weights');
  const weighed = await alternating({ sides, questions: ids, seconds });
  report('Asking for the ten best overlaps, Samspil and plain Cypher');
  const plain = await alternating({
    sides: {
      samspil: sides.samspil,
      plain: async (id: string) => database.read(withoutWeights, { id, unsure: UNSURE }),
    },
    questions: ids,
    seconds,
    inARow: 1,
  });
  const full = await times(ASKED, (at) => tenInFull(projection, ids[at % ids.length] ?? ''));
  const judged = (figure: Figure) => (size >= GOAL.size ? withRatio(figure, GOAL.ratio) : figure);
  return [
    judged({
      what: 'ten best overlaps',
      size,
      samspil: inMilliseconds(weighed.samspil),
      peer: { name: 'Cypher, weights stored', amount: ofPeer(weighed.stored) },
    }),
    judged({
      what: 'ten best overlaps',
      size,
      samspil: inMilliseconds(plain.samspil),
      peer: { name: 'Cypher, nothing stored', amount: ofPeer(plain.plain) },
    }),
    { what: 'ten best overlaps with reasons, claims and what to do', size, samspil: inMilliseconds(full) },
  ];
}

/** Some initiatives, the same ones for the same size and seed. */
export function someInitiatives(size: number, seed: number): string[] {
  const chance = new Chance(seed + 3);
  return chance.several(ASKED, skewed(size, 0)).map((number) => `initiative:${number + 1}`);
}

/** Who and how much, which is what Cypher answers. */
export function tenBest(projection: Projection, initiative: string): Best[] {
  const view = new View(projection, {});
  const choice = choiceOf({});
  const { pairs } = rankPairs(view, { filter: { initiative }, orderBy: 'SCORE' }, choice, TEN);
  return pairs.map(({ a, b, score }) => {
    const [one, other] = [view.idOf(a), view.idOf(b)];
    return { id: one === initiative ? other : one, score };
  });
}

/** What the API answers, worked out in full. */
export function tenInFull(projection: Projection, initiative: string): Best[] {
  return overlaps.work(projection, { filter: { initiative }, orderBy: 'SCORE' }, TEN).items.map(({ a, b, score }) => ({
    id: a === initiative ? b : a,
    score: score ?? 0,
  }));
}

const SAME = 1e-9;

/** @throws where two lists of the ten best differ */
export function compareBest(own: readonly Best[], others: readonly Best[], what: string): void {
  const same =
    own.length === others.length &&
    own.every(({ id, score }, at) => id === others[at]?.id && Math.abs(score - (others[at]?.score ?? 0)) < SAME);
  if (!same) throw new Error(`The two answer differently for ${what}:\n${shown(own)}\n${shown(others)}`);
}

const shown = (list: readonly Best[]): string => list.map(({ id, score }) => `${id} ${score}`).join(', ');
