import type { Verb } from '../vocabulary/index.js';
import { type ClaimAlong, claimsAlong, claimsBack, someAlong } from './claims-along.js';
import type { AnyOf, ClaimCondition, Condition, EdgesAsked, Range, ValueCondition } from './conditions.js';
import { type ClaimColumns, CodeTest, Column, ColumnsAlong, placeInChunk } from './chunk.js';
import { counts, type Counting } from './counting.js';
import { storedOf, type ClaimAt, type EntityAt } from './entity-at.js';
import type { GraphInMemory } from './graph-in-memory.js';
import { calledOneOf, namedIn } from './named.js';
import { Places } from './places.js';
import { atOnce, type Steps } from './turns.js';

/**
 * Tells which claims along a relation are meant, from whichever entity. What is asked of where they lead is worked out
 * once for each entity there, however many lead to it, so that filters in filters take no longer than one after the other.
 */
export function edgesMeant(
  graph: GraphInMemory,
  asked: EdgesAsked,
  counting: Counting,
): (entity: EntityAt) => ClaimAlong[] {
  const counted = { ...counting, asOf: asked.asOf };
  const { isClaimMeant, leadsToMeant } = partsOf(graph, asked, counting);
  return (entity) =>
    claimsAlong(graph, entity, asked.relation, counted).filter(
      ({ claim, end }) => isClaimMeant(claim) && leadsToMeant(end.place),
    );
}

interface PartsAsked {
  readonly isClaimMeant: (claim: ClaimAt) => boolean;
  readonly leadsToMeant: Test;
}

function partsOf(graph: GraphInMemory, { claim, node }: EdgesAsked, counting: Counting): PartsAsked {
  const tests = claim.map((condition) => claimTestOf(graph, condition, counting));
  const isMeant = anyTestOf(graph, node, counting);
  return {
    isClaimMeant: ({ values }) => tests.every((test) => test(values)),
    leadsToMeant: node.flat().some(leadsOn) ? rememberedOf(isMeant) : isMeant,
  };
}

/** Whether what is around an entity has to be looked at. */
const leadsOn = ({ on }: Condition): boolean =>
  on === 'edges' || on === 'relation' || on === 'behind' || on === 'identifier';

function rememberedOf(test: Test): Test {
  const known = new Map<number, boolean>();
  return (place) => {
    const found = known.get(place) ?? test(place);
    known.set(place, found);
    return found;
  };
}

/** From so many entities on it is faster to look once from where the claims lead, where that is named. */
const FEW = 200;
/** Where it is not, from such a share of all on: most claims may lead to what is meant. */
const SHARE = 1 / 4;

/** Claims that are looked at in one step. */
const STEP = 32;

/** Tells of the entity at a place. */
type Test = (place: number) => boolean;

/** Tells whether something holds of an entity that is looked at itself. */
const ofEntity =
  (graph: GraphInMemory, test: (entity: EntityAt) => boolean): Test =>
  (place) => {
    const entity = graph.at(place);
    return entity !== undefined && test(entity);
  };

/** What a condition asks, of one entity after the other. */
export interface Tested {
  readonly test: Test;
  /** Whether it is to hold. */
  readonly holds: boolean;
  /** Where it names those that it means, or what they lead to; then it need not be asked of all. */
  readonly named: Named | null;
}

/** All entities, of whatever kind, of which a condition holds, found from what it names. */
export interface Named {
  /** At most about so many are looked at. */
  readonly size: number;
  readonly all: () => Steps<Iterable<number>>;
}

/** The places of entities of which a condition holds. */
interface Found extends Iterable<number> {
  has(place: number): boolean;
}

/**
 * Asks one entity after the other, and where it comes to many looks from the other end of the claims instead: what a filter
 * means there has few claims beside those of all that are asked.
 */
function fromEitherEnd(one: Test, many: () => Steps<Pick<Found, 'has'>>, few: number, { turns }: Counting): Test {
  let asked = 0;
  let all: Pick<Found, 'has'> | undefined;
  const find = function* (): Steps<void> {
    all = yield* many();
  };
  return (place) => {
    asked += 1;
    if (asked === few + 1)
      if (turns) turns.first(find());
      else atOnce(find());
    return all ? all.has(place) : one(place);
  };
}

/** Tells whether as many entities as asked for are led to by edges that are meant. */
function edgesTestOf(graph: GraphInMemory, asked: EdgesAsked, count: Range, counting: Counting): Omit<Tested, 'holds'> {
  const { relation, asOf, node } = asked;
  const outgoing = relation.direction === 'outgoing';
  const counted = { ...counting, asOf };
  const parts = partsOf(graph, asked, counting);
  const named = namedIn(graph, node);
  // More than that changes nothing.
  const enough = count.max === null ? (count.min ?? 0) : Math.floor(count.max) + 1;
  const ofObjects = ofEntity(graph, (entity) => {
    const ends = new Set<EntityAt>();
    if (enough > 0)
      someAlong(graph, entity, relation, counted, (claim, end) => {
        if (!ends.has(end) && parts.isClaimMeant(claim) && parts.leadsToMeant(end.place)) ends.add(end);
        return ends.size >= enough;
      });
    return isWithin(ends.size, count);
  });
  const columns = asOf === null ? edgesInColumns(graph, asked, parts.leadsToMeant, counting) : null;
  const one: Test = columns
    ? (place) => {
        const led = columns(place, enough);
        return led === null ? ofObjects(place) : isWithin(led, count);
      }
    : ofObjects;
  const many = function* (): Steps<Found> {
    const back = claimsBack(graph, relation, counted);
    const led = new Led(graph.places.size, count);
    for (const end of named ?? relation.kinds.flatMap((kind) => [...graph.ofKind(kind)])) {
      yield;
      if (!counts(end, counting) || !parts.leadsToMeant(end.place)) continue;
      let looked = 0;
      for (const claim of back(end)) {
        if (parts.isClaimMeant(claim)) led.add(outgoing ? claim.subject : claim.object, end.place);
        if ((looked += 1) % STEP === 0) yield;
      }
    }
    return led;
  };
  const asksNothingOfNode = node.some((group) => group.length === 0);
  const few = named ? FEW : Math.max(FEW, Math.floor((graph.listed.get(relation.owner)?.length ?? 0) * SHARE));
  return {
    test: asksNothingOfNode ? one : fromEitherEnd(one, many, few, counting),
    named:
      named && (count.min ?? 0) > 0
        ? { size: claimsOn([...named], { verb: relation.verb, outgoing }), all: many }
        : null,
  };
}

/**
 * Counts the entities to which claims lead that are meant, up to as many as are enough, from the columns of the graph; null
 * of an entity that has too many for columns. Null where more is asked of the claims than lies in columns.
 */
function edgesInColumns(
  graph: GraphInMemory,
  { relation, claim }: EdgesAsked,
  leadsToMeant: Test,
  { verdicts }: Counting,
): ((place: number, enough: number) => number | null) | null {
  const asked = claim.flatMap((each) =>
    each.on === 'property' ? [{ property: each.property, test: new CodeTest(each.values) }] : [],
  );
  if (asked.length < claim.length) return null;
  const { verb, direction, only } = relation;
  const along = new ColumnsAlong(graph.chunks, verb, direction === 'outgoing' ? 'from' : 'to');
  let known: { columns: ClaimColumns; codes: readonly Int32Array[] } | undefined;
  const codesIn = (columns: ClaimColumns): readonly Int32Array[] => {
    if (known?.columns !== columns) known = { columns, codes: asked.map(({ property }) => columns.codes(property)) };
    return known.codes;
  };
  const standings = new Column(graph.chunks, (chunk) => chunk.standings);
  const kinds = only && { test: new CodeTest(only), codes: new Column(graph.chunks, (chunk) => chunk.codes('type')) };
  return (place, enough) => {
    const columns = along.of(place);
    const own = standings.at(place);
    if (!columns || own < 0 || verdicts.of(own) !== 0) return 0;
    const at = placeInChunk(place);
    if (columns.long.has(at)) return null;
    const codes = codesIn(columns);
    const led: number[] = [];
    const past = columns.starts[at + 1] ?? 0;
    for (let number = columns.starts[at] ?? 0; number < past && led.length < enough; number += 1) {
      const end = columns.ends[number] ?? 0;
      const standing = standings.at(end);
      if (standing < 0 || (verdicts.of(columns.standings[number] ?? 0) | verdicts.of(standing)) !== 0) continue;
      if (kinds && !kinds.test.holds(kinds.codes.at(end))) continue;
      if (!asked.every(({ test }, which) => test.holds(codes[which]?.[number] ?? -1))) continue;
      if (leadsToMeant(end) && !led.includes(end)) led.push(end);
    }
    return led.length;
  };
}

/** Places that are led to from as many ends as asked for. */
class Led implements Found {
  readonly #places: Places;
  /** How often each was led to, and from which end last; undefined where once is enough. */
  readonly #times: Map<number, { count: number; last: number }> | undefined;

  constructor(
    places: number,
    private readonly range: Range,
  ) {
    this.#places = new Places(places);
    this.#times = range.min !== null && range.min > 0 && range.min <= 1 && range.max === null ? undefined : new Map();
  }

  /** To be called for one end after the other. */
  add(place: number, end: number): void {
    this.#places.add(place);
    if (!this.#times) return;
    const known = this.#times.get(place);
    if (!known) this.#times.set(place, { count: 1, last: end });
    else if (known.last !== end) {
      known.count += 1;
      known.last = end;
    }
  }

  has(place: number): boolean {
    return this.#times ? isWithin(this.#times.get(place)?.count ?? 0, this.range) : this.#places.has(place);
  }

  *[Symbol.iterator](): Iterator<number> {
    for (const place of this.#places) if (this.has(place)) yield place;
  }
}

interface Way {
  readonly verb: Verb;
  readonly outgoing: boolean;
}

/** How many claims of a verb lead to these ends. */
const claimsOn = (ends: readonly EntityAt[], { verb, outgoing }: Way): number =>
  ends.reduce((sum, end) => sum + ((outgoing ? end.to : end.from)[verb] ?? []).length, 0);

/** Tells whether a claim of a verb that counts leads to something with one of these ids. */
function relationTestOf(
  graph: GraphInMemory,
  along: Way & { readonly values: readonly string[] },
  counting: Counting,
): Omit<Tested, 'holds'> {
  const ids = new Set<unknown>(along.values);
  const ends = calledOneOf(graph, along.values).filter((end) => counts(end, counting));
  const all = function* (): Steps<Places> {
    const led = new Places(graph.places.size);
    for (const end of ends)
      for (const [at, claim] of ((along.outgoing ? end.to : end.from)[along.verb] ?? []).entries()) {
        if (counts(claim, counting)) led.add(along.outgoing ? claim.subject : claim.object);
        if (at % STEP === 0) yield;
      }
    return led;
  };
  const test = fromEitherEnd(
    ofEntity(graph, (entity) => endsOf(graph, entity, along, counting).some((other) => isCalled(other, ids))),
    all,
    FEW,
    counting,
  );
  return { test, named: { size: claimsOn(ends, along), all } };
}

/** The entities to which claims lead, each once. */
export const endsAlong = (claims: readonly ClaimAlong[]): ReadonlySet<EntityAt> =>
  new Set(claims.map(({ end }) => end));

/** Tells whether a filter means an entity. */
export function anyTestOf(graph: GraphInMemory, anyOf: AnyOf, counting: Counting): Test {
  const groups = testsOf(graph, anyOf, counting);
  return (place) => groups.some((group) => holdsOf(place, group));
}

/** What each group of a filter asks. */
export const testsOf = (graph: GraphInMemory, anyOf: AnyOf, counting: Counting): readonly (readonly Tested[])[] =>
  anyOf.map((group) => group.map(({ holds, ...condition }) => ({ holds, ...testedOf(graph, condition, counting) })));

export const holdsOf = (place: number, group: readonly Tested[]): boolean =>
  group.every(({ holds, test }) => test(place) === holds);

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

function testedOf(graph: GraphInMemory, condition: Condition, counting: Counting): Omit<Tested, 'holds'> {
  switch (condition.on) {
    case 'edges':
      return edgesTestOf(graph, condition.edges, condition.count, counting);
    case 'relation':
      return relationTestOf(graph, condition, counting);
    case 'ids': {
      const ids = new Set<unknown>(condition.values);
      const test = (entity: EntityAt): boolean => isCalled(entity, ids);
      const called = calledOneOf(graph, condition.values).filter(test);
      const all = function* (): Steps<Places> {
        const places = new Places(graph.places.size);
        for (const { place } of called) {
          places.add(place);
          yield;
        }
        return places;
      };
      return { test: ofEntity(graph, test), named: { size: called.length, all } };
    }
    case 'property': {
      const codes = new Column(graph.chunks, (chunk) => chunk.codes(condition.property));
      const test = new CodeTest(condition.values);
      return { test: (place) => test.holds(codes.at(place)), named: null };
    }
    default:
      return { test: ofEntity(graph, testOf(graph, condition, counting)), named: null };
  }
}

/** Tells whether a condition holds of an entity; where it hangs on what is not recorded it does not. */
function testOf(
  graph: GraphInMemory,
  condition: Exclude<Condition, { readonly on: 'edges' | 'relation' | 'ids' | 'property' }>,
  counting: Counting,
): (entity: EntityAt) => boolean {
  switch (condition.on) {
    case 'range': {
      const test = valueTestOf(condition);
      return (entity) => test(storedOf(entity));
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
      end.kind === 'Organisation' ? networksOf(end) : [],
    );
}

const holds = (text: unknown, word: string | null): boolean =>
  typeof text === 'string' && word !== null && text.includes(word);

/** Whether an entity has one of these ids, or something that was merged into it had. */
function isCalled(entity: EntityAt, ids: ReadonlySet<unknown>): boolean {
  const { mergedFrom } = storedOf(entity);
  return ids.has(entity.node.id) || (Array.isArray(mergedFrom) && mergedFrom.some((id) => ids.has(id)));
}
