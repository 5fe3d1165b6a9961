import { Findings, type Found } from '../answer/findings.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { everything, type Page, type Ranked } from '../answer/answer.js';
import type { RankedPair } from '../facts/best-pairs.js';
import { choiceOf, rarity, type ItemChoice } from '../facts/items.js';
import type { OverlapFilter } from './overlap-filter.js';
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
  const choice = choiceOf({ dimensions: filter.dimensions, includeBroader: question.includeBroader });
  const find = (part: Page): FoundPairs => findPairs(new View(projection, question), filter, choice, part);
  // The pairs of one initiative are found faster than they could be remembered.
  const found = filter.initiative == null ? findings.page(projection, question, page, find) : find(page);
  const items = found.items.map(({ a, b }) => {
    const ofPair = new View(projection, question);
    const side = (initiative: number) => initiativeSide(ofPair, initiative, !found.before.has(initiative));
    return overlapOf(ofPair, side(a), side(b), choice);
  });
  const parameters = parametersOf(choice, rarity(found.view, choice));
  return { ...found.view.basis(overlapMetric, parameters, found.completeness), totalCount: found.totalCount, items };
}

interface FoundPairs extends Found<RankedPair> {
  readonly before: ReadonlySet<number>;
}

const findings = new Findings<RankedPair, FoundPairs>();

function findPairs(view: View, filter: OverlapFilter, choice: ItemChoice, page: Page): FoundPairs {
  const { pairs, ...rest } = rankPairs(view, filter, choice, rarity(view, choice), page);
  return { view, items: pairs, ...rest };
}
