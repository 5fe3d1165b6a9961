import { bandOf, descending, pageOf, share, type Basis, type Page } from '../answer/answer.js';
import { indexNamed, type Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import { answer, claims, entities, entity, float, id, int, object, oneOf, orNull, the } from '../declaration/fields.js';
import { listQuestion, type Holding } from '../declaration/question.js';
import { decisionsOf } from '../facts/assessments.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import type { Findings } from './assessment-findings.js';
import { priorityReasons } from './assessment-priority-reasons.js';
import { needsOf } from './need-coverage.js';
import {
  answersOf,
  bordaPoints,
  discrepancies,
  prioritiesOf,
  PriorityBasis,
  type Answers,
  type Ratings,
} from './priority.js';
import { agreementOf } from './ranking-agreement.js';
import { gather } from '../projection/gathering.js';

const metric = { name: 'assessment-priorities', version: 2 } as const;

const AssessmentPriority = answer(
  'AssessmentPriority',
  'How much a need matters by one assessment. The score is its value over the largest.',
  {
    need: entity('Need', 'The need.'),
    place: orNull(int('Its place by the score; null where it has none.')),
    discrepancy: orNull(
      float(
        'Borich discrepancy: mean importance × (mean importance − mean ability), not below 0; null where nobody rated it.',
      ),
    ),
    importance: orNull(float('Mean importance, 1 to 5; null where nobody rated it.')),
    ability: orNull(float('Mean ability of the respondents, 1 to 5.')),
    respondents: int('How many gave both values.'),
    bordaPoints: orNull(float('Among m ranked needs rank r gives m − r points; null where nobody ranked anything.')),
    askers: entities('Organisation', 'Who asked for it in this assessment.'),
    decidedRank: orNull(
      int('The place that the assessment itself ended in, as recorded; it may differ from the computed one.'),
    ),
    decision: claims('The claims that record the decision.'),
  },
);
type AssessedNeed = Holding<typeof AssessmentPriority>;

const RankingAgreement = object('RankingAgreement', 'How much respondents agree on a ranking.', {
  kendallsW: float(
    'Kendall’s W, corrected for ties: 0 where rankings have nothing in common, 1 where they are the same.',
  ),
  respondents: int('How many respondents ranked every need that anybody ranked.'),
});

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
export const priorities = listQuestion({
  name: 'priorities',
  about: 'How its priorities were reached, need by need, and how much its respondents agree.',
  on: 'Assessment',
  metric,
  weight: { cost: 100, each: 5 },
  arguments: { id: id('The assessment.'), ...sure },
  list: {
    about: 'Needs by how much they matter in one assessment, the highest score first.',
    of: AssessmentPriority,
    beside: {
      priorityBasis: oneOf(PriorityBasis, 'What the priorities are worked out from.'),
      agreement: orNull(the(RankingAgreement, 'How much the respondents agree; null below two who ranked every need.')),
    },
  },
  work: prioritiesReached,
});

function prioritiesReached(
  projection: Projection,
  { id: assessment, ...question }: Pick<Question, 'minConfidence'> & { readonly id: string },
  page: Page,
) {
  const view = new View(projection, question);
  const round = indexNamed(projection, assessment, 'Assessment');
  const answers = answersOf(view, round);
  const askers = askersIn(view, round);
  const reached = prioritiesOf(view, askers, round);
  const found = {
    askers,
    discrepancies: discrepancies(answers),
    points: bordaPoints(answers),
    decisions: decisionsOf(view, round),
    priorities: reached,
  };
  const needs = needsOf(view).filter((need) =>
    [askers, found.discrepancies, found.points, found.decisions].some((of) => of.has(need)),
  );
  const basis = (of: readonly number[]): Basis => {
    const recorded = of.map((need) => Number(found.discrepancies.has(need)) + Number(found.points.has(need)));
    const sum = recorded.reduce((total, each) => total + each, 0);
    const parameters = { assessment, priorityBasis: reached.basis };
    return view.basis(metric, parameters, share(sum, of.length * 2));
  };
  const assessed = needs.map((need) => assessedNeed(view, need, round, found, basis([need])));
  const sorted = placed(assessed.sort((one, other) => descending(one.score ?? -1, other.score ?? -1)));
  return {
    ...pageOf(basis(needs), sorted, page),
    priorityBasis: reached.basis,
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
      gather(ofNeed, asker, { table, row });
      askers.set(need, ofNeed);
    }
  }
  return askers;
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
