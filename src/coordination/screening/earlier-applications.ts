import { terms } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { ClaimTo, View } from '../answer/view.js';
import { answer, entities, entity, oneOf, type Holding } from '../declaration/fields.js';
import { decisionOn, isTurnedDown, type Decision } from '../facts/decisions.js';
import type { Weights } from '../overlap/pair.js';
import { monthInWords, monthOf } from '../projection/days.js';
import { aboutOf, aboutTheSame, commonWith, inItemWords, sameView, type Common } from './subjects.js';
import type { ReadDraft } from './draft.js';

export const earlierApplicationMetric = { name: 'earlier-application', version: 2 } as const;

export const EarlierApplication = answer(
  'EarlierApplication',
  'An application on record that was about the same, whatever became of it.',
  {
    application: entity('Application', 'The application.'),
    decision: oneOf(terms.Decision, 'What was decided.'),
    applicants: entities('Organisation', 'Who applied.'),
    sameApplicants: entities('Organisation', 'Those that apply again.'),
    shared: entities('Entity', 'What both are about.'),
    initiatives: entities('Initiative', 'What it became.'),
  },
);
export type EarlierApplication = Holding<typeof EarlierApplication>;

/**
 * Applications on record about something that a draft is about (needs, themes, methods), whatever became of them: a
 * rejected one is evidence of a need. By score descending, then by id.
 *
 * - `score` = Σ idf(shared) / Σ idf(either's), as for overlap: 0 to 1, over the dimensions in which both have something.
 * - `completeness`: of its needs, themes, methods, applicants, decision and day of decision the share that is recorded.
 *
 * Version 1 gave a band HIGH to one or two items compared.
 */
export function earlierApplications(view: View, draft: ReadDraft, weights: Weights): EarlierApplication[] {
  const { entities } = view.projection;
  const found = aboutTheSame(view, draft, (entity) => entities.isKind(entity, 'Application'));
  const known = [...found].sort((one, other) => one - other);
  return known
    .map((application) => earlierApplication(sameView(view), draft, application, weights))
    .sort((one, other) => descending(one.score ?? 0, other.score ?? 0));
}

function earlierApplication(view: View, draft: ReadDraft, application: number, weights: Weights): EarlierApplication {
  const about = aboutOf(view, application);
  const common = commonWith(draft, about, weights);
  const decision = decisionOn(view, application);
  const applies = view.to('APPLIES', application);
  const applicants = [...new Set(applies.map(({ other }) => other))];
  const same = applicants.filter((organisation) => draft.applicants.includes(organisation));
  const proposed = view.from('PROPOSES', application);
  const recorded = [...about.values()].filter(({ size }) => size > 0).length;
  const score = common.union === 0 ? null : common.shared / common.union;
  const dated = view.projection.entities.boundsOf('Application', 'decided', application) !== null;
  const told = recorded + Number(applies.length > 0) + Number(decision !== 'UNKNOWN') + Number(dated);
  const found = {
    reasons: [
      whatItWasAbout(view, application, common),
      whatBecameOfIt(view, application, decision, applies),
      ...(same.length > 0 ? [whoAppliesAgain(view, same)] : []),
      ...(proposed.length > 0 ? [whatItBecame(view, proposed)] : []),
      ...caveats(view, common.claims),
    ],
    band: bandOf(score, common.compared),
    score,
    application: view.idOf(application),
    decision,
    applicants: view.idsOf(applicants),
    sameApplicants: view.idsOf(same),
    shared: [...common.items.values()].flat().map((item) => view.idOf(item)),
    initiatives: view.idsOf(new Set(proposed.map(({ other }) => other))),
  };
  return { ...view.basis(earlierApplicationMetric, {}, share(told, about.size + 3)), ...found };
}

const whatItWasAbout = (view: View, application: number, { items, claims }: Common): Sentence =>
  sentence(
    phrase`${view.name(application)} handlede også om ${inItemWords(view, items, 'da')}.`,
    phrase`${view.name(application)} was also about ${inItemWords(view, items, 'en')}.`,
    view.claimIds(claims),
  );

const decisionWords: Readonly<Record<Decision, { readonly da: string; readonly en: string }>> = {
  ELIGIBLE: { da: 'Den blev fundet støtteværdig', en: 'It was found eligible' },
  ELIGIBLE_WITH_CONDITIONS: {
    da: 'Den blev fundet støtteværdig med betingelser',
    en: 'It was found eligible with conditions',
  },
  PARTLY_GRANTED: { da: 'Den blev delvis bevilget', en: 'It was partly granted' },
  REJECTED: { da: 'Den fik afslag', en: 'It was rejected' },
  REJECTED_REAPPLY_INVITED: {
    da: 'Den fik afslag med opfordring til at søge igen',
    en: 'It was rejected with an invitation to apply again',
  },
  PENDING: { da: 'Den er ikke afgjort endnu', en: 'It is not decided yet' },
  UNKNOWN: { da: 'Det er ikke registreret, hvad der blev af den', en: 'What became of it is not recorded' },
};

/** What was decided on an application, when, and in which round. */
export function whatBecameOfIt(
  view: View,
  application: number,
  decision: Decision,
  applies: readonly ClaimTo[],
): Sentence {
  const { da, en } = decisionWords[decision];
  const decided = view.projection.entities.boundsOf('Application', 'decided', application);
  const submitted = view.from('SUBMITTED_TO', application);
  const round = view.names(new Set(submitted.map(({ other }) => other)));
  const [whenDa, whenEn] = decided
    ? [` i ${monthInWords(monthOf(decided.last), 'da')}`, ` in ${monthInWords(monthOf(decided.last), 'en')}`]
    : ['', ''];
  const evidence = isTurnedDown(view, application);
  const [alsoDa, alsoEn] = evidence
    ? [': også et afslag viser, at nogen har brug for det', ': a rejection, too, shows that somebody needs it']
    : ['', ''];
  return submitted.length > 0
    ? sentence(
        phrase`${da}${whenDa} (${round})${alsoDa}.`,
        phrase`${en}${whenEn} (${round})${alsoEn}.`,
        view.claimIds([...submitted, ...applies]),
      )
    : sentence(phrase`${da}${whenDa}${alsoDa}.`, phrase`${en}${whenEn}${alsoEn}.`, view.claimIds(applies));
}

function whoAppliesAgain(view: View, same: readonly number[]): Sentence {
  const who = view.names(same);
  return sentence(
    phrase`${who} var også med dengang.`,
    phrase`${who} ${same.length === 1 ? 'was' : 'were'} part of it then, too.`,
  );
}

const whatItBecame = (view: View, proposed: readonly ClaimTo[]): Sentence =>
  sentence(
    phrase`Det blev til ${view.names(new Set(proposed.map(({ other }) => other)))}.`,
    phrase`It became ${view.names(new Set(proposed.map(({ other }) => other)))}.`,
    view.claimIds(proposed),
  );
