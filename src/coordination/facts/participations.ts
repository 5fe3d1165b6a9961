import { terms } from '../../graph/vocabulary/index.js';
import { codeOf } from '../projection/projection.js';
import type { View } from '../answer/view.js';

const LEAD = codeOf(terms.ParticipationRole, 'LEAD');
const FUNDER = codeOf(terms.ParticipationRole, 'FUNDER');

/**
 * Who takes part in what, all of it at once (`participantsOf` and `initiativesOf` tell it for one). Participants are
 * LEAD, PARTNER or HOST; a role that isn't recorded is PARTNER. Kept in typed arrays, since whole networks are built
 * from it: both lists of rows are sorted, and each pair is there once.
 */
export class Participations {
  private readonly first: number;
  private readonly firstOrganisation: number;
  private readonly organisationOffsets: Uint32Array;
  private readonly initiatives: Uint32Array;
  private readonly initiativeOffsets: Uint32Array;
  private readonly organisations: Uint32Array;
  private readonly leads: Uint8Array;

  /** @param wanted whether an initiative is looked at; what is claimed of others is not read */
  constructor(view: View, wanted: (initiative: number) => boolean = () => true) {
    const { entities } = view.projection;
    const { start, end } = entities.ofKind('Initiative');
    const organisations = entities.ofKind('Organisation');
    this.first = start;
    this.firstOrganisation = organisations.start;
    const pairs = readPairs(view, wanted);
    this.initiatives = Uint32Array.from(pairs.initiatives);
    this.organisationOffsets = offsetsOf(pairs.organisations, organisations.start, organisations.end);
    this.initiativeOffsets = offsetsOf(pairs.initiatives, start, end);
    this.organisations = new Uint32Array(pairs.initiatives.length);
    this.leads = new Uint8Array(pairs.initiatives.length);
    const next = this.initiativeOffsets.slice();
    for (let at = 0; at < this.initiatives.length; at += 1) {
      const initiative = (this.initiatives[at] ?? 0) - start;
      const place = next[initiative] ?? 0;
      next[initiative] = place + 1;
      this.organisations[place] = pairs.organisations[at] ?? 0;
      this.leads[place] = pairs.leads[at] ?? 0;
    }
  }

  /** What an organisation takes part in, by index. */
  initiativesOf(organisation: number): Uint32Array {
    const at = organisation - this.firstOrganisation;
    return this.initiatives.subarray(this.organisationOffsets[at], this.organisationOffsets[at + 1]);
  }

  /** Who takes part in an initiative, by index. */
  participantsOf(initiative: number): Uint32Array {
    const at = initiative - this.first;
    return this.organisations.subarray(this.initiativeOffsets[at], this.initiativeOffsets[at + 1]);
  }

  /** Where the participants of an initiative start and end among all places: the way through them in tight loops. */
  startOf(initiative: number): number {
    return this.initiativeOffsets[initiative - this.first] ?? 0;
  }

  endOf(initiative: number): number {
    return this.initiativeOffsets[initiative - this.first + 1] ?? 0;
  }

  organisationAt(place: number): number {
    return this.organisations[place] ?? 0;
  }

  isLeadAt(place: number): boolean {
    return this.leads[place] === 1;
  }

  /** Whether an initiative has a lead on record; where it has none, everybody in it answers for it. */
  isLed(initiative: number): boolean {
    const end = this.endOf(initiative);
    for (let place = this.startOf(initiative); place < end; place += 1) if (this.leads[place] === 1) return true;
    return false;
  }

  /** The leads of an initiative. */
  leadsOf(initiative: number): number[] {
    const start = this.startOf(initiative);
    return [...this.participantsOf(initiative)].filter((_, at) => this.isLeadAt(start + at));
  }

  /** The initiatives that both take part in, by index. */
  common(one: number, other: number): number[] {
    const others = new Set(this.initiativesOf(other));
    return [...this.initiativesOf(one)].filter((initiative) => others.has(initiative));
  }
}

/** The pairs that count, by organisation and initiative. */
function readPairs(view: View, wanted: (initiative: number) => boolean) {
  const table = view.projection.claims('PARTICIPATES_IN');
  const organisations: number[] = [];
  const initiatives: number[] = [];
  const leads: number[] = [];
  for (const row of table.rowsInOrder()) {
    const role = table.codeOf('role', row);
    const initiative = table.objectOf(row);
    if (role === FUNDER || !wanted(initiative) || !view.reads(table, row)) continue;
    const organisation = table.subjectOf(row);
    const last = initiatives.length - 1;
    const again = organisations[last] === organisation && initiatives[last] === initiative;
    if (!again) {
      organisations.push(organisation);
      initiatives.push(initiative);
      leads.push(0);
    }
    if (role === LEAD) leads[again ? last : last + 1] = 1;
  }
  return { organisations, initiatives, leads };
}

/** Where the rows of each number between two start, once they are sorted by it. */
function offsetsOf(numbers: readonly number[], start: number, end: number): Uint32Array {
  const offsets = new Uint32Array(end - start + 1);
  for (const number of numbers) offsets[number - start + 1] = (offsets[number - start + 1] ?? 0) + 1;
  for (let at = 1; at < offsets.length; at += 1) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  return offsets;
}
