import type { Optional, Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { boolean, id, withDefault } from '../declaration/fields.js';
import { question } from '../declaration/question.js';
import { choiceOf, type Dimension } from '../facts/items.js';
import { checkComparable, initiativeSide, sideNamed, type Side } from '../facts/compared-sides.js';
import type { Projection } from '../projection/projection.js';
import { Overlap, overlapMetric, overlapOf } from './overlap-answer.js';
import { isBefore } from './overlap-filter.js';

/** Two sides, and what of them is compared: all dimensions where nothing is said, as where the API asks. */
type Pair = Question & {
  readonly a: string;
  readonly b: string;
  readonly dimensions?: Optional<readonly Dimension[]>;
  readonly includeBroader?: Optional<boolean>;
};

/**
 * Overlap of two initiatives, two work areas or two networks: what they have in common, and what to make of it.
 *
 * - An item is an entity that a side has in one of the dimensions (see `dimensions`); a work area or network has what
 *   its initiatives have. A dimension counts where both sides have an item in it.
 * - `score` = Σ idf(A∩B) / Σ idf(A∪B), idf as in `Rarity`. 0 to 1, no unit; null where no dimension counts.
 * - `jaccard` = |A∩B| / |A∪B| and `containment` = |A∩B| / min(|A|, |B|), for each dimension and over those that count.
 * - `months`: calendar months that both periods touch, and their share of the shorter period.
 * - A tie is a common participant (LEAD, PARTNER, HOST) or COORDINATES_WITH between the two.
 * - `class`, the first that fits: CO_PRESENCE (a tie, nothing shared), SUCCESSION (something shared, no common month, the
 *   end of the earlier one on record), JOINT_EFFORT (shared, a tie), DUPLICATION_RISK (shared, common months), UNDATED
 *   (shared, not known whether in common months).
 * - `time`: in a SUCCESSION that of the later one; else OVER if either is, UNKNOWN if either is, TO_COME if either is, NOW.
 * - `relevance`: see `relevanceOf`. A weak tie: somebody on one side is a member, at a date within the common months
 *   (UNDATED: any), of a network on the other. It changes no class.
 * - `completeness`: of the dimensions and the period, on both sides, the share that is recorded.
 *
 * It answers as `overlaps` does. An initiative that is CANCELLED or less sure than asked for has no items here; a pair
 * that is left out for its period has its items and score as ever, no class, and the reason.
 *
 * Version 1 knew no time, took an end that is not on record for the last day known, and counted in N only initiatives
 * with an item in the dimensions asked for.
 * Source: Jaccard 1901, weighted by inverse document frequency (Spärck Jones 1972).
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT (compared with itself), BAD_PERIOD, BAD_DATE
 */
export const overlap = question({
  name: 'overlap',
  about: 'What two initiatives, two work areas or two networks have in common, and where they differ.',
  metric: overlapMetric,
  arguments: {
    a: id('An initiative, a work area or a network.'),
    b: id('Another one.'),
    includeBroader: withDefault(boolean('Whether a theme brings the themes above it.'), false),
    ...evidence,
  },
  answer: Overlap,
  work: overlapOfTwo,
});

/** The same, in some dimensions only. */
export function overlapOfTwo(projection: Projection, question: Pair): Overlap {
  const view = new View(projection, question);
  const one = sideNamed(view, question.a);
  const other = sideNamed(view, question.b);
  checkComparable(one, other, (entity) => view.idOf(entity));
  const choice = choiceOf(question);
  return asSuccession(projection, question, one, other) ?? overlapOf(view, one, other, choice);
}

/** A pair of which one was over before the date asked for, if the other followed it. */
function asSuccession(projection: Projection, question: Pair, a: Side, b: Side): Overlap | null {
  const view = new View(projection, question);
  const before = [a, b].map((side) => side.leftOut === 'PERIOD' && isBefore(view, side.entity));
  if (before[0] === before[1]) return null;
  const [one, other] = [a, b].map((side, at) => (before[at] ? initiativeSide(view, side.entity, false) : side));
  const found = one && other && overlapOf(view, one, other, choiceOf(question));
  return found?.class === 'SUCCESSION' ? found : null;
}
