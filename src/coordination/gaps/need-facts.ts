import { whyNotCarriedOut } from '../facts/carried-out.js';
import { participantsOf, type Participation } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';
import type { LeftOut } from '../answer/exclusions.js';
import type { View } from '../answer/view.js';
import { timesOf, type Time } from '../facts/time.js';
import { askersOf } from './need-coverage.js';
import { gather } from '../projection/gathering.js';

/** What is known of a need before it is put into words. */
export interface NeedFacts {
  readonly need: number;
  readonly askers: ReadonlyMap<number, readonly ClaimAt[]>;
  /** The initiatives that count, each with the claims that it addresses the need. */
  readonly initiatives: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly outside: ReadonlyMap<number, LeftOut>;
  /** Who takes part in them, by organisation. */
  readonly participants: ReadonlyMap<number, readonly Participation[]>;
  /** Who takes part without asking, by index. */
  readonly overReach: readonly number[];
  /** The initiatives that count in which nobody is on record. */
  readonly unattended: readonly number[];
  /** When each initiative that counts takes place. */
  readonly times: ReadonlyMap<number, Time>;
}

/** What is known of a need. `coverages` tells how far each need is met in numbers alone. */
export function factsOf(view: View, need: number, assessment: number | null, projected: boolean): NeedFacts {
  const { initiatives, outside } = addressing(view, need, projected);
  const askers = askersOf(view, need, assessment);
  const timeOf = timesOf(view);
  const times = new Map<number, Time>();
  const participants = new Map<number, Participation[]>();
  const unattended: number[] = [];
  for (const initiative of initiatives.keys()) {
    const joined = participantsOf(view, initiative);
    if (joined.length === 0) unattended.push(initiative);
    times.set(initiative, timeOf(initiative));
    for (const participation of joined) gather(participants, participation.organisation, participation);
  }
  return {
    need,
    askers,
    initiatives,
    outside,
    participants,
    overReach: [...participants.keys()].filter((participant) => !askers.has(participant)),
    unattended,
    times,
  };
}

/** The initiatives on record as addressing a need: those that count, and why the others don't. */
export function addressing(view: View, need: number, projected: boolean) {
  const table = view.projection.claims('ADDRESSES');
  const initiatives = new Map<number, ClaimAt[]>();
  const outside = new Map<number, LeftOut>();
  for (const row of table.to(need)) {
    const initiative = table.subjectOf(row);
    if (!view.projection.entities.isKind(initiative, 'Initiative')) continue;
    const why = whyNotCarriedOut(view, initiative, projected);
    if (why) view.leaveOut(initiative, why);
    if (!why && view.reads(table, row)) gather(initiatives, initiative, { table, row });
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

/** Who asks and takes part. */
export const servedOf = ({ askers, participants }: NeedFacts): number[] =>
  [...askers.keys()].filter((asker) => participants.has(asker));

/** The claims by which those who ask take part. */
export const claimsOfServed = (facts: NeedFacts): (readonly ClaimAt[])[] =>
  servedOf(facts).flatMap((asker) => facts.participants.get(asker)?.map(({ claims }) => claims) ?? []);

/** Who asks and doesn't take part. */
export const notServedOf = ({ askers, participants }: NeedFacts): number[] =>
  [...askers.keys()].filter((asker) => !participants.has(asker));
