import { bandOf, share, shareRecorded } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import {
  answer,
  claims,
  edtf,
  entities,
  entity,
  id,
  listOf,
  object,
  oneOf,
  orNull,
  the,
} from '../declaration/fields.js';
import { question, type Asked } from '../declaration/question.js';
import { isTurnedDown } from '../facts/decisions.js';
import { startText } from '../projection/days.js';
import type { Projection } from '../projection/projection.js';
import { rejectionReasons } from './rejected-needs-reasons.js';
import {
  applicationsTo,
  dateOf,
  outcomes,
  RejectedOutcome,
  rejectedTopic,
  topicsOfApplication,
} from './rejected-topics.js';

const metric = { name: 'rejected-needs', version: 1 } as const;

const RejectedTopic = object('RejectedTopic', 'A need or theme that a pool turned down, and what became of it.', {
  topic: entity('Entity', 'The need; the theme of an application of which no need is on record.'),
  outcome: oneOf(RejectedOutcome, 'What became of it: of several the last in the order of the terms.'),
  since: orNull(edtf('When it was turned down first, as precisely as that is on record; null where it is not.')),
  applications: entities('Application', 'The applications on it that were turned down.'),
  applicants: entities('Organisation', 'Who made them.'),
  laterApplications: entities('Application', 'The applications on it, to any pool, that came later.'),
  laterInitiatives: entities('Initiative', 'The initiatives on it that began later.'),
  otherInitiatives: entities('Initiative', 'Other initiatives on it: they began before, or it is not on record when.'),
  claims: claims('The claims that say so.'),
});

const RejectedNeeds = answer(
  'RejectedNeeds',
  'What a pool has turned down, and what became of it. The score is the share of what was turned down that is open still.',
  {
    pool: entity('Pool', 'The pool.'),
    rejected: entities('Application', 'The applications that it turned down.'),
    topics: listOf(the(RejectedTopic, 'What they were about: what is open first, then what most have applied for.')),
    withoutTopic: entities('Application', 'Those of which neither a need nor a theme is on record.'),
  },
);

const takes = { pool: id('The pool, such as `pool:gf-pulje`; `pools` lists them.'), ...sure };

/**
 * What a pool has turned down, and what became of it.
 *
 * - Turned down: applications with the decision REJECTED or REJECTED_REAPPLY_INVITED that were SUBMITTED_TO the pool or to
 *   a round that is PART_OF it. Their topics are the needs that they ADDRESS; of one without a need its themes.
 * - A topic was turned down when the first of them was decided, else handed in. Later is what surely began, was decided or
 *   handed in after that: “2015” is later than December 2014, and not later than June 2015.
 * - GRANTED: a later application on it to this pool was found eligible, or this pool supports an initiative on it that began
 *   later. TAKEN_UP: else an initiative on it began later. APPLIED_AGAIN: else somebody applied later, to any pool. UNDATED:
 *   it is not on record when it was turned down. OPEN: none of these. CANCELLED initiatives don't count, planned ones do.
 * - `score` = |OPEN| / |topics that are dated|, 0 to 1, no unit; null where there is none.
 * - `completeness`: of the applications turned down the share recorded of three things: a topic, a date, who applied.
 *
 * OPEN does not say that nobody works on it: `otherInitiatives` began before or at a time that is not known.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const rejectedNeeds = question({
  name: 'rejectedNeeds',
  about: 'What has the pool turned down, did it come back, and what is open still?',
  metric,
  arguments: takes,
  answer: RejectedNeeds,
  work: rejectedBy,
});

function rejectedBy(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const pool = indexNamed(projection, asked.pool, 'Pool');
  const applications = applicationsTo(view, pool);
  const rejected = [...applications.keys()].filter((each) => isTurnedDown(view, each));
  const about = new Map(rejected.map((each) => [each, topicsOfApplication(view, each)]));
  const withoutTopic = rejected.filter((each) => about.get(each)?.size === 0);
  const topics = [...new Set(rejected.flatMap((each) => [...(about.get(each)?.keys() ?? [])]))]
    .map((topic) => rejectedTopic(view, pool, topic, applications, about))
    .sort(
      (one, other) =>
        outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome) ||
        other.applicants.size - one.applicants.size ||
        one.topic - other.topic,
    );
  const dated = topics.filter(({ outcome }) => outcome !== 'UNDATED');
  const score = share(dated.filter(({ outcome }) => outcome === 'OPEN').length, dated.length);
  const recorded = rejected.flatMap((each) => [
    about.get(each)?.size !== 0,
    dateOf(view, each) !== null,
    view.to('APPLIES', each).length > 0,
  ]);
  const links = topics.flatMap(({ claims: own }) => own);
  return {
    ...view.basis(metric, { pool: view.idOf(pool) }, shareRecorded(recorded)),
    reasons: [
      ...rejectionReasons(view, pool, { rejected, topics, withoutTopic, applications }),
      ...caveats(view, links),
    ],
    band: bandOf(score, dated.length),
    score,
    pool: view.idOf(pool),
    rejected: view.idsOf(rejected),
    topics: topics.map((topic) => ({
      topic: view.idOf(topic.topic),
      outcome: topic.outcome,
      since: topic.since && startText(topic.since),
      applications: view.idsOf(topic.applications.keys()),
      applicants: view.idsOf(topic.applicants),
      laterApplications: view.idsOf(topic.laterApplications.keys()),
      laterInitiatives: view.idsOf(topic.laterInitiatives.keys()),
      otherInitiatives: view.idsOf(topic.otherInitiatives.keys()),
      claims: view.claimIds(topic.claims),
    })),
    withoutTopic: view.idsOf(withoutTopic),
  };
}
