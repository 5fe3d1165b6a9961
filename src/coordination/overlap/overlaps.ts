import type { Confidence } from '../../graph/vocabulary/index.js';
import { everything, type Page, type Ranked } from '../answer/answer.js';
import { choiceOf, rarity } from '../facts/items.js';
import { candidatesFor, type OverlapFilter } from './overlap-filter.js';
import { overlapMetric, overlapOf, parametersOf, type Overlap } from './overlap.js';
import { rankPairs } from './pair-ranking.js';
import type { Projection } from '../projection/projection.js';
import type { Optional, Window } from '../answer/question.js';
import { initiativeSide } from '../facts/side.js';
import { View } from '../answer/view.js';

export interface OverlapsQuestion {
  readonly filter?: Optional<OverlapFilter>;
  readonly includeBroader?: Optional<boolean>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/**
 * Pairs of initiatives that share at least one item (and, only where asked for, those that share none but have a tie:
 * CO_PRESENCE), each as `overlap` defines it, by score descending, then by ids.
 *
 * - CANCELLED initiatives are in no pair. With a window both touch it. With `asOf` both contain it; but in a SUCCESSION
 *   one may lie before it, with all that is on record about it. Class and months come from the whole periods.
 * - `completeness`: over the initiatives looked at, of the dimensions and the period the share that is recorded.
 *
 * @param page which pairs are worked out in full; all are counted
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function overlaps(
  projection: Projection,
  question: OverlapsQuestion = {},
  page: Page = everything,
): Ranked<Overlap> {
  const filter = question.filter ?? {};
  const view = new View(projection, question);
  const choice = choiceOf({ dimensions: filter.dimensions, includeBroader: question.includeBroader });
  const weights = rarity(view, choice);
  const candidates = candidatesFor(view, filter, choice);
  const { pairs, completeness } = rankPairs(view, candidates, filter, choice, weights);
  const items = pairs.slice(page.offset, page.offset + page.limit).map(({ a, b }) => {
    const ofPair = new View(projection, question);
    const side = (initiative: number) => initiativeSide(ofPair, initiative, !candidates.before.has(initiative));
    return overlapOf(ofPair, side(a), side(b), choice);
  });
  return { ...view.basis(overlapMetric, parametersOf(choice, weights), completeness), totalCount: pairs.length, items };
}
