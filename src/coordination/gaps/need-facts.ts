import { terms } from '../../graph/vocabulary/index.js';
import { participantsOf, providersAmong, type Participation } from '../facts/participation.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import type { LeftOut, View } from '../answer/view.js';

const PLANNED = codeOf(terms.InitiativeStatus, 'PLANNED');
const UNKNOWN = codeOf(terms.InitiativeStatus, 'UNKNOWN');

/** What kind of gap a need has: the first that fits. */
export type GapType = 'UNKNOWN' | 'ABSOLUTE' | 'REACH' | 'PARTIAL' | 'FRAGILE';

/** What is known of a need before it is put into words. */
export interface NeedFacts {
  readonly need: number;
  readonly askers: ReadonlyMap<number, readonly ClaimAt[]>;
  /** The initiatives that count, each with the claims that it addresses the need. */
  readonly initiatives: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly outside: ReadonlyMap<number, LeftOut>;
  /** Who takes part in them, by organisation. */
  readonly participants: ReadonlyMap<number, readonly Participation[]>;
  /** The one organisation that all of it hangs on, if it hangs on one. */
  readonly soleProvider: number | null;
  readonly statusUnknown: readonly number[];
}

/** The needs that are as sure as asked for, by index. */
export function needsOf(view: View): number[] {
  const { start, end } = view.projection.entities.ofKind('Need');
  return Array.from({ length: end - start }, (_, at) => start + at).filter((need) => view.isSure(need));
}

/** What is known of a need. */
export function factsOf(view: View, need: number, assessment: number | null, projected: boolean): NeedFacts {
  const { initiatives, outside } = addressing(view, need, projected);
  const all = [...initiatives.keys()].flatMap((initiative) => participantsOf(view, initiative));
  const participants = new Map<number, Participation[]>();
  for (const participation of all) {
    participants.set(participation.organisation, [
      ...(participants.get(participation.organisation) ?? []),
      participation,
    ]);
  }
  const providers = new Set(providersAmong(all).map(({ organisation }) => organisation));
  const [provider] = providers;
  return {
    need,
    askers: askersOf(view, need, assessment),
    initiatives,
    outside,
    participants,
    soleProvider: providers.size === 1 && provider !== undefined ? provider : null,
    statusUnknown: [...initiatives.keys()].filter((initiative) => !isStatusKnown(view, initiative)),
  };
}

function isStatusKnown(view: View, initiative: number): boolean {
  const status = view.status(initiative);
  return status !== UNKNOWN && status !== 0;
}

function askersOf(view: View, need: number, assessment: number | null): Map<number, readonly ClaimAt[]> {
  const table = view.projection.claims('STATES');
  const askers = new Map<number, readonly ClaimAt[]>();
  for (const row of table.to(need)) {
    if (assessment !== null && table.referenceOf('assessment', row) !== assessment) continue;
    if (!view.reads(table, row)) continue;
    const asker = table.subjectOf(row);
    askers.set(asker, [...(askers.get(asker) ?? []), { table, row }]);
  }
  return askers;
}

/** The initiatives on record as addressing a need: those that count, and why the others don't. */
function addressing(view: View, need: number, projected: boolean) {
  const table = view.projection.claims('ADDRESSES');
  const initiatives = new Map<number, readonly ClaimAt[]>();
  const outside = new Map<number, LeftOut>();
  for (const row of table.to(need)) {
    const initiative = table.subjectOf(row);
    if (!view.projection.entities.isKind(initiative, 'Initiative')) continue;
    const why = whyOutside(view, initiative, projected);
    if (why) view.leaveOut(initiative, why);
    if (!why && view.reads(table, row))
      initiatives.set(initiative, [...(initiatives.get(initiative) ?? []), { table, row }]);
    else outside.set(initiative, why ?? whyOfClaim[view.judge(table, row)]);
  }
  for (const initiative of initiatives.keys()) outside.delete(initiative);
  return { initiatives, outside };
}

const whyOfClaim = {
  CONFIDENCE: 'CONFIDENCE',
  PERIOD: 'PERIOD',
  VALIDITY_UNKNOWN: 'PERIOD_UNKNOWN',
  COUNTS: 'CONFIDENCE',
} as const;

function whyOutside(view: View, initiative: number, projected: boolean): LeftOut | null {
  const why = view.whyNot(initiative);
  if (why === 'CONFIDENCE' || why === 'CANCELLED') return why;
  return view.status(initiative) === PLANNED && !projected ? 'PLANNED' : why;
}

/** The type of a need's gap; null where it is covered. */
export function typeOf(facts: NeedFacts): GapType | null {
  const { askers, initiatives } = facts;
  if (askers.size === 0) return 'UNKNOWN';
  if (initiatives.size === 0) return 'ABSOLUTE';
  const served = servedOf(facts).length;
  if (served === 0) return 'REACH';
  if (served < askers.size) return 'PARTIAL';
  return facts.soleProvider === null ? null : 'FRAGILE';
}

/** Who asks and takes part. */
export const servedOf = ({ askers, participants }: NeedFacts): number[] =>
  [...askers.keys()].filter((asker) => participants.has(asker));
