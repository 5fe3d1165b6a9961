import type { Page } from '../answer/answer.js';
import { answer, entity, the } from '../declaration/fields.js';
import { commonContacts, knownTo } from './complementarity.js';
import { choiceOf } from '../facts/items.js';
import { Overlap, overlapOf } from '../overlap/overlap-answer.js';
import type { RankedPair } from '../facts/best-pairs.js';
import { rankPairs, type PairsAsked } from '../overlap/pair-ranking.js';
import { participantsOf, providersAmong, type Ties } from '../facts/participation.js';
import { initiativeSide } from '../facts/compared-sides.js';
import type { ActedOn } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { mostRelevantRisks, type PoolingPairs } from './pooling-pairs.js';

const poolingMetric = { name: 'pooling', version: 2 } as const;

export const Pooling = answer('Pooling', 'Two initiatives that do the same in the same months without a tie.', {
  a: entity('Initiative', 'The one initiative.'),
  b: entity('Initiative', 'The other initiative.'),
  overlap: the(Overlap, 'Their overlap in full. Its score is the score here.'),
  commonContacts,
});

const choice = choiceOf({});

/**
 * Pairs of initiatives of the class DUPLICATION_RISK, in the order of `rankPairs`. `score`, `time` and `completeness` are
 * those of their overlap; a weak tie leaves none out.
 * @param asked in which order, and whether with what is over
 * @param isAsked leaves out pairs for a reason of the caller's own, null for none; all others are counted
 * @param behind which of them come behind others; none where it is left out
 */
export function poolingPairs(
  view: View,
  page: Page,
  { orderBy, when }: ActedOn,
  isAsked: ((one: number, other: number) => boolean) | null,
  behind?: PairsAsked['behind'],
): PoolingPairs {
  // What leaves pairs out has to look at each of them.
  if (isAsked === null && orderBy !== 'SCORE') return mostRelevantRisks(view, choice, page, { when }, behind);
  const { pairs, completeness, counts } = rankPairs(
    view,
    { filter: { classes: ['DUPLICATION_RISK'] }, isAsked: isAsked ?? undefined, orderBy, when, behind },
    choice,
    page,
  );
  const risks = counts.filter((each) => each.class === 'DUPLICATION_RISK');
  return { pairs, completeness, times: new Map(risks.map(({ time, count }) => [time, count])) };
}

/** Those who answer for an initiative: its leads, or everybody in it where it has none. */
export const providersOf = (view: View, initiative: number): number[] =>
  providersAmong(participantsOf(view, initiative)).map(({ organisation }) => organisation);

/** Whether somebody who answers for the one works with somebody who answers for the other. */
export function areLeadsTied(view: View, ties: Ties, a: number, b: number): boolean {
  const others = providersOf(view, b);
  return providersOf(view, a).some((one) => others.some((other) => ties.are(one, other)));
}

/** A pair in full. */
export function pooling(view: View, ties: Ties, { a, b }: RankedPair) {
  const overlap = overlapOf(view, initiativeSide(view, a), initiativeSide(view, b), choice);
  const [ofA, ofB] = [providersOf(view, a), providersOf(view, b)];
  const contacts = new Set(ofA.flatMap((one) => ofB.flatMap((other) => ties.common(one, other))));
  for (const provider of [...ofA, ...ofB]) contacts.delete(provider);
  const { metric, asOf, graphVersion, excludedCount, initiativesLeftOut, completeness, band, score } = overlap;
  return {
    metric: { ...metric, ...poolingMetric },
    asOf,
    graphVersion,
    excludedCount,
    initiativesLeftOut,
    completeness,
    kind: 'POOLING' as const,
    reasons: [...overlap.reasons, ...knownTo(view, [...contacts], ofA, ofB, ties, overlap.time)],
    band,
    score,
    time: overlap.time,
    a: overlap.a,
    b: overlap.b,
    overlap,
    commonContacts: view.idsOf(contacts),
  };
}
