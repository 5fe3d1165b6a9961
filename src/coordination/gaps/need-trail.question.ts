import { terms, valuesOf } from '../../graph/vocabulary/index.js';
import { bandOf, share } from '../answer/answer.js';
import { indexNamed, type Question } from '../answer/question.js';
import { LeftOut } from '../answer/exclusions.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  claims,
  edtf,
  entities,
  entity,
  id,
  int,
  listOf,
  object,
  oneOf,
  orNull,
  the,
} from '../declaration/fields.js';
import { question, type Holding } from '../declaration/question.js';
import { endText, startText, type Bounds } from '../projection/days.js';
import { codeOf, type ClaimAt, type Projection } from '../projection/projection.js';
import { factsOf, type NeedFacts } from './need-facts.js';
import { trailReasons } from './need-trail-reasons.js';
import { TrailStage, type Step } from './trail-step.js';

const metric = { name: 'need-trail', version: 2 } as const;

const TrailStep = object('TrailStep', 'Something that happened to a need.', {
  stage: oneOf(TrailStage, 'Which stage it belongs to.'),
  entity: orNull(
    entity('Entity', 'The assessment, the initiative, the learning or practice; null for a statement on no occasion.'),
  ),
  organisations: entities('Organisation', 'Who stated it, took part or applied it.'),
  from: orNull(edtf('From when; null where that is not known.')),
  to: orNull(edtf('Until when; null where that is not known or it goes on.')),
  leftOut: orNull(oneOf(LeftOut, 'Why an initiative that addresses the need does not count; null for all else.')),
  rank: orNull(int('The place that an assessment gave it.')),
  claims: claims('The claims that say so.'),
});

const NeedTrail = answer(
  'NeedTrail',
  'What became of a need over the years. The score is the share of the five stages that something on record shows.',
  {
    need: entity('Need', 'The need.'),
    steps: listOf(the(TrailStep, 'What happened, in the order of time; undated steps last.')),
    reached: orNull(
      oneOf(
        TrailStage,
        'The last stage that it reached without one missing before it; null where nobody has raised it.',
      ),
    ),
    stoppedAt: orNull(
      oneOf(TrailStage, 'The first stage that nothing on record shows; null where it went all the way.'),
    ),
  },
);

const trailStages = valuesOf(TrailStage);
const UNKNOWN = codeOf(terms.InitiativeStatus, 'UNKNOWN');

/**
 * What became of a need: raised, prioritised, addressed, learned, applied, or where it stopped.
 *
 * - RAISED: organisations that STATE it, for each assessment.
 * - PRIORITISED: assessments that PRIORITISE it.
 * - ADDRESSED: initiatives that ADDRESS it, as `needGaps` counts them (not PLANNED, not CANCELLED); those that don't
 *   count are steps too, with why.
 * - LEARNED: what the initiatives that count PRODUCED. APPLIED: who APPLIED that, at any level.
 * - `reached` is the last stage before the first that nothing shows (`stoppedAt`).
 * - `score`: of the five stages the share that something on record shows, 0 to 1.
 * - `completeness`: of these inputs the share recorded: that it is stated, and that an assessment ranks it; of each
 *   initiative that counts its status and its period.
 *
 * Version 1 told what is over and what is to come alike, and took what is not on record for not done.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const needTrail = question({
  name: 'needTrail',
  about: 'What became of a need over the years: raised, prioritised, addressed, learned, applied, or where it stopped.',
  metric,
  arguments: { need: id('The need.'), ...evidence },
  answer: NeedTrail,
  work: trailOf,
});

function trailOf(projection: Projection, { need, ...asked }: Question & { readonly need: string }) {
  const view = new View(projection, asked);
  const wanted = indexNamed(projection, need, 'Need');
  const facts = factsOf(view, wanted, null, false);
  const learned = learnedFrom(view, facts);
  const steps = [
    ...raised(view, facts),
    ...prioritised(view, wanted),
    ...addressed(view, facts),
    ...learned,
    ...learned.flatMap(({ entity }) => (entity === null ? [] : appliedTo(view, entity))),
  ].sort(inTime);
  const shown = new Set(steps.filter(({ leftOut }) => leftOut === null).map(({ stage }) => stage));
  const stoppedAt = trailStages.find((stage) => !shown.has(stage)) ?? null;
  const reached = stoppedAt === null ? 'APPLIED' : (trailStages[trailStages.indexOf(stoppedAt) - 1] ?? null);
  const score = shown.size / trailStages.length;
  return {
    ...view.basis(metric, {}, completenessOf(view, facts, steps)),
    reasons: trailReasons(view, facts, steps, stoppedAt),
    band: bandOf(score),
    score,
    need: view.idOf(wanted),
    steps: steps.map((step) => shownStep(view, step)),
    reached,
    stoppedAt,
  };
}

function raised(view: View, { askers }: NeedFacts): Step[] {
  const occasions = new Map<number | null, { organisations: Set<number>; claims: ClaimAt[] }>();
  for (const [asker, claims] of askers) {
    for (const claim of claims) {
      const assessment = claim.table.referenceOf('assessment', claim.row);
      const key = assessment < 0 ? null : assessment;
      const known = occasions.get(key) ?? { organisations: new Set(), claims: [] };
      known.organisations.add(asker);
      known.claims.push(claim);
      occasions.set(key, known);
    }
  }
  return [...occasions].map(([entity, { organisations, claims }]) => ({
    stage: 'RAISED',
    entity,
    organisations: [...organisations],
    days: entity === null ? null : view.projection.entities.boundsOf('Assessment', 'period', entity),
    leftOut: null,
    rank: null,
    claims,
  }));
}

function prioritised(view: View, need: number): Step[] {
  return view.to('PRIORITISES', need).map(({ other, ...claim }) => {
    const rank = claim.table.numberOf('rank', claim.row);
    return {
      stage: 'PRIORITISED',
      entity: other,
      organisations: [],
      days: view.projection.entities.boundsOf('Assessment', 'period', other),
      leftOut: null,
      rank: Number.isNaN(rank) ? null : rank,
      claims: [claim],
    };
  });
}

function addressed(view: View, { initiatives, outside, participants }: NeedFacts): Step[] {
  const step = (initiative: number, leftOut: LeftOut | null, claims: readonly ClaimAt[]): Step => {
    const taking = [...participants.values()].flat().filter((each) => each.initiative === initiative);
    return {
      stage: 'ADDRESSED',
      entity: initiative,
      organisations: taking.map(({ organisation }) => organisation),
      days: view.period(initiative),
      leftOut,
      rank: null,
      claims: [...claims, ...taking.flatMap((participation) => participation.claims)],
    };
  };
  return [
    ...[...initiatives].map(([initiative, claims]) => step(initiative, null, claims)),
    ...[...outside].map(([initiative, why]) => step(initiative, why, [])),
  ];
}

function learnedFrom(view: View, { initiatives }: NeedFacts): Step[] {
  const products = new Map<number, { initiatives: number[]; claims: ClaimAt[] }>();
  for (const initiative of initiatives.keys()) {
    for (const { other, ...claim } of view.from('PRODUCED', initiative)) {
      const known = products.get(other) ?? { initiatives: [], claims: [] };
      known.initiatives.push(initiative);
      known.claims.push(claim);
      products.set(other, known);
    }
  }
  return [...products].map(([entity, { initiatives, claims }]) => ({
    stage: 'LEARNED',
    entity,
    organisations: [],
    days: whenPublished(view, entity) ?? atTheEndOf(view, initiatives),
    leftOut: null,
    rank: null,
    claims,
  }));
}

const whenPublished = ({ projection: { entities } }: View, entity: number): Bounds | null => {
  const kind = entities.kindAt(entity);
  return kind === 'Learning' || kind === 'Practice' ? entities.boundsOf(kind, 'published', entity) : null;
};

/** What an initiative left without a date of its own was there when the initiative ended. */
function atTheEndOf(view: View, initiatives: readonly number[]): Bounds | null {
  for (const initiative of initiatives) {
    const period = view.period(initiative);
    if (period) return { ...period, first: period.last, firstSlack: 0 };
  }
  return null;
}

function appliedTo(view: View, product: number): Step[] {
  return view.to('APPLIED', product).map(({ other, ...claim }) => ({
    stage: 'APPLIED',
    entity: product,
    organisations: [other],
    days: view.validity(claim.table, claim.row),
    leftOut: null,
    rank: null,
    claims: [claim],
  }));
}

const inTime = (one: Step, other: Step): number =>
  (one.days?.first ?? Number.POSITIVE_INFINITY) - (other.days?.first ?? Number.POSITIVE_INFINITY) ||
  trailStages.indexOf(one.stage) - trailStages.indexOf(other.stage) ||
  (one.entity ?? 0) - (other.entity ?? 0) ||
  (one.organisations[0] ?? 0) - (other.organisations[0] ?? 0);

const shownStep = (
  view: View,
  { stage, entity, organisations, days, leftOut, rank, claims }: Step,
): Holding<typeof TrailStep> => ({
  stage,
  entity: entity === null ? null : view.idOf(entity),
  organisations: view.idsOf(new Set(organisations)),
  from: days && startText(days),
  to: days && endText(days),
  leftOut,
  rank,
  claims: view.claimIds(claims),
});

function completenessOf(view: View, { initiatives, askers }: NeedFacts, steps: readonly Step[]): number | null {
  const known = [...initiatives.keys()].map((initiative) => {
    const status = view.status(initiative);
    return Number(status !== 0 && status !== UNKNOWN) + Number(view.period(initiative) !== null);
  });
  const ranked = steps.some(({ stage }) => stage === 'PRIORITISED');
  const recorded = Number(askers.size > 0) + Number(ranked) + known.reduce((sum, each) => sum + each, 0);
  return share(recorded, 2 + initiatives.size * 2);
}
