import type { Sight } from '../records/index.js';
import type { Confidence, Verb } from '../vocabulary/index.js';
import { type ClaimAlong, claimsAlong, claimsBack, isAmong, someAlong } from './claims-along.js';
import type { AnyOf, ClaimCondition, Condition, EdgesAsked, Range, ValueCondition } from './conditions.js';
import { isSeen, storedOf, type ClaimAt, type EntityAt, type GraphInMemory } from './graph-in-memory.js';
import { calledOneOf, namedIn } from './named.js';
import { atOnce, type Steps, type Turns } from './turns.js';

/** Which entities and claims count for whoever asks. */
export interface Counting {
  readonly confidences: readonly Confidence[];
  readonly sight: Sight;
  /** Those of whoever can wait for what takes long. */
  readonly turns?: Turns;
}

/**
 * Tells which claims along a relation are meant, from whichever entity. What is asked of where they lead is worked out
 * once for each entity there, however many lead to it, so that filters in filters take no longer than one after the other.
 */
export function edgesMeant(
  graph: GraphInMemory,
  asked: EdgesAsked,
  counting: Counting,
): (entity: EntityAt) => ClaimAlong[] {
  const question = { confidences: counting.confidences, asOf: asked.asOf };
  const { isClaimMeant, leadsToMeant } = partsOf(graph, asked, counting);
  return (entity) =>
    claimsAlong(graph, entity, asked.relation, question, counting.sight).filter(
      ({ claim, end }) => isClaimMeant(claim) && leadsToMeant(end),
    );
}

interface PartsAsked {
  readonly isClaimMeant: (claim: ClaimAt) => boolean;
  readonly leadsToMeant: (end: EntityAt) => boolean;
}

function partsOf(graph: GraphInMemory, { claim, node }: EdgesAsked, counting: Counting): PartsAsked {
  const tests = claim.map((condition) => claimTestOf(graph, condition, counting));
  const isMeant = anyTestOf(graph, node, counting);
  const known = new Map<EntityAt, boolean>();
  return {
    isClaimMeant: ({ values }) => tests.every((test) => test(values)),
    leadsToMeant: (end) => {
      const found = known.get(end) ?? isMeant(end);
      known.set(end, found);
      return found;
    },
  };
}

/** From so many entities on it is faster to look once from where the claims lead, where that is named. */
const FEW = 200;
/** Where it is not, from such a share of all on: most claims may lead to what is meant. */
const SHARE = 1 / 4;

/** Claims that are looked at in one step. */
const STEP = 250;

type Test = (entity: EntityAt) => boolean;

/**
 * Asks one entity after the other, and where it comes to many looks from the other end of the claims instead: what a filter
 * means there has few claims beside those of all that are asked.
 */
function fromEitherEnd(one: Test, many: () => Steps<Test>, few: number, { turns }: Counting): Test {
  let asked = 0;
  let all: Test | undefined;
  const find = function* (): Steps<void> {
    all = yield* many();
  };
  return (entity) => {
    asked += 1;
    if (asked === few + 1)
      if (turns) turns.first(find());
      else atOnce(find());
    return (all ?? one)(entity);
  };
}

/** Tells whether as many entities as asked for are led to by edges that are meant. */
function edgesTestOf(
  graph: GraphInMemory,
  asked: EdgesAsked,
  count: Range,
  counting: Counting,
): (entity: EntityAt) => boolean {
  const { relation, asOf, node } = asked;
  const question = { confidences: counting.confidences, asOf };
  const parts = partsOf(graph, asked, counting);
  const named = namedIn(graph, node);
  // More than that changes nothing.
  const enough = count.max === null ? (count.min ?? 0) : Math.floor(count.max) + 1;
  const isMeant = ({ claim, end }: ClaimAlong): boolean => parts.isClaimMeant(claim) && parts.leadsToMeant(end);
  const one = (entity: EntityAt): boolean => {
    if (enough === 1)
      return isWithin(Number(someAlong(graph, entity, relation, question, counting.sight, isMeant)), count);
    const ends = new Set<EntityAt>();
    if (enough > 0)
      someAlong(graph, entity, relation, question, counting.sight, (along) => {
        if (!ends.has(along.end) && isMeant(along)) ends.add(along.end);
        return ends.size >= enough;
      });
    return isWithin(ends.size, count);
  };
  const many = function* (): Steps<Test> {
    const counted = new Map<EntityAt, number>();
    for (const end of named ?? relation.kinds.flatMap((kind) => [...graph.ofKind(kind)])) {
      yield;
      if (!counts(end, counting) || !parts.leadsToMeant(end)) continue;
      const led = new Set<EntityAt>();
      let looked = 0;
      for (const { claim, entity } of claimsBack(graph, end, relation, question, counting.sight)) {
        if (parts.isClaimMeant(claim)) led.add(entity);
        if ((looked += 1) % STEP === 0) yield;
      }
      for (const entity of led) counted.set(entity, (counted.get(entity) ?? 0) + 1);
    }
    return (entity) => isWithin(counted.get(entity) ?? 0, count);
  };
  const asksNothingOfNode = node.some((group) => group.length === 0);
  const few = named ? FEW : Math.max(FEW, Math.floor((graph.listed.get(relation.owner)?.length ?? 0) * SHARE));
  return asksNothingOfNode ? one : fromEitherEnd(one, many, few, counting);
}

/** Tells whether a claim of a verb that counts leads to something with one of these ids. */
function relationTestOf(
  graph: GraphInMemory,
  along: { readonly verb: Verb; readonly outgoing: boolean; readonly values: readonly string[] },
  counting: Counting,
): (entity: EntityAt) => boolean {
  const ids = new Set<unknown>(along.values);
  return fromEitherEnd(
    (entity) => endsOf(graph, entity, along, counting).some((other) => isCalled(other, ids)),
    function* () {
      const led = new Set<EntityAt>();
      for (const end of calledOneOf(graph, along.values).filter((each) => counts(each, counting)))
        for (const [at, claim] of ((along.outgoing ? end.to : end.from)[along.verb] ?? []).entries()) {
          const entity = graph.at(along.outgoing ? claim.subject : claim.object);
          if (entity && counts(claim, counting)) led.add(entity);
          if (at % STEP === 0) yield;
        }
      return (entity) => led.has(entity);
    },
    FEW,
    counting,
  );
}

/** The entities to which claims lead, each once. */
export const endsAlong = (claims: readonly ClaimAlong[]): ReadonlySet<EntityAt> =>
  new Set(claims.map(({ end }) => end));

/** Tells whether a filter means an entity. */
export function anyTestOf(graph: GraphInMemory, anyOf: AnyOf, counting: Counting): (entity: EntityAt) => boolean {
  const tests = anyOf.map((group) =>
    group.map(({ holds, ...condition }) => ({ holds, test: testOf(graph, condition, counting) })),
  );
  return (entity) => tests.some((group) => group.every(({ holds, test }) => test(entity) === holds));
}

type Values = Readonly<Record<string, unknown>>;

/** Tells whether a condition holds of a claim. That it refers to what its reader may not see is not told either. */
function claimTestOf(
  graph: GraphInMemory,
  condition: ClaimCondition,
  { sight }: Counting,
): (values: Values) => boolean {
  if (condition.on !== 'reference') return valueTestOf(condition);
  const { property, ids } = condition;
  const seen = new Set<unknown>(ids.filter((id) => graph.entitySeen(id, sight) !== null));
  return ({ [property]: referred }) =>
    Array.isArray(referred) ? referred.some((id) => seen.has(id)) : seen.has(referred);
}

/** Tells whether a condition holds of what is recorded. */
function valueTestOf(condition: ValueCondition): (values: Values) => boolean {
  const { property } = condition;
  switch (condition.on) {
    case 'property': {
      const among = new Set<unknown>(condition.values);
      return (values) => among.has(values[property]);
    }
    case 'range':
      return ({ [property]: value }) => typeof value === 'number' && isWithin(value, condition.range);
  }
}

const isWithin = (value: number, { min, max }: Range): boolean =>
  (min === null || value >= min) && (max === null || value <= max);

/** Whether an entity counts, or a claim whatever becomes of its ends. */
export const counts = (
  { confidence, guard }: Pick<EntityAt | ClaimAt, 'confidence' | 'guard'>,
  { confidences, sight }: Pick<Counting, 'confidences' | 'sight'>,
): boolean => isAmong(confidence, confidences) && isSeen(guard, sight);

/** Tells whether a condition holds of an entity; where it hangs on what is not recorded it does not. */
function testOf(graph: GraphInMemory, condition: Condition, counting: Counting): (entity: EntityAt) => boolean {
  switch (condition.on) {
    case 'property':
    case 'range': {
      const test = valueTestOf(condition);
      return (entity) => test(storedOf(entity));
    }
    case 'edges':
      return edgesTestOf(graph, condition.edges, condition.count, counting);
    case 'ids': {
      const ids = new Set<unknown>(condition.values);
      return (entity) => isCalled(entity, ids);
    }
    case 'text':
      return (entity) => {
        const { searchText, searchSimilar } = storedOf(entity);
        return condition.words.every(({ word, plain }) => holds(searchText, word) || holds(searchSimilar, plain));
      };
    case 'period': {
      const { firstDay, lastDay, from, to } = condition;
      return (entity) => {
        const { [firstDay]: first, [lastDay]: last } = storedOf(entity);
        return typeof first === 'string' && typeof last === 'string' && first <= to && last >= from;
      };
    }
    case 'relation':
      return relationTestOf(graph, condition, counting);
    case 'behind': {
      const ids = new Set<unknown>(condition.values);
      const networksOf = networksBehind(graph, condition.verb, counting);
      return (entity) => networksOf(entity).some((network) => isCalled(network, ids));
    }
    case 'identifier': {
      const keys = new Set<unknown>(condition.values);
      const identifiedBy = { verb: 'IDENTIFIED_BY', outgoing: true } as const;
      return (entity) =>
        endsOf(graph, entity, identifiedBy, counting).some((each) => keys.has(storedOf(each)['identifierKey']));
    }
  }
}

/** The entities to which claims of a verb lead from one, or from which they lead to it, as far as both count. */
export function endsOf(
  graph: GraphInMemory,
  entity: EntityAt,
  { verb, outgoing }: { readonly verb: Verb; readonly outgoing: boolean },
  counting: Counting,
): EntityAt[] {
  const ends: EntityAt[] = [];
  for (const claim of (outgoing ? entity.from : entity.to)[verb] ?? []) {
    const end = graph.at(outgoing ? claim.object : claim.subject);
    if (end && counts(claim, counting) && counts(end, counting)) ends.push(end);
  }
  return ends;
}

/** Tells the networks of the organisations that a verb leads to an entity from. */
export function networksBehind(graph: GraphInMemory, verb: Verb, counting: Counting): (entity: EntityAt) => EntityAt[] {
  const known = new Map<EntityAt, readonly EntityAt[]>();
  const networksOf = (organisation: EntityAt): readonly EntityAt[] => {
    const found =
      known.get(organisation) ??
      endsOf(graph, organisation, { verb: 'MEMBER_OF', outgoing: true }, counting).filter(
        (network) => storedOf(network)['network'] === true,
      );
    known.set(organisation, found);
    return found;
  };
  return (entity) =>
    endsOf(graph, entity, { verb, outgoing: false }, counting).flatMap((end) =>
      end.node.type === 'Organisation' ? networksOf(end) : [],
    );
}

const holds = (text: unknown, word: string | null): boolean =>
  typeof text === 'string' && word !== null && text.includes(word);

/** Whether an entity has one of these ids, or something that was merged into it had. */
function isCalled(entity: EntityAt, ids: ReadonlySet<unknown>): boolean {
  const { mergedFrom } = storedOf(entity);
  return ids.has(entity.node.id) || (Array.isArray(mergedFrom) && mergedFrom.some((id) => ids.has(id)));
}
