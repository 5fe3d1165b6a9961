import { term, terms, termSet } from '../../graph/vocabulary/index.js';
import { share } from '../answer/answer.js';
import type { View } from '../answer/view.js';
import { whyNotCarriedOut } from '../facts/carried-out.js';
import { onlyAskerOf } from '../facts/demand.js';
import { Participations } from '../facts/participations.js';
import { timesOf } from '../facts/time.js';
import { NONE } from '../projection/columns.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { gather } from '../projection/gathering.js';

const UNKNOWN = codeOf(terms.InitiativeStatus, 'UNKNOWN');

export const GapType = termSet('GapType', 'What kind of gap a need has: the first that fits.', {
  UNKNOWN: term(
    'ikke kendt',
    'not known',
    'Nobody is on record as asking, or nobody is on record in any of its initiatives: listed apart, neither a gap nor none.',
  ),
  ABSOLUTE: term('ingen indsats', 'no initiative', 'No initiative addresses it.'),
  REACH: term('når ikke dem, der beder', 'misses those who ask', 'Initiatives exist, but nobody who asks is in them.'),
  PARTIAL: term('delvist dækket', 'partly met', 'Some of those who ask are served.'),
  LAPSED: term('ikke længere dækket', 'no longer met', 'All who ask were served, and all that served them is over.'),
  FRAGILE: term('hænger på én', 'rests on one', 'All who ask are served, and one alone answers for what is not over.'),
});
export type GapType = keyof typeof GapType.values;

/** How far a need is met, in numbers: what ranking takes. `factsOf` tells it of one need in full. */
export interface NeedCoverage {
  readonly need: number;
  readonly askers: ReadonlyMap<number, readonly ClaimAt[]>;
  /** How many of those who ask take part. */
  readonly served: number;
  /** The one organisation that answers for all that is not over, if it hangs on one. */
  readonly soleProvider: number | null;
  /** Whether there are initiatives and all of them are over. */
  readonly lapsed: boolean;
  /** Whether only one organisation on record asks for it, and that one alone answers for what is not over. */
  readonly selfServed: boolean;
  /** How many initiatives address it and count. */
  readonly initiatives: number;
  /** How many of them have a participant on record, and how many a status. */
  readonly joined: number;
  readonly statusKnown: number;
}

/**
 * How far every need is met, all at once: each claim is read once into typed arrays, however many needs an initiative
 * addresses.
 * @param assessment only what is stated in it; null for what is stated on any occasion
 */
export function coverages(view: View, assessment: number | null, projected: boolean): NeedCoverage[] {
  const work = addressing(view, projected);
  const participations = new Participations(view, (initiative) => work.addressed.has(initiative));
  const timeOf = timesOf(view);
  const isCurrent = (initiative: number): boolean => timeOf(initiative) !== 'OVER';
  const inIt = new Int32Array(view.projection.entities.count).fill(NONE);
  return needsOf(view).map((need) => {
    const initiatives = work.of.get(need) ?? [];
    const askers = askersOf(view, need, assessment);
    let joined = 0;
    for (const initiative of initiatives) {
      const [start, end] = [participations.startOf(initiative), participations.endOf(initiative)];
      if (start < end) joined += 1;
      for (let place = start; place < end; place += 1) inIt[participations.organisationAt(place)] = need;
    }
    let served = 0;
    for (const asker of askers.keys()) if (inIt[asker] === need) served += 1;
    const current = initiatives.filter(isCurrent);
    const soleProvider = soleProviderOf(current, participations);
    return {
      need,
      askers,
      served,
      soleProvider,
      lapsed: initiatives.length > 0 && current.length === 0,
      selfServed: soleProvider !== null && onlyAskerOf(view, need) === soleProvider,
      initiatives: initiatives.length,
      joined,
      statusKnown: initiatives.filter((initiative) => isStatusKnown(view, initiative)).length,
    };
  });
}

/** The initiatives that address each need and count. */
function addressing(view: View, projected: boolean) {
  const table = view.projection.claims('ADDRESSES');
  const { entities } = view.projection;
  const of = new Map<number, number[]>();
  const addressed = new Set<number>();
  for (const need of needsOf(view)) {
    const initiatives = new Set<number>();
    for (const row of table.to(need)) {
      const initiative = table.subjectOf(row);
      if (!entities.isKind(initiative, 'Initiative')) continue;
      const why = whyNotCarriedOut(view, initiative, projected);
      if (why) view.leaveOut(initiative, why);
      else if (view.reads(table, row)) initiatives.add(initiative);
    }
    for (const initiative of initiatives) addressed.add(initiative);
    of.set(need, [...initiatives]);
  }
  return { of, addressed };
}

/** The only provider of some initiatives: their leads, or the participants of those that nobody leads. Null where it is not one. */
function soleProviderOf(initiatives: readonly number[], participations: Participations): number | null {
  let sole: number | null = null;
  for (const initiative of initiatives) {
    const onlyLeads = participations.isLed(initiative);
    const end = participations.endOf(initiative);
    for (let place = participations.startOf(initiative); place < end; place += 1) {
      if (onlyLeads && !participations.isLeadAt(place)) continue;
      const organisation = participations.organisationAt(place);
      if (sole !== null && sole !== organisation) return null;
      sole = organisation;
    }
  }
  return sole;
}

/** The needs that are as sure as asked for, by index. */
export function needsOf(view: View): number[] {
  return view.sureOf('Need');
}

/** Who states a need, with the claims that say so. */
export function askersOf(view: View, need: number, assessment: number | null): Map<number, readonly ClaimAt[]> {
  const table = view.projection.claims('STATES');
  const askers = new Map<number, ClaimAt[]>();
  for (const row of table.to(need)) {
    if (assessment !== null && table.referenceOf('assessment', row) !== assessment) continue;
    if (!view.reads(table, row)) continue;
    gather(askers, table.subjectOf(row), { table, row });
  }
  return askers;
}

export function isStatusKnown(view: View, initiative: number): boolean {
  const status = view.status(initiative);
  return status !== UNKNOWN && status !== 0;
}

/**
 * The share of those who ask that take part; null where nobody is on record as asking, and where nobody is on record in
 * any initiative that counts.
 */
export function coverageOf({ askers, initiatives, joined, served }: NeedCoverage): number | null {
  return initiatives > 0 && joined === 0 ? null : share(served, askers.size);
}

/** The type of a need's gap; null where it is covered, or where the only one that asks serves itself. */
export function typeOf(need: NeedCoverage): GapType | null {
  const { askers, initiatives, served, lapsed, selfServed, soleProvider } = need;
  if (coverageOf(need) === null) return 'UNKNOWN';
  if (initiatives === 0) return 'ABSOLUTE';
  if (served === 0) return 'REACH';
  if (served < askers.size) return 'PARTIAL';
  if (lapsed) return 'LAPSED';
  return soleProvider === null || selfServed ? null : 'FRAGILE';
}
