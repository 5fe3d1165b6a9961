import { bandOf, share, shareRecorded } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import { answer, claims, entities, entity, id, listOf, object, oneOf, the } from '../declaration/fields.js';
import { question, type Asked } from '../declaration/question.js';
import { Time } from '../facts/time.js';
import { claimsIn, type Projection } from '../projection/projection.js';
import { processFacts } from './process-facts.js';
import { readinessReasons } from './process-readiness-reasons.js';
import { RecipientGround } from '../audiences/recipients.js';

const metric = { name: 'process-readiness', version: 1 } as const;

const ToPrepare = object(
  'ToPrepare',
  'An organisation that a process concerns and that is not on record as preparing.',
  {
    organisation: entity('Organisation', 'The organisation.'),
    ground: oneOf(RecipientGround, 'Why it concerns it: the nearest of its grounds.'),
    because: entities('Entity', 'The needs, themes or initiatives that say so, by the ground.'),
    claims: claims('The claims that say so.'),
  },
);

const ProcessReadiness = answer(
  'ProcessReadiness',
  'How ready organisations are for an international process. The score is the share of those whom it concerns that take part in preparing for it.',
  {
    process: entity('Process', 'The process.'),
    time: oneOf(Time, 'Whether it is over, goes on or is to come.'),
    initiatives: entities('Initiative', 'What prepares for it.'),
    themes: entities('Theme', 'What it is about: the themes of what prepares for it.'),
    preparing: entities('Organisation', 'Who takes part in that.'),
    experienced: entities(
      'Organisation',
      'Who took part in work that is over and prepared for another process, or was advocacy on one of the themes.',
    ),
    experience: entities('Initiative', 'That work.'),
    positions: entities('Practice', 'Policies, papers, discussion papers and responses on one of the themes.'),
    material: entities('Entity', 'Other practices and learnings on one of the themes.'),
    toPrepare: listOf(
      the(ToPrepare, 'Whom it concerns and who is not on record as preparing; nobody once it is over.'),
    ),
    outside: entities('Initiative', 'What would prepare for it and does not count, such as what was cancelled.'),
  },
);

const takes = { process: id('The process; `processes` lists them.'), ...sure };

/**
 * How ready organisations are for an international process: who prepares, who has experience, what there is to build on, and
 * who needs preparing.
 *
 * - Preparing: who takes part (LEAD, PARTNER, HOST) in an initiative that PREPARES_FOR it and is not CANCELLED; what is
 *   planned counts. Their themes are what the process is about: of a process itself none is recorded.
 * - Experienced: who took part in an initiative that is OVER and PREPARES_FOR another process, or is ADVOCACY on a theme.
 * - Positions: practices on a theme of kind POLICY, PAPER, DISCUSSION_PAPER or CONSULTATION_RESPONSE; material: all other
 *   practices and learnings on one. RETIRED practices are neither.
 * - Whom it concerns: as `audienceFor` has it, by needs, wishes, work that is not over and own themes. To prepare: those of
 *   them that are not preparing; nobody where the process is over.
 * - `score` = |concerned and preparing| / |concerned|, 0 to 1, no unit; null where nobody is on record as concerned.
 * - `completeness`: of four things the share recorded: when it is, an initiative that prepares for it, a theme, who takes part.
 *
 * Networks and organisations that no longer exist are left out throughout.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const processReadiness = question({
  name: 'processReadiness',
  about:
    'The next international process: who prepares, who has experience, which positions and material there are, and who needs preparing?',
  metric,
  arguments: takes,
  answer: ProcessReadiness,
  work: readinessFor,
});

function readinessFor(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const process = indexNamed(projection, asked.process, 'Process');
  const facts = processFacts(view, process);
  const { period, time, preparing, topics, prepared, concerned } = facts;
  const missing = concerned.filter(({ organisation }) => !prepared.has(organisation));
  const toPrepare = time === 'OVER' ? [] : missing;
  const score = share(concerned.length - missing.length, concerned.length);
  const recorded = [period !== null, preparing.size > 0, topics.size > 0, prepared.size > 0];
  return {
    ...view.basis(metric, { process: view.idOf(process) }, shareRecorded(recorded)),
    reasons: [
      ...readinessReasons(view, facts, toPrepare),
      ...caveats(
        view,
        claimsIn(
          preparing.values(),
          topics.values(),
          prepared.values(),
          facts.experienced.values(),
          concerned.map(({ claims: own }) => own),
        ),
      ),
    ],
    band: bandOf(score, concerned.length),
    score,
    process: view.idOf(process),
    time,
    initiatives: view.idsOf(preparing.keys()),
    themes: view.idsOf(topics.keys()),
    preparing: view.idsOf(prepared.keys()),
    experienced: view.idsOf(facts.experienced.keys()),
    experience: view.idsOf(facts.experience),
    positions: view.idsOf(facts.positions.keys()),
    material: view.idsOf(facts.material.keys()),
    toPrepare: toPrepare.map(({ organisation, ground, because, claims: own }) => ({
      organisation: view.idOf(organisation),
      ground,
      because: view.idsOf(because),
      claims: view.claimIds(own),
    })),
    outside: view.idsOf(facts.outside.keys()),
  };
}
