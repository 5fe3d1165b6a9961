import { term, termSet } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share, type Basis, type Page } from '../answer/answer.js';
import { coverageOf, coverages, GapType, typeOf, type NeedCoverage } from './need-coverage.js';
import { factsOf, notServedOf, servedOf } from './need-facts.js';
import { gapReasons } from './need-gap-reasons.js';
import { prioritiesOf, PriorityBasis, type Priorities } from './priority.js';
import type { Projection } from '../projection/projection.js';
import { indexNamed, type Optional, type Question } from '../answer/question.js';
import { LeftOut } from '../answer/exclusions.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  boolean,
  entities,
  entity,
  float,
  id,
  int,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  the,
  withDefault,
} from '../declaration/fields.js';
import { listQuestion, type Holding } from '../declaration/question.js';

const metric = { name: 'need-gap', version: 2 } as const;

const GapAspect = termSet('GapAspect', 'What is true of a gap beside its type.', {
  FRAGILE: term('hænger på én', 'rests on one', 'One alone answers for those of its initiatives that are not over.'),
  LAPSED: term('alt er slut', 'all over', 'All of its initiatives that count are over.'),
});
type GapAspect = keyof typeof GapAspect.values;

const Outside = object('OutsideInitiative', 'An initiative that addresses a need and yet does not count.', {
  initiative: entity('Initiative', 'The initiative.'),
  why: oneOf(LeftOut, 'Why it does not count.'),
});

const NeedGap = answer('NeedGap', 'A need that is not met. Its score is priority × (1 − coverage).', {
  need: entity('Need', 'The need.'),
  type: oneOf(GapType, 'What kind of gap.'),
  aspects: listOf(oneOf(GapAspect, 'What is true of it beside its type.')),
  coverage: orNull(
    float(
      'The share of those who ask that take part; null where nobody asks, and where nobody is on record in any of its initiatives.',
    ),
  ),
  priority: orNull(float('How much it matters, 0 to 1; null where nobody asks.')),
  priorityValue: orNull(float('What the priority was worked out from, in the unit of the basis.')),
  askers: entities('Organisation', 'Who asks for it: D.'),
  served: entities('Organisation', 'Who asks and takes part: D ∩ S.'),
  notServed: entities('Organisation', 'Who asks and does not take part: D − S.'),
  overReach: entities('Organisation', 'Who takes part without asking: S − D.'),
  initiatives: entities('Initiative', 'The initiatives that address it and count.'),
  outside: listOf(the(Outside, 'The initiatives that address it and do not count. They never change the type.')),
});
export type NeedGap = Holding<typeof NeedGap>;

const GapCount = object('GapCount', 'How many gaps there are of a type.', {
  type: oneOf(GapType, 'The type.'),
  count: int('How many, 1 or more.'),
});

interface NeedGapsQuestion extends Question {
  readonly assessment?: Optional<string>;
  readonly projected: boolean;
  readonly types?: Optional<readonly GapType[]>;
  readonly need?: Optional<string>;
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
 * - `types` and `need` narrow what is listed, and change nothing of how it is worked out.
 * - Where one organisation alone on record asks and is that provider, it serves itself: no gap, but `selfServed`.
 * - `completeness`: of these inputs the share recorded: that somebody states the need; that somebody rated or ranked
 *   it; for each initiative that counts a known status and its participants.
 *
 * Version 1 took what is over for what still goes on, and one LEAD for the only provider beside initiatives without one;
 * it knew no LAPSED and no `selfServed`, and gave a need in whose initiatives nobody is on record a coverage of 0.
 * Source of the coverage and its types: analysis contract of Samspil; of the discrepancy: Borich 1980.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const needGaps = listQuestion({
  name: 'needGaps',
  about: 'Which needs are not met, by priority and by how many asked; those that nobody is known to ask for apart.',
  metric,
  arguments: {
    assessment: optional(
      id(
        'The assessment whose statements, ratings and rankings count; all statements and the newest ratings where it is left out.',
      ),
    ),
    projected: withDefault(boolean('Whether initiatives that are only planned count as well.'), false),
    types: optional(
      listOf(oneOf(GapType, 'Only gaps of these types; all where it is left out, none where it is empty.')),
    ),
    need: optional(id('Only this need, wherever it stands.')),
    ...evidence,
  },
  list: {
    about: 'Needs that are not met, the highest score first.',
    of: NeedGap,
    beside: {
      counts: listOf(the(GapCount, 'How many gaps there are of each type that there is, whatever `types` asks for.')),
      unknown: listOf(
        the(
          NeedGap,
          'Needs that nobody is on record as asking for, or in whose initiatives nobody is on record, by priority: neither a gap nor none.',
        ),
      ),
      covered: entities(
        'Need',
        'Needs that everybody who asks is served with, by more than one provider of what is not over.',
      ),
      selfServed: entities(
        'Need',
        'Needs that one organisation alone asks for, of all on record, and alone answers for: neither gaps nor covered.',
      ),
      priorityBasis: oneOf(PriorityBasis, 'What the priorities are worked out from.'),
      priorityAssessment: orNull(
        entity('Assessment', 'The assessment behind the priorities; null where they come from demand alone.'),
      ),
    },
  },
  work: needsNotMet,
});

function needsNotMet(projection: Projection, question: NeedGapsQuestion, page: Page) {
  const asked = ask(projection, question);
  const { view, priorities, needs } = asked;
  const isListed = ({ type }: { readonly type: GapType }): boolean => question.types?.includes(type) ?? true;
  const scored = needs.flatMap(({ coverage, type }) =>
    type === null || type === 'UNKNOWN' ? [] : [{ coverage, type, score: scoreOf(coverage, priorities) }],
  );
  // Needs come by id, and sorting keeps that order among equals.
  const met = needs.flatMap(({ coverage, type }) => (type === null ? [coverage] : []));
  const ranked = scored.filter(isListed).sort((one, other) => descending(one.score ?? 0, other.score ?? 0));
  return {
    ...basisOf(
      asked,
      needs.map(({ coverage }) => coverage),
    ),
    items: ranked
      .slice(page.offset, page.offset + page.limit)
      .map(({ coverage, type }) => shownGap(asked, coverage, type)),
    totalCount: ranked.length,
    counts: [...groupSizes(scored)].map(([type, count]) => ({ type, count })),
    unknown: unknownAmong(asked).map((coverage) => shownGap(asked, coverage, 'UNKNOWN')),
    covered: view.idsOf(met.filter(({ selfServed }) => !selfServed).map(({ need }) => need)),
    selfServed: view.idsOf(met.filter(({ selfServed }) => selfServed).map(({ need }) => need)),
    priorityBasis: priorities.basis,
    priorityAssessment: priorities.assessment === null ? null : view.idOf(priorities.assessment),
  };
}

function groupSizes(gaps: readonly { readonly type: GapType }[]): ReadonlyMap<GapType, number> {
  const sizes = new Map<GapType, number>();
  for (const { type } of gaps) sizes.set(type, (sizes.get(type) ?? 0) + 1);
  return sizes;
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
  const only = question.need == null ? null : indexNamed(projection, question.need, 'Need');
  const found = coverages(view, assessment, question.projected);
  const stated = new Map(found.filter(({ askers }) => askers.size > 0).map(({ need, askers }) => [need, askers]));
  return {
    view,
    question,
    assessment,
    priorities: prioritiesOf(view, stated, assessment),
    needs: found
      .filter(({ need }) => only === null || need === only)
      .map((coverage) => ({ coverage, type: typeOf(coverage) })),
  };
}

function scoreOf(coverage: NeedCoverage, priorities: Priorities): number | null {
  const covered = coverageOf(coverage);
  const priority = priorities.of.get(coverage.need);
  return covered === null || priority === undefined ? null : priority.priority * (1 - covered);
}

const basisOf = ({ view, question, priorities }: Asked, of: readonly NeedCoverage[]): Basis =>
  view.basis(metric, parametersOf(view, question, priorities), completenessOf(of, priorities));

const parametersOf = (view: View, { assessment, projected }: NeedGapsQuestion, priorities: Priorities) => ({
  assessment: assessment ?? null,
  projected,
  priorityBasis: priorities.basis,
  priorityAssessment: priorities.assessment === null ? null : view.idOf(priorities.assessment),
});

function shownGap(asked: Asked, standing: NeedCoverage, type: GapType): NeedGap {
  const { view, priorities, assessment, question } = asked;
  const { need } = standing;
  const facts = factsOf(view, need, assessment, question.projected);
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
