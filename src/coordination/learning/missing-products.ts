import type { EntityId } from '../../graph/ids.js';
import { terms, type Confidence } from '../../graph/vocabulary/index.js';
import { share, type Answer, type Basis } from '../answer/answer.js';
import type { Optional, Window } from '../answer/question.js';
import { View } from '../answer/view.js';
import { initiativesIn } from '../facts/items.js';
import { participantsOf, providersAmong } from '../facts/participation.js';
import { codeOf, type Projection } from '../projection/projection.js';
import { missingProductFacts } from './missing-product-facts.js';
import { missingProductReasons } from './missing-product-reasons.js';

export const missingProductMetric = { id: 'missing-product', version: 2 } as const;

const COMPLETED = codeOf(terms.InitiativeStatus, 'COMPLETED');
const UNKNOWN = codeOf(terms.InitiativeStatus, 'UNKNOWN');

export interface MissingProductsQuestion {
  readonly minConfidence?: Optional<Confidence>;
  /** Completed by this date. */
  readonly asOf?: Optional<string>;
  /** Completed by the end of this period; when it starts makes no difference. */
  readonly window?: Optional<Window>;
}

export interface MissingProduct extends Answer {
  readonly initiative: EntityId;
  /** Who answered for it and can be asked: its leads, or all in it where none is recorded. */
  readonly toAsk: readonly EntityId[];
  readonly untoldThemes: readonly EntityId[];
}

export interface MissingProducts extends Basis {
  /** By id. */
  readonly missing: readonly MissingProduct[];
  /** Initiatives that left nothing either, of which it is not on record whether they are finished. */
  readonly statusUnknown: readonly EntityId[];
}

/**
 * Finished initiatives that left no learning and no practice on record (an EVIDENCE gap), by id.
 *
 * - Finished: status COMPLETED and, where a date or window is asked for, a last day not after its end. A status that is
 *   UNKNOWN is listed apart; planned, running and cancelled initiatives are not looked at.
 * - Left nothing: no PRODUCED claim that counts at that end, to a learning or a practice.
 * - `score` and `band` are null: it is a yes or a no.
 * - `untoldThemes`: those of its themes on which no learning or practice of anybody is on record.
 * - `completeness`: of these inputs the share recorded, for each initiative that is finished or may be: a status, a
 *   period, a participant.
 *
 * Version 1 told an end that is not known as one, and sent to organisations that no longer exist.
 * Source: analysis contract of Samspil.
 * @throws BAD_PERIOD, BAD_DATE
 */
export function missingProducts(projection: Projection, question: MissingProductsQuestion = {}): MissingProducts {
  const view = viewUntil(projection, question);
  const looked = initiativesIn(projection).filter((initiative) => mayBeFinished(view, initiative));
  const without = looked.filter((initiative) => [...view.from('PRODUCED', initiative)].length === 0);
  const isFinished = (initiative: number): boolean => view.status(initiative) === COMPLETED;
  const completeness = completenessOf(view, looked);
  return {
    ...basisOf(view, question, completeness),
    missing: without
      .filter(isFinished)
      .map((initiative) => missingProduct(viewUntil(projection, question), question, initiative)),
    statusUnknown: view.idsOf(without.filter((initiative) => !isFinished(initiative))),
  };
}

/**
 * A view of all that was on record by the end of what is asked for.
 * @throws BAD_PERIOD, BAD_DATE
 */
function viewUntil(projection: Projection, question: MissingProductsQuestion): View {
  const { minConfidence, asOf, window } = question;
  // The question as it was asked is checked as every other is.
  const asked = new View(projection, question);
  const to = asOf ?? window?.to;
  return to == null || asked.span === null
    ? new View(projection, { minConfidence })
    : new View(projection, { minConfidence, window: { to } });
}

const basisOf = (view: View, { asOf, window }: MissingProductsQuestion, completeness: number | null): Basis => {
  const parameters = { asOf: asOf ?? null, windowFrom: window?.from ?? null, windowTo: window?.to ?? null };
  return { ...view.basis(missingProductMetric, parameters, completeness), asOf: asOf ?? null };
};

function mayBeFinished(view: View, initiative: number): boolean {
  const status = view.status(initiative);
  if (status !== COMPLETED && status !== UNKNOWN && status !== 0) return false;
  const last = view.period(initiative)?.last ?? Number.POSITIVE_INFINITY;
  const why = view.whyNot(initiative) ?? (view.span && last > view.span.last ? 'PERIOD' : null);
  if (why) view.leaveOut(initiative, why);
  return why === null;
}

function missingProduct(view: View, question: MissingProductsQuestion, initiative: number): MissingProduct {
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
    recorded += Number(view.status(initiative) === COMPLETED) + Number(view.period(initiative) !== null);
    recorded += Number(participantsOf(view, initiative).length > 0);
  }
  return share(recorded, initiatives.length * 3);
}
