import { nothingExcluded, type ExcludedClaims } from '../records/index.js';
import { verbOf, type Confidence, type Kind, type Relation } from '../vocabulary/index.js';
import { CodeTest, Column } from './chunk.js';
import type { Counting } from './counting.js';
import { storedOf, type ClaimAt, type EntityAt } from './entity-at.js';
import type { GraphInMemory } from './graph-in-memory.js';
import { isAmong, UNSEEN } from './standing.js';

/** Which claims of a relation are asked for. */
export interface ClaimsQuestion {
  readonly confidences: readonly Confidence[];
  /** The first and last day of the date asked for; a claim of unknown validity is then left out. */
  readonly asOf: { readonly first: string; readonly last: string } | null;
}

/** The same, and who asks. */
export interface ClaimsCounted extends Counting, ClaimsQuestion {}

/** A claim that leads along a relation, and the entity that it leads to. */
export interface ClaimAlong {
  readonly claim: ClaimAt;
  readonly end: EntityAt;
}

/** Why a claim does not count, by the first reason that applies; null where it does. */
type Verdict = keyof ExcludedClaims | null;

/**
 * The claims that lead from an entity along a relation and count, in the order in which they are shown. A claim counts
 * where it and both its ends are sure enough and, if a date is asked for, where it is known to hold then; a claim on an
 * initiative that has no dates of its own has the initiative's period, between two that of its subject, else of its object.
 */
export function claimsAlong(
  graph: GraphInMemory,
  entity: EntityAt,
  relation: Relation,
  counted: ClaimsCounted,
): ClaimAlong[] {
  const counting: ClaimAlong[] = [];
  for (const claim of claimsOf(entity, relation)) {
    const end = endOf(claim, graph, relation);
    if (end && verdictOn(claim, end, entity, relation, counted) === null) counting.push({ claim, end });
  }
  return counting;
}

/** Looks at the claims along a relation that count until one is enough. @returns whether one was */
export function someAlong(
  graph: GraphInMemory,
  entity: EntityAt,
  relation: Relation,
  counted: ClaimsCounted,
  isEnough: (claim: ClaimAt, end: EntityAt) => boolean,
): boolean {
  for (const claim of claimsOf(entity, relation)) {
    const end = endOf(claim, graph, relation);
    if (end && verdictOn(claim, end, entity, relation, counted) === null && isEnough(claim, end)) return true;
  }
  return false;
}

/** Tells the claims that lead along a relation to one entity and count. */
export function claimsBack(
  graph: GraphInMemory,
  relation: Relation,
  counted: ClaimsCounted,
): (end: EntityAt) => Iterable<ClaimAt> {
  const { verb, direction, owner } = relation;
  const { verdicts, asOf } = counted;
  const outgoing = direction === 'outgoing';
  const standings = new Column(graph.chunks, (chunk) => chunk.standings);
  const kinds = new Column(graph.chunks, (chunk) => chunk.codes('type'));
  const isOwner = new CodeTest([owner]);
  return function* (end) {
    for (const claim of (outgoing ? end.to : end.from)[verb] ?? []) {
      const place = outgoing ? claim.subject : claim.object;
      const standing = standings.at(place);
      if (standing < 0 || (verdicts.of(standing) | verdicts.of(claim.standing) | verdicts.of(end.standing)) !== 0)
        continue;
      if (!isOwner.holds(kinds.at(place))) continue;
      const entity = asOf && graph.at(place);
      if (!entity || verdictOn(claim, end, entity, relation, counted) === null) yield claim;
    }
  };
}

/** How many of them do not count, and why. */
export function excludedAlong(
  graph: GraphInMemory,
  entity: EntityAt,
  relation: Relation,
  counted: ClaimsCounted,
): ExcludedClaims {
  const counts: Record<keyof ExcludedClaims, number> = { ...nothingExcluded };
  for (const claim of claimsOf(entity, relation)) {
    const end = endOf(claim, graph, relation);
    const verdict = end ? verdictOn(claim, end, entity, relation, counted) : null;
    if (verdict !== null) counts[verdict] += 1;
  }
  return counts;
}

const claimsOf = (entity: EntityAt, { verb, direction }: Relation): readonly ClaimAt[] =>
  (direction === 'outgoing' ? entity.from : entity.to)[verb] ?? [];

/** What a claim leads to; undefined where the relation is to other kinds. */
function endOf(claim: ClaimAt, graph: GraphInMemory, { direction, only }: Relation): EntityAt | undefined {
  const end = graph.at(direction === 'outgoing' ? claim.object : claim.subject);
  return end && (only === null || only.includes(end.kind)) ? end : undefined;
}

function verdictOn(
  claim: ClaimAt,
  end: EntityAt,
  entity: EntityAt,
  { verb, direction }: Relation,
  { confidences, asOf, verdicts }: ClaimsCounted,
): Verdict {
  const why = verdicts.of(claim.standing) | verdicts.of(end.standing) | verdicts.of(entity.standing);
  if (why !== 0) return (why & UNSEEN) === 0 ? 'confidence' : 'visibility';
  if (asOf === null) return null;
  const ends = direction === 'outgoing' ? [entity, end] : [end, entity];
  if (verbOf(verb).timeless === true && !ends.some(isInitiative)) return null;
  const dated = ends.find((each) => isInitiative(each) && isDated(each, confidences));
  const said = claim.values;
  const first = said['firstDay'] ?? (dated && storedOf(dated)['firstDay']);
  const last = said['lastDay'] ?? (dated && storedOf(dated)['lastDay']);
  if (typeof first !== 'string' || typeof last !== 'string') return 'validityUnknown';
  return first <= asOf.last && last >= asOf.first ? null : 'period';
}

const initiative: Kind = 'Initiative';
const isInitiative = ({ kind }: EntityAt): boolean => kind === initiative;

function isDated(entity: EntityAt, confidences: readonly Confidence[]): boolean {
  const { firstDay, periodConfidence, confidence } = storedOf(entity);
  return firstDay !== undefined && isAmong(periodConfidence ?? confidence, confidences);
}
