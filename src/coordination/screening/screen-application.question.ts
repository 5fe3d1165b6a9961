import type { EntityId } from '../../graph/records/index.js';
import type { Page } from '../answer/answer.js';
import { View } from '../answer/view.js';
import { answer, entities, entity, listOf, oneOf, orNull, the } from '../declaration/fields.js';
import { asking, question, type Analysis, type Asked, type Given, type Records } from '../declaration/question.js';
import { Market } from '../facts/offers.js';
import type { OverlapClass } from '../overlap/pair.js';
import { ClassCount, countedByClass } from '../overlap/pair-walk.js';
import type { Texts } from '../projection/current-texts.js';
import type { Projection } from '../projection/projection.js';
import {
  draftOverlaps,
  ofDraft,
  rankInitiatives,
  weightsFor,
  type RankedInitiative,
} from './draft-overlaps.question.js';
import { DraftField, readDraft, type ReadDraft } from './draft.js';
import { EarlierApplication, earlierApplications } from './earlier-applications.js';
import { partnersFor, PartnerSuggestion, requirementsOf } from './partners.js';
import { Reading, readingFor } from './reading.js';
import { RuleCheck, checkRules, verdictOn } from './rule-checks.js';
import { Verdict } from './rule-findings.js';
import { recordsWanted } from './rules.js';
import { screeningReasons } from './screening-reasons.js';
import { ServedNeed, servedNeeds } from './served-needs.js';

const metric = { name: 'screening', version: 2 } as const;

const Screening = answer(
  'Screening',
  'What to know of an application before it is handed in. Its score is that of the strongest risk of duplication.',
  {
    verdict: oneOf(
      Verdict,
      'PASS where all that the round requires is met, FAIL where something is not, UNKNOWN otherwise: also where a rule is left to people.',
    ),
    rules: listOf(the(RuleCheck, 'The rules of the round one by one.')),
    round: orNull(entity('Entity', 'The round or pool; null where the draft names none.')),
    missing: listOf(oneOf(DraftField, 'What the draft does not tell.')),
    required: entities('Entity', 'What it takes: what its needs require, and its methods.'),
    covered: entities('Entity', 'What of that somebody who applies offers.'),
    overlapCounts: listOf(the(ClassCount, 'How many initiatives it overlaps, by class.')),
  },
);

type Screened = Asked<typeof ofDraft>;

/** The records whose values a screening needs: the round or pool of a draft and its rules. @throws as `screenApplication` */
export const recordsForScreening: Analysis<Given<typeof ofDraft>, readonly EntityId[]> = {
  name: 'recordsForScreening',
  work(projection, { draft, minConfidence }) {
    const view = new View(projection, { minConfidence });
    return recordsWanted(view, readDraft(view, draft));
  },
};

/**
 * What to know of an application before it is handed in. Nothing of it is stored; it is set against everything on
 * record, whenever that was.
 *
 * - It overlaps initiatives as if it were one (`overlap`): N and df are those of the graph, in which it is not.
 * - Its rules are those of its round (`checkRules`), each PASS, FAIL or UNKNOWN.
 * - `score`: of its overlaps that are a DUPLICATION_RISK the largest; 0 where none is; null where it tells nothing that
 *   could overlap or not when it takes place, and where there is no risk but an overlap that is UNDATED.
 * - `completeness`: of what a draft may tell (`DraftField`) the share that it tells.
 *
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT, BAD_DATE, BAD_PERIOD (see `readDraft`)
 */
export const screenApplication = question({
  name: 'screenApplication',
  about:
    'A new application came in: what overlaps, which need it serves, what went before, who would strengthen it, and whether it meets the rules of its round. Nothing is stored.',
  metric,
  weight: { cost: 1_100, each: 0 },
  arguments: ofDraft,
  answer: Screening,
  holds: {
    needs: {
      about: 'The needs that it serves, by how much they matter.',
      list: {
        about:
          'Needs that a draft works on: those it names first, then those its themes and methods lead to, by score.',
        of: ServedNeed,
      },
    },
    earlierApplications: {
      about: 'Applications on the same, rejected ones as well: they are evidence of a need.',
      list: { about: 'Applications that were about the same, the highest score first.', of: EarlierApplication },
    },
    reading: {
      about: 'Learnings and practices to read first.',
      list: { about: 'Learnings and practices to read first, the highest score first.', of: Reading },
    },
    partners: {
      about: 'Organisations that would strengthen it.',
      list: { about: 'Organisations that would strengthen a draft, the highest score first.', of: PartnerSuggestion },
    },
  },
  asks: {
    overlaps: asking(
      'The initiatives on record that share something with it.',
      draftOverlaps,
      (_, { draft, minConfidence }: Screened) => ({ draft, minConfidence }),
      ['classes'],
    ),
  },
  records: recordsForScreening,
  work: screened,
});

function screened(
  projection: Projection,
  { draft, ...question }: Screened,
  _page: Page,
  _texts: Texts,
  records: Records,
) {
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
    ...view.basis(metric, { initiatives: weights.initiatives }, read.completeness),
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
