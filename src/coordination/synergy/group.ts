import { term, termSet } from '../../graph/vocabulary/index.js';
import { byOther, type View } from '../answer/view.js';
import type { Market } from '../facts/offers.js';
import type { ClaimAt } from '../projection/projection.js';
import { type Size, sizeOf } from '../facts/sizes.js';

export const ConsortiumRule = termSet('ConsortiumRule', 'What a pool asks of a group of applicants.', {
  MIN_ORGANISATIONS: term(
    'mindst så mange organisationer',
    'at least so many organisations',
    'At least so many organisations.',
  ),
  MIXED_SIZES: term('både stor og lille', 'both large and small', 'At least one large and one small one.'),
});
export type ConsortiumRule = keyof typeof ConsortiumRule.values;

/** Whether a rule is met; null where that hangs on what is not known of a member. */
export interface RuleMet {
  readonly rule: ConsortiumRule;
  readonly met: boolean | null;
}

/** Somebody who may be in a group. */
export interface Candidate {
  readonly organisation: number;
  /** Whether it is on record as surely as was asked for. */
  readonly isSure: boolean;
  readonly size: Size | null;
  /** By item, with whether it is stated and the claims behind it. */
  readonly offers: ReadonlyMap<number, { readonly stated: boolean; readonly claims: readonly ClaimAt[] }>;
}

export interface Rules {
  readonly minOrganisations: number;
  readonly mixedSizes: boolean;
}

/** What a need requires, with the claims that say so. */
export function requiredBy(view: View, need: number): Map<number, ClaimAt[]> {
  return byOther(view.from('REQUIRES', need));
}

/** Those who offer some of what is required, by id. */
export function candidatesAmong(
  view: View,
  market: Market,
  organisations: readonly number[],
  required: ReadonlySet<number>,
): Candidate[] {
  return membersNamed(view, market, organisations, required).filter(({ offers }) => offers.size > 0);
}

/** Organisations with what they offer of what is required, which may be nothing. */
export const membersNamed = (
  view: View,
  market: Market,
  organisations: readonly number[],
  required: ReadonlySet<number>,
): Candidate[] =>
  organisations.map((organisation) => {
    const isSure = view.isSure(organisation);
    return {
      organisation,
      isSure,
      size: isSure ? sizeOf(view, organisation) : null,
      offers: new Map([...market.offersOf(organisation)].filter(([item]) => required.has(item))),
    };
  });

/** Who joins, in order. */
export function joined(candidates: readonly Candidate[], required: ReadonlySet<number>, rules: Rules): Candidate[] {
  const members: Candidate[] = [];
  const join = (eligible: readonly Candidate[], worth: (candidate: Candidate) => number): boolean => {
    const best = bestOf(
      eligible.filter((candidate) => !members.includes(candidate)),
      worth,
    );
    if (best) members.push(best);
    return best !== undefined;
  };
  const uncovered = (candidate: Candidate): number => {
    const covered = coveredBy(members);
    return [...candidate.offers.keys()].filter((item) => !covered.has(item)).length;
  };
  while (coveredBy(members).size < required.size && join(candidates, uncovered));
  let helps = true;
  while (helps) {
    const sizes = rules.mixedSizes ? missingSizes(members) : [];
    if (sizes.length === 0 && members.length >= rules.minOrganisations) break;
    const ofSize = candidates.filter(({ size }) => size !== null && sizes.includes(size));
    helps = join(sizes.length === 0 ? candidates : ofSize, (candidate) => candidate.offers.size);
    // Where nobody of a missing size offers anything, the other rule may still be met.
    if (!helps && sizes.length > 0 && members.length < rules.minOrganisations) {
      helps = join(candidates, (candidate) => candidate.offers.size);
    }
  }
  return members;
}

function bestOf(candidates: readonly Candidate[], worth: (candidate: Candidate) => number): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const value = worth(candidate);
    if (value > most) [best, most] = [candidate, value];
  }
  return best;
}

/** What is offered by any of them. */
export const coveredBy = (members: readonly Candidate[]): Set<number> =>
  new Set(members.flatMap(({ offers }) => [...offers.keys()]));

const missingSizes = (members: readonly Candidate[]): Size[] =>
  (['LARGE', 'SMALL'] as const).filter((size) => members.every((member) => member.size !== size));

export const rulesMet = (members: readonly Candidate[], { minOrganisations, mixedSizes }: Rules): RuleMet[] => [
  {
    rule: 'MIN_ORGANISATIONS',
    met: metBetween(minOrganisations, members.filter(({ isSure }) => isSure).length, members.length),
  },
  ...(mixedSizes ? [{ rule: 'MIXED_SIZES', met: sizesMixed(members) } as const] : []),
];

/** Whether there are enough, of whom some are known and more may be. */
function metBetween(wanted: number, known: number, possible: number): boolean | null {
  if (known >= wanted) return true;
  return possible < wanted ? false : null;
}

/** A member whose size is not known may have one that is missing, but only one. */
function sizesMixed(members: readonly Candidate[]): boolean | null {
  const missing = missingSizes(members).length;
  return metBetween(missing, 0, members.filter(({ size }) => size === null).length);
}

/** Those who could take the place of a member, the ones that offer most first. */
export function alternativesTo(
  members: readonly Candidate[],
  member: Candidate,
  candidates: readonly Candidate[],
  rules: Rules,
): Candidate[] {
  const covered = coveredBy(members).size;
  const met = rulesMet(members, rules);
  return candidates
    .filter((candidate) => {
      if (members.some(({ organisation }) => organisation === candidate.organisation)) return false;
      const instead = members.map((each) => (each === member ? candidate : each));
      const stillMet = rulesMet(instead, rules);
      return coveredBy(instead).size >= covered && met.every((rule, at) => !rule.met || stillMet[at]?.met === true);
    })
    .sort((one, other) => other.offers.size - one.offers.size || one.organisation - other.organisation);
}
