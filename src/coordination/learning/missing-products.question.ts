import { terms } from '../../graph/vocabulary/index.js';
import { pageInFull, share, type Basis, type Page } from '../answer/answer.js';
import type { Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { answer, entities, entity } from '../declaration/fields.js';
import { listQuestion, type Holding } from '../declaration/question.js';
import { initiativesIn } from '../facts/items.js';
import { participantsOf, providersAmong } from '../facts/participation.js';
import { timeOfInitiative } from '../facts/time.js';
import { codeOf, type Projection } from '../projection/projection.js';
import { missingProductFacts } from './missing-product-facts.js';
import { missingProductReasons } from './missing-product-reasons.js';

const metric = { name: 'missing-product', version: 3 } as const;

const COMPLETED = codeOf(terms.InitiativeStatus, 'COMPLETED');
const UNKNOWN = codeOf(terms.InitiativeStatus, 'UNKNOWN');
/** Statuses of what is not on record as having taken place. */
const neverTookPlace: ReadonlySet<number> = new Set([
  codeOf(terms.InitiativeStatus, 'PLANNED'),
  codeOf(terms.InitiativeStatus, 'CANCELLED'),
]);

const MissingProduct = answer(
  'MissingProduct',
  'A finished initiative that left no learning and no practice on record. It has no score: it is a yes or a no.',
  {
    initiative: entity('Initiative', 'The initiative.'),
    toAsk: entities('Organisation', 'Who led it and can be asked; all that took part where no lead is recorded.'),
    untoldThemes: entities('Theme', 'Those of its themes on which no learning or practice of anybody is on record.'),
  },
);

/**
 * Finished initiatives that left no learning and no practice on record (an EVIDENCE gap), by id.
 *
 * - Finished: OVER (see `timeOf`) at the date asked for, the end of the window asked for, else today, whatever its status
 *   says; COMPLETED on its last day already. Of what is UNKNOWN it is not known, and it is listed apart; what goes on, is
 *   to come, or is cancelled or only planned is not looked at.
 * - Left nothing: no PRODUCED claim that counts at that end, to a learning or a practice.
 * - `score` and `band` are null: it is a yes or a no.
 * - `untoldThemes`: those of its themes on which no learning or practice of anybody is on record.
 * - `completeness`: of these inputs the share recorded, for each initiative that is finished or may be: a status, a
 *   period, a participant.
 *
 * Version 1 told an end that is not known as one, and sent to organisations that no longer exist; version 2 went by the
 * status alone, though a period had ended.
 * Source: analysis contract of Samspil.
 * @throws BAD_PERIOD, BAD_DATE
 */
export const missingProducts = listQuestion({
  name: 'missingProducts',
  about:
    'Which finished initiatives delivered nothing: no learning and no practice is on record. With a date or window, those that were finished by its end.',
  metric,
  weight: { cost: 1_400, each: 5 },
  arguments: evidence,
  list: {
    about: 'Finished initiatives that left no learning and no practice on record, by id.',
    of: MissingProduct,
    beside: {
      statusUnknown: entities(
        'Initiative',
        'Initiatives that left nothing either, of which it is not on record whether they are finished.',
      ),
    },
  },
  work: productsMissed,
});

function productsMissed(projection: Projection, question: Question, page: Page) {
  const view = viewUntil(projection, question);
  const looked = initiativesIn(projection).filter((initiative) => mayBeFinished(view, initiative));
  const without = looked.filter((initiative) => [...view.from('PRODUCED', initiative)].length === 0);
  const finished = without.filter((initiative) => isFinished(view, initiative));
  const completeness = completenessOf(view, looked);
  return {
    ...pageInFull(basisOf(view, question, completeness), finished, page, (initiative) =>
      missingProduct(viewUntil(projection, question), question, initiative),
    ),
    statusUnknown: view.idsOf(without.filter((initiative) => !isFinished(view, initiative))),
  };
}

/**
 * A view of all that was on record by the end of what is asked for.
 * @throws BAD_PERIOD, BAD_DATE
 */
function viewUntil(projection: Projection, question: Question): View {
  const { minConfidence, asOf, window } = question;
  // The question as it was asked is checked as every other is.
  const asked = new View(projection, question);
  const to = asOf ?? window?.to;
  return to == null || asked.span === null
    ? new View(projection, { minConfidence })
    : new View(projection, { minConfidence, window: { to } });
}

const basisOf = (view: View, { asOf, window }: Question, completeness: number | null): Basis => {
  const parameters = { asOf: asOf ?? null, windowFrom: window?.from ?? null, windowTo: window?.to ?? null };
  return { ...view.basis(metric, parameters, completeness), asOf: asOf ?? null };
};

function mayBeFinished(view: View, initiative: number): boolean {
  if (neverTookPlace.has(view.status(initiative))) return false;
  if (!isFinished(view, initiative) && timeOfInitiative(view, initiative) !== 'UNKNOWN') return false;
  const last = view.period(initiative)?.last ?? Number.POSITIVE_INFINITY;
  const why = view.whyNot(initiative) ?? (view.span && last > view.span.last ? 'PERIOD' : null);
  if (why) view.leaveOut(initiative, why);
  return why === null;
}

const isFinished = (view: View, initiative: number): boolean =>
  view.status(initiative) === COMPLETED || timeOfInitiative(view, initiative) === 'OVER';

function missingProduct(view: View, question: Question, initiative: number): Holding<typeof MissingProduct> {
  const facts = missingProductFacts(view, initiative);
  return {
    ...basisOf(view, question, completenessOf(view, [initiative])),
    reasons: missingProductReasons(view, facts),
    band: null,
    score: null,
    initiative: view.idOf(initiative),
    toAsk: view.idsOf(providersAmong(facts.participants).map(({ organisation }) => organisation)),
    untoldThemes: view.idsOf(facts.untoldThemes),
  };
}

function completenessOf(view: View, initiatives: readonly number[]): number | null {
  let recorded = 0;
  for (const initiative of initiatives) {
    const status = view.status(initiative);
    recorded += Number(status !== 0 && status !== UNKNOWN) + Number(view.period(initiative) !== null);
    recorded += Number(participantsOf(view, initiative).length > 0);
  }
  return share(recorded, initiatives.length * 3);
}
