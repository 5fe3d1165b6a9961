import { terms } from '../../graph/vocabulary/index.js';
import type { LeftOut } from '../answer/exclusions.js';
import type { View } from '../answer/view.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { gather } from '../projection/gathering.js';

const PLANNED = codeOf(terms.InitiativeStatus, 'PLANNED');

/** Initiatives on something: those that are or were carried out, and why the others don't count. */
export interface CarriedOut {
  /** Each with the claims that lead to it. */
  readonly initiatives: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly outside: ReadonlyMap<number, LeftOut>;
}

/**
 * Why an initiative is not among those that are or were carried out when asked for; null where it is. A status UNKNOWN
 * counts.
 * @param projected whether what is only planned counts as well
 */
export function whyNotCarriedOut(view: View, initiative: number, projected = false): LeftOut | null {
  const why = view.whyNot(initiative);
  if (why === 'CONFIDENCE' || why === 'CANCELLED') return why;
  return view.status(initiative) === PLANNED && !projected ? 'PLANNED' : why;
}

/** By what an initiative may be about something. */
type About = 'HAS_THEME' | 'ADDRESSES' | 'USES' | 'TARGETS';

/** The initiatives that have one of these topics, by themes, needs, methods or audiences, and are or were carried out. */
export function carriedOutOn(view: View, verb: About, topics: Iterable<number>): CarriedOut {
  const initiatives = new Map<number, ClaimAt[]>();
  const outside = new Map<number, LeftOut>();
  for (const topic of topics) {
    for (const { initiative, claim, why } of initiativesOn(view, verb, topic)) {
      if (why) outside.set(initiative, why);
      else gather(initiatives, initiative, claim);
    }
  }
  for (const initiative of initiatives.keys()) outside.delete(initiative);
  return { initiatives, outside };
}

function* initiativesOn(view: View, verb: About, topic: number) {
  const table = view.projection.claims(verb);
  for (const row of table.to(topic)) {
    const initiative = table.subjectOf(row);
    if (!view.projection.entities.isKind(initiative, 'Initiative')) continue;
    const why = whyNotCarriedOut(view, initiative);
    if (why) view.leaveOut(initiative, why);
    // A claim that doesn't count says nothing of the initiative, so it isn't named as left out.
    if (why) yield { initiative, claim: { table, row }, why };
    else if (view.reads(table, row)) yield { initiative, claim: { table, row }, why };
  }
}
