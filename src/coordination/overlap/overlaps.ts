import { Findings, type Found } from '../answer/findings.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { everything, type Page, type Ranked } from '../answer/answer.js';
import type { RankedPair } from '../facts/best-pairs.js';
import { choiceOf, rarity, type ItemChoice } from '../facts/items.js';
import type { OverlapFilter } from './overlap-filter.js';
import { overlapMetric, overlapOf, parametersOf, type Overlap } from './overlap.js';
import { rankPairs, type ClassTimeCount } from './pair-ranking.js';
import type { Projection } from '../projection/projection.js';
import type { ActedOn, Optional, Window } from '../answer/question.js';
import { initiativeSide } from '../facts/side.js';
import { View } from '../answer/view.js';

export interface OverlapsQuestion extends ActedOn {
  readonly filter?: Optional<OverlapFilter>;
  readonly includeBroader?: Optional<boolean>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** Pairs of initiatives, and how many there are of each class and time. */
export interface Overlaps extends Ranked<Overlap> {
  readonly counts: readonly ClassTimeCount[];
}

/**
 * Pairs of initiatives that share at least one item (and, only where asked for, those that share none but have a tie:
 * CO_PRESENCE), each as `overlap` defines it, in the order of `rankPairs`.
 *
 * - `when: NOW` leaves out pairs that are OVER. `counts` has every class and time, CO_PRESENCE too, after all other
 *   filters.
 * - CANCELLED initiatives are in no pair. With a window both touch it. With `asOf` both contain it; but in a SUCCESSION
 *   one may lie before it, with all that is on record about it. Class and months come from the whole periods.
 * - `completeness`: over the initiatives looked at, of the dimensions and the period the share that is recorded.
 *
 * @param page which pairs are worked out in full; all are counted
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function overlaps(projection: Projection, question: OverlapsQuestion = {}, page: Page = everything): Overlaps {
  const filter = question.filter ?? {};
  const choice = choiceOf({ dimensions: filter.dimensions, includeBroader: question.includeBroader });
  const find = (part: Page): FoundPairs =>
    findPairs(new View(projection, question), { ...question, filter }, choice, part);
  // The pairs of one initiative are found faster than they could be remembered.
  const found = filter.initiative == null ? findings.page(projection, question, page, find) : find(page);
  const items = found.items.map(({ a, b }) => {
    const ofPair = new View(projection, question);
    const side = (initiative: number) => initiativeSide(ofPair, initiative, !found.before.has(initiative));
    return overlapOf(ofPair, side(a), side(b), choice);
  });
  const { view, totalCount, counts } = found;
  const parameters = {
    ...parametersOf(choice, rarity(view, choice)),
    orderBy: question.orderBy ?? 'RELEVANCE',
    when: question.when ?? 'EVER',
  };
  return { ...view.basis(overlapMetric, parameters, found.completeness), totalCount, counts, items };
}

interface FoundPairs extends Found<RankedPair> {
  readonly before: ReadonlySet<number>;
  readonly counts: readonly ClassTimeCount[];
}

const findings = new Findings<RankedPair, FoundPairs>();

function findPairs(
  view: View,
  { filter, orderBy, when }: OverlapsQuestion & { readonly filter: OverlapFilter },
  choice: ItemChoice,
  page: Page,
): FoundPairs {
  const asked = { filter, orderBy, when, withEarlier: true };
  const { pairs, ...rest } = rankPairs(view, asked, choice, rarity(view, choice), page);
  return { view, items: pairs, ...rest };
}
