import type { ClaimId, EntityId } from '../../graph/records/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { surelyTouches, touches, type Bounds } from '../projection/days.js';
import type { ClaimAt } from '../projection/projection.js';
import type { RecordedValues, Records } from '../declaration/question.js';
import type { ReadDraft } from './draft.js';

export type RuleKind = keyof typeof terms.RuleKind.values;
export type RuleStrength = keyof typeof terms.RuleStrength.values;

/** A rule that a draft is held against. */
export interface StatedRule {
  readonly kind: RuleKind;
  readonly strength: RuleStrength;
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string | null;
  readonly line: string | null;
  /** The record that states it: a rule, or the round itself. */
  readonly statedBy: EntityId;
  readonly claims: readonly ClaimId[];
  /** Whether it is known to hold for this application: UNKNOWN where the date of either is. */
  readonly holds: 'YES' | 'PARTIAL_DATE' | 'UNKNOWN';
}

/** What leads from a draft to its rules, by index. */
interface Lead {
  readonly rule: number;
  readonly claims: readonly ClaimAt[];
  readonly holds: StatedRule['holds'];
}

/** A lead to a rule that may be of another time. */
type LeadAtAnyTime = Omit<Lead, 'holds'> & { readonly holds: Lead['holds'] | 'NO' };

/** The records that the rules of a draft's round are written in. */
export function recordsWanted(view: View, draft: ReadDraft): EntityId[] {
  if (draft.round === null) return [];
  return view.idsOf(new Set([draft.round, ...leadsToRules(view, draft).map(({ rule }) => rule)]));
}

/**
 * The rules that a draft is held against: those of its round, and those of the round's pool that hold while the round
 * is open (or, where no round is named, on the day it is handed in). What the round states in its own record counts for
 * the kinds for which no rule is a record of its own.
 */
export function rulesFor(view: View, draft: ReadDraft, records: Records): StatedRule[] {
  if (draft.round === null) return [];
  const stated = leadsToRules(view, draft).flatMap((lead) => {
    const id = view.idOf(lead.rule);
    const values = records.get(id);
    return values ? [statedRule(view, id, values, lead)] : [];
  });
  const kinds = new Set(stated.map(({ kind }) => kind));
  return [...ofRoundItself(view, draft.round, records).filter(({ kind }) => !kinds.has(kind)), ...stated];
}

/** The claims by which the round or its pool has rules that hold at another time. */
export const claimsOfOtherTimes = (view: View, draft: ReadDraft): ClaimId[] =>
  view.claimIds(leadsAtAnyTime(view, draft).flatMap(({ holds, claims }) => (holds === 'NO' ? claims : [])));

const leadsToRules = (view: View, draft: ReadDraft): Lead[] =>
  once(leadsAtAnyTime(view, draft).flatMap(({ holds, ...lead }) => (holds === 'NO' ? [] : [{ ...lead, holds }])));

/** The time whose rules a draft is held against: that of its round, or with a pool alone the day it is handed in. */
export function timeOf(view: View, { round, submitted }: ReadDraft): Bounds | null {
  const { entities } = view.projection;
  return round !== null && entities.isKind(round, 'Round') ? entities.boundsOf('Round', 'period', round) : submitted;
}

function leadsAtAnyTime(view: View, draft: ReadDraft): LeadAtAnyTime[] {
  const { round } = draft;
  if (round === null) return [];
  const isRound = view.projection.entities.isKind(round, 'Round');
  const pools = isRound
    ? view.from('PART_OF', round).map(({ other, ...claim }) => ({ pool: other, claim }))
    : [{ pool: round, claim: null }];
  const time = timeOf(view, draft);
  const own = isRound
    ? view.from('HAS_RULE', round).map(({ other, ...claim }): Lead => ({ rule: other, claims: [claim], holds: 'YES' }))
    : [];
  const ofPools = pools.flatMap(({ pool, claim }) =>
    view.from('HAS_RULE', pool).map(({ other, ...link }): LeadAtAnyTime => ({
      rule: other,
      claims: claim ? [claim, link] : [link],
      holds: holding(link.table.validityOf(link.row), time),
    })),
  );
  return [...own, ...ofPools];
}

/** A rule that several claims lead to stands once, as surely as the surest of them. */
function once(leads: readonly Lead[]): Lead[] {
  const sureness = ['UNKNOWN', 'PARTIAL_DATE', 'YES'] as const;
  const found = new Map<number, Lead>();
  for (const lead of leads) {
    const known = found.get(lead.rule);
    if (!known || sureness.indexOf(lead.holds) > sureness.indexOf(known.holds)) found.set(lead.rule, lead);
  }
  return [...found.values()].sort((one, other) => one.rule - other.rule);
}

function holding(validity: Bounds | null, time: Bounds | null): LeadAtAnyTime['holds'] {
  if (!validity || !time) return 'UNKNOWN';
  if (!touches(validity, time)) return 'NO';
  return surelyTouches(validity, time) ? 'YES' : 'PARTIAL_DATE';
}

const numberIn = (values: RecordedValues, name: string): number | null => {
  const value = values[name];
  return typeof value === 'number' ? value : null;
};
const textIn = (values: RecordedValues, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' ? value : null;
};
const isKind = (value: unknown): value is RuleKind => typeof value === 'string' && value in terms.RuleKind.values;

function statedRule(view: View, id: EntityId, values: RecordedValues, { claims, holds }: Lead): StatedRule {
  const kind = values['kind'];
  return {
    kind: isKind(kind) ? kind : 'JUDGEMENT',
    strength: values['strength'] === 'PREFERRED' ? 'PREFERRED' : 'REQUIRED',
    min: numberIn(values, 'min'),
    max: numberIn(values, 'max'),
    currency: textIn(values, 'currency'),
    line: textIn(values, 'line'),
    statedBy: id,
    claims: view.claimIds(claims),
    holds,
  };
}

/** The rules that stand in the record of a round. */
function ofRoundItself(view: View, round: number, records: Records): StatedRule[] {
  const id = view.idOf(round);
  const values = records.get(id);
  if (!values || !view.projection.entities.isKind(round, 'Round')) return [];
  const common = { strength: 'REQUIRED', line: null, statedBy: id, claims: [], holds: 'YES' } as const;
  const nothing = { min: null, max: null, currency: null };
  const minOrganisations = numberIn(values, 'minOrganisations');
  const [min, max] = [numberIn(values, 'minAmount'), numberIn(values, 'maxAmount')];
  return [
    ...(minOrganisations === null
      ? []
      : [{ ...common, ...nothing, kind: 'ORGANISATIONS' as const, min: minOrganisations }]),
    ...(values['mixedSizes'] === true ? [{ ...common, ...nothing, kind: 'MIXED_SIZES' as const }] : []),
    ...(min === null && max === null
      ? []
      : [{ ...common, kind: 'AMOUNT' as const, min, max, currency: textIn(values, 'currency') }]),
  ];
}
