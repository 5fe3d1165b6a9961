import { bandOf, descending, pageOf, share, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import type { Question } from '../answer/question.js';
import { phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { LeftOut } from '../answer/exclusions.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { answer, entities, entity, float, orNull } from '../declaration/fields.js';
import { listQuestion } from '../declaration/question.js';
import { initiativesIn } from '../facts/items.js';
import { participantsIn } from '../facts/participation.js';
import { whyLeftOut } from '../facts/wording.js';
import { toldByTime, whoTakesPart, type VerbByTime } from '../facts/work-words.js';
import { YES } from '../projection/columns.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { gather } from '../projection/gathering.js';
import { whyNotCarriedOut } from '../facts/carried-out.js';

const metric = { name: 'goal-coverage', version: 3 } as const;

const GoalService = answer(
  'GoalService',
  'How far initiatives serve a goal. The score is the share of the initiatives that serve any goal which serve this one.',
  {
    goal: entity('Theme', 'The goal.'),
    initiatives: entities('Initiative', 'The initiatives that contribute to it and count.'),
    planned: entities('Initiative', 'Those that are only planned.'),
    organisations: entities('Organisation', 'Who takes part in those that count.'),
  },
);

interface Facts {
  readonly goal: number;
  readonly initiatives: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly outside: ReadonlyMap<number, LeftOut>;
  readonly participants: ReadonlyMap<number, readonly ClaimAt[]>;
}

/**
 * Which goals initiatives serve, and which have none.
 *
 * - A goal is a theme that is marked as one (`goal`), or that an initiative CONTRIBUTES_TO.
 * - An initiative counts where it is neither PLANNED nor CANCELLED, as sure as asked for, and touches the date or window.
 * - `score` = initiatives that serve it / initiatives that serve any goal; 0 to 1. A goal with none has 0: that is
 *   known, since a goal is there to be served, though a contribution may not be on record.
 * - `coverage` = goals with an initiative / goals.
 * - `completeness`: of the initiatives that count the share with a goal on record.
 *
 * Version 2 told what is over and to come as what goes on.
 * @throws BAD_PERIOD, BAD_DATE
 */
export const goalCoverage = listQuestion({
  name: 'goalCoverage',
  about: 'Which goals initiatives serve, and which have none.',
  metric,
  arguments: evidence,
  list: {
    about: 'Goals by how many initiatives serve them; those that nobody serves last.',
    of: GoalService,
    beside: {
      unserved: entities('Theme', 'The goals that no initiative that counts contributes to.'),
      coverage: orNull(float('The share of the goals that some initiative serves; null where no goal is on record.')),
    },
  },
  work: goalsServed,
});

function goalsServed(projection: Projection, question: Question, page: Page) {
  const view = new View(projection, question);
  const facts = goalsOf(view).map((goal) => factsOf(view, goal));
  const serving = new Set(facts.flatMap(({ initiatives }) => [...initiatives.keys()]));
  const counting = initiativesIn(projection).filter((initiative) => whyNotCarriedOut(view, initiative) === null);
  const completeness = share(serving.size, counting.length);
  const basis = view.basis(metric, {}, completeness);
  const goals = facts.map((ofGoal) => {
    const { goal, initiatives, outside, participants } = ofGoal;
    const score = share(initiatives.size, serving.size) ?? 0;
    return {
      ...basis,
      reasons: reasonsOf(view, ofGoal),
      band: bandOf(score, serving.size),
      score,
      goal: view.idOf(goal),
      initiatives: view.idsOf(initiatives.keys()),
      planned: view.idsOf([...outside].flatMap(([initiative, why]) => (why === 'PLANNED' ? [initiative] : []))),
      organisations: view.idsOf(participants.keys()),
    };
  });
  const unserved = facts.flatMap(({ goal, initiatives }) => (initiatives.size === 0 ? [goal] : []));
  goals.sort((one, other) => descending(one.score, other.score));
  return {
    ...pageOf(view.basis(metric, {}, completeness), goals, page),
    unserved: view.idsOf(unserved),
    coverage: share(goals.length - unserved.length, goals.length),
  };
}

function goalsOf(view: View): number[] {
  const { entities } = view.projection;
  return view
    .sureOf('Theme')
    .filter((theme) => entities.codeOf('Theme', 'goal', theme) === YES || view.to('CONTRIBUTES_TO', theme).length > 0);
}

function factsOf(view: View, goal: number): Facts {
  const initiatives = new Map<number, ClaimAt[]>();
  const outside = new Map<number, LeftOut>();
  // An initiative that is only planned may lie after the date asked for, and is still named.
  for (const { other, ...claim } of view.to('CONTRIBUTES_TO', goal, false)) {
    const why = whyNotCarriedOut(view, other);
    if (why) {
      outside.set(other, why);
      view.leaveOut(other, why);
    } else if (view.reads(claim.table, claim.row)) {
      gather(initiatives, other, claim);
    }
  }
  return { goal, initiatives, outside, participants: participantsIn(view, initiatives.keys()) };
}

const contributes: VerbByTime = {
  NOW: ['bidrager til', 'contributes to', 'contribute to'],
  TO_COME: ['kommer til at bidrage til', 'will contribute to', 'will contribute to'],
  UNKNOWN: [
    'bidrager eller har bidraget til',
    'contributes or has contributed to',
    'contribute or have contributed to',
  ],
  OVER: ['bidrog til', 'contributed to', 'contributed to'],
};

function reasonsOf(view: View, { goal, initiatives, outside, participants }: Facts): Sentence[] {
  const it = phrase`${view.name(goal)}`;
  const claims = [...initiatives.values()].flat();
  const told = toldByTime(view, initiatives.keys(), () => contributes, { da: it, en: it }, { da: ['det'], en: ['it'] });
  const served =
    initiatives.size === 0
      ? sentence(
          phrase`Det er ikke registreret, at nogen indsats, der tæller med, bidrager til ${it}.`,
          phrase`No initiative that counts is on record as contributing to ${it}.`,
        )
      : sentence(phrase`${told.da}.`, phrase`${told.en}.`, view.claimIds(claims));
  return [
    served,
    ...whoTakesPart(view, participants, { da: ' i arbejdet', en: ' in that work' }),
    ...whyLeftOut(view, outside),
    ...caveats(view, claims),
  ];
}
