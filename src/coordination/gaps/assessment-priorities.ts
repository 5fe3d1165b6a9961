import type { ClaimId, EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share, type Answer, type Basis } from '../answer/answer.js';
import { indexNamed, type Optional } from '../answer/question.js';
import { View } from '../answer/view.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import type { Findings } from './assessment-findings.js';
import { priorityReasons } from './assessment-priority-reasons.js';
import { needsOf } from './need-coverage.js';
import {
  answersOf,
  bordaPoints,
  discrepancies,
  prioritiesOf,
  type Answers,
  type PriorityBasis,
  type Ratings,
} from './priority.js';
import { agreementOf, type Agreement } from './ranking-agreement.js';

export const assessmentPrioritiesMetric = { id: 'assessment-priorities', version: 2 } as const;

export interface AssessmentPrioritiesQuestion {
  readonly minConfidence?: Optional<Confidence>;
}

/** How much a need matters by one assessment. The score is its value over the largest. */
export interface AssessedNeed extends Answer {
  readonly need: EntityId;
  /** Its place by the score, equal ones sharing the first; null where it has none. */
  readonly place: number | null;
  /** Mean importance × (mean importance − mean ability), not below 0; null where nobody rated it. */
  readonly discrepancy: number | null;
  /** The means over those who gave both values, 1 to 5; null where nobody did. */
  readonly importance: number | null;
  readonly ability: number | null;
  /** How many rated both. */
  readonly respondents: number;
  /** Null where nobody ranked anything. */
  readonly bordaPoints: number | null;
  /** Who asked for it in this assessment. */
  readonly askers: readonly EntityId[];
  /** The place that the assessment itself ended in, as recorded; null where none is. */
  readonly decidedRank: number | null;
  readonly decision: readonly ClaimId[];
}

export interface AssessmentPriorities extends Basis {
  readonly assessment: EntityId;
  /** By score descending, then by id; those without a score last. */
  readonly needs: readonly AssessedNeed[];
  readonly priorityBasis: PriorityBasis;
  /** Null below two respondents who ranked every need that anybody ranked. */
  readonly agreement: Agreement | null;
}

/**
 * How an assessment's priorities were reached, and how much its respondents agree.
 *
 * - Needs: those that somebody states, rates or ranks in the assessment, or that it prioritises.
 * - `score` = the value over the largest, on the basis that `prioritiesOf` finds for the needs that somebody states.
 * - `discrepancy`: Borich, `bordaPoints`: see `priority.ts`. `agreement`: Kendall's W over the respondents who ranked
 *   every need that anybody ranked (see `agreementOf`).
 * - `decidedRank` is what the assessment decided, as recorded by PRIORITISES: it may differ from the score.
 * - `completeness`: of two values of each need, that it is rated and that it is ranked, the share recorded.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export function assessmentPriorities(
  projection: Projection,
  assessment: string,
  question: AssessmentPrioritiesQuestion = {},
): AssessmentPriorities {
  const view = new View(projection, question);
  const round = indexNamed(projection, assessment, 'Assessment');
  const answers = answersOf(view, round);
  const askers = askersIn(view, round);
  const priorities = prioritiesOf(view, askers, round);
  const found = {
    askers,
    discrepancies: discrepancies(answers),
    points: bordaPoints(answers),
    decisions: decisionsOf(view, round),
    priorities,
  };
  const needs = needsOf(view).filter((need) =>
    [askers, found.discrepancies, found.points, found.decisions].some((of) => of.has(need)),
  );
  const basis = (of: readonly number[]): Basis => {
    const recorded = of.map((need) => Number(found.discrepancies.has(need)) + Number(found.points.has(need)));
    const sum = recorded.reduce((total, each) => total + each, 0);
    const parameters = { assessment, priorityBasis: priorities.basis };
    return view.basis(assessmentPrioritiesMetric, parameters, share(sum, of.length * 2));
  };
  const assessed = needs.map((need) => assessedNeed(view, need, round, found, basis([need])));
  return {
    ...basis(needs),
    assessment: view.idOf(round),
    needs: placed(assessed.sort((one, other) => descending(one.score ?? -1, other.score ?? -1))),
    priorityBasis: priorities.basis,
    agreement: agreementOf(wholeRankings(answers)),
  };
}

function assessedNeed(view: View, need: number, assessment: number, found: Findings, basis: Basis): AssessedNeed {
  const score = found.priorities.of.get(need)?.priority ?? null;
  const rated = found.discrepancies.get(need);
  const ratings: Ratings | null = rated?.ratings ?? null;
  const decision = found.decisions.get(need);
  return {
    ...basis,
    reasons: priorityReasons(view, need, assessment, found),
    band: bandOf(score, found.askers.get(need)?.size ?? 0),
    score,
    need: view.idOf(need),
    place: null,
    discrepancy: rated?.value ?? null,
    importance: ratings?.importance ?? null,
    ability: ratings?.ability ?? null,
    respondents: ratings?.respondents ?? 0,
    bordaPoints: found.points.size === 0 ? null : (found.points.get(need)?.value ?? 0),
    askers: view.idsOf(found.askers.get(need)?.keys() ?? []),
    decidedRank: decision?.rank ?? null,
    decision: view.claimIds(decision?.claims ?? []),
  };
}

/** Gives each need its place; needs come sorted. */
function placed(needs: readonly AssessedNeed[]): AssessedNeed[] {
  return needs.map((need) => {
    const first = needs.findIndex((other) => descending(other.score ?? -1, need.score ?? -1) === 0);
    return { ...need, place: need.score === null ? null : first + 1 };
  });
}

function askersIn(view: View, assessment: number): Map<number, Map<number, ClaimAt[]>> {
  const table = view.projection.claims('STATES');
  const askers = new Map<number, Map<number, ClaimAt[]>>();
  for (const need of needsOf(view)) {
    for (const row of table.to(need)) {
      if (table.referenceOf('assessment', row) !== assessment || !view.reads(table, row)) continue;
      const ofNeed = askers.get(need) ?? new Map<number, ClaimAt[]>();
      const asker = table.subjectOf(row);
      ofNeed.set(asker, [...(ofNeed.get(asker) ?? []), { table, row }]);
      askers.set(need, ofNeed);
    }
  }
  return askers;
}

function decisionsOf(view: View, assessment: number): Map<number, { rank: number | null; claims: ClaimAt[] }> {
  const decisions = new Map<number, { rank: number | null; claims: ClaimAt[] }>();
  for (const { other, table, row } of view.from('PRIORITISES', assessment)) {
    const rank = table.numberOf('rank', row);
    const known = decisions.get(other);
    decisions.set(other, {
      rank: known?.rank ?? (Number.isNaN(rank) ? null : rank),
      claims: [...(known?.claims ?? []), { table, row }],
    });
  }
  return decisions;
}

/** The rankings of those who ranked every need that anybody ranked: the ranks in the order of the needs. */
function wholeRankings(answers: readonly Answers[]): number[][] {
  const ranked = answers.flatMap(({ respondent, need, ranked }) => (ranked ? [{ respondent, need, ...ranked }] : []));
  const needs = [...new Set(ranked.map(({ need }) => need))].sort((one, other) => one - other);
  const respondents = [...new Set(ranked.map(({ respondent }) => respondent))].sort((one, other) => one - other);
  return respondents.flatMap((respondent) => {
    const own = new Map(ranked.filter((each) => each.respondent === respondent).map(({ need, rank }) => [need, rank]));
    return own.size === needs.length ? [needs.map((need) => own.get(need) ?? 0)] : [];
  });
}
