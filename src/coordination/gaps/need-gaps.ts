import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, descending, everything, share, type Answer, type Basis, type Page } from '../answer/answer.js';
import { coverageOf, coverages, typeOf, type GapType, type NeedCoverage } from './need-coverage.js';
import { factsOf, notServedOf, servedOf } from './need-facts.js';
import { gapReasons } from './need-gap-reasons.js';
import { prioritiesOf, type Priorities, type PriorityBasis } from './priority.js';
import type { Projection } from '../projection/projection.js';
import { indexNamed, type Optional, type Window } from '../answer/question.js';
import { View, type LeftOut } from '../answer/view.js';

export type { GapType } from './need-coverage.js';

export const needGapMetric = { id: 'need-gap', version: 2 } as const;

export interface NeedGapsQuestion {
  /** The assessment whose statements, ratings and rankings count; by default all statements and the newest ratings. */
  readonly assessment?: Optional<string>;
  /** Whether PLANNED initiatives count as well. */
  readonly projected?: Optional<boolean>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** What may be true of a gap beside its type. */
export type GapAspect = 'FRAGILE' | 'LAPSED';

/** An initiative that addresses the need and yet doesn't count. */
export interface Outside {
  readonly initiative: EntityId;
  readonly why: LeftOut;
}

export interface NeedGap extends Answer {
  readonly need: EntityId;
  readonly type: GapType;
  /** What is true of it beside its type. */
  readonly aspects: readonly GapAspect[];
  /** The share of those who ask that are served; null where nobody is on record as asking, or as taking part. */
  readonly coverage: number | null;
  /** 0 to 1; null where nobody asks. */
  readonly priority: number | null;
  /** What the priority was worked out from, in the unit of the answer's basis. */
  readonly priorityValue: number | null;
  /** Who asks: |D|. */
  readonly askers: readonly EntityId[];
  /** Who asks and takes part: D ∩ S. */
  readonly served: readonly EntityId[];
  /** Who asks and doesn't: D − S. */
  readonly notServed: readonly EntityId[];
  /** Who takes part without asking: S − D. */
  readonly overReach: readonly EntityId[];
  /** The initiatives that address it and count. */
  readonly initiatives: readonly EntityId[];
  readonly outside: readonly Outside[];
}

export interface NeedGaps extends Basis {
  /** By score descending, then by id: those of the page. */
  readonly gaps: readonly NeedGap[];
  /** How many there are on every page. */
  readonly totalCount: number;
  /** Needs that nobody is on record as asking for, or whose initiatives have nobody on record: neither a gap nor none. */
  readonly unknown: readonly NeedGap[];
  /** Needs that everybody who asks is served with, by more than one provider of what is not over. */
  readonly covered: readonly EntityId[];
  /** Needs that one organisation alone asks for and alone answers for: neither gaps nor covered. */
  readonly selfServed: readonly EntityId[];
  readonly priorityBasis: PriorityBasis;
  /** The assessment behind the priorities; null where they come from demand alone. */
  readonly priorityAssessment: EntityId | null;
}

/**
 * Needs that are not met, by how much they matter.
 *
 * - D = organisations that STATE the need (in the assessment asked for; otherwise on any occasion).
 * - S = participants (LEAD, PARTNER, HOST) of the initiatives that ADDRESS it and count: as sure as asked for, not
 *   CANCELLED, not PLANNED (unless projected), touching the date or window. A status UNKNOWN counts.
 * - `coverage` = |D ∩ S| / |D|, null where D is empty and where there are initiatives and nobody is on record in any.
 *   `priority`: see `prioritiesOf`.
 * - `score` = priority × (1 − coverage). 0 to 1, no unit; null where coverage is. Fewer than three askers make no band HIGH.
 * - `type`, the first that fits: UNKNOWN (coverage null: listed apart, by priority, then by id), ABSOLUTE (no initiative), REACH (initiatives, nobody
 *   who asks in them), PARTIAL (some of them), then of those with all of them LAPSED and FRAGILE. A need with none is
 *   covered. `aspects` has LAPSED and FRAGILE wherever they are true beside the type.
 * - LAPSED: all initiatives that count are OVER (see `timeOf`). FRAGILE: those that are not have exactly one provider
 *   between them: their LEADs, and the participants of those that nobody leads.
 * - Where one organisation alone on record asks and is that provider, it serves itself: no gap, but `selfServed`.
 * - `completeness`: of these inputs the share recorded: that somebody states the need; that somebody rated or ranked
 *   it; for each initiative that counts a known status and its participants.
 *
 * Version 1 took what is over for what still goes on, and one LEAD for the only provider beside initiatives without one;
 * it knew no LAPSED and no `selfServed`, and gave a need in whose initiatives nobody is on record a coverage of 0.
 * Source of the coverage and its types: analysis contract of Samspil; of the discrepancy: Borich 1980.
 * @param page which gaps are worked out in full; all are counted
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function needGaps(projection: Projection, question: NeedGapsQuestion = {}, page: Page = everything): NeedGaps {
  const asked = ask(projection, question);
  const { view, priorities, needs } = asked;
  const scored = needs.flatMap(({ coverage, type }) =>
    type === null || type === 'UNKNOWN' ? [] : [{ coverage, type, score: scoreOf(coverage, priorities) }],
  );
  // Needs come by id, and sorting keeps that order among equals.
  const met = needs.flatMap(({ coverage, type }) => (type === null ? [coverage] : []));
  const ranked = scored.sort((one, other) => descending(one.score ?? 0, other.score ?? 0));
  return {
    ...basisOf(
      asked,
      needs.map(({ coverage }) => coverage),
    ),
    gaps: ranked
      .slice(page.offset, page.offset + page.limit)
      .map(({ coverage, type }) => shownGap(asked, coverage, type)),
    totalCount: ranked.length,
    unknown: unknownAmong(asked).map((coverage) => shownGap(asked, coverage, 'UNKNOWN')),
    covered: view.idsOf(met.filter(({ selfServed }) => !selfServed).map(({ need }) => need)),
    selfServed: view.idsOf(met.filter(({ selfServed }) => selfServed).map(({ need }) => need)),
    priorityBasis: priorities.basis,
    priorityAssessment: priorities.assessment === null ? null : view.idOf(priorities.assessment),
  };
}

/** The needs of which it is not known whether they are met, by priority, those that nobody asks for last. */
function unknownAmong({ needs, priorities }: Asked): NeedCoverage[] {
  const priority = ({ need }: NeedCoverage): number => priorities.of.get(need)?.priority ?? -1;
  return needs
    .flatMap(({ coverage, type }) => (type === 'UNKNOWN' ? [coverage] : []))
    .sort((one, other) => descending(priority(one), priority(other)));
}

/** A question with the standing of every need, once everything is read that the answer rests on. */
interface Asked {
  readonly view: View;
  readonly question: NeedGapsQuestion;
  readonly assessment: number | null;
  readonly priorities: Priorities;
  readonly needs: readonly { readonly coverage: NeedCoverage; readonly type: GapType | null }[];
}

function ask(projection: Projection, question: NeedGapsQuestion): Asked {
  const view = new View(projection, question);
  const assessment = question.assessment == null ? null : indexNamed(projection, question.assessment, 'Assessment');
  const found = coverages(view, assessment, question.projected ?? false);
  const stated = new Map(found.filter(({ askers }) => askers.size > 0).map(({ need, askers }) => [need, askers]));
  return {
    view,
    question,
    assessment,
    priorities: prioritiesOf(view, stated, assessment),
    needs: found.map((coverage) => ({ coverage, type: typeOf(coverage) })),
  };
}

function scoreOf(coverage: NeedCoverage, priorities: Priorities): number | null {
  const covered = coverageOf(coverage);
  const priority = priorities.of.get(coverage.need);
  return covered === null || priority === undefined ? null : priority.priority * (1 - covered);
}

const basisOf = ({ view, question, priorities }: Asked, of: readonly NeedCoverage[]): Basis =>
  view.basis(needGapMetric, parametersOf(view, question, priorities), completenessOf(of, priorities));

const parametersOf = (view: View, { assessment, projected }: NeedGapsQuestion, priorities: Priorities) => ({
  assessment: assessment ?? null,
  projected: projected ?? false,
  priorityBasis: priorities.basis,
  priorityAssessment: priorities.assessment === null ? null : view.idOf(priorities.assessment),
});

function shownGap(asked: Asked, standing: NeedCoverage, type: GapType): NeedGap {
  const { view, priorities, assessment, question } = asked;
  const { need } = standing;
  const facts = factsOf(view, need, assessment, question.projected ?? false);
  const { askers, initiatives, outside } = facts;
  const priority = priorities.of.get(need) ?? null;
  const score = scoreOf(standing, priorities);
  return {
    ...basisOf(asked, [standing]),
    need: view.idOf(need),
    type,
    aspects: aspectsOf(standing).filter((aspect) => aspect !== type),
    reasons: gapReasons(view, { facts, type, priorities, assessment, standing }),
    band: bandOf(score, askers.size),
    score,
    coverage: coverageOf(standing),
    priority: priority?.priority ?? null,
    priorityValue: priority?.value ?? null,
    askers: view.idsOf(askers.keys()),
    served: view.idsOf(servedOf(facts)),
    notServed: view.idsOf(notServedOf(facts)),
    overReach: view.idsOf(facts.overReach),
    initiatives: view.idsOf(initiatives.keys()),
    outside: [...outside]
      .sort(([one], [other]) => one - other)
      .map(([initiative, why]) => ({ initiative: view.idOf(initiative), why })),
  };
}

const aspectsOf = ({ soleProvider, selfServed, lapsed }: NeedCoverage): GapAspect[] => [
  ...(soleProvider !== null && !selfServed ? (['FRAGILE'] as const) : []),
  ...(lapsed ? (['LAPSED'] as const) : []),
];

function completenessOf(needs: readonly NeedCoverage[], priorities: Priorities): number | null {
  let wanted = 0;
  let recorded = 0;
  for (const { need, askers, initiatives, joined, statusKnown } of needs) {
    wanted += 2 + initiatives * 2;
    recorded += Number(askers.size > 0) + Number(priorities.basis !== 'DEMAND' && priorities.of.has(need));
    recorded += statusKnown + joined;
  }
  return share(recorded, wanted);
}
