import { terms } from '../../graph/vocabulary/index.js';
import { codeOf, type ClaimAt, type ClaimTable } from '../projection/projection.js';
import type { ClaimTo, View } from '../answer/view.js';
import { gatherAll, merged } from '../projection/gathering.js';

const LEAD = codeOf(terms.ParticipationRole, 'LEAD');
const FUNDER = codeOf(terms.ParticipationRole, 'FUNDER');

/** An organisation in an initiative, with every claim that says so. */
export interface Participation {
  readonly organisation: number;
  readonly initiative: number;
  readonly lead: boolean;
  readonly claims: readonly ClaimAt[];
}

/** Whether a claim that counts says that somebody takes part as LEAD, PARTNER or HOST: a funder doesn't. */
export const isParticipation = (view: View, table: ClaimTable, row: number, dated = true): boolean =>
  table.codeOf('role', row) !== FUNDER && view.reads(table, row, dated);

/** Who takes part in an initiative as LEAD, PARTNER or HOST; a role that isn't recorded is PARTNER, a funder is none. */
export function participantsOf(view: View, initiative: number, dated = true): Participation[] {
  const table = view.projection.claims('PARTICIPATES_IN');
  const found = new Map<number, Participation>();
  for (const row of table.to(initiative)) {
    if (!isParticipation(view, table, row, dated)) continue;
    add(found, table.subjectOf(row), table.subjectOf(row), initiative, { table, row });
  }
  return [...found.values()];
}

/** What an organisation takes part in as LEAD, PARTNER or HOST. */
export function initiativesOf(view: View, organisation: number): Participation[] {
  const table = view.projection.claims('PARTICIPATES_IN');
  const found = new Map<number, Participation>();
  for (const row of table.from(organisation)) {
    if (!isParticipation(view, table, row)) continue;
    add(found, table.objectOf(row), organisation, table.objectOf(row), { table, row });
  }
  return [...found.values()];
}

/**
 * Who takes part in any of several initiatives, with the claims that say so.
 * @param isAsked which organisations are asked about; all where it is left out
 */
export function participantsIn(
  view: View,
  initiatives: Iterable<number>,
  isAsked: (organisation: number) => boolean = () => true,
): Map<number, ClaimAt[]> {
  const joined = [...initiatives].flatMap((initiative) => participantsOf(view, initiative));
  return merged(
    joined.flatMap(({ organisation, claims }) => (isAsked(organisation) ? [[organisation, claims] as const] : [])),
  );
}

function add(
  found: Map<number, Participation>,
  key: number,
  organisation: number,
  initiative: number,
  claim: ClaimAt,
): void {
  const known = found.get(key);
  const lead = claim.table.codeOf('role', claim.row) === LEAD;
  if (!known) found.set(key, { organisation, initiative, lead, claims: [claim] });
  else found.set(key, { ...known, lead: known.lead || lead, claims: [...known.claims, claim] });
}

/** Who answers for it: the leads, or everybody in it where nobody is recorded as lead. */
export function providersAmong(participants: readonly Participation[]): readonly Participation[] {
  const leads = participants.filter(({ lead }) => lead);
  return leads.length > 0 ? leads : participants;
}

const PLANNED = codeOf(terms.InitiativeStatus, 'PLANNED');
const CANCELLED = codeOf(terms.InitiativeStatus, 'CANCELLED');

/** Whether an initiative ties those who take part in it: what is only planned or was cancelled doesn't. */
export function makesTies(view: View, initiative: number): boolean {
  const status = view.status(initiative);
  return status !== PLANNED && status !== CANCELLED;
}

type ClaimsByOther = ReadonlyMap<number, readonly ClaimAt[]>;

/**
 * Who works with whom: organisations are tied by a common initiative (see `makesTies`) or by COORDINATES_WITH in either
 * direction. Works out the ties of an organisation when it is first asked.
 */
export class Ties {
  readonly #ties = new Map<number, ClaimsByOther>();
  readonly #planned = new Map<number, ClaimsByOther>();
  readonly #applied = new Map<number, ClaimsByOther>();
  readonly #common = new Map<number, ReadonlySet<number>>();

  constructor(private readonly view: View) {}

  /** Those tied to an organisation, with the claims that tie them. */
  of(organisation: number): ClaimsByOther {
    const known = this.#ties.get(organisation);
    if (known) return known;
    const ties = new Map<number, ClaimAt[]>();
    const planned = new Map<number, ClaimAt[]>();
    for (const { initiative, claims } of initiativesOf(this.view, organisation)) {
      const status = this.view.status(initiative);
      if (status === CANCELLED) continue;
      for (const other of participantsOf(this.view, initiative)) {
        tie(status === PLANNED ? planned : ties, organisation, other.organisation, [...claims, ...other.claims]);
      }
    }
    this.#planned.set(organisation, planned);
    this.#common.set(organisation, new Set(ties.keys()));
    for (const claim of coordination(this.view, organisation)) tie(ties, organisation, claim.other, [claim]);
    this.#ties.set(organisation, ties);
    return ties;
  }

  /** Those that an organisation will work with, in what is planned; it may work with them already. */
  planned(organisation: number): ClaimsByOther {
    this.of(organisation);
    return this.#planned.get(organisation) ?? new Map();
  }

  /** Those that an organisation has applied together with, for money: that ties nobody. */
  applied(organisation: number): ClaimsByOther {
    const known = this.#applied.get(organisation);
    if (known) return known;
    const applied = new Map<number, ClaimAt[]>();
    for (const { other: application, ...own } of this.view.from('APPLIES', organisation)) {
      for (const { other, ...claim } of this.view.to('APPLIES', application))
        tie(applied, organisation, other, [own, claim]);
    }
    this.#applied.set(organisation, applied);
    return applied;
  }

  /** Those that an organisation has an initiative in common with: its neighbours in the organisation network. */
  inCommonInitiatives(organisation: number): ReadonlySet<number> {
    this.of(organisation);
    return this.#common.get(organisation) ?? new Set();
  }

  are(one: number, other: number): boolean {
    return this.of(one).has(other);
  }

  /** Those tied to both, or that have applied together with one or both, by index. */
  common(one: number, other: number): number[] {
    const knows = (contact: number): boolean => this.of(other).has(contact) || this.applied(other).has(contact);
    const known = new Set([...this.of(one).keys(), ...this.applied(one).keys()]);
    return [...known].filter(knows).sort((a, b) => a - b);
  }
}

function tie(ties: Map<number, ClaimAt[]>, organisation: number, other: number, claims: readonly ClaimAt[]): void {
  if (other !== organisation) gatherAll(ties, other, claims);
}

/** COORDINATES_WITH claims of an entity, whichever end states them. */
export const coordination = (view: View, entity: number, dated = true): ClaimTo[] => [
  ...view.from('COORDINATES_WITH', entity, dated),
  ...view.to('COORDINATES_WITH', entity, dated),
];
