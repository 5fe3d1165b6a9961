import { terms } from '../../graph/vocabulary/index.js';
import { bandOf, share, shareRecorded } from '../answer/answer.js';
import { indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import { answer, claims, entities, entity, id, listOf, object, oneOf, orNull, the } from '../declaration/fields.js';
import { question, type Asked, type Holding } from '../declaration/question.js';
import { participantsOf } from '../facts/participation.js';
import { claimsIn, type Projection } from '../projection/projection.js';
import { experienceFacts, type ExperienceFacts, type Told } from './experience-facts.js';
import { experienceReasons } from './experience-reasons.js';
import { PutIntoPractice, putIntoPractice } from '../learning/put-into-practice.js';

const metric = { name: 'method-experience', version: 1 } as const;

const Experience = object(
  'Experience',
  'What was learned where a method was used, and who has done something with it.',
  {
    learning: entity('Learning', 'What was learned.'),
    validation: orNull(
      oneOf(
        terms.Validation,
        'Whether somebody beside those who were there has checked it; null where that is not recorded.',
      ),
    ),
    initiatives: entities('Initiative', 'The initiatives with the method that it comes from.'),
    receivedBy: entities('Organisation', 'Whom it has reached.'),
    appliedBy: listOf(the(PutIntoPractice, 'Who has applied it, the furthest first.')),
    claims: claims('The claims that it comes from them.'),
  },
);

const Contradiction = object('Contradiction', 'A learning that says otherwise than another: both stand.', {
  learning: entity('Learning', 'The one that says otherwise.'),
  contradicts: entity('Learning', 'The one that it says otherwise than.'),
  claims: claims('The claims that it does.'),
});

const MethodMaterial = object('MethodMaterial', 'A practice, or material on it, that a method is used in.', {
  practice: entity('Practice', 'The practice.'),
  appliedBy: listOf(the(PutIntoPractice, 'Who has applied it, the furthest first.')),
});

const Experiences = answer(
  'Experiences',
  'What those who have tried a method say of it. The score is the share of the initiatives with it that left a learning.',
  {
    method: entity('Method', 'The method.'),
    initiatives: entities('Initiative', 'The initiatives that use it or used it.'),
    participants: entities('Organisation', 'Who takes part in them: who has tried it.'),
    lessons: listOf(the(Experience, 'What worked, or would; what was checked first.')),
    challenges: listOf(the(Experience, 'What stood in the way; what was checked first.')),
    syntheses: listOf(the(Experience, 'What draws some of it together.')),
    contradictions: listOf(the(Contradiction, 'Where learnings say otherwise than each other.')),
    material: listOf(the(MethodMaterial, 'Practices that use it, and who has applied them; retired ones left out.')),
    untold: entities('Initiative', 'The initiatives with it from which no learning is on record.'),
    outside: entities('Initiative', 'Initiatives with the method that do not count: planned, cancelled or to come.'),
  },
);

const takes = { method: id('The method, such as `method:konference`; `methods` lists them.'), ...sure };

/**
 * What those who have tried a method say of it: what worked, what stood in the way, who has done something with it.
 *
 * - Tried: initiatives that USES the method and are or were carried out, as in `methodDiffusion`: neither PLANNED nor
 *   CANCELLED nor to come. A status UNKNOWN counts. Who takes part (LEAD, PARTNER, HOST) has tried it.
 * - Experiences: learnings that one of them PRODUCED, by their kind: LESSON, CHALLENGE, SYNTHESIS. A synthesis from
 *   elsewhere that SYNTHESISES one of them is among the syntheses. VALIDATED ones come first, those of which nobody says
 *   whether they were checked last, then by id.
 * - Contradictions: CONTRADICTS claims between one of them and any other learning. Both stay.
 * - Material: practices that USES the method, but for RETIRED ones.
 * - `score` = |initiatives that left a learning| / |initiatives|, 0 to 1, no unit; null where there is none. It is how much
 *   has been told of what was tried, never how well the method works.
 * - `completeness`: of these inputs the share recorded: of each initiative when it starts and who takes part; of each
 *   experience whether it was checked.
 *
 * It takes no date: what was learned does not lapse.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const experiences = question({
  name: 'experiences',
  about: 'Who has tried a method, what worked, what stood in the way, and where do they disagree?',
  metric,
  arguments: takes,
  answer: Experiences,
  work: experiencesWith,
});

function experiencesWith(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const facts = experienceFacts(view, indexNamed(projection, asked.method, 'Method'));
  const { uses, told, untold } = facts;
  const score = share(uses.size - untold.length, uses.size);
  const of = (kind: Told['kind']): Holding<typeof Experience>[] =>
    told.filter((each) => each.kind === kind).map((each) => shown(view, each));
  return {
    ...view.basis(metric, { method: asked.method }, completenessOf(view, facts)),
    reasons: experienceReasons(view, facts),
    band: bandOf(score, uses.size),
    score,
    method: view.idOf(facts.method),
    initiatives: view.idsOf(uses.keys()),
    participants: view.idsOf(facts.joined.keys()),
    lessons: of('LESSON'),
    challenges: of('CHALLENGE'),
    syntheses: of('SYNTHESIS'),
    contradictions: facts.against.map(({ learning, other, claims: said }) => ({
      learning: view.idOf(learning),
      contradicts: view.idOf(other),
      claims: view.claimIds(said),
    })),
    material: facts.material.map(({ product, uses: applied }) => ({
      practice: view.idOf(product),
      appliedBy: applied.map((use) => putIntoPractice(view, use)),
    })),
    untold: view.idsOf(untold),
    outside: view.idsOf(facts.outside.keys()),
  };
}

const shown = (view: View, { learning, validation, from, drawsOn, uptake }: Told): Holding<typeof Experience> => ({
  learning: view.idOf(learning),
  validation,
  initiatives: view.idsOf(from.keys()),
  receivedBy: view.idsOf(uptake.received.keys()),
  appliedBy: uptake.uses.map((use) => putIntoPractice(view, use)),
  claims: view.claimIds([...claimsIn(from.values()), ...drawsOn]),
});

function completenessOf(view: View, { uses, told }: ExperienceFacts): number | null {
  const recorded = [
    ...[...uses.keys()].flatMap((use) => [view.period(use) !== null, participantsOf(view, use).length > 0]),
    ...told.map(({ validation }) => validation !== null),
  ];
  return shareRecorded(recorded);
}
