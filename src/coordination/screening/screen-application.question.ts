import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import type { Answer } from '../answer/answer.js';
import type { Optional } from '../answer/question.js';
import { View } from '../answer/view.js';
import { Market } from '../facts/offers.js';
import type { OverlapClass } from '../overlap/pair.js';
import { countedByClass, type ClassCount } from '../overlap/pair-walk.js';
import type { Projection } from '../projection/projection.js';
import { rankInitiatives, weightsFor, type RankedInitiative } from './draft-overlaps.js';
import { readDraft, type Draft, type DraftField, type ReadDraft } from './draft.js';
import { earlierApplications, type EarlierApplication } from './earlier-applications.js';
import { partnersFor, requirementsOf, type PartnerSuggestion } from './partners.js';
import { readingFor, type Reading } from './reading.js';
import { checkRules, verdictOn, type RuleCheck, type Verdict } from './rule-checks.js';
import { recordsWanted, type Records } from './rules.js';
import { screeningReasons } from './screening-reasons.js';
import { servedNeeds, type ServedNeed } from './served-needs.js';

export const screeningMetric = { id: 'screening', version: 2 } as const;

export interface ScreeningQuestion {
  readonly minConfidence?: Optional<Confidence>;
}

export interface Screening extends Answer {
  /** PASS where all that the round requires is met, FAIL where something is not, UNKNOWN otherwise. */
  readonly verdict: Verdict;
  readonly rules: readonly RuleCheck[];
  readonly round: EntityId | null;
  /** What the draft doesn't tell. */
  readonly missing: readonly DraftField[];
  /** What it takes: what its needs require, and its methods. */
  readonly required: readonly EntityId[];
  /** What of that somebody who applies offers. */
  readonly covered: readonly EntityId[];
  readonly overlapCounts: readonly ClassCount[];
  readonly needs: readonly ServedNeed[];
  readonly earlierApplications: readonly EarlierApplication[];
  readonly reading: readonly Reading[];
  readonly partners: readonly PartnerSuggestion[];
}

/** The records whose values a screening needs: the round or pool of a draft and its rules. @throws as `screenApplication` */
export function recordsForScreening(
  projection: Projection,
  draft: Draft,
  question: ScreeningQuestion = {},
): EntityId[] {
  const view = new View(projection, question);
  return recordsWanted(view, readDraft(view, draft));
}

/**
 * What to know of an application before it is handed in. Nothing of it is stored; it is set against everything on
 * record, whenever that was.
 *
 * - It overlaps initiatives as if it were one (`overlap`): N and df are those of the graph, in which it is not.
 * - Its rules are those of its round (`checkRules`), each PASS, FAIL or UNKNOWN.
 * - `score`: of its overlaps that are a DUPLICATION_RISK the largest; 0 where none is; null where it tells nothing that
 *   could overlap or not when it takes place, and where there is no risk but an overlap that is UNDATED.
 * - `completeness`: of what a draft may tell (`draftFields`) the share that it tells.
 *
 * @param records the values of the records that `recordsForScreening` names
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT, BAD_DATE, BAD_PERIOD (see `readDraft`)
 */
export function screenApplication(
  projection: Projection,
  draft: Draft,
  records: Records,
  question: ScreeningQuestion = {},
): Screening {
  const view = new View(projection, question);
  const read = readDraft(view, draft);
  const weights = weightsFor(view);
  const market = new Market(view);
  const ranked = rankInitiatives(view, read, weights);
  const rules = checkRules(view, read, records);
  const requirements = requirementsOf(view, market, read, rules.some(lacksSizes));
  const { score, band } = riskOf(read, ranked);
  const classes = new Map<OverlapClass, number>();
  for (const { class: each } of ranked) classes.set(each, (classes.get(each) ?? 0) + 1);
  const found = {
    verdict: verdictOn(rules),
    rules,
    round: read.round === null ? null : view.idOf(read.round),
    missing: read.missing,
    required: view.idsOf(requirements.required),
    covered: view.idsOf(requirements.covered),
    overlapCounts: countedByClass(classes),
    needs: servedNeeds(view, read),
    earlierApplications: earlierApplications(view, read, weights),
    reading: readingFor(view, read, weights),
    partners: partnersFor(view, market, read, requirements),
    score,
    band,
  };
  return {
    ...view.basis(screeningMetric, { initiatives: weights.initiatives }, read.completeness),
    ...found,
    reasons: screeningReasons(view, read, ranked, found),
  };
}

const lacksSizes = ({ kind, verdict }: RuleCheck): boolean => kind === 'MIXED_SIZES' && verdict === 'FAIL';

function riskOf(
  { items, period }: ReadDraft,
  ranked: readonly RankedInitiative[],
): Pick<RankedInitiative, 'band'> & { readonly score: number | null } {
  if (period === null || [...items.values()].every((own) => own.length === 0)) return { score: null, band: null };
  const risk = ranked.find((each) => each.class === 'DUPLICATION_RISK');
  // What shares something and may well run in the same months is not known to be no risk.
  return risk ?? { score: ranked.some((each) => each.class === 'UNDATED') ? null : 0, band: null };
}
