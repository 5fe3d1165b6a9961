import { Findings, type Found } from '../answer/findings.js';
import type { Page } from '../answer/answer.js';
import type { ActedOn, Optional, Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { actedOn } from '../declaration/arguments.js';
import { boolean, listOf, optional, the, withDefault } from '../declaration/fields.js';
import { listQuestion } from '../declaration/question.js';
import type { RankedPair } from '../facts/best-pairs.js';
import { choiceOf, rarity, type ItemChoice } from '../facts/items.js';
import { initiativeSide } from '../facts/compared-sides.js';
import type { Projection } from '../projection/projection.js';
import { Overlap, overlapMetric, overlapOf, parametersOf } from './overlap-answer.js';
import { OverlapFilter } from './overlap-filter.js';
import { OverlapCount, rankPairs } from './pair-ranking.js';

export type OverlapsQuestion = Question &
  ActedOn & { readonly filter?: Optional<OverlapFilter>; readonly includeBroader?: Optional<boolean> };

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
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT, BAD_PERIOD, BAD_DATE
 */
export const overlaps = listQuestion({
  name: 'overlaps',
  about:
    'Which initiatives work on the same thing, at the same time or after one another, and whether anything joins them.',
  metric: overlapMetric,
  weight: { cost: 1_100, each: 5 },
  arguments: {
    filter: optional(the(OverlapFilter, 'Which pairs; all that share something where it is left out.')),
    includeBroader: withDefault(boolean('Whether a theme brings the themes above it.'), false),
    ...actedOn,
  },
  list: {
    about: 'Pairs of initiatives, those first that somebody can best act on.',
    of: Overlap,
    beside: {
      counts: listOf(
        the(OverlapCount, 'How many pairs there are of each class and time, whichever of these are asked for.'),
      ),
    },
  },
  work: pairsOverlapping,
});

function pairsOverlapping(projection: Projection, question: OverlapsQuestion, page: Page) {
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
  readonly counts: readonly OverlapCount[];
}

const findings = new Findings<RankedPair, FoundPairs>();

function findPairs(
  view: View,
  { filter, orderBy, when }: OverlapsQuestion & { readonly filter: OverlapFilter },
  choice: ItemChoice,
  page: Page,
): FoundPairs {
  const asked = { filter, orderBy, when, withEarlier: true };
  const { pairs, ...rest } = rankPairs(view, asked, choice, page);
  return { view, items: pairs, ...rest };
}
