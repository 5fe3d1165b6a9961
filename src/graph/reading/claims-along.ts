import { nothingExcluded, type ExcludedClaims, type Sight } from '../records/index.js';
import { verbOf, type Confidence, type Kind, type Relation } from '../vocabulary/index.js';
import { isSeen, storedOf, type ClaimAt, type EntityAt, type GraphInMemory } from './graph-in-memory.js';

/** Which claims of a relation are asked for. */
export interface ClaimsQuestion {
  readonly confidences: readonly Confidence[];
  /** The first and last day of the date asked for; a claim of unknown validity is then left out. */
  readonly asOf: { readonly first: string; readonly last: string } | null;
}

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
  question: ClaimsQuestion,
  sight: Sight,
): ClaimAlong[] {
  const counting: ClaimAlong[] = [];
  for (const claim of claimsOf(entity, relation)) {
    const end = endOf(claim, graph, relation);
    if (end && verdictOn(claim, end, entity, relation, question, sight) === null) counting.push({ claim, end });
  }
  return counting;
}

/** Looks at the claims along a relation that count until one is enough. @returns whether one was */
export function someAlong(
  graph: GraphInMemory,
  entity: EntityAt,
  relation: Relation,
  question: ClaimsQuestion,
  sight: Sight,
  isEnough: (along: ClaimAlong) => boolean,
): boolean {
  for (const claim of claimsOf(entity, relation)) {
    const end = endOf(claim, graph, relation);
    if (end && verdictOn(claim, end, entity, relation, question, sight) === null && isEnough({ claim, end }))
      return true;
  }
  return false;
}

/** The claims that lead along a relation to one entity and count, and from which each leads. */
export function* claimsBack(
  graph: GraphInMemory,
  end: EntityAt,
  relation: Relation,
  question: ClaimsQuestion,
  sight: Sight,
): Generator<{ readonly claim: ClaimAt; readonly entity: EntityAt }> {
  const { verb, direction, owner } = relation;
  const outgoing = direction === 'outgoing';
  for (const claim of (outgoing ? end.to : end.from)[verb] ?? []) {
    const entity = graph.at(outgoing ? claim.subject : claim.object);
    if (!entity || entity.node.type !== owner) continue;
    if (verdictOn(claim, end, entity, relation, question, sight) === null) yield { claim, entity };
  }
}

/** How many of them do not count, and why. */
export function excludedAlong(
  graph: GraphInMemory,
  entity: EntityAt,
  relation: Relation,
  question: ClaimsQuestion,
  sight: Sight,
): ExcludedClaims {
  const counts: Record<keyof ExcludedClaims, number> = { ...nothingExcluded };
  for (const claim of claimsOf(entity, relation)) {
    const end = endOf(claim, graph, relation);
    const verdict = end ? verdictOn(claim, end, entity, relation, question, sight) : null;
    if (verdict !== null) counts[verdict] += 1;
  }
  return counts;
}

const claimsOf = (entity: EntityAt, { verb, direction }: Relation): readonly ClaimAt[] =>
  (direction === 'outgoing' ? entity.from : entity.to)[verb] ?? [];

/** What a claim leads to; undefined where the relation is to other kinds. */
function endOf(claim: ClaimAt, graph: GraphInMemory, { direction, only }: Relation): EntityAt | undefined {
  const end = graph.at(direction === 'outgoing' ? claim.object : claim.subject);
  return end && (only === null || only.includes(end.node.type)) ? end : undefined;
}

function verdictOn(
  claim: ClaimAt,
  end: EntityAt,
  entity: EntityAt,
  { verb, direction }: Relation,
  { confidences, asOf }: ClaimsQuestion,
  sight: Sight,
): Verdict {
  if (!isSeen(claim.guard, sight) || !isSeen(end.guard, sight) || !isSeen(entity.guard, sight)) return 'visibility';
  if (!isAmong(claim.confidence, confidences)) return 'confidence';
  if (!isAmong(end.confidence, confidences) || !isAmong(entity.confidence, confidences)) return 'confidence';
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
const isInitiative = ({ node }: EntityAt): boolean => node.type === initiative;

function isDated(entity: EntityAt, confidences: readonly Confidence[]): boolean {
  const { firstDay, periodConfidence, confidence } = storedOf(entity);
  return firstDay !== undefined && isAmong(periodConfidence ?? confidence, confidences);
}

/** Whether a recorded value is one of these levels. */
export function isAmong(value: unknown, confidences: readonly Confidence[]): boolean {
  const levels: readonly unknown[] = confidences;
  return levels.includes(value);
}
