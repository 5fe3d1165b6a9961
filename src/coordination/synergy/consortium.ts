import { SamspilError } from '../../errors.js';
import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, share, type Answer } from '../answer/answer.js';
import { indexNamed, type Optional, type Window } from '../answer/question.js';
import { View } from '../answer/view.js';
import { Market } from '../facts/offers.js';
import type { Projection } from '../projection/projection.js';
import { organisationsIn } from '../facts/organisations.js';
import { consortiumReasons } from './consortium-reasons.js';
import {
  alternativesTo,
  candidatesAmong,
  coveredBy,
  joined,
  requiredBy,
  rulesMet,
  sizeOf,
  type Candidate,
  type RuleMet,
  type Rules,
  type Size,
} from './group.js';

export const consortiumMetric = { id: 'consortium', version: 2 } as const;

export interface ConsortiumQuestion {
  /** How many organisations a consortium wants at least: 3, the pool's rule, where nothing is said. */
  readonly minOrganisations?: Optional<number>;
  /** Whether it wants at least one LARGE and one SMALL organisation: it does where nothing is said. */
  readonly mixedSizes?: Optional<boolean>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** Something that the need requires and a member offers. */
export interface Contribution {
  readonly item: EntityId;
  /** Whether the offer is stated; otherwise it is inferred from what the member has done. */
  readonly stated: boolean;
}

export interface ConsortiumMember {
  readonly organisation: EntityId;
  /** Null where its size is not recorded. */
  readonly size: Size | null;
  /** What nobody before it offers. */
  readonly brings: readonly Contribution[];
  /** What others before it offer too. */
  readonly doubles: readonly Contribution[];
  /** The share of what is required that is covered once it has joined. */
  readonly coverage: number;
  /** Who could take its place without any loss: neither of coverage nor of a rule that is met. */
  readonly alternatives: readonly EntityId[];
}

/** What two members cover together beyond what the one that covers more does alone. */
export interface Gain {
  readonly a: EntityId;
  readonly b: EntityId;
  /** 0 to 1. */
  readonly gain: number;
}

/** The score is the coverage. */
export interface Consortium extends Answer {
  readonly need: EntityId;
  readonly requires: readonly EntityId[];
  /** In the order in which they joined. */
  readonly members: readonly ConsortiumMember[];
  /** Null where it is not recorded what the need requires. */
  readonly coverage: number | null;
  readonly missing: readonly EntityId[];
  readonly rules: readonly RuleMet[];
  /** Of each two members, the largest first. */
  readonly gains: readonly Gain[];
}

/** No pool asks for more. */
const LARGEST = 50;

/**
 * Which organisations together cover what a need requires.
 *
 * - required = the methods and themes that the need REQUIRES. An offer is stated or inferred (see `Market`).
 * - First, the organisation joins that brings the most that is uncovered, of equal ones the one with the smallest id,
 *   until all is covered or nobody brings anything more.
 * - Then, while a rule isn't met, the one joins that offers most of what is required, of equal ones the one with the
 *   smallest id; while a size is missing only organisations of that size are looked at. Nobody joins who offers nothing
 *   of it: then the rule is reported as not met.
 * - `coverage` (= `score`) = covered / required, 0 to 1; null where it is not recorded what the need requires.
 * - `gain(i, j)` = scope(i ∪ j) − max(scope i, scope j), where scope is the share of what is required.
 * - `completeness`: of these inputs the share recorded: what the need requires; of each organisation that it offers
 *   something, and its size.
 *
 * A greedy cover needs at most 1 + ln m times as many members as the smallest one, m being how much is required
 * (Chvátal 1979).
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT for a number of organisations outside 1 to 50, BAD_PERIOD, BAD_DATE
 */
export function consortium(projection: Projection, need: string, question: ConsortiumQuestion = {}): Consortium {
  const rules = { minOrganisations: question.minOrganisations ?? 3, mixedSizes: question.mixedSizes ?? true };
  if (!Number.isInteger(rules.minOrganisations) || rules.minOrganisations < 1 || rules.minOrganisations > LARGEST) {
    throw new SamspilError(
      'BAD_USER_INPUT',
      `minOrganisations is ${rules.minOrganisations}; write a whole number from 1 to ${LARGEST}.`,
    );
  }
  const view = new View(projection, question);
  const wanted = indexNamed(projection, need, 'Need');
  const requirements = requiredBy(view, wanted);
  const required = new Set(requirements.keys());
  const market = new Market(view);
  const organisations = organisationsIn(view);
  const candidates = candidatesAmong(view, market, organisations, required);
  const members = required.size === 0 ? [] : joined(candidates, required, rules);
  const coverage = share(coveredBy(members).size, required.size);
  const met = rulesMet(members, rules);
  return {
    ...view.basis(consortiumMetric, rules, completenessOf(view, market, organisations, required)),
    reasons: consortiumReasons({ view, need: wanted, requirements, members, met, rules }),
    band: bandOf(coverage, required.size),
    score: coverage,
    need: view.idOf(wanted),
    requires: view.idsOf(required),
    members: members.map((member, at) => shownMember(view, members, at, member, candidates, required, rules)),
    coverage,
    missing: view.idsOf([...required].filter((item) => !coveredBy(members).has(item))),
    rules: met,
    gains: gainsAmong(view, members, required),
  };
}

function shownMember(
  view: View,
  members: readonly Candidate[],
  at: number,
  member: Candidate,
  candidates: readonly Candidate[],
  required: ReadonlySet<number>,
  rules: Rules,
): ConsortiumMember {
  const before = coveredBy(members.slice(0, at));
  const offers = [...member.offers].sort(([one], [other]) => one - other);
  const contributions = (isNew: boolean): Contribution[] =>
    offers
      .filter(([item]) => before.has(item) !== isNew)
      .map(([item, { stated }]) => ({ item: view.idOf(item), stated }));
  return {
    organisation: view.idOf(member.organisation),
    size: member.size,
    brings: contributions(true),
    doubles: contributions(false),
    coverage: coveredBy(members.slice(0, at + 1)).size / required.size,
    alternatives: alternativesTo(members, member, candidates, rules).map(({ organisation }) => view.idOf(organisation)),
  };
}

function gainsAmong(view: View, members: readonly Candidate[], required: ReadonlySet<number>): Gain[] {
  const gains = members.flatMap((one, at) =>
    members.slice(at + 1).map((other) => {
      const [a, b] = one.organisation < other.organisation ? [one, other] : [other, one];
      const larger = Math.max(one.offers.size, other.offers.size);
      const gain = (coveredBy([one, other]).size - larger) / required.size;
      return { a: view.idOf(a.organisation), b: view.idOf(b.organisation), gain };
    }),
  );
  const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
  return gains.sort((one, other) => other.gain - one.gain || order(one.a, other.a) || order(one.b, other.b));
}

function completenessOf(
  view: View,
  market: Market,
  organisations: readonly number[],
  required: ReadonlySet<number>,
): number | null {
  const offering = organisations.filter((organisation) => market.offersOf(organisation).size > 0).length;
  const sized = organisations.filter((organisation) => sizeOf(view, organisation) !== null).length;
  return share(Number(required.size > 0) + offering + sized, 1 + organisations.length * 2);
}
